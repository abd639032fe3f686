import type { Command } from '../../../src/domain/notebook/command';

/** So many notes are written over and over, so that a notebook stays small through thousands of edits. */
const SLOTS = 40;
/** No note of these is longer than this many words. */
const LONGEST = 300;

/** A numbered edit: it writes its number, and words that go with it, into one of a few notes. */
export interface Edit {
  readonly number: number;
  /** Id of the note. */
  readonly slot: `note:slot-${string}`;
}

/** The edit of a number. Writers that are not told apart by their name write into the same notes. */
export function editOf(number: number, writer = 'one'): Edit {
  return { number, slot: `note:slot-${writer}-${number % SLOTS}` };
}

/** The command that does an edit. */
export function commandOf({ number, slot }: Edit): Command {
  const subject = { kind: 'free', title: slot } as const;
  return { kind: 'writeNote', id: slot, subject, markdown: textOf(number) };
}

/** The number of the edit that wrote a note; `null` when the note is not as any edit wrote it. */
export function numberIn(markdown: string): number | null {
  const number = Number(/^Edit (\d+)\./u.exec(markdown)?.[1] ?? Number.NaN);
  return Number.isNaN(number) || textOf(number) !== markdown ? null : number;
}

function textOf(number: number): string {
  const words = (number * 7_919) % LONGEST;
  return `Edit ${number}.${` w${number}`.repeat(words)}`;
}
