import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../../src/domain/ids';
import {
  closePane,
  cycleFocus,
  keepExisting,
  MOST_PANES,
  movePane,
  openAt,
  openBeside,
  openIn,
  openInFocused,
  placePane,
  sizePanes,
  swapPanes,
  type PaneSet,
} from '../../../../src/renderer/state/panes';

const EMPTY: PaneSet = { arrangement: 'row', panes: [], focusedPane: null };

function rowOf(...names: string[]): PaneSet {
  return names.reduce((row, name) => openBeside(row, article(name), `pane:${name}`), EMPTY);
}

function article(name: string): ArticleId {
  return `article:${name}`;
}

function shown(row: PaneSet): string[] {
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
    expect(shown(movePane(rowOf('a', 'b', 'c'), 'pane:c', 'left'))).toEqual(['a', 'c', 'b']);
    expect(shown(movePane(rowOf('a', 'b'), 'pane:a', 'left'))).toEqual(['a', 'b']);
    expect(shown(placePane(rowOf('a', 'b', 'c'), 'pane:c', 0))).toEqual(['c', 'a', 'b']);
  });

  it('moved across the arrangement, a pane turns it and stands at that end', () => {
    const stacked = movePane(rowOf('a', 'b', 'c'), 'pane:b', 'up');
    expect(stacked.arrangement).toBe('stack');
    expect(shown(stacked)).toEqual(['b', 'a', 'c']);
    const row = movePane(stacked, 'pane:b', 'right');
    expect(row.arrangement).toBe('row');
    expect(shown(row)).toEqual(['a', 'c', 'b']);
    expect(movePane(rowOf('a'), 'pane:a', 'up')).toEqual(rowOf('a'));
  });

  it('shows one article twice, the second time from an offset on', () => {
    const row = openBeside(rowOf('a'), article('a'), 'pane:again', 120);
    expect(row.panes.map(({ articleId, offset }) => [articleId, offset])).toEqual([
      ['article:a', 0],
      ['article:a', 120],
    ]);
    expect(row.focusedPane).toBe('pane:again');
  });

  it('puts a new pane at a place, as long as there is room', () => {
    const at = (row: PaneSet, to: number) =>
      shown(openAt(row, { id: 'pane:new', articleId: article('new'), offset: 0 }, to));
    expect(at(rowOf('a', 'b'), 0)).toEqual(['new', 'a', 'b']);
    expect(at(rowOf('a', 'b'), 1)).toEqual(['a', 'new', 'b']);
    expect(at(rowOf('a', 'b', 'c', 'd'), 1)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('has two panes change places; the room at each place stays', () => {
    const row = sizePanes(rowOf('a', 'b', 'c'), [20, 30, 50]);
    const swapped = swapPanes(row, 'pane:a', 'pane:c');
    expect(shown(swapped)).toEqual(['c', 'b', 'a']);
    expect(swapped.panes.map(({ size }) => size)).toEqual([20, 30, 50]);
  });

  it('reads an article in the pane that is named, and focuses it', () => {
    const row = openIn(rowOf('a', 'b'), article('c'), 'pane:a');
    expect(shown(row)).toEqual(['c', 'b']);
    expect(row.focusedPane).toBe('pane:a');
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
    const step = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 5 }));
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

const WAYS = ['left', 'right', 'up', 'down'] as const;
let made = 0;

function perform(row: PaneSet, [action, number]: readonly [number, number]): PaneSet {
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
      return movePane(row, pane, WAYS[number % 4] ?? 'left');
    case 4:
      return placePane(row, pane, number);
    case 7:
      return openIn(row, article(String(number)), pane);
    case 8:
      return openAt(row, { id: `pane:${made}`, articleId: article('x'), offset: 1 }, number);
    case 9:
      return swapPanes(row, pane, row.panes[0]?.id ?? 'pane:none');
    case 5:
      return cycleFocus(row, number % 2 === 0 ? 1 : -1);
    default:
      return keepExisting(row, (id) => id !== article(String(number)));
  }
}
