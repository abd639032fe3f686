import type { Annotation, Target } from '../annotation/annotation';
import { withCarrying } from '../annotation/carrying';
import type { RecordKind } from '../ids';
import { isEvenRelation, type Relation } from '../relation/relation';
import {
  attributed,
  dismissedSet,
  earliest,
  farthest,
  idSet,
  latest,
  nameSet,
  paneList,
  roleSet,
  type Three,
  trashed,
  type Two,
  unrelatedSet,
  versionList,
  whole,
} from './merge-field';
import { joinParts } from './merge-parts';
import type { NotebookRecord, RecordOf } from './records';
import { sameRecord } from './same-record';
import { tidyNames } from './tidy';

/** How each field of a kind is joined; a field without a rule does not compile. */
type Rules<Kind extends RecordKind> = {
  readonly [Field in Exclude<keyof RecordOf[Kind], 'kind' | 'id'>]: (
    three: Three<RecordOf[Kind][Field]>,
  ) => Two<RecordOf[Kind][Field]>;
};

const RULES: { readonly [Kind in RecordKind]: Rules<Kind> } = {
  article: {
    title: whole,
    subtitle: whole,
    byline: whole,
    publisher: whole,
    url: whole,
    published: whole,
    updated: whole,
    dateline: whole,
    language: whole,
    direction: whole,
    versions: versionList,
    setAside: whole,
    dismissed: dismissedSet,
    tags: idSet,
    collections: idSet,
    starred: whole,
    reading: farthest,
    createdAt: earliest,
    modifiedAt: latest,
    trashedAt: trashed,
  },
  annotation: {
    target: whole,
    colour: whole,
    tags: idSet,
    attribution: attributed,
    carrying: whole,
    unrelated: unrelatedSet,
    createdAt: earliest,
    modifiedAt: latest,
  },
  speaker: { name: whole, aliases: nameSet, roles: roleSet, createdAt: earliest },
  tag: { name: whole, colour: whole, description: whole, parentId: whole, createdAt: earliest },
  collection: { name: whole, createdAt: earliest },
  note: { subject: whole, markdown: whole, createdAt: earliest, modifiedAt: latest },
  relation: {
    from: whole,
    to: whole,
    type: whole,
    note: whole,
    createdAt: earliest,
    modifiedAt: latest,
  },
  layout: {
    name: whole,
    arrangement: whole,
    panes: paneList,
    createdAt: earliest,
    modifiedAt: latest,
  },
};

/**
 * Joins the two sides of one record field by field. Where both answers are equal everything was unambiguous; where
 * they differ, they do so in nothing but the fields that both sides changed differently. The ids are those of `ours`.
 */
export function mergeRecord(three: Three<NotebookRecord>): Two<NotebookRecord> {
  switch (three.ours.kind) {
    case 'article':
      return mergeKind('article', three as Three<RecordOf['article']>);
    case 'annotation':
      return mergeAnnotation(three as Three<Annotation>);
    case 'speaker':
      return mergeSpeaker(three as Three<RecordOf['speaker']>);
    case 'tag':
      return mergeKind('tag', three as Three<RecordOf['tag']>);
    case 'collection':
      return mergeKind('collection', three as Three<RecordOf['collection']>);
    case 'note':
      return mergeKind('note', three as Three<RecordOf['note']>);
    case 'relation':
      return mergeRelation(three as Three<Relation>);
    case 'layout':
      return mergeKind('layout', three as Three<RecordOf['layout']>);
  }
}

function mergeKind<Kind extends RecordKind>(
  kind: Kind,
  { base, ours, theirs }: Three<RecordOf[Kind]>,
): Two<RecordOf[Kind]> {
  const merged = { ours: { ...ours }, theirs: { ...theirs, id: ours.id } };
  const rules: Rules<Kind> = RULES[kind];
  for (const field of Object.keys(rules) as (keyof Rules<Kind>)[]) {
    const value = { base: base && base[field], ours: ours[field], theirs: theirs[field] };
    const two = rules[field](value);
    merged.ours[field] = two.ours;
    merged.theirs[field] = two.theirs;
  }
  return { ours: withoutAbsent(merged.ours), theirs: withoutAbsent(merged.theirs) };
}

/** A record without the keys of what it does not say. */
function withoutAbsent<Kept extends NotebookRecord>(record: Kept): Kept {
  if (!Object.values(record).includes(undefined)) return record;
  const said = Object.entries(record).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as Kept;
}

/** The aliases of both sides may contain the name that one of them gave. */
function mergeSpeaker(three: Three<RecordOf['speaker']>): Two<RecordOf['speaker']> {
  const { ours, theirs } = mergeKind('speaker', three);
  const names = [ours.name, theirs.name];
  return {
    ours: { ...ours, aliases: tidyNames(ours.aliases, names) },
    theirs: { ...theirs, aliases: tidyNames(theirs.aliases, names) },
  };
}

/** A passage that each side only carried to its own new version of the text needs no decision: any of them will do. */
function mergeAnnotation(three: Three<Annotation>): Two<Annotation> {
  return joinParts(mergeApart(three), three);
}

function mergeApart(three: Three<Annotation>): Two<Annotation> {
  const merged = withStanding(mergeKind('annotation', three), three);
  const { ours, theirs } = merged;
  if (three.base === null || sameRecord(ours.target, theirs.target)) return merged;
  if (!isCarried(three.base.target, ours.target) || !isCarried(three.base.target, theirs.target)) {
    return merged;
  }
  const { target, carrying = null } = ours.target.textHash < theirs.target.textHash ? ours : theirs;
  return {
    ours: withCarrying({ ...ours, target }, carrying),
    theirs: withCarrying({ ...theirs, target }, carrying),
  };
}

/** What came of a passage when its text changed goes with the passage, from whichever side that comes. */
function withStanding(
  { ours, theirs }: Two<Annotation>,
  three: Three<Annotation>,
): Two<Annotation> {
  const together = (merged: Annotation): Annotation => {
    const sides = [three.ours, three.theirs].filter((one) => sameRecord(one.target, merged.target));
    const [only, both] = sides;
    if (only === undefined) return merged;
    if (both === undefined) return withCarrying(merged, only.carrying ?? null);
    const changed = sides.filter((one) => !sameRecord(one.carrying, three.base?.carrying));
    const [first = only, second = first] = changed;
    const settled = [first, second].find(({ carrying }) => carrying?.kind !== 'reworded') ?? first;
    return withCarrying(merged, settled.carrying ?? null);
  };
  return { ours: together(ours), theirs: together(theirs) };
}

/** Which way round a relation stands is no question where both ways say the same. */
function mergeRelation(three: Three<Relation>): Two<Relation> {
  const merged = mergeKind('relation', three);
  const { ours, theirs } = merged;
  if (ours.from === theirs.from || !isEvenRelation(ours.type) || !isEvenRelation(theirs.type)) {
    return merged;
  }
  const [from, to] = ours.from < ours.to ? [ours.from, ours.to] : [ours.to, ours.from];
  return { ours: { ...ours, from, to }, theirs: { ...theirs, from, to } };
}

function isCarried(before: Target, after: Target): boolean {
  return before.textHash !== after.textHash && before.quote.exact === after.quote.exact;
}
