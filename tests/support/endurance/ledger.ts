import { type Edit, numberIn } from './edits';

/** What a store holds after it was opened again: notes by their id, and how many edits it counts. */
export interface Found {
  readonly notes: ReadonlyMap<string, string>;
  readonly revision: number;
}

/** What has to be there, and what may be there as well. */
interface Owed {
  /** Number of the last acknowledged edit of each note. */
  readonly settled: ReadonlyMap<string, number>;
  /** Edits asked for and not answered, in their order; `null` stands for a line that is no numbered edit. */
  readonly asked: readonly (Edit | null)[];
  readonly revision: number;
}

/** What was asked of a store up to a moment, for a look at what the store was then. */
export interface Mark {
  /** What is asked for from now on is of no interest to this mark any more. */
  close(): void;
  /** Whether anything was acknowledged by then. */
  readonly owesSomething: boolean;
  judge(found: Found): Judgement;
}

/** How a store compares with what it acknowledged. */
export interface Judgement {
  /** Acknowledged edits that are not there. */
  readonly lost: number;
  /** What else is wrong, such as a state that no order of the edits leads to; `null` when nothing is. */
  readonly strange: string | null;
}

/** Keeps count of what a store was asked for, what it acknowledged, and so of what it owes. */
export class Ledger {
  #settled = new Map<string, number>();
  #asked: (Edit | null)[] = [];
  #revision = 0;
  readonly #marks = new Set<(Edit | null)[]>();
  /** Edits that were acknowledged so far. */
  acknowledged = 0;

  ask(edit: Edit | null): void {
    this.#asked.push(edit);
    for (const asked of this.#marks) asked.push(edit);
  }

  saved(revision: number): void {
    const edit = this.#answered();
    if (edit !== null) this.#settled.set(edit.slot, edit.number);
    this.#revision = revision;
    this.acknowledged += 1;
  }

  refused(): void {
    this.#answered();
  }

  /** What was asked for and not answered was never taken, and must not turn up. */
  dropAsked(): void {
    this.#asked = [];
  }

  /** Remembers what is owed now; what is asked for until the mark is closed may be there too. */
  mark(): Mark {
    const asked = [...this.#asked];
    const owed: Owed = { settled: new Map(this.#settled), asked, revision: this.#revision };
    this.#marks.add(asked);
    return {
      close: () => this.#marks.delete(asked),
      owesSomething: this.acknowledged > 0,
      judge: (found) => judge(owed, found),
    };
  }

  /** Compares with what a dead writer left behind, and goes on from there. */
  settle(found: Found): Judgement {
    const owed = { settled: this.#settled, asked: this.#asked, revision: this.#revision };
    const judgement = judge(owed, found);
    this.#settled = new Map(numbersOf(found));
    this.#asked = [];
    this.#revision = found.revision;
    return judgement;
  }

  /** The store could not be read: nothing of it is there any more. */
  forget(): void {
    this.#settled.clear();
    this.#asked = [];
    this.#revision = 0;
  }

  #answered(): Edit | null {
    const edit = this.#asked.shift();
    if (edit === undefined) throw new Error('An answer came to a line that was not sent');
    return edit;
  }
}

/** Of what was found, the notes that a writer of this name writes. */
export function notesOf(writer: string, found: Found): Found {
  const own = [...found.notes].filter(([slot]) => slot.startsWith(`note:slot-${writer}-`));
  return { ...found, notes: new Map(own) };
}

function judge({ settled, asked, revision }: Owed, found: Found): Judgement {
  const notes = numbersOf(found);
  const lost = [...settled].filter(([slot, number]) => (notes.get(slot) ?? -1) < number).length;
  const missing = Math.max(lost, Math.min(1, Math.max(0, revision - found.revision)));
  if (missing > 0) return { lost: missing, strange: null };
  const state = new Map(settled);
  if (same(state, notes)) return { lost: 0, strange: null };
  for (const edit of asked) {
    if (edit === null) continue;
    state.set(edit.slot, edit.number);
    if (same(state, notes)) return { lost: 0, strange: null };
  }
  return { lost: 0, strange: `no order of the edits leads to ${JSON.stringify([...notes])}` };
}

/** A note that no edit wrote counts as lost: its number is below every other. */
function numbersOf({ notes }: Found): Map<string, number> {
  return new Map([...notes].map(([slot, markdown]) => [slot, numberIn(markdown) ?? -1]));
}

function same(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  return one.size === other.size && [...one].every(([slot, number]) => other.get(slot) === number);
}
