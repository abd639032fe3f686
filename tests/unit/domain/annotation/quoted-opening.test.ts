import { describe, expect, it } from 'vitest';
import { quotedOpening } from '../../../../src/domain/annotation/quoted-opening';

describe('the opening of a passage in quotation marks', () => {
  it.each([
    ['all of it where it fits', 'The strait is closed', 40, '“The strait is closed”'],
    ['its own marks once', '“The strait is closed.”', 40, '“The strait is closed.”'],
    [
      'an opening mark of its own once',
      '“We have never”, she said',
      40,
      '“We have never”, she said”',
    ],
    ['a cut behind a word', 'The strait is closed until further notice', 20, '“The strait is…”'],
    ['a cut within one long word', 'Unforeseeabilities', 10, '“Unfor…”'],
  ])('sets %s', (_, passage, most, set) => {
    expect(quotedOpening(passage, most)).toBe(set);
  });
});
