import { describe, expect, it } from 'vitest';
import { type StartThread, ThreadReader } from '../../../src/desk/thread-reader';
import { ok } from '../../../src/domain/result';
import type { ThreadListener } from '../../../src/ingest/reading-thread';

const item = { text: 'The strait stays closed.', html: null };

/** Threads that do as the test says, counted. */
function threads(behave: (listener: ThreadListener) => void) {
  const state = { started: 0, ended: 0 };
  const startThread: StartThread = (listener) => {
    state.started += 1;
    return {
      read: () => queueMicrotask(() => behave(listener)),
      end: () => {
        state.ended += 1;
      },
    };
  };
  const failures: unknown[] = [];
  const onFailure = (error: unknown) => failures.push(error);
  return { state, failures, ports: { startThread, onFailure, deadlineMs: 20 } };
}

describe('reading in a thread', () => {
  it('one thread reads one item after the other', async () => {
    const { ports, state } = threads((listener) => listener.onResult(ok([])));
    const reader = new ThreadReader(ports);
    expect([await reader.read(item), await reader.read(item)]).toEqual([ok([]), ok([])]);
    expect(state).toEqual({ started: 1, ended: 0 });
  });

  it('an item that takes too long costs its thread, and the next gets a fresh one', async () => {
    const { ports, state } = threads(() => undefined);
    const reader = new ThreadReader(ports);
    const tooLong = { ok: false, error: { kind: 'tooLong' } };
    expect(await reader.read(item)).toEqual(tooLong);
    expect(await reader.read(item)).toEqual(tooLong);
    expect(state).toEqual({ started: 2, ended: 2 });
  });

  it.each([
    [{ kind: 'outOfMemory' }, 'reading it takes too much memory', 0],
    [{ kind: 'failed', error: new Error('bug') }, 'the reader failed on it', 1],
  ] as const)('a thread that ends by %j breaks the item', async (end, what, told) => {
    const { ports, failures, state } = threads((listener) => listener.onEnd(end));
    const reader = new ThreadReader(ports);
    expect(await reader.read(item)).toEqual({ ok: false, error: { kind: 'broken', what } });
    expect(failures).toHaveLength(told);
    await reader.read(item);
    expect(state.started).toBe(2);
  });

  it('ending it answers the item that is being read', async () => {
    const { ports, state } = threads(() => undefined);
    const reader = new ThreadReader({ ...ports, deadlineMs: 60_000 });
    const reading = reader.read(item);
    reader.end();
    expect(await reading).toEqual({ ok: false, error: { kind: 'tooLong' } });
    expect(state.ended).toBe(1);
  });

  it('a second item before the first is answered is a bug', () => {
    const { ports } = threads(() => undefined);
    const reader = new ThreadReader(ports);
    const reading = reader.read(item);
    expect(() => reader.read(item)).toThrow('before the one before');
    reader.end();
    return reading;
  });
});
