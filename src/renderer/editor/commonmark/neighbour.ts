import type { NoteBlock } from './note-block';
import type { Spelling } from './spelling';

/** A block as it is to be written, with what stands before it. */
export interface Neighbour {
  readonly block: NoteBlock;
  /** Whether it says what it said when it was read, so that its text should stay. */
  readonly same: boolean;
  /** Whether it follows what it followed then, with nothing new in between. */
  readonly follows: boolean;
  readonly spelling: Spelling;
  /** Its Markdown, spelt otherwise. */
  readonly write: (other: Partial<Spelling>) => string;
  gap: string;
  text: string;
}

/** How Markdown is read, with the definitions of the note at hand. */
export interface Reading {
  /** Whether Markdown is read as just these blocks, each of which comes with its text. */
  readonly isAs: (markdown: string, wanted: readonly (readonly [Neighbour, string])[]) => boolean;
  /** How many blocks Markdown is read as. */
  readonly count: (markdown: string) => number;
}
