import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupByLine } from '../../../../src/renderer/features/reader/line-groups';

/** Lines of 60 characters, 28 pixels high. */
function lineAt(offset: number) {
  const top = Math.floor(offset / 60) * 28;
  return { top, bottom: top + 24 };
}

function beginningAt(starts: readonly number[]) {
  return [...starts].sort((a, b) => a - b).map((start) => ({ start, end: start + 5 }));
}

describe('grouping passages by the line they begin on', () => {
  test('puts each passage on its own line, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2_000), { maxLength: 60 }), (starts) => {
        const passages = beginningAt(starts);
        const groups = groupByLine(passages, lineAt);
        expect(groups.flatMap((group) => group.passages)).toEqual(passages);
        for (const group of groups) {
          const tops = group.passages.map(({ start }) => lineAt(start).top);
          expect(new Set(tops)).toEqual(new Set([group.line.top]));
        }
        const tops = groups.map(({ line }) => line.top);
        expect(tops).toEqual([...new Set(tops)].sort((a, b) => a - b));
      }),
    );
  });

  test('measures lines and not passages: ten thousand on thirty lines', () => {
    const passages = beginningAt(Array.from({ length: 10_000 }, (_, at) => at % 1_800));
    let measured = 0;
    const groups = groupByLine(passages, (offset) => {
      measured += 1;
      return lineAt(offset);
    });
    expect(groups).toHaveLength(30);
    expect(measured).toBeLessThan(30 * 25);
  });

  test('leaves out what is not laid out', () => {
    const passages = beginningAt([0, 100, 200]);
    const groups = groupByLine(passages, (offset) => (offset === 100 ? null : lineAt(offset)));
    expect(groups.flatMap((group) => group.passages.map(({ start }) => start))).toEqual([0, 200]);
  });
});
