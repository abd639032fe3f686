import type { Instant, Sha256 } from '../domain/ids';
import { type Diff, reverse } from '../domain/notebook/diff';
import type { Notebook } from '../domain/notebook/notebook';
import { type JournalLine, printLine } from './journal/journal-line';

/** One edit on its way to the disk. */
export interface Edit {
  readonly diff: Diff;
  readonly label: string;
  readonly at: Instant;
  /** Hash of the last line of another side that this edit takes in. */
  readonly merges?: Sha256;
  /** Its revision is no lower than this: a merge leaves both sides behind. */
  readonly revisionAtLeast?: number;
}

/** What a line follows. */
export interface LineBefore {
  readonly revision: number;
  /** `null` before the first edit of a notebook. */
  readonly hash: Sha256 | null;
}

/** Edits that the notebook in memory shows and the disk does not have yet, in their order. */
export class StagedEdits {
  #lines: readonly JournalLine[] = [];

  constructor(private readonly notebook: Notebook) {}

  /** The lines that are to be appended. */
  get lines(): readonly JournalLine[] {
    return this.#lines;
  }

  /** Shows an edit in the notebook, behind those that are staged, and answers its revision. */
  add(edit: Edit, onDisk: LineBefore): number {
    const line = lineAfter(this.#lines.at(-1) ?? onDisk, edit);
    this.notebook.patch(edit.diff);
    this.#lines = [...this.#lines, line];
    return line.revision;
  }

  /** The first so many are on the disk. */
  saved(count: number): void {
    this.#lines = this.#lines.slice(count);
  }

  /** Takes back everything, the latest first. */
  discard(): void {
    for (const { diff } of this.#lines.toReversed()) this.notebook.patch(reverse(diff));
    this.#lines = [];
  }
}

/** The lines that edits come to, one after the other. */
export function linesAfter(before: LineBefore, edits: readonly Edit[]): JournalLine[] {
  let last = before;
  return edits.map((edit) => {
    const line = lineAfter(last, edit);
    last = line;
    return line;
  });
}

function lineAfter(
  before: LineBefore,
  { diff, label, at, merges, revisionAtLeast }: Edit,
): JournalLine {
  const revision = Math.max(before.revision + 1, revisionAtLeast ?? 0);
  const second = merges === undefined ? {} : { merges };
  return printLine({ revision, at, label, prev: before.hash, ...second, diff });
}
