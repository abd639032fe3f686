import { describe, expect, it } from 'vitest';
import { type Area, placeOnDisplays, type WindowPlace } from '../../../src/main/window-place';

const LAPTOP: Area = { x: 0, y: 25, width: 1440, height: 875 };
const BESIDE: Area = { x: 1440, y: 0, width: 1920, height: 1080 };

function place(given: Partial<WindowPlace>): WindowPlace {
  return { x: 100, y: 100, width: 1000, height: 700, isMaximized: false, ...given };
}

describe('a window', () => {
  it.each<[what: string, remembered: WindowPlace | null, areas: [Area, ...Area[]], opened: object]>(
    [
      ['opens as it stood', place({}), [LAPTOP], { x: 100, y: 100, width: 1000, height: 700 }],
      [
        'opens on the second display where it stood',
        place({ x: 1500, y: 10 }),
        [LAPTOP, BESIDE],
        { x: 1500, y: 10, width: 1000, height: 700 },
      ],
      [
        'comes back when its display is gone',
        place({ x: 1500, y: 10 }),
        [LAPTOP],
        { width: 1000, height: 700 },
      ],
      [
        'comes back from above the screen',
        place({ y: -200 }),
        [LAPTOP],
        { width: 1000, height: 700 },
      ],
      [
        'comes back from below the screen',
        place({ y: 890 }),
        [LAPTOP],
        { width: 1000, height: 700 },
      ],
      [
        'comes back when only a sliver of it shows',
        place({ x: -950 }),
        [LAPTOP],
        { width: 1000, height: 700 },
      ],
      [
        'is no larger than the display',
        place({ width: 3000, height: 2000 }),
        [LAPTOP],
        { x: 100, y: 100, width: 1440, height: 875 },
      ],
      [
        'is no smaller than two panes need',
        place({ width: 200, height: 100 }),
        [LAPTOP],
        { x: 100, y: 100, width: 900, height: 600 },
      ],
      ['opens for the first time in a good size', null, [LAPTOP], { width: 1360, height: 860 }],
      [
        'opens for the first time within a small display',
        null,
        [{ x: 0, y: 0, width: 1024, height: 700 }],
        { width: 1024, height: 700 },
      ],
    ],
  )('%s', (_what, remembered, areas, opened) => {
    expect(placeOnDisplays(remembered, areas)).toEqual(opened);
  });
});
