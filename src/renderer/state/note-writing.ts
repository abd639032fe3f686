import { useEffect, useMemo } from 'react';
import type { NoteId } from '../../domain/ids';
import type { NoteSubject } from '../../domain/note/note';
import { edit } from './notebook-store';
import { holdPending } from './pending-edits';

/** Typing comes to rest for so long before it is sent, in milliseconds. */
const REST = 500;

/** Sends what is typed into one note, a little later, as one step of undo for each sitting at it. */
export class NoteWriter {
  #waiting: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #group = newGroup();
  #isClosed = false;
  #sending: Promise<unknown> = Promise.resolve();

  readonly #subject: NoteSubject;
  readonly #id: NoteId | null;

  constructor(subject: NoteSubject, id: NoteId | null) {
    this.#subject = subject;
    this.#id = id;
  }

  /** Takes over what the note says now. */
  readonly write = (markdown: string): void => {
    this.#waiting = markdown;
    clearTimeout(this.#timer);
    if (this.#isClosed) void this.flush();
    else this.#timer = setTimeout(() => void this.flush(), REST);
  };

  /**
   * Sends what waits; resolves when all that was sent is saved or refused. Nothing waits here for what was sent before:
   * main keeps the order, and holds what the disk does not take.
   */
  readonly flush = (): Promise<unknown> => {
    clearTimeout(this.#timer);
    const markdown = this.#waiting;
    this.#waiting = null;
    if (markdown !== null) {
      const id = this.#id ? { id: this.#id } : {};
      const command = { kind: 'writeNote', subject: this.#subject, markdown, ...id } as const;
      const sent = edit(command, this.#group);
      this.#sending = Promise.all([this.#sending, sent]);
    }
    return this.#sending;
  };

  /** Ends the sitting: what is typed from now on is another step of undo. */
  readonly end = (): void => {
    void this.flush();
    this.#group = newGroup();
  };

  /** Opens it for typing, until the returned function is called; what comes after that is sent at once. */
  readonly open = (): (() => void) => {
    this.#isClosed = false;
    return () => {
      this.#isClosed = true;
      this.end();
    };
  };
}

function newGroup(): string {
  return `note ${crypto.randomUUID()}`;
}

/**
 * The writer of a note for as long as its editor is on screen; a free note is told by its id, others by what they
 * belong to.
 */
export function useNoteWriter(subject: NoteSubject, id: NoteId | null = null): NoteWriter {
  const key = JSON.stringify(subject);
  const writer = useMemo(() => new NoteWriter(JSON.parse(key) as NoteSubject, id), [key, id]);
  useEffect(() => {
    const release = holdPending(writer.flush);
    const close = writer.open();
    return () => {
      release();
      close();
    };
  }, [writer]);
  return writer;
}
