import type { NotebookRecord } from './records';

interface Bucket<Value> {
  readonly members: Map<string, Value>;
  /** The members in order as last asked for; `null` when they changed since. */
  sorted: readonly Value[] | null;
  /** What was last sorted: nearly in order, which makes the next sort cheap. */
  earlier: readonly Value[];
}

const NONE: readonly never[] = [];

/**
 * Records of one kind under keys read off them. Adding and removing cost the number of keys; a list is put in order
 * when it is asked for after a change, and kept.
 */
export class RecordIndex<Value extends NotebookRecord> {
  readonly #buckets = new Map<string, Bucket<Value>>();
  readonly #keysOf: (record: Value) => readonly string[];
  readonly #order: (a: Value, b: Value) => number;

  constructor(keysOf: (record: Value) => readonly string[], order: (a: Value, b: Value) => number) {
    this.#keysOf = keysOf;
    this.#order = order;
  }

  /** Files a record under its keys. */
  add(record: Value): void {
    for (const key of this.#keysOf(record)) {
      const bucket = this.#buckets.get(key);
      if (bucket === undefined) {
        const members = new Map<string, Value>([[record.id, record]]);
        this.#buckets.set(key, { members, sorted: null, earlier: NONE });
      } else {
        bucket.members.set(record.id, record);
        markChanged(bucket);
      }
    }
  }

  /** Takes a record out again; it must be the very state that was added, or its keys would not be found. */
  remove(record: Value): void {
    for (const key of this.#keysOf(record)) {
      const bucket = this.#buckets.get(key);
      if (bucket === undefined) continue;
      bucket.members.delete(record.id);
      if (bucket.members.size === 0) this.#buckets.delete(key);
      else markChanged(bucket);
    }
  }

  /** The records under a key, in order; the same array until one of them changes. */
  under(key: string): readonly Value[] {
    const bucket = this.#buckets.get(key);
    if (bucket === undefined) return NONE;
    bucket.sorted ??= this.#sort(bucket);
    return bucket.sorted;
  }

  /** Any one of the records under a key, for indexes that hold at most one. */
  oneUnder(key: string): Value | null {
    const first = this.#buckets.get(key)?.members.values().next();
    return first === undefined || first.done === true ? null : first.value;
  }

  #sort(bucket: Bucket<Value>): readonly Value[] {
    const left = new Map(bucket.members);
    const list: Value[] = [];
    for (const { id } of bucket.earlier) {
      const record = left.get(id);
      if (record === undefined) continue;
      list.push(record);
      left.delete(id);
    }
    list.push(...left.values());
    bucket.earlier = NONE;
    return list.sort(this.#order);
  }
}

function markChanged<Value>(bucket: Bucket<Value>): void {
  if (bucket.sorted === null) return;
  bucket.earlier = bucket.sorted;
  bucket.sorted = null;
}
