import { describe, expect, it } from 'vitest';
import { dropAt, type DropScene } from '../../../../src/renderer/app/pane-drop';

const AREA = { left: 100, top: 0, width: 900, height: 600 };

/** Three panes that share the area evenly. */
function scene(over: Partial<DropScene> = {}): DropScene {
  const isRow = (over.arrangement ?? 'row') === 'row';
  const panes = [0, 1, 2].map((at) => ({
    id: `pane:${at}`,
    box: isRow
      ? { left: 100 + at * 300, top: 0, width: 300, height: 600 }
      : { left: 100, top: at * 200, width: 900, height: 200 },
  }));
  return { area: AREA, arrangement: 'row', panes, paneId: null, hasRoom: true, ...over };
}

describe('where something dragged over the panes will stand', () => {
  it.each([
    ['the left of a pane: before it', [110, 300], { kind: 'at', to: 0 }, 'Open to the left'],
    ['the right of a pane: behind it', [690, 300], { kind: 'at', to: 2 }, 'Open to the right'],
    ['the middle: in its place', [550, 300], { kind: 'on', paneId: 'pane:1' }, 'Open here'],
    [
      'the upper edge of all: stacked on top',
      [550, 60],
      { kind: 'turn', arrangement: 'stack', to: 'first' },
      'Open above',
    ],
    [
      'the lower edge of all: stacked below',
      [550, 590],
      { kind: 'turn', arrangement: 'stack', to: 'last' },
      'Open below',
    ],
  ] as const)('side by side, an article over %s', (_, [x, y], spot, words) => {
    expect(dropAt({ x, y }, scene())).toMatchObject({ spot, words });
  });

  it.each([
    ['the upper part of a pane: above it', [550, 210], { kind: 'at', to: 1 }],
    ['the lower part of a pane: below it', [550, 395], { kind: 'at', to: 2 }],
    [
      'the left edge of all: first of a row',
      [110, 300],
      { kind: 'turn', arrangement: 'row', to: 'first' },
    ],
    [
      'the right edge of all: last of a row',
      [990, 300],
      { kind: 'turn', arrangement: 'row', to: 'last' },
    ],
  ] as const)('stacked, an article over %s', (_, [x, y], spot) => {
    expect(dropAt({ x, y }, scene({ arrangement: 'stack' }))).toMatchObject({ spot });
  });

  it('without room for one more pane an article can only take the place of one', () => {
    for (const x of [110, 250, 390]) {
      expect(dropAt({ x, y: 300 }, scene({ hasRoom: false }))).toMatchObject({
        spot: { kind: 'on', paneId: 'pane:0' },
      });
    }
  });

  it('a pane over itself, or beside itself, stays where it is', () => {
    const dragged = scene({ paneId: 'pane:1' });
    for (const x of [380, 410, 550, 690, 720]) {
      expect(dropAt({ x, y: 300 }, dragged)).toBeNull();
    }
    expect(dropAt({ x: 110, y: 300 }, dragged)).toMatchObject({ spot: { kind: 'at', to: 0 } });
  });

  it('a pane over the middle of another one changes places with it', () => {
    const drop = dropAt({ x: 850, y: 300 }, scene({ paneId: 'pane:0' }));
    expect(drop).toMatchObject({ spot: { kind: 'on', paneId: 'pane:2' }, words: 'Change places' });
  });

  it('over the head of another pane it takes that pane’s place, as a tab would', () => {
    expect(dropAt({ x: 410, y: 20 }, scene({ paneId: 'pane:0' }))).toMatchObject({
      spot: { kind: 'on', paneId: 'pane:1' },
    });
  });

  it('shows the mark within the panes, at the side that is meant', () => {
    expect(dropAt({ x: 690, y: 300 }, scene())?.mark).toEqual({
      left: 610,
      top: 0,
      width: 90,
      height: 600,
    });
    expect(dropAt({ x: 550, y: 590 }, scene())?.mark).toEqual({ ...AREA, top: 300, height: 300 });
  });

  it('beside the panes nothing happens', () => {
    expect(dropAt({ x: 50, y: 300 }, scene())).toBeNull();
  });
});
