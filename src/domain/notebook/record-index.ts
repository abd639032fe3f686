import type { NotebookRecord } from './records';

type Order<Value> = (a: Value, b: Value) => number;

/** The records under one key. */
interface Bucket<Value> {
  readonly members: Map<string, Value>;
  /** The members in order as they were last asked for; `null` when that is too long ago. */
  sorted: readonly Value[] | null;
  /** What happened since, in order. */
  since: { readonly record: Value; readonly isGone: boolean }[];
}

const NONE: readonly never[] = [];

/** Changes from which on sorting anew is cheaper than moving each into its place. */
const MANY_CHANGES = 64;

/**
 * Records of one kind under keys read off them. Adding and removing cost the number of keys; a list is put in order
 * when it is asked for, kept, and brought up to date when it is asked for again. The order must be total.
 */
export class RecordIndex<Value extends NotebookRecord> {
  /** One record needs no bucket: most keys of some indexes have no more. */
  readonly #under = new Map<string, Value | Bucket<Value>>();
  readonly #keysOf: (record: Value) => readonly string[];
  readonly #order: Order<Value>;

  constructor(keysOf: (record: Value) => readonly string[], order: Order<Value>) {
    this.#keysOf = keysOf;
    this.#order = order;
  }

  /** Files a record under its keys. */
  add(record: Value): void {
    for (const key of this.#keysOf(record)) {
      const there = this.#under.get(key);
      if (there === undefined) this.#under.set(key, record);
      else if (isBucket(there)) change(there, record, false);
      else if (there.id === record.id) this.#under.set(key, record);
      else this.#under.set(key, bucketOf(there, record));
    }
  }

  /** Takes a record out again; it must be the very state that was added, or its keys would not be found. */
  remove(record: Value): void {
    for (const key of this.#keysOf(record)) {
      const there = this.#under.get(key);
      if (there === undefined) continue;
      if (isBucket(there)) change(there, record, true);
      if (!isBucket(there) || there.members.size === 0) this.#under.delete(key);
    }
  }

  /** The records under a key, in order; the same array until one of them changes. */
  under(key: string): readonly Value[] {
    const there = this.#under.get(key);
    if (there === undefined) return NONE;
    if (!isBucket(there)) return this.#alone(key, there);
    there.sorted =
      there.sorted === null
        ? [...there.members.values()].sort(this.#order)
        : upToDate(there.sorted, there.since, this.#order);
    there.since = [];
    return there.sorted;
  }

  /** How many records are under a key. */
  count(key: string): number {
    const there = this.#under.get(key);
    if (there === undefined) return 0;
    return isBucket(there) ? there.members.size : 1;
  }

  /** The first records under a key, in order; the others are not put in order for them. */
  firstUnder(key: string, most: number): readonly Value[] {
    const there = this.#under.get(key);
    if (there === undefined || !isBucket(there) || there.sorted !== null) {
      return this.under(key).slice(0, most);
    }
    return firstOf(there.members.values(), most, this.#order);
  }

  /** Any one of the records under a key, for indexes that hold at most one. */
  oneUnder(key: string): Value | null {
    const there = this.#under.get(key);
    if (there === undefined) return null;
    if (!isBucket(there)) return there;
    const [first] = there.members.values();
    return first ?? null;
  }

  /** Makes a bucket of a single record, so that its array is kept. */
  #alone(key: string, record: Value): readonly Value[] {
    const sorted = [record];
    this.#under.set(key, { members: new Map([[record.id, record]]), sorted, since: [] });
    return sorted;
  }
}

function isBucket<Value extends NotebookRecord>(
  there: Value | Bucket<Value>,
): there is Bucket<Value> {
  return 'members' in there;
}

function bucketOf<Value extends NotebookRecord>(...records: readonly Value[]): Bucket<Value> {
  const members = new Map<string, Value>(records.map((record) => [record.id, record]));
  return { members, sorted: null, since: [] };
}

function change<Value extends NotebookRecord>(
  bucket: Bucket<Value>,
  record: Value,
  isGone: boolean,
): void {
  if (isGone) bucket.members.delete(record.id);
  else bucket.members.set(record.id, record);
  if (bucket.sorted === null) return;
  bucket.since.push({ record, isGone });
  if (bucket.since.length <= MANY_CHANGES) return;
  bucket.sorted = null;
  bucket.since = [];
}

/** The sorted list with the changes done to it; the very list when there were none. */
function upToDate<Value>(
  sorted: readonly Value[],
  since: readonly { readonly record: Value; readonly isGone: boolean }[],
  order: Order<Value>,
): readonly Value[] {
  if (since.length === 0) return sorted;
  const list = [...sorted];
  for (const { record, isGone } of since) {
    const at = placeIn(list, record, order);
    if (isGone) list.splice(at, 1);
    else list.splice(at, 0, record);
  }
  return list;
}

/** The first of some records, in order: each is compared with the last of those found so far, and few go further. */
function firstOf<Value>(
  records: Iterable<Value>,
  most: number,
  order: Order<Value>,
): readonly Value[] {
  const first: Value[] = [];
  for (const record of records) {
    const last = first[most - 1];
    if (last !== undefined && order(record, last) > 0) continue;
    first.splice(placeIn(first, record, order), 0, record);
    if (first.length > most) first.pop();
  }
  return first;
}

/** Where a record stands in a sorted list, or would stand. */
function placeIn<Value>(list: readonly Value[], record: Value, order: Order<Value>): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = list[middle];
    if (other !== undefined && order(other, record) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
