import { describe, expect, test } from 'vitest';
import { usualPaper } from '../../../../src/renderer/state/usual-paper';

describe('the paper to begin with', () => {
  test.each([
    ['en-US', 'letter'],
    ['en', 'letter'],
    ['en-GB', 'a4'],
    ['de', 'a4'],
    ['es-MX', 'letter'],
    ['ar', 'a4'],
    ['fr-CA', 'letter'],
  ] as const)('where %s is at home is %s', (locale, paper) => {
    expect(usualPaper(locale)).toBe(paper);
  });
});
