import { describe, expect, it } from 'vitest';
import { GuardedReader, type StartWorker } from '../../../src/desk/guarded-reader';
import { ok } from '../../../src/domain/result';
import type { WorkerListener } from '../../../src/ingest/reading-thread';

const item = { text: 'The strait stays closed.', html: null };

/** Workers that do as the test says, counted. */
function workers(behave: (listener: WorkerListener) => void) {
  const state = { started: 0, ended: 0 };
  const startWorker: StartWorker = (listener) => {
    state.started += 1;
    return {
      do: () => queueMicrotask(() => behave(listener)),
      end: () => {
        state.ended += 1;
      },
    };
  };
  const failures: string[] = [];
  const onFailure = (error: string) => failures.push(error);
  return { state, failures, ports: { startWorker, onFailure, deadlineMs: 20 } };
}

describe('reading under guard', () => {
  it('one worker reads one item after the other', async () => {
    const { ports, state } = workers((listener) =>
      listener.onResult({ kind: 'read', result: ok([]) }),
    );
    const reader = new GuardedReader(ports);
    expect([await reader.read(item), await reader.read(item)]).toEqual([ok([]), ok([])]);
    expect(state).toEqual({ started: 1, ended: 0 });
  });

  it('an item that takes too long costs its worker, and the next gets a fresh one', async () => {
    const { ports, state } = workers(() => undefined);
    const reader = new GuardedReader(ports);
    const tooLong = { ok: false, error: { kind: 'tooLong' } };
    expect(await reader.read(item)).toEqual(tooLong);
    expect(await reader.read(item)).toEqual(tooLong);
    expect(state).toEqual({ started: 2, ended: 2 });
  });

  it.each([
    [{ kind: 'outOfMemory' }, 'reading it takes too much memory', []],
    [{ kind: 'failed', error: 'a bug' }, 'the reader failed on it', ['a bug']],
  ] as const)('a worker that ends by %j breaks the item', async (end, what, told) => {
    const { ports, failures, state } = workers((listener) => listener.onEnd(end));
    const reader = new GuardedReader(ports);
    expect(await reader.read(item)).toEqual({ ok: false, error: { kind: 'broken', what } });
    expect(failures).toEqual(told);
    await reader.read(item);
    expect(state.started).toBe(2);
  });

  it('ending it answers the item that is being read', async () => {
    const { ports, state } = workers(() => undefined);
    const reader = new GuardedReader({ ...ports, deadlineMs: 60_000 });
    const reading = reader.read(item);
    reader.end();
    expect(await reading).toEqual({ ok: false, error: { kind: 'tooLong' } });
    expect(state.ended).toBe(1);
  });

  it('a second item before the first is answered is a bug', async () => {
    const { ports } = workers(() => undefined);
    const reader = new GuardedReader(ports);
    const reading = reader.read(item);
    await expect(reader.read(item)).rejects.toThrow('before the one before');
    reader.end();
    await reading;
  });
});
