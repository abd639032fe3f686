import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedStretch } from '../../../../src/renderer/features/reader/changed-stretch';

const anyList = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });

describe('the stretch in which two lists differ', () => {
  test.each([
    { title: 'an item more', before: 'abd', now: 'abcd', expected: [2, '', 'c'] },
    { title: 'an item fewer', before: 'abcd', now: 'acd', expected: [1, 'b', ''] },
    { title: 'another item in its place', before: 'abc', now: 'axc', expected: [1, 'b', 'x'] },
    { title: 'one more of the same', before: 'aa', now: 'aaa', expected: [2, '', 'a'] },
    { title: 'nothing', before: 'abc', now: 'abc', expected: [3, '', ''] },
  ])('is $title, and no more', ({ before, now, expected }) => {
    const found = changedStretch([...before], [...now]);
    expect([found.from, found.before.join(''), found.now.join('')]).toEqual(expected);
  });

  test('put in the place of the former one it makes the latter list of the former', () => {
    fc.assert(
      fc.property(anyList, anyList, (before, now) => {
        const found = changedStretch(before, now);
        expect(before.slice(found.from, found.from + found.before.length)).toEqual(found.before);
        expect(before.toSpliced(found.from, found.before.length, ...found.now)).toEqual(now);
      }),
    );
  });
});
