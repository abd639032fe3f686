import type { Annotation, Statement } from '../annotation/annotation';
import { isStatement } from '../annotation/annotation';
import { inTextOrder } from '../annotation/text-order';
import type { Article } from '../article/article';
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
import { subjectId } from '../note/note';
import type { Relation } from '../relation/relation';
import { compareNames, foldName } from '../tag/name';
import type { Tag } from '../tag/tag';
import type { NotebookReader } from './notebook-reader';
import { RecordIndex } from './record-index';
import type { NotebookRecord, RecordOf } from './records';
import { RECORD_KINDS } from './records';

type Shelves = { readonly [Kind in RecordKind]: Map<RecordId, RecordOf[Kind]> };
type Indexes = { readonly [Kind in RecordKind]: readonly RecordIndex<RecordOf[Kind]>[] };

/** Records by kind and id, with the indexes that answer {@link NotebookReader}. Checks nothing about what it is given. */
export class RecordTable implements NotebookReader {
  readonly #shelves: Shelves = {
    article: new Map(),
    annotation: new Map(),
    speaker: new Map(),
    tag: new Map(),
    collection: new Map(),
    note: new Map(),
    relation: new Map(),
    layout: new Map(),
  };
  readonly #ofArticle = new RecordIndex<Annotation>((a) => [a.target.articleId], inTextOrder);
  readonly #annotationsByTag = new RecordIndex<Annotation>((a) => a.tags, byAge);
  readonly #statementsBySpeaker = new RecordIndex<Annotation>(speakerKeys, byAge);
  readonly #annotationsByUnrelated = new RecordIndex<Annotation>((a) => a.unrelated ?? NONE, byAge);
  readonly #articlesByTag = new RecordIndex<Article>((article) => article.tags, byAge);
  readonly #articlesByCollection = new RecordIndex<Article>((a) => a.collections, byAge);
  readonly #tagsByParent = new RecordIndex<Tag>((tag) => [tag.parentId ?? TOP], byName);
  readonly #tagsByName = new RecordIndex<Tag>((t) => [tagKey(t.parentId, t.name)], byAge);
  readonly #collectionsByName = new RecordIndex<Collection>((c) => [foldName(c.name)], byAge);
  readonly #notesBySubject = new RecordIndex<Note>(subjectKeys, byAge);
  readonly #relationsByEnd = new RecordIndex<Relation>((r) => [r.from, r.to], byAge);
  readonly #layoutsByName = new RecordIndex<Layout>((l) => [foldName(l.name)], byAge);
  readonly #layoutsByArticle = new RecordIndex<Layout>(articlesShown, byAge);
  readonly #indexes: Indexes = {
    article: [this.#articlesByTag, this.#articlesByCollection],
    annotation: [
      this.#ofArticle,
      this.#annotationsByTag,
      this.#statementsBySpeaker,
      this.#annotationsByUnrelated,
    ],
    speaker: [],
    tag: [this.#tagsByParent, this.#tagsByName],
    collection: [this.#collectionsByName],
    note: [this.#notesBySubject],
    relation: [this.#relationsByEnd],
    layout: [this.#layoutsByName, this.#layoutsByArticle],
  };

  get<Kind extends RecordKind>(kind: Kind, id: IdOf[Kind]): RecordOf[Kind] | null {
    return this.#shelves[kind].get(id) ?? null;
  }

  /** The record of whatever kind; `null` when there is none under the id. */
  find(id: RecordId): NotebookRecord | null {
    for (const kind of RECORD_KINDS) {
      if (id.startsWith(`${kind}:`)) return this.#shelves[kind].get(id) ?? null;
    }
    return null;
  }

  /** All records of a kind, in no particular order. */
  all<Kind extends RecordKind>(kind: Kind): Iterable<RecordOf[Kind]> {
    return this.#shelves[kind].values();
  }

  /** How many records of a kind there are. */
  count(kind: RecordKind): number {
    return this.#shelves[kind].size;
  }

  annotationsOf(id: ArticleId): readonly Annotation[] {
    return this.#ofArticle.under(id);
  }

  annotationCount(id: ArticleId): number {
    return this.#ofArticle.count(id);
  }

  firstAnnotationsOf(id: ArticleId, most: number): readonly Annotation[] {
    return this.#ofArticle.firstUnder(id, most);
  }

  noteAbout(id: ArticleId | AnnotationId): Note | null {
    return this.#notesBySubject.oneUnder(id);
  }

  annotationsTagged(id: TagId): readonly Annotation[] {
    return this.#annotationsByTag.under(id);
  }

  articlesTagged(id: TagId): readonly Article[] {
    return this.#articlesByTag.under(id);
  }

  articlesIn(id: CollectionId): readonly Article[] {
    return this.#articlesByCollection.under(id);
  }

  statementsBy(id: SpeakerId): readonly Statement[] {
    return this.#statementsBySpeaker.under(id).filter(isStatement);
  }

  childTags(id: TagId | null): readonly Tag[] {
    return this.#tagsByParent.under(id ?? TOP);
  }

  tagNamed(parentId: TagId | null, name: string): Tag | null {
    return this.#tagsByName.oneUnder(tagKey(parentId, name));
  }

  collectionNamed(name: string): Collection | null {
    return this.#collectionsByName.oneUnder(foldName(name));
  }

  relationsOf(id: AnnotationId): readonly Relation[] {
    return this.#relationsByEnd.under(id);
  }

  unrelatedTo(id: AnnotationId): readonly Annotation[] {
    return this.#annotationsByUnrelated.under(id);
  }

  layoutNamed(name: string): Layout | null {
    return this.#layoutsByName.oneUnder(foldName(name));
  }

  layoutsShowing(id: ArticleId): readonly Layout[] {
    return this.#layoutsByArticle.under(id);
  }

  /** Puts a record in the place of the one with its id, if there was one. */
  put(record: NotebookRecord): void {
    this.#put(record.kind, record);
  }

  /** Takes a record out; nothing happens when it is not there. */
  remove(kind: RecordKind, id: RecordId): void {
    this.#remove(kind, id);
  }

  #put<Kind extends RecordKind>(kind: Kind, record: RecordOf[Kind]): void {
    this.#remove(kind, record.id);
    this.#shelves[kind].set(record.id, record);
    for (const index of this.#indexes[kind]) index.add(record);
  }

  #remove<Kind extends RecordKind>(kind: Kind, id: RecordId): void {
    const record = this.#shelves[kind].get(id);
    if (record === undefined) return;
    this.#shelves[kind].delete(id);
    for (const index of this.#indexes[kind]) index.remove(record);
  }
}

const NONE: readonly never[] = [];

/** Key of the tags that have no parent; no id reads like it. */
const TOP = 'top';

function tagKey(parentId: TagId | null, name: string): string {
  return `${parentId ?? TOP} ${foldName(name)}`;
}

function speakerKeys(annotation: Annotation): readonly string[] {
  const speakerId = annotation.attribution?.speakerId ?? null;
  return speakerId === null ? [] : [speakerId];
}

function subjectKeys(note: Note): readonly string[] {
  const id = subjectId(note.subject);
  return id === null ? [] : [id];
}

function articlesShown({ panes }: Layout): readonly string[] {
  return [...new Set(panes.map(({ articleId }) => articleId))];
}

function byAge(a: NotebookRecord, b: NotebookRecord): number {
  return compare(a.createdAt, b.createdAt) || compare(a.id, b.id);
}

function byName(a: Tag, b: Tag): number {
  return compareNames(a.name, b.name) || byAge(a, b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
