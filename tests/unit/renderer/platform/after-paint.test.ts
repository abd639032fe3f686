import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { afterPaint } from '../../../../src/renderer/platform/after-paint';

let frames: (() => void)[] = [];

beforeEach(() => {
  frames = [];
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What has happened of waiting, read at any time. */
function waiting(): { isOver: boolean } {
  const state = { isOver: false };
  void afterPaint().then(() => {
    state.isOver = true;
  });
  return state;
}

describe('waiting for what is different to be painted', () => {
  test('is over behind the next frame, not in it', async () => {
    const state = waiting();
    await vi.advanceTimersByTimeAsync(16);
    for (const frame of frames) frame();
    await Promise.resolve();
    expect(state.isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(state.isOver).toBe(true);
  });

  test('is over after a while in a window that paints no frames', async () => {
    const state = waiting();
    await vi.advanceTimersByTimeAsync(299);
    expect(state.isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(state.isOver).toBe(true);
  });
});
