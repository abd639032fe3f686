import { setImmediate as nextTurn } from 'node:timers/promises';
import { isStatement, type Statement } from '../domain/annotation/annotation';
import type { AnnotationFilter } from '../domain/annotation/annotation-filter';
import { spokenFor } from '../domain/annotation/spoken-for';
import type { RelationId } from '../domain/ids';
import { relationRow } from '../domain/notebook/relation-rows';
import type { RelationRow } from '../domain/notebook/rows';
import type { Notebook } from '../domain/notebook/notebook';
import { followedStatement, type FollowedStatement } from '../domain/statement/followed-statement';
import { orderStatements } from '../domain/statement/order-statements';
import { foldName } from '../domain/tag/name';
import type { NotebookDesk } from './notebook-desk';

/** A page of statements that is wanted. */
export interface FollowQuery {
  readonly filter: AnnotationFilter;
  readonly offset: number;
  readonly limit: number;
}

/** A page of the statements that a filter lets through, out of `total`, with the relations of those on it. */
export interface Followed {
  readonly revision: number;
  readonly total: number;
  readonly items: readonly FollowedStatement[];
  readonly relations: readonly RelationRow[];
}

/** Milliseconds of work after which others get their turn. */
const TURN = 8;
/** Filters whose order is remembered: that of each view, and the one before. */
const MOST_REMEMBERED = 4;

interface Order {
  readonly revision: number;
  readonly statements: Promise<readonly Statement[]>;
}

const orders = new WeakMap<NotebookDesk, Map<string, Order>>();

/**
 * The statements of a notebook in order of date said, a page at a time. The order is worked out in turns, once for all
 * pages of the same filter and revision.
 */
export async function followStatements(desk: NotebookDesk, query: FollowQuery): Promise<Followed> {
  const { notebook, shownRevision: revision } = desk;
  const all = await orderOf(desk, query.filter);
  const page = all.slice(query.offset, query.offset + query.limit);
  return {
    revision,
    total: all.length,
    items: page.flatMap((statement) => followedStatement(notebook, statement) ?? []),
    relations: relationsOf(notebook, page),
  };
}

/** All statements of a filter in order, worked out in turns. What an edit in the meantime changes is seen next time. */
function orderOf(desk: NotebookDesk, filter: AnnotationFilter): Promise<readonly Statement[]> {
  const { notebook, shownRevision: revision } = desk;
  const remembered = orders.get(desk) ?? new Map<string, Order>();
  orders.set(desk, remembered);
  const key = JSON.stringify(filter);
  const known = remembered.get(key);
  if (known?.revision === revision) return known.statements;
  const statements = inTurns(orderStatements(notebook, filter));
  remembered.delete(key);
  remembered.set(key, { revision, statements });
  for (const oldest of remembered.keys()) {
    if (remembered.size <= MOST_REMEMBERED) break;
    remembered.delete(oldest);
  }
  return statements;
}

/** Takes steps to their end, and lets others have their turn in between. */
export async function inTurns<Value>(steps: Generator<undefined, Value>): Promise<Value> {
  let began = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    if (performance.now() - began < TURN) continue;
    await nextTurn();
    began = performance.now();
  }
}

function relationsOf(notebook: Notebook, statements: readonly Statement[]): RelationRow[] {
  if (notebook.count('relation') === 0) return [];
  const ids = new Set<RelationId>(
    statements.flatMap(({ id }) => notebook.relationsOf(id).map((relation) => relation.id)),
  );
  return [...ids]
    .flatMap((id) => relationRow(notebook, id) ?? [])
    .sort((a, b) => (a.relation.createdAt < b.relation.createdAt ? -1 : 1));
}

/** The organisations that statements were said for, by name; of two that differ in case and spacing only the first. */
export function organisationsSpeaking(desk: NotebookDesk): Promise<readonly string[]> {
  return inTurns(organisationsIn(desk.notebook));
}

function* organisationsIn(notebook: Notebook): Generator<undefined, readonly string[]> {
  const byName = new Map<string, string>();
  for (const article of notebook.all('article')) {
    if (article.trashedAt !== null) continue;
    for (const annotation of notebook.annotationsOf(article.id)) {
      if (!isStatement(annotation)) continue;
      const name = spokenFor(notebook, annotation);
      const key = name === null ? '' : foldName(name);
      if (name !== null && key !== '' && !byName.has(key)) byName.set(key, name.trim());
    }
    yield;
  }
  return [...byName.values()].sort((a, b) => a.localeCompare(b));
}
