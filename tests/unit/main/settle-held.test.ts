import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../src/domain/result';
import { Saving } from '../../../src/main/saving';
import { type HeldDecision, settleHeld } from '../../../src/main/settle-held';

const held = (edits: number) => ({ kind: 'held', code: 'ENOSPC', edits }) as const;

/** A notebook with three held edits, a user who decides as given, and what happened. */
function scene(decisions: readonly HeldDecision[], folder: string | null = '/copy') {
  const saving = new Saving();
  saving.take(held(3));
  const asked: string[] = [];
  const waiting = [...decisions];
  const disk = { onRetry: () => saving.take(held(3)), canCopy: true };
  const settled = () =>
    settleHeld(
      {
        saving,
        retry: () => disk.onRetry(),
        copyTo: (path) => {
          if (!disk.canCopy) return Promise.resolve(fail({ kind: 'notEmpty', path }));
          saving.copied(3);
          return Promise.resolve(ok({ path, heldEdits: 3, lacking: 0 }));
        },
      },
      {
        decide: (edits, note) => {
          asked.push(`${edits} ${note}`.trim());
          return Promise.resolve(waiting.shift() ?? 'stay');
        },
        askForFolder: () => Promise.resolve(folder),
      },
    );
  return { saving, asked, disk, settled };
}

describe('closing a notebook', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('asks nothing when all is saved', async () => {
    const { saving, asked, settled } = scene([]);
    saving.take({ kind: 'saved' });
    expect(await settled()).toBe(true);
    expect(asked).toEqual([]);
  });

  it.each<[HeldDecision, boolean]>([
    ['stay', false],
    ['lose', true],
  ])('with edits that can’t be saved does as the user decides: %s', async (decision, closes) => {
    const { asked, settled } = scene([decision]);
    expect(await settled()).toBe(closes);
    expect(asked).toEqual(['3']);
  });

  it('goes on without another question once a new try has saved everything', async () => {
    const { saving, asked, disk, settled } = scene(['retry']);
    disk.onRetry = () => {
      saving.take({ kind: 'saving' });
      saving.take({ kind: 'saved' });
    };
    expect(await settled()).toBe(true);
    expect(asked).toHaveLength(1);
  });

  it('asks again when the new try failed, and when the disk does not answer', async () => {
    const failing = scene(['retry', 'stay']);
    expect(await failing.settled()).toBe(false);
    expect(failing.asked[1]).toContain('still can’t be saved');
    const silent = scene(['retry', 'lose']);
    silent.disk.onRetry = () => silent.saving.take({ kind: 'saving' });
    const closing = silent.settled();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await closing).toBe(true);
    expect(silent.asked).toHaveLength(2);
  });

  it('loses nothing once a copy holds every edit', async () => {
    const { asked, settled } = scene(['copy']);
    expect(await settled()).toBe(true);
    expect(asked).toHaveLength(1);
  });

  it('asks again when no copy came about', async () => {
    const cancelled = scene(['copy', 'stay'], null);
    expect(await cancelled.settled()).toBe(false);
    const refused = scene(['copy', 'stay']);
    refused.disk.canCopy = false;
    expect(await refused.settled()).toBe(false);
    expect(refused.asked[1]).toContain('empty folder');
  });

  it('asks about edits that came after the copy', async () => {
    const { saving, asked, settled } = scene(['lose']);
    saving.copied(3);
    saving.take(held(4));
    expect(await settled()).toBe(true);
    expect(asked).toEqual(['4']);
  });
});
