import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayLater, epochOf } from '../../../../src/domain/article/calendar';
import { readRelativeDate } from '../../../../src/domain/article/relative-date';

describe('a relative date', () => {
  it.each([
    ['8 sec ago', '2031-03-12T10:00:00Z', '2031-03-12'],
    ['8 sec ago', '2031-03-12T00:00:05+05:00', '2031-03-11'],
    ['8 sec ago', '2031-03-12', '2031-03-12'],
    ['8 hours ago', '2031-03-12', '2031-03-12~'],
    ['11 hours ago', '2031-03-12T10:00:00-09:00', '2031-03-11'],
    ['Just now', '2031-03-12T10:00:00Z', '2031-03-12'],
    ['yesterday at 9:15 pm', '2031-03-01T10:00:00Z', '2031-02-28'],
    ['3 days ago', '2032-03-02T10:00:00Z', '2032-02-28'],
    ['two weeks ago', '2031-03-15T10:00:00Z', '2031-03-01~'],
    ['a month ago', '2031-01-15T10:00:00Z', '2030-12~'],
    ['15 mos ago', '2031-01-15T10:00:00Z', '2029-10~'],
    ['About a year ago', '2031-01-15T10:00:00Z', '2030~'],
  ])('[D7] counts %j from %s: %s', (words, capturedAt, date) => {
    expect(readRelativeDate(words, capturedAt)).toBe(date);
  });

  it.each([
    ['2 January 2031', '2031-03-12'],
    ['long ago', '2031-03-12'],
    ['5000 days ago', '2031-03-12'],
    ['today', 'soon'],
    ['today', '2031-02-30'],
  ])('[D7] is unknown for %j at %s', (words, capturedAt) => {
    expect(readRelativeDate(words, capturedAt)).toBeNull();
  });

  it('[D7] moves by whole days, whatever months and leap years lie between', () => {
    const days = fc.integer({ min: -200_000, max: 200_000 });
    fc.assert(
      fc.property(days, days, (from, by) => {
        const start = dayLater({ year: 2000, month: 1, day: 1 }, from);
        expect(epochOf(dayLater(start, by)) - epochOf(start)).toBe(by * 86_400_000);
        expect(dayLater(dayLater(start, by), -by)).toEqual(start);
      }),
    );
  });
});
