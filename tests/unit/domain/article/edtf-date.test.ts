import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareEdtf,
  daysOf,
  describeEdtf,
  isEdtfDate,
  readDate,
} from '../../../../src/domain/article/edtf-date';

/** Dates of every precision, drawn with the calendar of the machine. */
const dates = fc
  .record({
    day: fc.date({
      min: new Date('0001-01-02T12:00:00Z'),
      max: new Date('9999-12-30T12:00:00Z'),
      noInvalidDate: true,
    }),
    length: fc.constantFrom(4, 7, 10),
    mark: fc.constantFrom('', '~'),
  })
  .map(({ day, length, mark }) => day.toISOString().slice(0, length) + mark);

describe('dates', () => {
  it.each([
    ['2025', true],
    ['2025-01', true],
    ['2025-01-02', true],
    ['2024~', true],
    ['2025-01~', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['0001', true],
    ['2025-02-29', false],
    ['1900-02-29', false],
    ['2025-02-30', false],
    ['2025-04-31', false],
    ['2025-13', false],
    ['2025-00', false],
    ['2025-01-00', false],
    ['0000', false],
    ['25', false],
    ['2025-1-2', false],
    ['~2025', false],
    ['2025?', false],
    ['2025-01-02T10:00', false],
    ['', false],
    [' 2025', false],
    ['2025\n', false],
  ])('[D1] %j is one: %s', (text, isOne) => {
    expect(isEdtfDate(text)).toBe(isOne);
  });

  it('[D1] are all days that the calendar has', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(isEdtfDate(date)).toBe(true);
      }),
    );
  });

  it('[D4] are in a total order with unknown ones last', () => {
    const sorted = [
      '2024',
      '2024~',
      '2024-01',
      '2024-01-01',
      '2024-01-01~',
      '2024-02~',
      '2025',
      null,
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(sorted, { minLength: 2 }), (some) => {
        expect([...some].sort(compareEdtf)).toEqual(sorted.filter((date) => some.includes(date)));
      }),
    );
  });

  it('[D4] are equal only to themselves', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        expect(compareEdtf(a, b) === 0).toBe(a === b);
        expect(Math.sign(compareEdtf(a, b)) + Math.sign(compareEdtf(b, a))).toBe(0);
      }),
    );
  });

  it.each([
    ['2025~', '2025-01-01', '2025-12-31'],
    ['2025-02', '2025-02-01', '2025-02-31'],
    ['2025-02-03', '2025-02-03', '2025-02-03'],
  ])('[F3] %s spans its days', (date, first, last) => {
    expect(daysOf(date)).toEqual({ first, last });
  });

  it.each([
    ['2025-01-02', 'en-GB', '2 January 2025'],
    ['2025-01-02', 'en-US', 'January 2, 2025'],
    ['2025-01', 'en-GB', 'January 2025'],
    ['2025', 'en-GB', '2025'],
    ['2024~', 'en-GB', 'about 2024'],
    ['1583-10-15', 'en-GB', '15 October 1583'],
    ['2025-01-02', 'de', '2. Januar 2025'],
    ['some day', 'en-GB', 'some day'],
  ])('[D5] %s in %s is “%s”', (date, locale, words) => {
    expect(describeEdtf(date, locale)).toBe(words);
  });

  it.each(['en-GB', 'en-US', 'de', 'fr', 'es', 'ar'])(
    '[D6] described in %s are read back',
    (locale) => {
      const recent = dates.filter(
        (date) => date >= '1000' && (locale.startsWith('en') || !date.endsWith('~')),
      );
      fc.assert(
        fc.property(recent, (date) => {
          expect(readDate(describeEdtf(date, locale))).toBe(date);
        }),
      );
    },
  );
});

describe('reading dates', () => {
  it.each([
    ['2025-01-02', '2025-01-02'],
    [' 2025 ', '2025'],
    ['2024~', '2024~'],
    ['2 January 2025', '2025-01-02'],
    ['02 January 2025', '2025-01-02'],
    ['2nd January, 2025', '2025-01-02'],
    ['2nd of January 2025', '2025-01-02'],
    ['02-Jan-2025', '2025-01-02'],
    ['January 2, 2025', '2025-01-02'],
    ['Jan. 2, 2025', '2025-01-02'],
    ['JAN 2nd 2025', '2025-01-02'],
    ['Sept. 3, 2024', '2024-09-03'],
    ['January 2025', '2025-01'],
    ['Jan 2025', '2025-01'],
    ['Thursday, 2 January 2025', '2025-01-02'],
    ['Thu 2 Jan 2025', '2025-01-02'],
    ['about 2024', '2024~'],
    ['circa March 2024', '2024-03~'],
    ['c. 1950', '1950~'],
    ['Around 2 January 2025', '2025-01-02~'],
    ['2025/01/02', '2025-01-02'],
    ['2025-1-2', '2025-01-02'],
    ['2025/01', '2025-01'],
    ['31/12/2024', '2024-12-31'],
    ['12/31/2024', '2024-12-31'],
    ['05.05.2025', '2025-05-05'],
    ['٢ يناير ٢٠٢٥', '2025-01-02'],
    ['2 كانون الثاني 2025', '2025-01-02'],
    ['2 كانون الأول 2025', '2025-12-02'],
    ['1er février 2025', '2025-02-01'],
    ['2. Dezember 2025', '2025-12-02'],
    ['2 de enero de 2025', '2025-01-02'],
    ['enero de 2025', '2025-01'],
    ['2\u00A0January\u00A02025', '2025-01-02'],
  ])('%s is %s', (words, date) => {
    expect(readDate(words)).toBe(date);
  });

  it.each([
    ['2025-01-02T23:30:00Z', '2025-01-02'],
    ['2025-01-02T00:30:00.123+05:00', '2025-01-02'],
    ['2025-01-02 10:30', '2025-01-02'],
    ['Thu, 02 Jan 2025 23:59:59 GMT', '2025-01-02'],
    ['Thu, 02 Jan 2025 00:00:01 -0800', '2025-01-02'],
    ['January 2, 2025 10:30 AM', '2025-01-02'],
    ['January 2, 2025, 10:30 p.m. EST', '2025-01-02'],
    ['2 January 2025 at 14:05', '2025-01-02'],
    ['2 January 2025, 14:05 GMT+1', '2025-01-02'],
  ])('[D3] takes the day as written: %s', (words, date) => {
    expect(readDate(words)).toBe(date);
  });

  it.each([
    ['an order that nobody knows', '01/02/2025'],
    ['an order that nobody knows', '1.2.2025'],
    ['a two-digit year', '2 January 25'],
    ['a two-digit year', '31/12/24'],
    ['no year', '2 January'],
    ['a day that does not exist', '30 February 2025'],
    ['a day that does not exist', '2025-02-29T10:00:00Z'],
    ['a day that does not exist', '32/01/2025'],
    ['a month that does not exist', '2 Janvember 2025'],
    ['a day of the week that does not fit', 'Friday, 2 January 2025'],
    ['a day of the week with no day', 'Friday, January 2025'],
    ['a range', '2-3 January 2025'],
    ['a range', '2024–2025'],
    ['a relative date', 'yesterday'],
    ['a relative date', '8 sec ago'],
    ['a season', 'spring 2024'],
    ['a part of a year', 'early 2024'],
    ['words around it', 'Updated 2 January 2025'],
    ['a number', '20250102'],
    ['nothing', ''],
    ['an approximate nothing', 'about'],
    ['a time', '10:30'],
  ])('[D2] does not guess: %s (%j)', (_what, words) => {
    expect(readDate(words)).toBeNull();
  });

  it('[D2] gives a date that exists or none, whatever the words', () => {
    const pieces = fc.constantFrom(
      '2',
      '31',
      '2025',
      'January',
      'feb',
      '/',
      '-',
      '.',
      ' ',
      ',',
      '~',
      'about',
      'Thu',
      '10:30',
      'T',
      'Z',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (list) => {
        const date = readDate(list.join(''));
        expect(date === null || isEdtfDate(date)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
