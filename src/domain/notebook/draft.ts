import type { Annotation, Statement } from '../annotation/annotation';
import type { Article } from '../article/article';
import type { Collection } from '../article/collection';
import type {
  AnnotationId,
  ArticleId,
  CollectionId,
  Context,
  IdOf,
  RecordId,
  RecordKind,
  SpeakerId,
  TagId,
} from '../ids';
import type { Layout } from '../layout/layout';
import type { Note } from '../note/note';
import { idOf, isIdOf } from '../record-id';
import type { Relation } from '../relation/relation';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { Tag } from '../tag/tag';
import type { CommandError } from './command';
import type { Diff } from './diff';
import { diffOf } from './diff';
import type { NotebookReader } from './notebook-reader';
import { RecordTable } from './record-table';
import type { NotebookRecord, RecordOf } from './records';

/**
 * A notebook with changes laid over it. It reads as if they were done, and leaves the notebook as it is; what it
 * holds grows with the changes, not with the notebook.
 */
export class Draft implements NotebookReader {
  readonly #base: NotebookReader;
  readonly #written = new RecordTable();
  /** Every record touched, as it was below; `null` when it was not there. */
  readonly #before = new Map<RecordId, NotebookRecord | null>();

  constructor(base: NotebookReader) {
    this.#base = base;
  }

  /** Lays a record over the one with its id, or adds it. */
  write(record: NotebookRecord): void {
    this.#keepBefore(record.kind, record.id);
    this.#written.put(record);
  }

  /** Takes a record out of what is read. */
  remove<Kind extends RecordKind>(kind: Kind, id: IdOf[Kind]): void {
    this.#keepBefore(kind, id);
    this.#written.remove(kind, id);
  }

  /** What the changes come to; a record that ends as it began is not in it. */
  diff(): Diff {
    const changes = [...this.#before].map(([id, from]) => ({ from, to: this.#written.find(id) }));
    return diffOf(changes);
  }

  /** The record, or why not. */
  find<Kind extends RecordKind>(kind: Kind, id: IdOf[Kind]): Result<RecordOf[Kind], CommandError> {
    const record = this.get(kind, id);
    return record === null ? fail({ kind: 'notFound', id }) : ok(record);
  }

  /** All the records, each once, or the first that is missing. */
  findAll<Kind extends RecordKind>(
    kind: Kind,
    ids: Iterable<IdOf[Kind]>,
  ): Result<RecordOf[Kind][], CommandError> {
    const records: RecordOf[Kind][] = [];
    for (const id of new Set(ids)) {
      const record = this.get(kind, id);
      if (record === null) return fail({ kind: 'notFound', id });
      records.push(record);
    }
    return ok(records);
  }

  /** The id a command gives to what it creates, or a fresh one; refused when it is malformed or taken. */
  newId<Kind extends RecordKind>(
    kind: Kind,
    given: IdOf[Kind] | undefined,
    context: Context,
  ): Result<IdOf[Kind], CommandError> {
    const id: string = given ?? idOf(kind, context.newId());
    if (!isIdOf(kind, id)) return fail({ kind: 'badId', id });
    return this.get(kind, id) === null ? ok(id) : fail({ kind: 'idTaken', id });
  }

  get<Kind extends RecordKind>(kind: Kind, id: IdOf[Kind]): RecordOf[Kind] | null {
    return this.#before.has(id) ? this.#written.get(kind, id) : this.#base.get(kind, id);
  }

  annotationsOf(id: ArticleId): readonly Annotation[] {
    return this.#over(this.#base.annotationsOf(id), this.#written.annotationsOf(id));
  }

  noteAbout(id: ArticleId | AnnotationId): Note | null {
    return this.#oneOver(this.#base.noteAbout(id), this.#written.noteAbout(id));
  }

  annotationsTagged(id: TagId): readonly Annotation[] {
    return this.#over(this.#base.annotationsTagged(id), this.#written.annotationsTagged(id));
  }

  articlesTagged(id: TagId): readonly Article[] {
    return this.#over(this.#base.articlesTagged(id), this.#written.articlesTagged(id));
  }

  articlesIn(id: CollectionId): readonly Article[] {
    return this.#over(this.#base.articlesIn(id), this.#written.articlesIn(id));
  }

  statementsBy(id: SpeakerId): readonly Statement[] {
    return this.#over(this.#base.statementsBy(id), this.#written.statementsBy(id));
  }

  childTags(id: TagId | null): readonly Tag[] {
    return this.#over(this.#base.childTags(id), this.#written.childTags(id));
  }

  tagNamed(parentId: TagId | null, name: string): Tag | null {
    const below = this.#base.tagNamed(parentId, name);
    return this.#oneOver(below, this.#written.tagNamed(parentId, name));
  }

  collectionNamed(name: string): Collection | null {
    return this.#oneOver(this.#base.collectionNamed(name), this.#written.collectionNamed(name));
  }

  relationsOf(id: AnnotationId): readonly Relation[] {
    return this.#over(this.#base.relationsOf(id), this.#written.relationsOf(id));
  }

  unrelatedTo(id: AnnotationId): readonly Annotation[] {
    return this.#over(this.#base.unrelatedTo(id), this.#written.unrelatedTo(id));
  }

  layoutNamed(name: string): Layout | null {
    return this.#oneOver(this.#base.layoutNamed(name), this.#written.layoutNamed(name));
  }

  layoutsShowing(id: ArticleId): readonly Layout[] {
    return this.#over(this.#base.layoutsShowing(id), this.#written.layoutsShowing(id));
  }

  #keepBefore<Kind extends RecordKind>(kind: Kind, id: IdOf[Kind]): void {
    if (!this.#before.has(id)) this.#before.set(id, this.#base.get(kind, id));
  }

  /** The changed ones come behind the unchanged ones: no rule of a command depends on their order. */
  #over<Value extends NotebookRecord>(
    below: readonly Value[],
    above: readonly Value[],
  ): readonly Value[] {
    if (this.#before.size === 0) return below;
    return [...below.filter((record) => !this.#before.has(record.id)), ...above];
  }

  #oneOver<Value extends NotebookRecord>(below: Value | null, above: Value | null): Value | null {
    return below === null || this.#before.has(below.id) ? above : below;
  }
}
