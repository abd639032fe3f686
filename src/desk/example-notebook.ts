import type { ArticleVersion } from '../domain/article/article';
import { canonicalText } from '../domain/article/canonical-text';
import { composeText } from '../domain/article/compose-text';
import type { IdOf, RecordKind, Sha256 } from '../domain/ids';
import { apply } from '../domain/notebook/apply';
import type { Command } from '../domain/notebook/command';
import {
  EMPTY_HISTORY,
  type History,
  type HistoryMove,
  redoStep,
  remember,
  undoStep,
} from '../domain/notebook/history';
import { Notebook } from '../domain/notebook/notebook';
import { idOf } from '../domain/record-id';
import { plainTextBlocks } from '../ingest/text/read-plain-text';
import { sha256 } from '../library/files/checksum';
import type { SeededRandom } from './seeded-random';

/** When everything in an example happens; no time is printed, and nothing that is depends on it. */
const ONCE = '2031-03-20T12:00:00.000Z';
/** How often one looks for a record that is still there before there is taken to be none. */
const LOOKS = 12;

/** What a notebook will be once the example so far was fed to it: what is in it is what later lines can name. */
export class ExampleNotebook {
  readonly records = new Notebook();
  readonly #random: SeededRandom;
  readonly #texts = new Map<Sha256, string>();
  /** Ids in the order of their making, those of removed records among them: undo may bring these back. */
  readonly #ids: Record<RecordKind, string[]> = {
    article: [],
    annotation: [],
    speaker: [],
    tag: [],
    collection: [],
    note: [],
    relation: [],
    layout: [],
  };
  #history: History = EMPTY_HISTORY;
  #made = 0;

  constructor(random: SeededRandom) {
    this.#random = random;
  }

  /** An id that no other record has, and the number in it. */
  fresh<Kind extends RecordKind>(kind: Kind): { readonly id: IdOf[Kind]; readonly number: number } {
    this.#made += 1;
    const id = idOf(kind, `e${this.#made}`);
    this.#ids[kind].push(id);
    return { id, number: this.#made };
  }

  /** A record's id, any of those that are there; `null` when none was found. */
  some<Kind extends RecordKind>(kind: Kind): IdOf[Kind] | null {
    const ids = this.#ids[kind] as IdOf[Kind][];
    if (ids.length === 0) return null;
    for (let look = 0; look < LOOKS; look += 1) {
      const id = this.#random.pick(ids);
      if (this.records.get(kind, id) !== null) return id;
    }
    return null;
  }

  /** Up to `most` ids, none twice, none at all only where there is none. */
  few<Kind extends RecordKind>(kind: Kind, most: number): IdOf[Kind][] {
    const ids = Array.from({ length: 1 + this.#random.below(most) }, () => this.some(kind));
    return [...new Set(ids.filter((id) => id !== null))];
  }

  /** The same or, half of the time, none. */
  perhaps<Kind extends RecordKind>(kind: Kind, most: number): IdOf[Kind][] {
    return this.#random.chance(0.5) ? this.few(kind, most) : [];
  }

  /** The version that the edit command will make of a plain text, and that text as it will be kept. */
  version(plain: string): {
    readonly version: Omit<ArticleVersion, 'addedAt'>;
    readonly text: string;
  } {
    const { text } = composeText(plainTextBlocks(plain));
    const textHash = sha256(Buffer.from(canonicalText(text)));
    this.#texts.set(textHash, text.text);
    const provenance = { via: 'command', name: null, capturedAt: ONCE, original: null } as const;
    const { length } = text.text;
    return { version: { textHash, provenance, words: 0, length }, text: text.text };
  }

  /** A text by its hash. */
  textNamed(hash: Sha256): string {
    const text = this.#texts.get(hash);
    if (text === undefined) throw new Error(`No text ${hash}`);
    return text;
  }

  /** Does a command if it would be accepted, and says whether it was. */
  does(command: Command): boolean {
    const context = { now: ONCE, newId: () => `e${(this.#made += 1)}` };
    const applied = apply(this.records, command, context);
    if (!applied.ok) return false;
    const { diff, label } = applied.value;
    this.records.patch(diff);
    this.#history = remember(this.#history, { label, diff, group: null });
    return true;
  }

  /** Takes back the latest step; `false` when there is none. */
  undoes(): boolean {
    return this.#moves(undoStep(this.#history));
  }

  /** Does again the step taken back last; `false` when there is none. */
  redoes(): boolean {
    return this.#moves(redoStep(this.#history));
  }

  #moves(move: HistoryMove | null): boolean {
    if (move === null) return false;
    this.records.patch(move.diff);
    this.#history = move.history;
    return true;
  }
}
