import type { RecordId } from '../ids';
import { kindOf } from '../record-id';
import { type Conflict, withFields } from './conflict';
import type { Change } from './diff';
import { Draft } from './draft';
import type { NotebookReader } from './notebook-reader';
import type { NotebookRecord } from './records';
import { ownersOf } from './references';

/** The changes of one side, by record. */
export type SideChanges = ReadonlyMap<RecordId, Change>;

/** A merge under way: our notebook with what came in laid over it, and what is left to decide. */
export class MergeDraft {
  /** What reads as if it were done. */
  readonly now: Draft;
  readonly #touched = new Set<RecordId>();
  readonly #conflicts = new Map<RecordId, Conflict>();

  constructor(
    /** Our side, as it was before the merge. */
    readonly before: NotebookReader,
    readonly ours: SideChanges,
    readonly theirs: SideChanges,
  ) {
    this.now = new Draft(before);
  }

  /** Every record that the merge wrote or removed so far. */
  get touched(): readonly RecordId[] {
    return [...this.#touched];
  }

  /** The record as it reads now. */
  find(id: RecordId): NotebookRecord | null {
    return this.now.get(kindOf(id), id);
  }

  /** Lays a record over what is there; `null` takes it out. */
  put(id: RecordId, record: NotebookRecord | null): void {
    this.#touched.add(id);
    if (record === null) this.now.remove(kindOf(id), id);
    else this.now.write(record);
  }

  /** Notes what the user has to decide about a record, besides what was noted before. */
  dispute(conflict: Conflict | null): void {
    if (conflict === null) return;
    const earlier = this.#conflicts.get(conflict.id);
    this.#conflicts.set(
      conflict.id,
      earlier === undefined ? conflict : together(earlier, conflict),
    );
  }

  /** What is left to decide about a record so far; `null` when nothing is. */
  conflictOn(id: RecordId): Conflict | null {
    return this.#conflicts.get(id) ?? null;
  }

  /** Forgets about a record that has become part of another. */
  drop(id: RecordId): void {
    this.put(id, null);
    this.#conflicts.delete(id);
  }

  /** Whether neither side's notebook had the record when they parted. */
  isNew(id: RecordId): boolean {
    const change = this.ours.get(id) ?? this.theirs.get(id);
    return change?.from === null;
  }

  /** Whether only our side, or only the other, deleted the record. */
  isDeletedOnce(id: RecordId): boolean {
    return (this.ours.get(id)?.to === null) !== (this.theirs.get(id)?.to === null);
  }

  /** Records that one side deleted and that stay until the user decides. */
  get deletions(): readonly RecordId[] {
    return [...this.#conflicts.keys()].filter((id) => this.#isDeletion(id));
  }

  /** From our side to the outcome. */
  diff(): ReturnType<Draft['diff']> {
    return this.now.diff();
  }

  /**
   * What is left to decide, with the version that stands as it stands now. What belongs to an article that one side
   * deleted is decided with the article.
   */
  conflicts(): readonly Conflict[] {
    return [...this.#conflicts.values()]
      .filter((conflict) => !this.#isDecidedElsewhere(conflict))
      .map((conflict) => this.#upToDate(conflict));
  }

  #upToDate(conflict: Conflict): Conflict {
    const { id, ours, theirs, fields } = conflict;
    const now = this.find(id);
    if (now === null) return conflict;
    if (ours === null) return { ...conflict, theirs: now };
    if (theirs === null) return { ...conflict, ours: now };
    return {
      ...conflict,
      ours: withFields(now, fields, ours),
      theirs: withFields(now, fields, theirs),
    };
  }

  #isDecidedElsewhere({ ours, theirs }: Conflict): boolean {
    if (ours !== null && theirs !== null) return false;
    const kept = ours ?? theirs;
    return kept !== null && this.#ownersAbove(kept).some((owner) => this.#isDeletion(owner));
  }

  /** What a record belongs to, and what that belongs to. */
  #ownersAbove(record: NotebookRecord): RecordId[] {
    return ownersOf(record).flatMap((owner) => {
      const found = this.find(owner);
      return [owner, ...(found === null ? [] : this.#ownersAbove(found))];
    });
  }

  #isDeletion(id: RecordId): boolean {
    const conflict = this.#conflicts.get(id);
    return conflict !== undefined && (conflict.ours === null || conflict.theirs === null);
  }
}

/** Two conflicts of one record as one. Whether it stays at all is the question that comes first. */
function together(earlier: Conflict, later: Conflict): Conflict {
  if (earlier.ours === null || earlier.theirs === null) return earlier;
  if (later.ours === null || later.theirs === null) return later;
  const fields = [...new Set([...earlier.fields, ...later.fields])];
  const only = earlier.fields.filter((field) => !later.fields.includes(field));
  return {
    ...earlier,
    ours: withFields(later.ours, only, earlier.ours),
    theirs: withFields(later.theirs, only, earlier.theirs),
    fields,
  };
}
