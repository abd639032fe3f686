import { describe, expect, test } from 'vitest';
import {
  placeToolbar,
  type ToolbarRoom,
} from '../../../../src/renderer/features/reader/place-toolbar';

const VIEW = { left: 400, top: 50, right: 1000, bottom: 850 };

function line(top: number, left = 500, right = 700) {
  return { left, right, top, bottom: top + 24 };
}

function room(more: Partial<ToolbarRoom>): ToolbarRoom {
  return {
    firstLine: line(300),
    lastLine: line(360),
    view: VIEW,
    window: { width: 1440 },
    size: { width: 360, height: 36 },
    ...more,
  };
}

describe('the place of the toolbar', () => {
  test('is above the first line, centred on it', () => {
    expect(placeToolbar(room({}))).toEqual({ left: 420, top: 256, side: 'above' });
  });

  test('is below the last line where there is no room above', () => {
    expect(placeToolbar(room({ firstLine: line(60), lastLine: line(120) }))).toEqual({
      left: 420,
      top: 152,
      side: 'below',
    });
  });

  test('is at the lower edge when the selection fills the view', () => {
    const filling = room({ firstLine: line(-400), lastLine: line(2000) });
    expect(placeToolbar(filling)).toEqual({ left: 520, top: 806, side: 'below' });
  });

  test.each([
    ['left', line(300, 0, 40), 8],
    ['right', line(300, 1400, 1440), 1072],
  ])('keeps inside the window at the %s', (_, firstLine, left) => {
    expect(placeToolbar(room({ firstLine }))?.left).toBe(left);
  });

  test.each([
    ['above', line(-200), line(-100)],
    ['below', line(900), line(960)],
  ])('is nowhere when the selection is scrolled out %s', (_, firstLine, lastLine) => {
    expect(placeToolbar(room({ firstLine, lastLine }))).toBeNull();
  });

  test('never covers the selection while some of the view is free', () => {
    for (let top = 60; top < 700; top += 20) {
      const firstLine = line(top);
      const lastLine = line(top + 100);
      const place = placeToolbar(room({ firstLine, lastLine }));
      const isClear =
        (place?.top ?? 0) + 36 <= firstLine.top || (place?.top ?? 0) >= lastLine.bottom;
      expect(isClear).toBe(true);
    }
  });
});
