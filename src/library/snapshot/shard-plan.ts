import type { RecordId } from '../../domain/ids';
import type { Diff } from '../../domain/notebook/diff';
import { RECORD_KINDS } from '../../domain/notebook/records';
import type { ShardEntry } from './manifest';
import { type PrintedShard, type RecordLookup, type Shard, shardKey, shardNumber } from './shard';
import { ShardDrafts } from './shard-drafts';

/** What saving a diff does to the shards. */
export interface ShardChange {
  readonly write: readonly PrintedShard[];
  /** Every shard of the notebook after it, in the order in which they are read. */
  readonly shards: readonly Shard[];
}

/**
 * Which shards hold which records. A record stays in the shard it was first put in, so that an edit touches one small
 * file; only splitting moves some. The plan changes only by {@link ShardPlan.adopt}: a change that could not be
 * written leaves no trace.
 */
export class ShardPlan {
  #shards = new Map<string, Shard>();
  #shardOf = new Map<RecordId, string>();

  /** Every shard, in the order in which they are read. */
  get shards(): readonly Shard[] {
    return [...this.#shards.values()];
  }

  /** Takes over the shards that the manifest names now. */
  adopt(shards: readonly Shard[]): void {
    const before = this.#shards;
    this.#shards = new Map(shards.map((shard) => [shardKey(shard.entry), shard]));
    for (const [key, { ids }] of before) {
      if (this.#shards.get(key)?.ids === ids) continue;
      for (const id of ids) this.#shardOf.delete(id);
    }
    for (const [key, { ids }] of this.#shards) {
      if (before.get(key)?.ids === ids) continue;
      for (const id of ids) this.#shardOf.set(id, key);
    }
  }

  /** Keys of the shards that hold any of these records; a record that is in none has no key. */
  keysOf(ids: Iterable<RecordId>): readonly string[] {
    const keys = new Set<string>();
    for (const id of ids) {
      const key = this.#shardOf.get(id);
      if (key !== undefined) keys.add(key);
    }
    return [...keys];
  }

  /** The shards as they stand after a snapshot that wrote some of them anew. */
  merged(entries: readonly ShardEntry[], written: readonly Shard[]): readonly Shard[] {
    const anew = new Map(written.map((shard) => [shard.entry.file, shard]));
    return entries.map((entry) => {
      const shard = anew.get(entry.file) ?? this.#shards.get(shardKey(entry));
      if (shard?.entry.file !== entry.file) throw new Error(`Nobody knows shard ${entry.file}`);
      return shard;
    });
  }

  /** Prints the shards that a diff changes. Throws when it is no diff of these records. */
  change(diff: Diff, lookup: RecordLookup): ShardChange {
    const drafts = new ShardDrafts(this.shards, (id) => this.#shardHolding(id));
    for (const record of Object.values(diff.removed)) drafts.remove(record);
    for (const [, record] of Object.values(diff.updated)) drafts.update(record);
    for (const record of Object.values(diff.added)) {
      if (this.#shardOf.has(record.id)) throw new Error(`A shard already holds ${record.id}`);
      drafts.add(record);
    }
    const printed = drafts.print(lookup);
    const shards = new Map(this.#shards);
    for (const key of drafts.emptied) shards.delete(key);
    for (const { shard, ids } of printed)
      shards.set(shardKey(shard.entry), { entry: shard.entry, ids });
    return {
      write: printed.map(({ shard }) => shard),
      shards: [...shards.values()].sort(inReadingOrder),
    };
  }

  #shardHolding(id: RecordId): Shard {
    const key = this.#shardOf.get(id);
    const shard = key === undefined ? undefined : this.#shards.get(key);
    if (!shard) throw new Error(`No shard holds ${id}`);
    return shard;
  }
}

/** What is referred to comes before what refers to it; then by number. */
function inReadingOrder(a: Shard, b: Shard): number {
  const byKind = RECORD_KINDS.indexOf(a.entry.kind) - RECORD_KINDS.indexOf(b.entry.kind);
  return byKind || shardNumber(a.entry.file) - shardNumber(b.entry.file);
}
