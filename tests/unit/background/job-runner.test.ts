import { describe, expect, it, vi } from 'vitest';
import { JobRunner } from '../../../src/background/job-runner';
import type {
  ReadingThread,
  StartThread,
  ThreadListener,
} from '../../../src/background/reading-thread';
import type { BackgroundReply } from '../../../src/contract/background-jobs';
import { ok } from '../../../src/domain/result';

interface FakeThread extends ReadingThread {
  readonly listener: ThreadListener;
  isEnded: boolean;
}

const ITEM = { text: 'The strait stays closed.', html: null };
const DONE = ok([]);

/** A runner whose threads do what the test makes them do, with all that it answered but progress. */
function aRunner(deadlineMs = 5_000) {
  const threads: FakeThread[] = [];
  const replies: BackgroundReply[] = [];
  const startThread: StartThread = (listener) => {
    const thread: FakeThread = {
      listener,
      isEnded: false,
      read: () => undefined,
      end() {
        thread.isEnded = true;
      },
    };
    threads.push(thread);
    return thread;
  };
  const answer = (reply: BackgroundReply) => {
    if (reply.kind !== 'progress') replies.push(reply);
  };
  return { runner: new JobRunner(startThread, answer, deadlineMs), threads, replies };
}

describe('the runner of reading jobs', () => {
  it('answers with what the thread read, and keeps the thread for the next job', () => {
    const { runner, threads, replies } = aRunner();
    for (const id of [1, 2]) {
      runner.take({ kind: 'read', id, item: ITEM });
      threads[0]?.listener.onResult(DONE);
    }
    expect(replies.map((reply) => reply.id)).toEqual([1, 2]);
    expect(threads).toHaveLength(1);
  });

  it('says that a job began', () => {
    const replies: BackgroundReply[] = [];
    const thread: ReadingThread = { read: () => undefined, end: () => undefined };
    const runner = new JobRunner(
      () => thread,
      (reply) => replies.push(reply),
      5_000,
    );
    runner.take({ kind: 'read', id: 7, item: ITEM });
    expect(replies).toEqual([{ kind: 'progress', id: 7, fraction: null }]);
    runner.take({ kind: 'cancel', id: 7 });
  });

  it('ends a thread that takes too long, and gives the next job a fresh one', async () => {
    const { runner, threads, replies } = aRunner(20);
    runner.take({ kind: 'read', id: 1, item: ITEM });
    await vi.waitFor(() => expect(replies).toHaveLength(1));
    expect(replies[0]).toMatchObject({ result: { ok: false, error: { kind: 'tooLong' } } });
    expect(threads[0]?.isEnded).toBe(true);
    runner.take({ kind: 'read', id: 2, item: ITEM });
    threads[1]?.listener.onResult(DONE);
    expect(replies[1]).toEqual({ kind: 'read', id: 2, result: DONE });
  });

  it('answers a job whose thread ran out of memory, and gives the next one a fresh thread', () => {
    const { runner, threads, replies } = aRunner();
    runner.take({ kind: 'read', id: 1, item: ITEM });
    threads[0]?.listener.onEnd({ kind: 'outOfMemory' });
    expect(replies[0]).toMatchObject({
      result: { error: { kind: 'broken', what: 'reading it takes too much memory' } },
    });
    runner.take({ kind: 'read', id: 2, item: ITEM });
    expect(threads).toHaveLength(2);
    runner.take({ kind: 'cancel', id: 2 });
  });

  it('answers a job whose thread failed, and says why on standard error', () => {
    const { runner, threads, replies } = aRunner();
    const complaint = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    runner.take({ kind: 'read', id: 1, item: ITEM });
    threads[0]?.listener.onEnd({ kind: 'failed', error: new Error('lost its way') });
    expect(replies[0]).toMatchObject({ result: { error: { kind: 'broken' } } });
    expect(complaint.mock.calls.join('')).toContain('lost its way');
    complaint.mockRestore();
  });

  it('cancels the job under way and no other', () => {
    const { runner, threads, replies } = aRunner();
    runner.take({ kind: 'read', id: 1, item: ITEM });
    runner.take({ kind: 'cancel', id: 9 });
    expect(replies).toEqual([]);
    runner.take({ kind: 'cancel', id: 1 });
    expect(replies).toEqual([{ kind: 'cancelled', id: 1 }]);
    expect(threads[0]?.isEnded).toBe(true);
    runner.take({ kind: 'cancel', id: 1 });
    expect(replies).toHaveLength(1);
  });
});
