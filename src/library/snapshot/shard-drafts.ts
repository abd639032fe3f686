import type { RecordId, RecordKind } from '../../domain/ids';
import type { NotebookRecord } from '../../domain/notebook/records';
import {
  type PrintedShard,
  printRecord,
  printShard,
  type RecordLookup,
  type Shard,
  shardNumber,
} from './shard';

/**
 * New records go into a shard until it has this many bytes. An edit rewrites the shards of the records it changes, so
 * this is what a small edit costs at most; a smaller one would mean more files and a longer manifest.
 */
const FULL_BYTES = 256 * 1024;

/** A shard that edits have let grow beyond this is split into full ones. */
const SPLIT_BYTES = 1024 * 1024;

/** A shard while a diff is being worked in. */
interface Draft {
  readonly kind: RecordKind;
  readonly number: number;
  readonly ids: RecordId[];
  /** About how many bytes its records take. */
  bytes: number;
}

/** The shards that one diff touches, until they are printed. */
export class ShardDrafts {
  readonly #drafts = new Map<string, Draft>();
  readonly #lines = new Map<RecordId, string>();
  readonly #newest = new Map<RecordKind, Shard | null>();
  readonly #lastNumber = new Map<RecordKind, number>();

  /** @param shardHolding the shard of a record that is there already; throws when none holds it */
  constructor(
    shards: readonly Shard[],
    private readonly shardHolding: (id: RecordId) => Shard,
  ) {
    for (const shard of shards) {
      const { kind, file } = shard.entry;
      const number = shardNumber(file);
      if (number < (this.#lastNumber.get(kind) ?? 0)) continue;
      this.#lastNumber.set(kind, number);
      this.#newest.set(kind, shard);
    }
  }

  /** Takes a record out of its shard. */
  remove(record: NotebookRecord): void {
    const { ids } = this.#open(this.shardHolding(record.id));
    ids.splice(ids.indexOf(record.id), 1);
  }

  /** Puts a record in the place of what its shard holds under its id. */
  update(record: NotebookRecord): void {
    this.#open(this.shardHolding(record.id));
    this.#lines.set(record.id, printRecord(record));
  }

  /** Puts a new record into the newest shard of its kind, or into a new one when that is full. */
  add(record: NotebookRecord): void {
    const line = printRecord(record);
    this.#lines.set(record.id, line);
    const bytes = Buffer.byteLength(line);
    const newest = this.#newestDraft(record.kind);
    const draft = newest && newest.bytes + bytes <= FULL_BYTES ? newest : this.#start(record.kind);
    draft.ids.push(record.id);
    draft.bytes += bytes;
  }

  /** Prints what was touched and still holds records. */
  print(lookup: RecordLookup): readonly { shard: PrintedShard; ids: readonly RecordId[] }[] {
    const printed = [];
    for (const draft of [...this.#drafts.values()]) {
      const lines = draft.ids.map(
        (id) => this.#lines.get(id) ?? printRecord(lookup(draft.kind, id)),
      );
      for (const [number, from, to] of this.#parts(draft, lines)) {
        const shard = printShard(draft.kind, number, lines.slice(from, to));
        printed.push({ shard, ids: draft.ids.slice(from, to) });
      }
    }
    return printed;
  }

  /** Names of the shards that hold nothing any more. */
  get emptied(): readonly string[] {
    return [...this.#drafts].filter(([, draft]) => draft.ids.length === 0).map(([key]) => key);
  }

  #open({ entry, ids }: Shard): Draft {
    const number = shardNumber(entry.file);
    const key = `${entry.kind}-${number}`;
    const draft = this.#drafts.get(key) ?? {
      kind: entry.kind,
      number,
      ids: [...ids],
      bytes: entry.bytes,
    };
    this.#drafts.set(key, draft);
    return draft;
  }

  #newestDraft(kind: RecordKind): Draft | null {
    const draft = this.#drafts.get(`${kind}-${this.#lastNumber.get(kind) ?? 0}`);
    if (draft) return draft;
    const newest = this.#newest.get(kind);
    return newest ? this.#open(newest) : null;
  }

  #start(kind: RecordKind): Draft {
    const number = this.#nextNumber(kind);
    const draft: Draft = { kind, number, ids: [], bytes: 0 };
    this.#drafts.set(`${kind}-${number}`, draft);
    return draft;
  }

  #nextNumber(kind: RecordKind): number {
    const number = (this.#lastNumber.get(kind) ?? 0) + 1;
    this.#lastNumber.set(kind, number);
    return number;
  }

  /** The shards a draft becomes, as number and slice of its records: one, or several when it has grown too big. */
  #parts(draft: Draft, lines: readonly string[]): [number: number, from: number, to: number][] {
    if (lines.length === 0) return [];
    const sizes = lines.map((line) => Buffer.byteLength(line));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    if (total <= SPLIT_BYTES) return [[draft.number, 0, lines.length]];
    const starts = [0];
    let filled = 0;
    for (const [index, size] of sizes.entries()) {
      if (filled > 0 && filled + size > FULL_BYTES) {
        starts.push(index);
        filled = 0;
      }
      filled += size;
    }
    return starts.map((from, part) => [
      part === 0 ? draft.number : this.#nextNumber(draft.kind),
      from,
      starts[part + 1] ?? lines.length,
    ]);
  }
}
