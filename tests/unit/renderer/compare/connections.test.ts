import { describe, expect, it } from 'vitest';
import type { SharedWordingPlace } from '../../../../src/contract/shared-wording';
import { connectionsOf } from '../../../../src/renderer/features/compare/connections';
import type { MeasuredPane } from '../../../../src/renderer/features/compare/stands';
import type { WindowBox } from '../../../../src/renderer/state/pane-geometry';

const VIEW = { top: 100, bottom: 700 };

/** A pane whose lines of ten units stand 20 px apart, the first at `first`. */
function pane(
  letter: string,
  column: { left: number; first: number; view?: typeof VIEW },
): MeasuredPane {
  const { left, first, view = VIEW } = column;
  const box: WindowBox = { left, right: left + 300, ...view };
  return {
    pane: { id: letter, articleId: `article:${letter.charAt(0)}`, offset: 0, size: 50 },
    geometry: {
      column: () => box,
      boxOf: ({ start }) => ({
        left,
        right: left + 300,
        top: first + 2 * start,
        bottom: first + 2 * start + 20,
      }),
    },
  };
}

function place(letter: string, start: number): SharedWordingPlace {
  return { articleId: `article:${letter}`, start, end: start + 10 };
}

const NOWHERE = { x: 0, y: 0 };

function drawn(panes: readonly MeasuredPane[], places: readonly SharedWordingPlace[]) {
  const [at] = places as readonly [SharedWordingPlace];
  const run = { words: 5, rarity: null, places };
  return connectionsOf({ run, at, paneId: panes[0]?.pane.id ?? '' }, panes, NOWHERE);
}

describe('connections between panes', () => {
  const a = pane('a', { left: 0, first: 200 });
  const b = pane('b', { left: 400, first: 200 });
  const c = pane('c', { left: 800, first: 200 });

  it('lead from gutter to gutter between panes beside each other', () => {
    const { bars, paths, marks } = drawn([a, b], [place('a', 0), place('b', 20)]);
    expect(bars).toEqual([
      { x: 308, top: 200, bottom: 220 },
      { x: 392, top: 240, bottom: 260 },
    ]);
    expect(paths.map(({ kind }) => kind)).toEqual(['ribbon']);
    expect(marks).toEqual([]);
  });

  it('go on from pane to pane, and over a pane without a partner as a mere line', () => {
    const everywhere = drawn([a, b, c], [place('a', 0), place('b', 20), place('c', 5)]);
    expect(everywhere.paths.map(({ kind }) => kind)).toEqual(['ribbon', 'ribbon']);
    const over = drawn([a, b, c], [place('a', 0), place('c', 5)]);
    expect(over.paths.map(({ kind }) => kind)).toEqual(['line']);
  });

  it('lead to a mark at the edge where partners are out of view, the nearest of them first', () => {
    const below = drawn([a, b], [place('a', 0), place('b', 400), place('b', 500)]);
    expect(below.marks).toMatchObject([
      { edge: 'below', count: 2, nearest: { start: 400 }, y: 700 },
    ]);
    expect(below.paths.map(({ kind }) => kind)).toEqual(['line']);
    const up = pane('b', { left: 400, first: -600 });
    const above = drawn([a, up], [place('a', 0), place('b', 10), place('b', 90)]);
    expect(above.marks).toMatchObject([
      { edge: 'above', count: 2, nearest: { start: 90 }, y: 100 },
    ]);
  });

  it('tell of nothing out of view while a partner is in view', () => {
    const { marks, paths } = drawn([a, b], [place('a', 0), place('b', 20), place('b', 900)]);
    expect(marks).toEqual([]);
    expect(paths).toHaveLength(1);
  });

  it('lead down the side of panes one above the other', () => {
    const lower = pane('b', { left: 0, first: 760, view: { top: 740, bottom: 1200 } });
    const { bars, paths } = drawn([a, lower], [place('a', 0), place('b', 0)]);
    expect(paths.map(({ kind }) => kind)).toEqual(['line']);
    expect(bars.map(({ x }) => x)).toEqual([-8, -8]);
  });

  it('are none between two panes with the same article', () => {
    const twice = pane('a2', { left: 400, first: 200 });
    const { paths } = drawn([a, twice], [place('a', 0), place('b', 0)]);
    expect(paths).toEqual([]);
  });

  it('begin nowhere when the place itself is out of view, and a mark leads back to it', () => {
    const away = pane('a', { left: 0, first: -400 });
    const { paths, marks } = drawn([away, b], [place('a', 0), place('b', 20)]);
    expect(paths).toEqual([]);
    expect(marks).toMatchObject([{ paneId: 'a', edge: 'above' }]);
  });

  it('count from the origin that is given', () => {
    const at = place('a', 0);
    const run = { words: 5, rarity: null, places: [at, place('b', 20)] };
    const { bars } = connectionsOf({ run, at, paneId: 'a' }, [a, b], { x: 100, y: 50 });
    expect(bars[0]).toEqual({ x: 208, top: 150, bottom: 170 });
  });
});
