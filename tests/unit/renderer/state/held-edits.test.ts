import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answeredOrHeld } from '../../../../src/renderer/state/held-edits';
import { startSaving, takeSaveState } from '../../../../src/renderer/state/saving';

const HELD = { kind: 'held', code: 'ENOSPC', edits: 1 } as const;
const never = new Promise<never>(() => undefined);

/** What a promise has come to within a second; `waiting` when to nothing. */
async function within<Value>(promise: Promise<Value>): Promise<Value | 'waiting'> {
  const waiting = new Promise<'waiting'>((resolve) => setTimeout(() => resolve('waiting'), 1000));
  const first = Promise.race([promise, waiting]);
  await vi.advanceTimersByTimeAsync(1000);
  return first;
}

describe('an edit', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    startSaving({ kind: 'saved' });
  });

  it('is waited for while it is being saved', async () => {
    takeSaveState({ kind: 'saving' });
    expect(await within(answeredOrHeld(never))).toBe('waiting');
  });

  it('is not waited for any more once it is held', async () => {
    const answer = answeredOrHeld(never);
    takeSaveState(HELD);
    expect(await within(answer)).toBe('held');
  });

  it('waits for a word of its own when others were held before', async () => {
    takeSaveState(HELD);
    expect(await within(answeredOrHeld(never))).toBe('waiting');
  });

  it('that was refused is answered so, though others are held', async () => {
    const refusal = new Promise<string>((resolve) => setTimeout(() => resolve('refused'), 10));
    const answer = answeredOrHeld(refusal);
    takeSaveState(HELD);
    expect(await within(answer)).toBe('refused');
  });
});
