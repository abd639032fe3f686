import { isStatement, type Statement } from '../domain/annotation/annotation';
import { spokenFor } from '../domain/annotation/spoken-for';
import type { AnnotationId, ArticleId } from '../domain/ids';
import type { Notebook } from '../domain/notebook/notebook';
import { relationEnd } from '../domain/notebook/relation-rows';
import type { RelationEnd } from '../domain/notebook/rows';
import { nearestInTime } from '../domain/relation/order-said';
import {
  proposingRelations,
  type ProposedRelationType,
  type RelationProposal,
  voicesOf,
} from '../domain/relation/propose-relations';
import { followedStatement, type FollowedStatement } from '../domain/statement/followed-statement';
import { inTurns } from './follow-statements';
import type { NotebookDesk } from './notebook-desk';

/** A relation that could be made, with both passages. */
export interface ProposedRelation {
  readonly from: RelationEnd;
  readonly to: RelationEnd;
  readonly type: ProposedRelationType;
  readonly why: string;
}

/** Of whose statements proposed relations are wanted. */
export type ProposedRelationsOf =
  | { readonly of: 'article'; readonly articleId: ArticleId }
  | { readonly of: 'statements'; readonly ids: readonly AnnotationId[] };

/** Statements that are laid over each other at most: of those who say more, the nearest in time to what is asked about. */
const MOST_LAID_OVER = 5_000;
/** Outcomes that are remembered: of the articles in the panes and of the trail. */
const MOST_REMEMBERED = 8;

/**
 * The relations that could be made from or to some statements and wait for a decision. What they are laid over, all that
 * the same speakers and organisations said, is gone through in turns, and only anew when something of it changed.
 */
export async function proposedRelations(
  desk: NotebookDesk,
  query: ProposedRelationsOf,
): Promise<readonly ProposedRelation[]> {
  const { notebook } = desk;
  const asked = askedIn(notebook, query);
  if (asked.length === 0) return [];
  const voices = new Set(asked.flatMap((statement) => voicesOf(statement)));
  const all = await inTurns(spokenBy(notebook, voices));
  const ids = new Set(asked.map(({ annotationId }) => annotationId));
  const about = nearestInTime(all, ({ annotationId }) => ids.has(annotationId), MOST_LAID_OVER);
  const proposals = await proposalsOf(desk, about);
  return proposals
    .filter(({ from, to }) => ids.has(from) || ids.has(to))
    .filter(({ from, to }) => !isSettled(notebook, from, to))
    .flatMap(({ from, to, type, why }) => {
      const [later, earlier] = [relationEnd(notebook, from), relationEnd(notebook, to)];
      return later && earlier ? [{ from: later, to: earlier, type, why }] : [];
    });
}

function askedIn(notebook: Notebook, query: ProposedRelationsOf): readonly FollowedStatement[] {
  const annotations =
    query.of === 'article'
      ? notebook.annotationsOf(query.articleId)
      : query.ids.map((id) => notebook.get('annotation', id));
  return annotations.flatMap((annotation) =>
    annotation && isStatement(annotation) ? (followedStatement(notebook, annotation) ?? []) : [],
  );
}

/** Everything that some voices said, outside the trash. */
function* spokenBy(
  notebook: Notebook,
  voices: ReadonlySet<string>,
): Generator<undefined, readonly FollowedStatement[]> {
  const found: FollowedStatement[] = [];
  const isWanted = voiceTest(notebook, voices);
  for (const article of notebook.all('article')) {
    if (article.trashedAt !== null) continue;
    for (const annotation of notebook.annotationsOf(article.id)) {
      if (!isStatement(annotation) || !isWanted(annotation)) continue;
      const statement = followedStatement(notebook, annotation);
      if (statement) found.push(statement);
    }
    yield;
  }
  return found;
}

/** Whether a statement was said by one of some voices; who said what for whom is worked out once for each name. */
function voiceTest(
  notebook: Notebook,
  voices: ReadonlySet<string>,
): (statement: Statement) => boolean {
  const known = new Map<string, boolean>();
  return (statement) => {
    const { speakerId } = statement.attribution;
    if (speakerId !== null && voices.has(speakerId)) return true;
    const organisation = spokenFor(notebook, statement);
    const key = `${speakerId ?? ''} ${organisation ?? ''}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const speaker = speakerId === null ? null : (notebook.get('speaker', speakerId)?.name ?? null);
    const isOne = voicesOf({ speakerId, speaker, organisation }).some((voice) => voices.has(voice));
    known.set(key, isOne);
    return isOne;
  };
}

interface Remembered {
  readonly about: readonly FollowedStatement[];
  readonly proposals: Promise<readonly RelationProposal[]>;
}

const remembered = new WeakMap<NotebookDesk, readonly Remembered[]>();

function proposalsOf(
  desk: NotebookDesk,
  about: readonly FollowedStatement[],
): Promise<readonly RelationProposal[]> {
  const known = remembered.get(desk) ?? [];
  const same = known.find((each) => areAlike(each.about, about));
  const one = same ?? { about, proposals: inTurns(proposingRelations(about)) };
  const others = known.filter((each) => each !== same);
  remembered.set(desk, [one, ...others].slice(0, MOST_REMEMBERED));
  return one.proposals;
}

/** Whether two lists are laid over each other with the same outcome. */
function areAlike(a: readonly FollowedStatement[], b: readonly FollowedStatement[]): boolean {
  return a.length === b.length && a.every((one, at) => isAlike(one, b[at]));
}

function isAlike(a: FollowedStatement, b: FollowedStatement | undefined): boolean {
  return (
    b !== undefined &&
    COMPARED.every((key) => a[key] === b[key]) &&
    (a.parts === b.parts || JSON.stringify(a.parts) === JSON.stringify(b.parts))
  );
}

const COMPARED = [
  'annotationId',
  'start',
  'exact',
  'cue',
  'directness',
  'dateSaid',
  'published',
  'speakerId',
  'speaker',
  'organisation',
] as const satisfies readonly (keyof FollowedStatement)[];

function isSettled(notebook: Notebook, a: AnnotationId, b: AnnotationId): boolean {
  return (
    notebook.relationsOf(a).some(({ from, to }) => from === b || to === b) ||
    (notebook.get('annotation', a)?.unrelated ?? []).includes(b) ||
    (notebook.get('annotation', b)?.unrelated ?? []).includes(a)
  );
}
