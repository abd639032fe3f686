import type { Annotation, Statement } from '../annotation/annotation';
import { lookReason } from '../annotation/carrying';
import { type Article, currentVersion } from '../article/article';
import type { Collection } from '../article/collection';
import type {
  AnnotationId,
  ArticleId,
  CollectionId,
  IdOf,
  RecordId,
  RecordKind,
  SpeakerId,
  TagId,
} from '../ids';
import type { Layout } from '../layout/layout';
import type { Note } from '../note/note';
import type { Relation } from '../relation/relation';
import type { Tag } from '../tag/tag';
import type { Diff } from './diff';
import { changesOf } from './diff';
import type { NotebookReader } from './notebook-reader';
import { RecordTable } from './record-table';
import type { NotebookRecord, RecordOf } from './records';
import { RECORD_KINDS } from './records';
import type { Counts, Step } from './tally';
import { Tally } from './tally';

/**
 * The records of a notebook, or of a part of it. It changes only by {@link Notebook.patch}; its indexes and counts go
 * along at the cost of the diff. Records themselves are never changed in place.
 */
export class Notebook implements NotebookReader {
  readonly #table = new RecordTable();
  readonly #tally = new Tally();

  /** A notebook of these records; of two with one id the later one counts. */
  static of(records: Iterable<NotebookRecord>): Notebook {
    const notebook = new Notebook();
    const byKind = new Map<RecordKind, NotebookRecord[]>(RECORD_KINDS.map((kind) => [kind, []]));
    for (const record of records) byKind.get(record.kind)?.push(record);
    for (const list of byKind.values()) for (const record of list) notebook.#put(record);
    return notebook;
  }

  /**
   * Makes of the notebook what the diff leads to. Of the diff's "from" nothing is asked: a replica that holds a part
   * of the records takes the same diffs. Law: patched with a diff that `apply` made and then with its reverse, the
   * notebook is as before.
   */
  patch(diff: Diff): void {
    for (const { from, to } of changesOf(diff)) {
      if (to !== null) this.#put(to);
      else if (from !== null) this.#remove(from.id);
    }
  }

  get<Kind extends RecordKind>(kind: Kind, id: IdOf[Kind]): RecordOf[Kind] | null {
    return this.#table.get(kind, id);
  }

  /** All records of a kind, in no particular order. */
  all<Kind extends RecordKind>(kind: Kind): RecordOf[Kind][] {
    return [...this.#table.all(kind)];
  }

  /** How many records of a kind there are, in the trash or not. */
  count(kind: RecordKind): number {
    return this.#table.count(kind);
  }

  annotationsOf(id: ArticleId): readonly Annotation[] {
    return this.#table.annotationsOf(id);
  }

  /** How many annotations an article has. */
  annotationCount(id: ArticleId): number {
    return this.#table.annotationCount(id);
  }

  /** The annotations that come first in an article's text; of many far quicker than all of them in order. */
  firstAnnotationsOf(id: ArticleId, most: number): readonly Annotation[] {
    return this.#table.firstAnnotationsOf(id, most);
  }

  noteAbout(id: ArticleId | AnnotationId): Note | null {
    return this.#table.noteAbout(id);
  }

  annotationsTagged(id: TagId): readonly Annotation[] {
    return this.#table.annotationsTagged(id);
  }

  articlesTagged(id: TagId): readonly Article[] {
    return this.#table.articlesTagged(id);
  }

  articlesIn(id: CollectionId): readonly Article[] {
    return this.#table.articlesIn(id);
  }

  statementsBy(id: SpeakerId): readonly Statement[] {
    return this.#table.statementsBy(id);
  }

  childTags(id: TagId | null): readonly Tag[] {
    return this.#table.childTags(id);
  }

  tagNamed(parentId: TagId | null, name: string): Tag | null {
    return this.#table.tagNamed(parentId, name);
  }

  collectionNamed(name: string): Collection | null {
    return this.#table.collectionNamed(name);
  }

  relationsOf(id: AnnotationId): readonly Relation[] {
    return this.#table.relationsOf(id);
  }

  unrelatedTo(id: AnnotationId): readonly Annotation[] {
    return this.#table.unrelatedTo(id);
  }

  layoutNamed(name: string): Layout | null {
    return this.#table.layoutNamed(name);
  }

  layoutsShowing(id: ArticleId): readonly Layout[] {
    return this.#table.layoutsShowing(id);
  }

  /** Running counts, always of this moment. */
  get counts(): Counts {
    return this.#tally;
  }

  /** Whether an article is here and not in the trash. What belongs to any other does not count. */
  isInView(id: ArticleId): boolean {
    return this.#table.get('article', id)?.trashedAt === null;
  }

  /** Whether a note counts: free, or of something that is here and not in the trash. */
  isNoteInView(note: Note): boolean {
    if (note.subject.kind === 'free') return true;
    if (note.subject.kind === 'article') return this.isInView(note.subject.articleId);
    return this.#isAnnotationInView(note.subject.annotationId);
  }

  /** Whether a relation counts: both its passages are here and not in the trash. */
  isRelationInView({ from, to }: Relation): boolean {
    return this.#isAnnotationInView(from) && this.#isAnnotationInView(to);
  }

  #isAnnotationInView(id: AnnotationId): boolean {
    const annotation = this.#table.get('annotation', id);
    return annotation !== null && this.isInView(annotation.target.articleId);
  }

  #put(record: NotebookRecord): void {
    const before = this.#table.get(record.kind, record.id);
    if (before?.kind === 'article' && record.kind === 'article' && inSamePlace(before, record)) {
      const isNewText = currentVersion(before).textHash !== currentVersion(record).textHash;
      this.#tally.countArticle(before, -1);
      if (isNewText) this.#countLooks(before, -1);
      this.#table.put(record);
      this.#tally.countArticle(record, 1);
      if (isNewText) this.#countLooks(record, 1);
      return;
    }
    if (before !== null) this.#count(before, -1);
    this.#table.put(record);
    this.#count(record, 1);
  }

  #remove(id: RecordId): void {
    const before = this.#table.find(id);
    if (before === null) return;
    this.#count(before, -1);
    this.#table.remove(before.kind, id);
  }

  /** Called while the record stands in the table. */
  #count(record: NotebookRecord, step: Step): void {
    if (record.kind === 'article') this.#countArticle(record, step);
    if (record.kind === 'annotation') this.#countAnnotation(record, step);
    if (record.kind === 'note' && this.isNoteInView(record)) this.#tally.notes += step;
    if (record.kind === 'relation' && this.isRelationInView(record)) this.#tally.relations += step;
  }

  #countArticle(article: Article, step: Step): void {
    this.#tally.countArticle(article, step);
    this.#countLooks(article, step);
    if (article.trashedAt !== null) return;
    this.#countNote(article.id, step);
    const annotations = this.#table.annotationsOf(article.id);
    for (const annotation of annotations) {
      this.#tally.countAnnotation(annotation, step);
      this.#countNote(annotation.id, step);
    }
    this.#countRelations(annotations, step);
  }

  #countAnnotation(annotation: Annotation, step: Step): void {
    this.#tally.countOfArticle(annotation, step);
    const article = this.#table.get('article', annotation.target.articleId);
    if (article !== null) this.#countLook(article, annotation, step);
    if (!this.isInView(annotation.target.articleId)) return;
    this.#tally.countAnnotation(annotation, step);
    this.#countNote(annotation.id, step);
    this.#countRelations([annotation], step);
  }

  #countLooks(article: Article, step: Step): void {
    for (const annotation of this.#table.annotationsOf(article.id)) {
      this.#countLook(article, annotation, step);
    }
  }

  #countLook(article: Article, annotation: Annotation, step: Step): void {
    if (lookReason(annotation, currentVersion(article).textHash) === null) return;
    this.#tally.countLook(article, step);
  }

  /** Those of these annotations that are in view while the annotations are, each once. */
  #countRelations(annotations: readonly Annotation[], step: Step): void {
    if (this.#table.count('relation') === 0) return;
    const relations = new Set(annotations.flatMap(({ id }) => this.#table.relationsOf(id)));
    for (const relation of relations) {
      if (this.isRelationInView(relation)) this.#tally.relations += step;
    }
  }

  #countNote(subject: ArticleId | AnnotationId, step: Step): void {
    if (this.#table.noteAbout(subject) !== null) this.#tally.notes += step;
  }
}

/** Whether an article stays in or out of the trash, so that what belongs to it need not be counted anew. */
function inSamePlace(a: Article, b: Article): boolean {
  return (a.trashedAt === null) === (b.trashedAt === null);
}
