import { describe, expect, it } from 'vitest';
import { EMPTY_DIFF } from '../../../../src/domain/notebook/diff';
import type { Diff } from '../../../../src/domain/notebook/diff';
import type { History } from '../../../../src/domain/notebook/history';
import {
  EMPTY_HISTORY,
  redoStep,
  remember,
  undoStep,
} from '../../../../src/domain/notebook/history';
import { aTag } from '../../../support/builders';

const adding = (name: string): Diff => ({ ...EMPTY_DIFF, added: { [`tag:${name}`]: aTag(name) } });
const removing = (name: string): Diff => ({
  ...EMPTY_DIFF,
  removed: { [`tag:${name}`]: aTag(name) },
});

/** A history of steps, each written as `label` or `label/group`. */
function historyOf(...steps: readonly string[]): History {
  return steps.reduce((history, step) => {
    const [label = '', group = null] = step.split('/');
    return remember(history, { label, diff: adding(label), group });
  }, EMPTY_HISTORY);
}

const labels = ({ done, undone }: History) => ({
  done: done.map(({ label }) => label),
  undone: undone.map(({ label }) => label),
});

describe('history', () => {
  it('[H9] makes one step of those in a row with the same group', () => {
    expect(labels(historyOf('a/x', 'b/x', 'c/y', 'd', 'e', 'f/x')).done).toEqual([
      'a',
      'c',
      'd',
      'e',
      'f',
    ]);
  });

  it('[H9] undoes a group at once', () => {
    expect(undoStep(historyOf('a/x', 'b/x'))?.diff).toEqual({
      ...EMPTY_DIFF,
      removed: { 'tag:a': aTag('a'), 'tag:b': aTag('b') },
    });
  });

  it('[H9] has no step left when a group takes back all it did', () => {
    const history = historyOf('a', 'b/x');
    const after = remember(history, { label: 'back', diff: removing('b'), group: 'x' });
    expect(labels(after).done).toEqual(['a']);
  });

  it('[H9] begins a new step after an undo, although the group of the last one is the same', () => {
    const undone = undoStep(historyOf('a/x', 'b'))?.history ?? EMPTY_HISTORY;
    const after = remember(undone, { label: 'c', diff: adding('c'), group: 'x' });
    expect(labels(after).done).toEqual(['a', 'c']);
  });

  it('[H9] begins a new step after a redo, although the group of the last one is the same', () => {
    const undone = undoStep(historyOf('a/x'))?.history ?? EMPTY_HISTORY;
    const redone = redoStep(undone)?.history ?? EMPTY_HISTORY;
    const after = remember(redone, { label: 'b', diff: adding('b'), group: 'x' });
    expect(labels(after).done).toEqual(['a', 'b']);
  });

  it('[H10] can’t redo after a new step', () => {
    const undone = undoStep(historyOf('a', 'b'))?.history ?? EMPTY_HISTORY;
    expect(labels(undone)).toEqual({ done: ['a'], undone: ['b'] });
    const after = remember(undone, { label: 'c', diff: adding('c'), group: null });
    expect(labels(after)).toEqual({ done: ['a', 'c'], undone: [] });
  });

  it('[H10] can redo after a step that changes nothing', () => {
    const undone = undoStep(historyOf('a'))?.history ?? EMPTY_HISTORY;
    const after = remember(undone, { label: 'c', diff: EMPTY_DIFF, group: null });
    expect(labels(after).undone).toEqual(['a']);
  });

  it('[H7] has nothing to undo or redo at first', () => {
    expect(undoStep(EMPTY_HISTORY)).toBeNull();
    expect(redoStep(historyOf('a'))).toBeNull();
  });

  it('[H11] keeps the latest 1,000 steps', () => {
    const names = Array.from({ length: 1005 }, (_, index) => String(index));
    const { done } = historyOf(...names);
    expect([done.length, done[0]?.label, done.at(-1)?.label]).toEqual([1000, '5', '1004']);
  });
});
