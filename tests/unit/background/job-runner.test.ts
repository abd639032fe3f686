import { describe, expect, it } from 'vitest';
import { JobRunner } from '../../../src/background/job-runner';
import { ok } from '../../../src/domain/result';
import type { StartWorker, TaskResult, WorkerListener } from '../../../src/ingest/reading-thread';

interface FakeThread {
  readonly listener: WorkerListener;
  isEnded: boolean;
}

const TASK = {
  kind: 'read',
  item: { text: 'The strait stays closed.', html: null },
} as const;
const DONE: TaskResult = { kind: 'read', result: ok([]) };

/** A runner whose threads do what the test makes them do. */
function aRunner(deadlineMs = 5_000) {
  const threads: FakeThread[] = [];
  const start: StartWorker = (listener) => {
    const thread: FakeThread = { listener, isEnded: false };
    threads.push(thread);
    return {
      do: () => undefined,
      end: () => {
        thread.isEnded = true;
      },
    };
  };
  return { runner: new JobRunner(start, deadlineMs), threads };
}

describe('the runner of guarded tasks', () => {
  it('answers with what the thread came to, and keeps the thread for the next task', async () => {
    const { runner, threads } = aRunner();
    for (let task = 0; task < 2; task += 1) {
      const done = runner.do(TASK);
      threads[0]?.listener.onResult(DONE);
      expect(await done).toEqual(DONE);
    }
    expect(threads).toHaveLength(1);
  });

  it('ends a thread that takes too long, and gives the next task a fresh one', async () => {
    const { runner, threads } = aRunner(20);
    expect(await runner.do(TASK)).toEqual({ kind: 'lost', error: { kind: 'tooLong' } });
    expect(threads[0]?.isEnded).toBe(true);
    const done = runner.do(TASK);
    threads[1]?.listener.onResult(DONE);
    expect(await done).toEqual(DONE);
  });

  it.each([
    [{ kind: 'outOfMemory' }, 'reading it takes too much memory'],
    [{ kind: 'failed', error: 'a bug' }, 'the reader failed on it'],
  ] as const)(
    'answers a task whose thread ends by %j, and replaces the thread',
    async (end, what) => {
      const { runner, threads } = aRunner();
      const done = runner.do(TASK);
      threads[0]?.listener.onEnd(end);
      expect(await done).toEqual({ kind: 'lost', error: { kind: 'broken', what } });
      void runner.do(TASK);
      expect(threads).toHaveLength(2);
      runner.cancel();
    },
  );

  it('answers a task that is called off, and ends its thread', async () => {
    const { runner, threads } = aRunner();
    const done = runner.do(TASK);
    runner.cancel();
    expect(await done).toEqual({ kind: 'cancelled' });
    expect(threads[0]?.isEnded).toBe(true);
  });

  it('ends a task when the process runs out of memory', async () => {
    const { runner } = aRunner();
    const done = runner.do(TASK);
    runner.stopForMemory();
    expect(await done).toMatchObject({ kind: 'lost', error: { kind: 'broken' } });
  });

  it('refuses a task while another one is under way', () => {
    const { runner } = aRunner();
    void runner.do(TASK);
    expect(() => runner.do(TASK)).toThrow('before');
    runner.cancel();
  });
});
