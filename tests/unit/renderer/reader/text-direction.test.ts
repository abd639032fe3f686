import { describe, expect, test } from 'vitest';
import { baseDirection, leaning } from '../../../../src/renderer/features/reader/text-direction';

const ARABIC = 'قالت وزارة الموانئ إن المحادثات تسير في مسارها';

describe('the direction of a passage', () => {
  test.each([
    ['Latin letters', 'The ministry said', 'ltr'],
    ['Arabic letters', ARABIC, 'rtl'],
    ['Hebrew letters', 'שלום', 'rtl'],
    ['Arabic that begins with a Latin name', `Northline ${ARABIC}`, 'rtl'],
    ['English that quotes an Arabic word', 'The word عبّارة means ferry', 'ltr'],
    ['figures only', '2022–23: 612', null],
  ])('%s', (_, text, expected) => {
    expect(leaning(text, { start: 0, end: text.length })).toBe(expected);
  });

  test('counts only what lies in the range', () => {
    const text = `English ${ARABIC}`;
    expect(leaning(text, { start: 0, end: 7 })).toBe('ltr');
    expect(leaning(text, { start: 8, end: text.length })).toBe('rtl');
  });
});

describe('the direction of an article', () => {
  test.each([
    ['what is known of it counts', 'rtl', 'English', 'rtl'],
    ['else what its text leans to', 'auto', ARABIC, 'rtl'],
    ['without letters it runs to the right', 'auto', '1 2 3', 'ltr'],
  ] as const)('%s', (_, direction, text, expected) => {
    expect(baseDirection(direction, text)).toBe(expected);
  });
});
