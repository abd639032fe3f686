import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packed, packedWith, unpacked } from '../../../src/contract/packed';

it('what is packed comes out as it went in, whatever JSON can hold', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      expect(unpacked(packed(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it('text keeps every code unit on the way, half of a surrogate pair too', () => {
  for (const text of ['', '\u2028', '\uD83D', '👩‍👩‍👧', 'قال الوزير']) {
    expect(unpacked(packed({ text }))).toEqual({ text });
  }
});

it.each([
  ['beside others', { id: 1, title: 'Strait' }],
  ['alone', {}],
])('a member that was packed before comes out %s', (_where, rest) => {
  const text = { text: 'The “strait”\n', blocks: [] };
  const whole = packedWith<{ text: unknown }, 'text'>(rest, 'text', packed(text));
  expect(unpacked(whole)).toEqual({ ...rest, text });
});
