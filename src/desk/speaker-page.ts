import type { Statement } from '../domain/annotation/annotation';
import { ANY_ANNOTATION } from '../domain/annotation/annotation-filter';
import type { SpeakerId } from '../domain/ids';
import type { Notebook } from '../domain/notebook/notebook';
import { findingPhrases } from '../domain/speaker/repeated-phrases';
import type { SaidPhrase, SpeakerPhrase } from '../domain/speaker/speaker-phrase';
import { type SpeakerSummary, summarisingSpeaker } from '../domain/speaker/speaker-summary';
import { followedStatement, type FollowedStatement } from '../domain/statement/followed-statement';
import { orderStatements } from '../domain/statement/order-statements';
import { inTurns } from './follow-statements';
import type { NotebookDesk } from './notebook-desk';

/** Most statements of a speaker that are gone through for phrases. */
const MOST_STATEMENTS = 10_000;
/** Statements between two turns. */
const BETWEEN_STOPS = 500;
/** Most places of a phrase that are told. */
const MOST_PLACES = 50;

/** What the page of a speaker tells beside the statements; `null` when the speaker is gone. */
export function speakerSummary(desk: NotebookDesk, id: SpeakerId): Promise<SpeakerSummary | null> {
  return inTurns(summarisingSpeaker(desk.notebook, id));
}

/** The phrases that a speaker said again, worked out in turns. */
export async function speakerPhrases(
  desk: NotebookDesk,
  id: SpeakerId,
): Promise<readonly SpeakerPhrase[]> {
  const { notebook } = desk;
  const filter = { ...ANY_ANNOTATION, kind: 'statement' as const, speakerIds: [id] };
  const ordered = await inTurns(orderStatements(notebook, filter));
  const statements = await inTurns(following(notebook, ordered.slice(0, MOST_STATEMENTS)));
  const phrases = await inTurns(findingPhrases(statements));
  return phrases.map(({ text, words, places }) => ({
    text,
    words,
    statements: places.length,
    places: places
      .slice(0, MOST_PLACES)
      .flatMap(({ statement }) => placeOf(statements[statement]) ?? []),
  }));
}

function placeOf(statement: FollowedStatement | undefined): SaidPhrase | null {
  if (statement === undefined) return null;
  const { annotationId, articleId, title, publisher, published, dateSaid } = statement;
  return { annotationId, articleId, title, publisher, published, dateSaid };
}

/** Statements with what is shown of them, some at a time. */
function* following(
  notebook: Notebook,
  statements: readonly Statement[],
): Generator<undefined, readonly FollowedStatement[]> {
  const followed: FollowedStatement[] = [];
  for (const [at, statement] of statements.entries()) {
    if (at % BETWEEN_STOPS === 0) yield;
    const one = followedStatement(notebook, statement);
    if (one !== null) followed.push(one);
  }
  return followed;
}
