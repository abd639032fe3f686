import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../../src/domain/ids';
import {
  closePane,
  cycleFocus,
  keepExisting,
  MOST_PANES,
  movePane,
  openBeside,
  openInFocused,
  placePane,
  sizePanes,
  type PaneRow,
} from '../../../../src/renderer/state/panes';

const EMPTY: PaneRow = { panes: [], focusedPane: null };

function rowOf(...names: string[]): PaneRow {
  return names.reduce((row, name) => openBeside(row, article(name), `pane:${name}`), EMPTY);
}

function article(name: string): ArticleId {
  return `article:${name}`;
}

function shown(row: PaneRow): string[] {
  return row.panes.map(({ articleId }) => articleId.slice('article:'.length));
}

describe('the row of panes', () => {
  it('opens an article in the focused pane and beside it', () => {
    expect(shown(openInFocused(EMPTY, article('a'), 'pane:1'))).toEqual(['a']);
    expect(shown(openInFocused(rowOf('a', 'b'), article('c'), 'pane:1'))).toEqual(['a', 'c']);
    expect(shown(openBeside(rowOf('a'), article('b'), 'pane:1'))).toEqual(['a', 'b']);
  });

  it('opens beside the focused pane, not at the end of the row', () => {
    const row = { ...rowOf('a', 'b'), focusedPane: 'pane:a' };
    expect(shown(openBeside(row, article('c'), 'pane:c'))).toEqual(['a', 'c', 'b']);
  });

  it('holds four panes at the most: a fifth article takes the place of a neighbour', () => {
    const row = openBeside(rowOf('a', 'b', 'c', 'd'), article('e'), 'pane:e');
    expect(shown(row)).toEqual(['a', 'b', 'e', 'd']);
  });

  it('gives the focus to the pane that takes a closed one’s place', () => {
    expect(closePane(rowOf('a', 'b', 'c'), 'pane:c').focusedPane).toBe('pane:b');
    expect(closePane({ ...rowOf('a', 'b'), focusedPane: 'pane:a' }, 'pane:a').focusedPane).toBe(
      'pane:b',
    );
    expect(closePane(rowOf('a'), 'pane:a')).toEqual(EMPTY);
  });

  it('moves and places a pane without losing the others', () => {
    expect(shown(movePane(rowOf('a', 'b', 'c'), 'pane:c', -1))).toEqual(['a', 'c', 'b']);
    expect(shown(movePane(rowOf('a', 'b'), 'pane:a', -1))).toEqual(['a', 'b']);
    expect(shown(placePane(rowOf('a', 'b', 'c'), 'pane:c', 0))).toEqual(['c', 'a', 'b']);
  });

  it('closes the panes of articles that are gone', () => {
    const row = keepExisting(rowOf('a', 'b', 'c'), (id) => id === 'article:b');
    expect(shown(row)).toEqual(['b']);
    expect(row.focusedPane).toBe('pane:b');
  });

  it('takes over widths only when there is one for each pane', () => {
    expect(sizePanes(rowOf('a', 'b'), [30, 70]).panes.map(({ size }) => size)).toEqual([30, 70]);
    expect(sizePanes(rowOf('a', 'b'), [100]).panes.map(({ size }) => size)).toEqual([50, 50]);
  });

  it('stays consistent whatever is done to it', () => {
    const step = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const row = steps.reduce(perform, EMPTY);
        const ids = row.panes.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBeLessThanOrEqual(MOST_PANES);
        expect(row.focusedPane === null).toBe(ids.length === 0);
        if (row.focusedPane) expect(ids).toContain(row.focusedPane);
      }),
    );
  });
});

let made = 0;

function perform(row: PaneRow, [action, number]: readonly [number, number]): PaneRow {
  const pane = row.panes[number % Math.max(1, row.panes.length)]?.id ?? 'pane:none';
  made += 1;
  switch (action) {
    case 0:
      return openInFocused(row, article(String(number)), `pane:${made}`);
    case 1:
      return openBeside(row, article(String(number)), `pane:${made}`);
    case 2:
      return closePane(row, pane);
    case 3:
      return movePane(row, pane, number % 2 === 0 ? 1 : -1);
    case 4:
      return placePane(row, pane, number);
    case 5:
      return cycleFocus(row, number % 2 === 0 ? 1 : -1);
    default:
      return keepExisting(row, (id) => id !== article(String(number)));
  }
}
