import { describe, expect, it } from 'vitest';
import {
  changeBlocks,
  type BlockChange,
} from '../../../../src/renderer/features/library/blocks/change-blocks';
import { sectionsOf } from '../../../../src/renderer/features/library/blocks/block-sections';
import { textRuns } from '../../../../src/renderer/features/library/blocks/text-runs';
import { rowKey } from '../../../../src/renderer/features/library/blocks/block-actions';
import { stepBlocks } from '../../../../src/renderer/features/library/blocks/use-block-history';
import { block } from './sample-candidates';

const BLOCKS = [block('One.'), block('Two.'), block('Three.', { setAside: 'boilerplate' })];

describe('correcting blocks', () => {
  it.each<[string, BlockChange, string[]]>([
    ['sets one aside', { kind: 'setAside', index: 0, aside: true }, ['-One.', 'Two.', '-Three.']],
    ['brings one back', { kind: 'setAside', index: 2, aside: false }, ['One.', 'Two.', 'Three.']],
    ['retypes one', { kind: 'retype', index: 1, text: '2' }, ['One.', '2', '-Three.']],
    ['parts one', { kind: 'retype', index: 1, text: 'a\n\nb' }, ['One.', 'a', 'b', '-Three.']],
    ['empties one', { kind: 'retype', index: 1, text: ' ' }, ['One.', '-Three.']],
    ['joins one with the one above', { kind: 'mergeUp', index: 1 }, ['One. Two.', '-Three.']],
  ])('%s', (_, change, expected) => {
    const after = changeBlocks(BLOCKS, change);
    expect(after.map(({ text, setAside }) => (setAside ? `-${text}` : text))).toEqual(expected);
  });

  it.each<[string, BlockChange]>([
    ['what is so already', { kind: 'setAside', index: 2, aside: true }],
    ['the kind it has', { kind: 'changeKind', index: 0, to: 'paragraph' }],
    ['the text it has', { kind: 'retype', index: 0, text: 'One.' }],
    ['a block above the first', { kind: 'mergeUp', index: 0 }],
    ['a block that is not there', { kind: 'setAside', index: 9, aside: true }],
  ])('gives back the very same blocks for %s', (_, change) => {
    expect(changeBlocks(BLOCKS, change)).toBe(BLOCKS);
  });

  it.each([
    ['heading', 2],
    ['listItem', 1],
    ['quote', null],
    ['keyPoint', null],
  ] as const)('gives a %s the level %s', (to, level) => {
    expect(changeBlocks(BLOCKS, { kind: 'changeKind', index: 0, to })[0]).toMatchObject({
      kind: to,
      level,
    });
  });

  it('takes changes back and does them again', () => {
    const start = { blocks: BLOCKS, past: [], future: [] };
    const changed = stepBlocks(start, { kind: 'setAside', index: 0, aside: true });
    const undone = stepBlocks(changed, 'undo');
    expect(undone.blocks).toBe(BLOCKS);
    expect(stepBlocks(undone, 'redo').blocks).toBe(changed.blocks);
    expect(stepBlocks(undone, 'undo')).toBe(undone);
  });
});

describe('drawing blocks', () => {
  it.each([0, 1, 40, 41, 10_000])('cuts %i blocks into sections without a gap', (count) => {
    const sections = sectionsOf(count);
    const covered = sections.flatMap(({ start, end }) => Array(end - start).fill(0));
    expect(covered).toHaveLength(count);
    expect(sections.every(({ start }, at) => start === (sections[at - 1]?.end ?? 0))).toBe(true);
  });

  it('cuts a text into runs wherever a span begins or ends', () => {
    const runs = textRuns('one two three', [
      { kind: 'strong', start: 0, end: 7 },
      { kind: 'emphasis', start: 4, end: 7 },
    ]);
    expect(runs.map(({ text, kinds }) => [text, kinds])).toEqual([
      ['one ', ['strong']],
      ['two', ['strong', 'emphasis']],
      [' three', []],
    ]);
  });
});

describe('keys on a row', () => {
  const press = { ctrlKey: false, metaKey: false, altKey: false };
  it.each([
    ['X', 'toggleAside'],
    ['c', 'cut'],
    ['Enter', 'type'],
  ])('%s means %s', (key, action) => {
    expect(rowKey({ ...press, key })).toEqual({ kind: 'act', action });
  });

  it('leaves keys with Ctrl, Cmd or Alt to the app', () => {
    expect(rowKey({ ...press, key: 'c', ctrlKey: true })).toBeNull();
    expect(rowKey({ ...press, key: 'Enter', metaKey: true })).toBeNull();
  });
});
