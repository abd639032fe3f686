import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../../../src/domain/notebook/command';

const edits: { command: Command; group: string | null }[] = [];
let answer: Promise<boolean> = Promise.resolve(true);

vi.mock('../../../../src/renderer/state/notebook-store', () => ({
  edit: (command: Command, group: string | null) => {
    edits.push({ command, group });
    return answer;
  },
}));
const { NoteWriter } = await import('../../../../src/renderer/state/note-writing');

const SUBJECT = { kind: 'article', articleId: 'article:1' } as const;

function written(): string[] {
  return edits.map(({ command }) => (command.kind === 'writeNote' ? command.markdown : ''));
}

describe('writing a note', () => {
  beforeEach(() => {
    edits.length = 0;
    answer = Promise.resolve(true);
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  it('sends what was typed once the typing rests, and only the latest of it', async () => {
    const writer = new NoteWriter(SUBJECT, null);
    writer.write('a');
    writer.write('ab');
    expect(written()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(written()).toEqual(['ab']);
  });

  it('sends what waits at once when it is flushed, and nothing twice', async () => {
    const writer = new NoteWriter(SUBJECT, 'note:1');
    writer.write('abc');
    await writer.flush();
    await writer.flush();
    await vi.advanceTimersByTimeAsync(1000);
    expect(edits.map(({ command }) => command)).toEqual([
      { kind: 'writeNote', subject: SUBJECT, markdown: 'abc', id: 'note:1' },
    ]);
  });

  it('sends at once what comes after its editor is gone', async () => {
    const writer = new NoteWriter(SUBJECT, null);
    writer.open()();
    writer.write('last words');
    await Promise.resolve();
    expect(written()).toEqual(['last words']);
  });

  it('sends on although what was sent before is still on its way to the disk', async () => {
    const writer = new NoteWriter(SUBJECT, null);
    answer = new Promise(() => undefined);
    for (const text of ['held', 'held, and typed on']) {
      writer.write(text);
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(written()).toEqual(['held', 'held, and typed on']);
  });

  it('is one step of undo for each sitting', async () => {
    const writer = new NoteWriter(SUBJECT, null);
    writer.write('first');
    await writer.flush();
    writer.write('first sitting');
    writer.end();
    writer.write('second sitting');
    await writer.flush();
    const [one, two, three] = edits.map(({ group }) => group);
    expect(one).toBe(two);
    expect(three).not.toBe(two);
  });
});
