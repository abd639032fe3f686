import type {
  ArticleMarks,
  NotebookChange,
  OpenArticle,
  Overview,
  UndoState,
} from '../../contract/notebook-views';
import type { Annotation } from '../../domain/annotation/annotation';
import { inTextOrder } from '../../domain/annotation/text-order';
import { currentVersion, type Article } from '../../domain/article/article';
import type { ArticleText } from '../../domain/article/article-text';
import type { Collection } from '../../domain/article/collection';
import type {
  AnnotationId,
  ArticleId,
  CollectionId,
  LayoutId,
  NoteId,
  RecordId,
  RelationId,
  Sha256,
  SpeakerId,
  TagId,
} from '../../domain/ids';
import type { Layout } from '../../domain/layout/layout';
import type { Note } from '../../domain/note/note';
import type { Diff } from '../../domain/notebook/diff';
import type { NotebookRecord } from '../../domain/notebook/records';
import type {
  ArticleRow,
  NoteRow,
  RelationRow,
  Totals,
  UseCounts,
} from '../../domain/notebook/rows';
import type { Speaker } from '../../domain/speaker/speaker';
import type { Tag } from '../../domain/tag/tag';
import { byId, patched, register } from './patched-registers';

/** An article that is on screen, with its annotations in text order. */
export interface LoadedArticle {
  /** The revision up to which it holds every edit. */
  readonly revision: number;
  readonly article: Article;
  readonly text: ArticleText;
  /** Which text that is: not the article's current one any more once an edit has added a version. */
  readonly textHash: Sha256;
  /** Until `annotationsReady` only those that the text begins with; the others are on the way. */
  readonly annotations: readonly Annotation[];
  /** Whether all annotations, notes and relations are here. */
  readonly annotationsReady: boolean;
  readonly notes: ReadonlyMap<NoteId, Note>;
  /** Those that begin or end in the article and are in view at both ends. */
  readonly relations: ReadonlyMap<RelationId, RelationRow>;
}

/** What the renderer knows of the notebook: all rows and registers, and the articles on screen. Never mutated. */
export interface Replica {
  readonly revision: number;
  readonly rows: ReadonlyMap<ArticleId, ArticleRow>;
  readonly noteRows: ReadonlyMap<NoteId, NoteRow>;
  readonly tags: ReadonlyMap<TagId, Tag>;
  readonly speakers: ReadonlyMap<SpeakerId, Speaker>;
  readonly collections: ReadonlyMap<CollectionId, Collection>;
  readonly layouts: ReadonlyMap<LayoutId, Layout>;
  readonly counts: UseCounts;
  readonly totals: Totals;
  readonly undoState: UndoState;
  readonly loaded: ReadonlyMap<ArticleId, LoadedArticle>;
}

/** The replica a notebook starts with. */
export function replicaOf(overview: Overview): Replica {
  return {
    revision: overview.revision,
    rows: byId(overview.rows),
    noteRows: byId(overview.notes),
    tags: byId(overview.tags),
    speakers: byId(overview.speakers),
    collections: byId(overview.collections),
    layouts: byId(overview.layouts),
    counts: overview.counts,
    totals: overview.totals,
    undoState: overview.undoState,
    loaded: new Map(),
  };
}

/** Puts an article on screen into the replica. */
export function withLoaded(replica: Replica, opened: OpenArticle): Replica {
  const loaded = new Map(replica.loaded);
  loaded.set(opened.article.id, {
    text: opened.text,
    textHash: currentVersion(opened.article).textHash,
    annotationsReady: opened.isWhole,
    ...besideText(opened),
  });
  return { ...replica, loaded };
}

/**
 * Puts beside a loaded article's text what was on the way. Nothing of before is kept: edits that came in meanwhile are
 * in it. `null` when they are not, because it is older than the replica, and when it belongs to another text.
 */
export function withMarks(replica: Replica, marks: ArticleMarks): Replica | null {
  const before = replica.loaded.get(marks.article.id);
  if (before === undefined || marks.revision < replica.revision) return null;
  if (currentVersion(marks.article).textHash !== before.textHash) return null;
  const loaded = new Map(replica.loaded);
  loaded.set(marks.article.id, { ...before, annotationsReady: true, ...besideText(marks) });
  return { ...replica, loaded };
}

type Beside = Omit<LoadedArticle, 'text' | 'textHash' | 'annotationsReady'>;

function besideText({ revision, article, annotations, notes, relations }: ArticleMarks): Beside {
  return {
    revision,
    article,
    annotations: [...annotations].sort(inTextOrder),
    notes: byId(notes),
    relations: new Map(relations.map((row) => [row.relation.id, row])),
  };
}

/** Lets go of every loaded article that is not among those in use. */
export function keepingLoaded(replica: Replica, inUse: ReadonlySet<ArticleId>): Replica {
  const loaded = new Map([...replica.loaded].filter(([id]) => inUse.has(id)));
  return loaded.size === replica.loaded.size ? replica : { ...replica, loaded };
}

/**
 * The replica after one more edit; the same replica for an edit it already holds; `null` when edits are missing
 * between the two and everything has to be loaded anew.
 */
export function advance(replica: Replica, change: NotebookChange): Replica | null {
  if (change.revision <= replica.revision) return replica;
  if (change.revision !== replica.revision + 1) return null;
  return {
    revision: change.revision,
    rows: patched(replica.rows, change.rows, change.goneRows),
    noteRows: patched(replica.noteRows, change.notes, change.goneNotes as readonly NoteId[]),
    tags: register(replica.tags, change.diff, (record) => record.kind === 'tag'),
    speakers: register(replica.speakers, change.diff, (record) => record.kind === 'speaker'),
    collections: register(
      replica.collections,
      change.diff,
      (record) => record.kind === 'collection',
    ),
    layouts: register(replica.layouts, change.diff, (record) => record.kind === 'layout'),
    counts: change.counts,
    totals: change.totals,
    undoState: change.undoState,
    loaded: advanceLoaded(replica.loaded, change),
  };
}

/** Loaded articles whose text is no longer the current one: to be opened again. */
export function outdated(replica: Replica): ArticleId[] {
  return [...replica.loaded.values()]
    .filter(({ article, textHash }) => replica.rows.get(article.id)?.textHash !== textHash)
    .map(({ article }) => article.id);
}

function advanceLoaded(loaded: Replica['loaded'], change: NotebookChange): Replica['loaded'] {
  const touched = touchedByArticle(loaded, change.diff);
  const gone = change.goneRows.filter((id) => loaded.has(id));
  const next = new Map(loaded);
  for (const [id, before] of loaded) {
    if (before.revision >= change.revision) continue;
    const records = touched.get(id);
    const relations = advanceRelations(before, change);
    if (!records && relations === before.relations) continue;
    next.set(id, {
      ...advanceArticle(before, records ?? NONE_TOUCHED, change.revision),
      relations,
    });
  }
  for (const id of gone) next.delete(id);
  return gone.length === 0 && sameEntries(loaded, next) ? loaded : next;
}

/** The relations of an article after an edit; the same map when none of them looks different. */
function advanceRelations(
  { article, relations }: LoadedArticle,
  change: NotebookChange,
): LoadedArticle['relations'] {
  const touches = ({ from, to }: RelationRow): boolean =>
    from.articleId === article.id || to.articleId === article.id;
  const gone = change.goneRelations.filter((id) => relations.has(id));
  const now = change.relations.filter((row) => touches(row) || relations.has(row.relation.id));
  if (gone.length === 0 && now.length === 0) return relations;
  const next = new Map(relations);
  for (const id of gone) next.delete(id);
  for (const row of now) {
    if (touches(row)) next.set(row.relation.id, row);
    else next.delete(row.relation.id);
  }
  return next;
}

function sameEntries<Key, Value>(
  before: ReadonlyMap<Key, Value>,
  after: ReadonlyMap<Key, Value>,
): boolean {
  return [...after].every(([key, value]) => before.get(key) === value);
}

/** A record after the edit, or `null` when it is gone. */
type Touched = ReadonlyMap<RecordId, NotebookRecord | null>;

const NONE_TOUCHED: Touched = new Map();

function touchedByArticle(loaded: Replica['loaded'], diff: Diff): Map<ArticleId, Touched> {
  const result = new Map<ArticleId, Map<RecordId, NotebookRecord | null>>();
  const put = (record: NotebookRecord, after: NotebookRecord | null): void => {
    const articleId = articleOf(loaded, record, diff);
    if (!articleId || !loaded.has(articleId)) return;
    const touched = result.get(articleId) ?? new Map<RecordId, NotebookRecord | null>();
    touched.set(record.id, after);
    result.set(articleId, touched);
  };
  for (const record of Object.values(diff.added)) put(record, record);
  for (const [, to] of Object.values(diff.updated)) put(to, to);
  for (const record of Object.values(diff.removed)) put(record, null);
  return result;
}

function articleOf(
  loaded: Replica['loaded'],
  record: NotebookRecord,
  diff: Diff,
): ArticleId | null {
  if (record.kind === 'article') return record.id;
  if (record.kind === 'annotation') return record.target.articleId;
  if (record.kind !== 'note') return null;
  if (record.subject.kind === 'article') return record.subject.articleId;
  if (record.subject.kind !== 'annotation') return null;
  return articleOfAnnotation(loaded, record.subject.annotationId, diff);
}

function articleOfAnnotation(
  loaded: Replica['loaded'],
  id: AnnotationId,
  diff: Diff,
): ArticleId | null {
  const changed = diff.added[id] ?? diff.removed[id] ?? diff.updated[id]?.[1];
  if (changed?.kind === 'annotation') return changed.target.articleId;
  for (const { article, annotations } of loaded.values()) {
    if (annotations.some((annotation) => annotation.id === id)) return article.id;
  }
  return null;
}

function advanceArticle(before: LoadedArticle, touched: Touched, revision: number): LoadedArticle {
  let article = before.article;
  const notes = advanceNotes(before.notes, touched);
  const annotations = before.annotations.filter(({ id }) => !touched.has(id));
  for (const record of touched.values()) {
    if (record?.kind === 'article') article = record;
    else if (record?.kind === 'annotation') insertInOrder(annotations, record);
  }
  return { ...before, revision, article, notes, annotations };
}

/** The same map when no note is touched. */
function advanceNotes(before: LoadedArticle['notes'], touched: Touched): LoadedArticle['notes'] {
  const records = [...touched.values()];
  const now = records.filter((record) => record?.kind === 'note');
  const gone = [...touched.keys()].filter(
    (id): id is NoteId => touched.get(id) === null && before.has(id as NoteId),
  );
  return patched(before, now, gone);
}

function insertInOrder(annotations: Annotation[], annotation: Annotation): void {
  let low = 0;
  let high = annotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = annotations[middle];
    if (other && inTextOrder(other, annotation) <= 0) low = middle + 1;
    else high = middle;
  }
  annotations.splice(low, 0, annotation);
}
