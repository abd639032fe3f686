import type { IdOf, RecordKind } from '../../../src/domain/ids';
import type { CommandError } from '../../../src/domain/notebook/command';
import type { NotebookRecord, RecordOf } from '../../../src/domain/notebook/records';

/*
 * The plain model: all records in one map, a fresh copy of it for every command, no index, no diff. Of the notebook's
 * own code it uses types only, so that a mistake would have to be made twice to go unseen.
 */

/** Every record by its id. A state is never changed once a command is done with it. */
export type State = ReadonlyMap<string, NotebookRecord>;

/** What a command is refused with. */
export class Refusal extends Error {
  constructor(readonly kind: CommandError['kind']) {
    super(kind);
  }
}

/** A state that a command is at work on. */
export class Sheet {
  readonly records: Map<string, NotebookRecord>;

  constructor(
    before: State,
    readonly now: string,
  ) {
    this.records = new Map(before);
  }

  find<Kind extends RecordKind>(kind: Kind, id: IdOf[Kind]): RecordOf[Kind] | null {
    const record = this.records.get(id);
    return record?.kind === kind ? (record as RecordOf[Kind]) : null;
  }

  need<Kind extends RecordKind>(kind: Kind, id: IdOf[Kind]): RecordOf[Kind] {
    const record = this.find(kind, id);
    if (record === null) throw new Refusal('notFound');
    return record;
  }

  needAll<Kind extends RecordKind>(kind: Kind, ids: readonly IdOf[Kind][]): RecordOf[Kind][] {
    return [...new Set(ids)].map((id) => this.need(kind, id));
  }

  all<Kind extends RecordKind>(kind: Kind): RecordOf[Kind][] {
    return [...this.records.values()].filter((one) => one.kind === kind) as RecordOf[Kind][];
  }

  free(id: string | undefined): void {
    if (id === undefined) throw new Error('The model needs ids');
    if (this.records.has(id)) throw new Refusal('idTaken');
  }

  put(record: NotebookRecord): void {
    this.records.set(record.id, record);
  }

  /** Writes a record whose time of change is kept, unless it stays as it is. */
  touch(record: Extract<NotebookRecord, { readonly modifiedAt: string }>): void {
    if (!same(this.records.get(record.id), record)) {
      this.records.set(record.id, { ...record, modifiedAt: this.now });
    }
  }

  drop(id: string): void {
    this.records.delete(id);
  }
}

/** Whether two values are written alike, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  return a === b || written(a) === written(b);
}

/** Whether two states hold the same. */
export function sameState(a: State, b: State): boolean {
  return a.size === b.size && [...a].every(([id, record]) => same(record, b.get(id)));
}

/** A value as JSON with its keys in order. */
function written(value: unknown): string {
  return (
    JSON.stringify(value, (_key, one: unknown) =>
      typeof one === 'object' && one !== null && !Array.isArray(one)
        ? Object.fromEntries(Object.entries(one).sort(([x], [y]) => (x < y ? -1 : 1)))
        : one,
    ) ?? 'nothing'
  );
}

/** A line as it is kept. */
export function neat(text: string): string {
  return text
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .join(' ');
}

/** A line as it is kept; `null` when nothing is left of it. */
export function neatOrNull(text: string | null): string | null {
  return text === null ? null : neat(text) || null;
}

/** A name as it is kept. */
export function neatName(text: string): string {
  const name = neat(text);
  if (name === '') throw new Refusal('nameEmpty');
  return name;
}

/** Names as they are kept, none twice and none of `taken`. */
export function neatNames(names: readonly string[], taken: readonly string[] = []): string[] {
  const kept: string[] = [];
  for (const name of names.map(neat)) {
    const isKnown = [...taken, ...kept].some((one) => alike(one, name));
    if (name !== '' && !isKnown) kept.push(name);
  }
  return kept;
}

/** Whether two names are one. */
export function alike(a: string, b: string): boolean {
  return neat(a).toLowerCase() === neat(b).toLowerCase();
}

/** Refuses a date that is none. */
export function checkDates(...dates: readonly (string | null | undefined)[]): void {
  for (const date of dates) {
    if (date === null || date === undefined) continue;
    const [, year = '', month = '01', day = '01'] =
      /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?~?$/.exec(date) ?? [];
    const instant = new Date(`${year}-${month}-${day}T00:00:00Z`);
    if (Number.isNaN(instant.getTime()) || instant.getUTCDate() !== Number(day)) {
      throw new Refusal('badDate');
    }
  }
}

/** A list without `gone`, then with what of `come` was not in it; what is in both stays or comes. */
export function changedList<Id extends string>(
  list: readonly Id[],
  come: readonly Id[],
  gone: readonly Id[],
): Id[] {
  const kept = list.filter((id) => !gone.includes(id) || come.includes(id));
  return [...new Set([...kept, ...come])];
}
