import type { Annotation } from '../../src/domain/annotation/annotation';
import { inTextOrder } from '../../src/domain/annotation/text-order';
import type { Article } from '../../src/domain/article/article';
import type { RecordKind } from '../../src/domain/ids';
import type { Note } from '../../src/domain/note/note';
import type { Notebook } from '../../src/domain/notebook/notebook';
import { allRows, noteRows, totals, useCounts } from '../../src/domain/notebook/overview';
import { relationRow, relationRowsOf } from '../../src/domain/notebook/relation-rows';
import { RECORD_KINDS } from '../../src/domain/notebook/records';
import { compareNames, foldName } from '../../src/domain/tag/name';

/* A notebook asked for all it can tell, and the same found by going through its records one by one. */

const UNKNOWN = ['unknown'] as const;

/** All that a notebook answers from its indexes and counts, in a form that `toEqual` compares. */
export function answersOf(notebook: Notebook): object {
  const { articles, annotations, tags, speakers, collections, layouts } = recordsOf(notebook);
  const tagIds = [...tags.map(({ id }) => id), `tag:${UNKNOWN[0]}` as const];
  return {
    counts: Object.fromEntries(RECORD_KINDS.map((kind) => [kind, notebook.count(kind)])),
    annotationsOf: keyed(articles, ({ id }) => idsOf(notebook.annotationsOf(id))),
    noteAbout: keyed([...articles, ...annotations], ({ id }) => notebook.noteAbout(id)?.id ?? null),
    annotationsTagged: keyed(tags, ({ id }) => sorted(notebook.annotationsTagged(id))),
    articlesTagged: keyed(tags, ({ id }) => sorted(notebook.articlesTagged(id))),
    articlesIn: keyed(collections, ({ id }) => sorted(notebook.articlesIn(id))),
    statementsBy: keyed(speakers, ({ id }) => sorted(notebook.statementsBy(id))),
    childTags: [null, ...tagIds].map((id) => notebook.childTags(id).map(({ name }) => name)),
    tagNamed: keyed(tags, (tag) => notebook.tagNamed(tag.parentId, tag.name.toUpperCase())?.id),
    collectionNamed: keyed(collections, ({ name }) => notebook.collectionNamed(name)?.id),
    relationsOf: keyed(annotations, ({ id }) => sorted(notebook.relationsOf(id))),
    unrelatedTo: keyed(annotations, ({ id }) => sorted(notebook.unrelatedTo(id))),
    layoutNamed: keyed(layouts, ({ name }) => notebook.layoutNamed(name.toUpperCase())?.id),
    layoutsShowing: keyed(articles, ({ id }) => sorted(notebook.layoutsShowing(id))),
    relationRows: notebook
      .all('relation')
      .filter(({ id }) => relationRow(notebook, id) !== null)
      .map(({ id }) => id)
      .sort(),
    relationRowsOf: keyed(articles, ({ id }) =>
      relationRowsOf(notebook, id)
        .map(({ relation }) => relation.id)
        .sort(),
    ),
    rows: byId(allRows(notebook)),
    notes: byId(noteRows(notebook)),
    useCounts: useCounts(notebook),
    totals: totals(notebook),
  };
}

/** The same, found without any index or running count. */
export function recount(notebook: Notebook): object {
  const records = recordsOf(notebook);
  const { articles, annotations, tags, speakers, collections, notes } = records;
  const { relations, layouts } = records;
  const live = annotations.filter((one) => isLive(articles, one));
  const liveIds = new Set(live.map(({ id }) => id));
  const liveRelations = relations.filter(({ from, to }) => liveIds.has(from) && liveIds.has(to));
  const tagIds = [...tags.map(({ id }) => id), `tag:${UNKNOWN[0]}` as const];
  const noteOf = (id: string) => notes.find((note) => subjectOf(note) === id)?.id ?? null;
  return {
    counts: Object.fromEntries(RECORD_KINDS.map((kind) => [kind, notebook.all(kind).length])),
    annotationsOf: keyed(articles, ({ id }) => idsOf(ofArticle(annotations, id).sort(inTextOrder))),
    noteAbout: keyed([...articles, ...annotations], ({ id }) => noteOf(id)),
    annotationsTagged: keyed(tags, ({ id }) =>
      sorted(annotations.filter((a) => a.tags.includes(id))),
    ),
    articlesTagged: keyed(tags, ({ id }) => sorted(articles.filter((a) => a.tags.includes(id)))),
    articlesIn: keyed(collections, ({ id }) =>
      sorted(articles.filter((a) => a.collections.includes(id))),
    ),
    statementsBy: keyed(speakers, ({ id }) =>
      sorted(annotations.filter((a) => a.attribution?.speakerId === id)),
    ),
    childTags: [null, ...tagIds].map((id) =>
      tags
        .filter(({ parentId }) => parentId === id)
        .map(({ name }) => name)
        .sort(compareNames),
    ),
    tagNamed: keyed(tags, ({ id }) => id),
    collectionNamed: keyed(collections, ({ id }) => id),
    relationsOf: keyed(annotations, ({ id }) =>
      sorted(relations.filter(({ from, to }) => from === id || to === id)),
    ),
    unrelatedTo: keyed(annotations, ({ id }) =>
      sorted(annotations.filter(({ unrelated }) => unrelated?.includes(id))),
    ),
    layoutNamed: keyed(layouts, ({ id }) => id),
    layoutsShowing: keyed(articles, ({ id }) =>
      sorted(layouts.filter(({ panes }) => panes.some(({ articleId }) => articleId === id))),
    ),
    relationRows: sorted(liveRelations),
    relationRowsOf: keyed(articles, ({ id }) => {
      const own = new Set(ofArticle(annotations, id).map((annotation) => annotation.id));
      return sorted(liveRelations.filter(({ from, to }) => own.has(from) || own.has(to)));
    }),
    rows: byId(articles.map((article) => rowOf(article, annotations, noteOf))),
    notes: byId(noteRows(notebook)),
    useCounts: usesOf(records, live),
    totals: {
      articles: articles.filter(({ trashedAt }) => trashedAt === null).length,
      trashed: articles.filter(({ trashedAt }) => trashedAt !== null).length,
      highlights: live.filter(({ attribution }) => attribution === null).length,
      statements: live.filter(({ attribution }) => attribution !== null).length,
      speakers: speakers.length,
      tags: tags.length,
      notes: notes.filter((note) => isNoteLive(note, articles, live)).length,
      relations: liveRelations.length,
      toLookAt: live.filter((one) => waits(one, readIn(articles, one))).length,
    },
  };
}

/** What a notebook must never hold: references that lead nowhere, circles of tags, names, notes or relations twice. */
export function brokenInvariants(notebook: Notebook): string[] {
  const records = recordsOf(notebook);
  const { articles, annotations, tags, collections, notes, relations, layouts } = records;
  const known = new Set(
    RECORD_KINDS.flatMap((kind) => notebook.all(kind).map(({ id }) => `${id}`)),
  );
  const references = [
    ...articles.flatMap((one) => [...one.tags, ...one.collections]),
    ...annotations.flatMap((one) => [one.target.articleId, ...one.tags]),
    ...annotations.flatMap((one) => one.attribution?.speakerId ?? []),
    ...annotations.flatMap((one) => one.unrelated ?? []),
    ...tags.flatMap(({ parentId }) => parentId ?? []),
    ...notes.flatMap((note) => subjectOf(note) ?? []),
    ...relations.flatMap(({ from, to }) => [from, to]),
    ...layouts.flatMap(({ panes }) => panes.map(({ articleId }) => articleId)),
  ];
  const pairs = relations.map(({ from, to, type }) => `${[from, to].sort().join(' ')} ${type}`);
  const places = tags.map(({ parentId, name }) => `${parentId ?? 'top'}/${foldName(name)}`);
  return [
    ...references.filter((id) => !known.has(id)).map((id) => `${id} is gone`),
    ...tags.filter((tag) => !isRooted(tag.id, tags)).map(({ id }) => `${id} lies in a circle`),
    ...twice(places).map((place) => `${place} is there twice`),
    ...twice(collections.map(({ name }) => foldName(name))).map((name) => `${name} is there twice`),
    ...twice(layouts.map(({ name }) => foldName(name))).map((name) => `${name} is there twice`),
    ...layouts.filter(({ panes }) => panes.length < 1).map(({ id }) => `${id} is empty`),
    ...layouts.filter(({ panes }) => panes.length > 4).map(({ id }) => `${id} is too wide`),
    ...relations.filter(({ from, to }) => from === to).map(({ id }) => `${id} joins nothing`),
    ...twice(pairs).map((pair) => `${pair} is there twice`),
    ...twice(notes.flatMap((note) => subjectOf(note) ?? [])).map((id) => `${id} has two notes`),
    ...[...articles, ...annotations].flatMap(({ tags: list }) => twice(list)),
    ...annotations.flatMap((one) => brokenStatement(one)),
    ...articles.flatMap(({ dismissed = [] }) =>
      twice(dismissed.map(({ textHash, start, end }) => `${textHash} ${start}-${end}`)),
    ),
  ];
}

/** What is kept of parts and of what has nothing to do with it, and must not be. */
function brokenStatement({ id, target, attribution, unrelated }: Annotation): string[] {
  const { exact } = target.quote;
  const parts = attribution?.parts;
  const edges = parts?.flatMap(({ start, end }) => [start, end]) ?? [0, 1];
  const isInOrder = edges.every((edge, at) => at === 0 || edge > (edges[at - 1] ?? 0));
  const isWhole = !parts || (edges[0] === 0 && edges.at(-1) === exact.length && parts.length > 1);
  const isEmpty = unrelated?.length === 0 || unrelated?.includes(id) === true;
  return [
    ...(isInOrder && isWhole ? [] : [`${id} has no such parts`]),
    ...(isEmpty ? [`${id} has nothing to do with nothing or itself`] : []),
    ...twice(unrelated ?? []).map((other) => `${id} names ${other} twice`),
  ];
}

function recordsOf(notebook: Notebook) {
  return {
    articles: byId(notebook.all('article')),
    annotations: byId(notebook.all('annotation')),
    speakers: byId(notebook.all('speaker')),
    tags: byId(notebook.all('tag')),
    collections: byId(notebook.all('collection')),
    notes: byId(notebook.all('note')),
    relations: byId(notebook.all('relation')),
    layouts: byId(notebook.all('layout')),
  };
}

type Records = ReturnType<typeof recordsOf>;

function usesOf({ articles, tags, speakers }: Records, live: readonly Annotation[]): object {
  const inView = articles.filter(({ trashedAt }) => trashedAt === null);
  const ofTags = tags.map(({ id }) => {
    const annotations = live.filter((one) => one.tags.includes(id)).length;
    return [id, { annotations, articles: inView.filter((one) => one.tags.includes(id)).length }];
  });
  const ofSpeakers = speakers.map(({ id }) => {
    return [id, live.filter(({ attribution }) => attribution?.speakerId === id).length] as const;
  });
  return {
    tags: Object.fromEntries(
      ofTags.filter(([, uses]) => Object.values(uses ?? {}).some((count) => count > 0)),
    ) as object,
    speakers: Object.fromEntries(ofSpeakers.filter(([, uses]) => uses > 0)),
  };
}

function rowOf(
  article: Article,
  annotations: readonly Annotation[],
  noteOf: (id: string) => string | null,
) {
  const own = ofArticle(annotations, article.id);
  const { title, publisher, published, language, direction, tags, collections } = article;
  const { starred, reading, createdAt, trashedAt, id, versions } = article;
  const { words, textHash } = versions.at(-1) ?? versions[0];
  return {
    ...{ id, title, publisher, published, language, direction, words },
    highlights: own.filter(({ attribution }) => attribution === null).length,
    statements: own.filter(({ attribution }) => attribution !== null).length,
    hasNote: noteOf(id) !== null,
    ...{ tags, collections, starred, reading, createdAt, trashedAt, textHash },
    versions: versions.length,
    toLookAt: own.filter((one) => waits(one, textHash)).length,
  };
}

function readIn(articles: readonly Article[], { target }: Annotation): string {
  return articles.find(({ id }) => id === target.articleId)?.versions.at(-1)?.textHash ?? '';
}

/** Whether an annotation waits for a look: left on an earlier text and not kept there, or carried with other words. */
function waits({ target, carrying }: Annotation, textHash: string): boolean {
  if (carrying?.kind === 'kept') return false;
  return target.textHash !== textHash || carrying !== undefined;
}

function ofArticle(annotations: readonly Annotation[], id: string): Annotation[] {
  return annotations.filter(({ target }) => target.articleId === id);
}

function isLive(articles: readonly Article[], { target }: Annotation): boolean {
  return articles.find(({ id }) => id === target.articleId)?.trashedAt === null;
}

function isNoteLive(
  note: Note,
  articles: readonly Article[],
  live: readonly Annotation[],
): boolean {
  const subject = subjectOf(note);
  if (subject === null) return true;
  return (
    live.some(({ id }) => id === subject) ||
    articles.find(({ id }) => id === subject)?.trashedAt === null
  );
}

function subjectOf({ subject }: Note): string | null {
  if (subject.kind === 'free') return null;
  return subject.kind === 'article' ? subject.articleId : subject.annotationId;
}

function isRooted(id: string, tags: Records['tags']): boolean {
  let at: string | null = id;
  for (let step = 0; at !== null && step <= tags.length; step += 1) {
    at = tags.find((tag) => tag.id === at)?.parentId ?? null;
  }
  return at === null;
}

function twice(list: readonly string[]): string[] {
  return list.filter((one, index) => list.indexOf(one) !== index);
}

function keyed<Value extends { readonly id: string }>(
  records: readonly Value[],
  answer: (record: Value) => unknown,
): object {
  return Object.fromEntries(records.map((record) => [record.id, answer(record)]));
}

function byId<Value extends { readonly id: string }>(records: readonly Value[]): Value[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function idsOf(records: readonly { readonly id: string }[]): string[] {
  return records.map(({ id }) => id);
}

function sorted(records: readonly { readonly id: string }[]): string[] {
  return idsOf(records).sort();
}

/** Every record of a notebook, by id. */
export function allRecords(notebook: Notebook): object {
  const kinds: readonly RecordKind[] = RECORD_KINDS;
  return Object.fromEntries(
    kinds.flatMap((kind) => notebook.all(kind).map((record) => [record.id, record] as const)),
  );
}
