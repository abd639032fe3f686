import { saidWords } from '../domain/annotation/said-words';
import type { AnnotationFilter } from '../domain/annotation/annotation-filter';
import type { Statement } from '../domain/annotation/annotation';
import { cutLine } from '../domain/note/opening';
import type { Notebook } from '../domain/notebook/notebook';
import { type FollowedStatement, followedStatement } from '../domain/statement/followed-statement';
import { orderStatements } from '../domain/statement/order-statements';
import { tagPath } from '../domain/tag/tag-path';
import { inTurns } from './follow-statements';
import type { NotebookDesk } from './notebook-desk';

/** A statement as the command line shows it; what is not known is `null`. */
export interface ListedStatement extends Pick<
  FollowedStatement,
  | 'articleId'
  | 'dateSaid'
  | 'speaker'
  | 'role'
  | 'organisation'
  | 'directness'
  | 'cue'
  | 'stance'
  | 'title'
  | 'publisher'
  | 'published'
  | 'url'
> {
  readonly id: string;
  /** The words that were said, with an ellipsis for those left out between parts. */
  readonly said: string;
  readonly passage: string;
  /** `null` when all of the passage was said. */
  readonly parts: readonly { readonly start: number; readonly end: number }[] | null;
  /** Paths of its tags. */
  readonly tags: readonly string[];
}

/** The statements that a filter lets through, in order of date said, unknown ones last. */
export async function allStatements(
  { notebook }: NotebookDesk,
  filter: AnnotationFilter,
): Promise<readonly ListedStatement[]> {
  const statements = await inTurns(orderStatements(notebook, filter));
  return statements.flatMap((statement) => listed(notebook, statement) ?? []);
}

/** Most characters of a statement in a line. */
const MOST = 120;

/** A statement's opening words, and who published it. */
export function saidInALine({ said, publisher }: ListedStatement): string {
  const words = cutLine(said, MOST);
  return publisher === null ? words : `${words} · ${publisher}`;
}

function listed(notebook: Notebook, statement: Statement): ListedStatement | null {
  const found = followedStatement(notebook, statement);
  if (found === null) return null;
  const { articleId, dateSaid, speaker, role, organisation } = found;
  const { directness, cue, stance, title, publisher, published, url } = found;
  return {
    id: statement.id,
    articleId,
    dateSaid,
    speaker,
    role,
    organisation,
    said: saidWords(statement),
    passage: found.exact,
    parts: statement.attribution.parts ?? null,
    directness,
    cue,
    tags: statement.tags.map((id) => tagPath(notebook, id).join('/')).filter(Boolean),
    stance,
    title,
    publisher,
    published,
    url,
  };
}
