import { afterEach, describe, expect, it } from 'vitest';
import { flushPendingEdits, holdPending } from '../../../../src/renderer/state/pending-edits';
import { startSaving, takeSaveState } from '../../../../src/renderer/state/saving';

const HELD = { kind: 'held', code: 'ENOSPC', edits: 1 } as const;
const never = new Promise<never>(() => undefined);

/** Whether a promise is settled by now. */
async function isDone(promise: Promise<unknown>): Promise<boolean> {
  let done = false;
  void promise.then(() => (done = true));
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  return done;
}

describe('handing over what was typed', () => {
  const ends: (() => void)[] = [];
  afterEach(() => {
    for (const end of ends.splice(0)) end();
    startSaving({ kind: 'saved' });
  });

  it('waits until everything is saved or refused', async () => {
    ends.push(holdPending(() => never));
    expect(await isDone(flushPendingEdits())).toBe(false);
  });

  it('waits no longer once the edits are held, which may take for ever', async () => {
    ends.push(holdPending(() => never));
    const flushed = flushPendingEdits();
    takeSaveState(HELD);
    expect(await isDone(flushed)).toBe(true);
  });

  it('still sends everything when edits were held before', async () => {
    takeSaveState(HELD);
    const sent: string[] = [];
    for (const name of ['one', 'two']) {
      ends.push(
        holdPending(() => {
          sent.push(name);
          return never;
        }),
      );
    }
    expect(await isDone(flushPendingEdits())).toBe(true);
    expect(sent).toEqual(['one', 'two']);
  });
});
