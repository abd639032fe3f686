import { saidWords } from '../annotation/said-words';
import type { Statement } from '../annotation/annotation';
import type { Notebook } from '../notebook/notebook';
import { followedStatement } from '../statement/followed-statement';
import { tagPath } from '../tag/tag-path';
import { csvLines, type CsvValue } from './csv';
import { titleOf } from './reference';

/** The fields of a statement, in the order of its columns. */
export const STATEMENT_FIELDS = [
  'Date said',
  'Speaker',
  'Role',
  'Organisation',
  'Statement',
  'Passage',
  'Directness',
  'Cue',
  'Place',
  'Occasion',
  'Stance',
  'Tags',
  'Note',
  'Title',
  'Publisher',
  'Author',
  'Published',
  'Address',
  'Article',
  'Annotation',
] as const;

/** A lane that a statement stands in; the whole table has it in front, or has none. */
export interface StatementRow {
  readonly statement: Statement;
  readonly lane?: string;
}

/** Rows between two stops. */
const BETWEEN_STOPS = 50;

/**
 * Statements as CSV with all that is known of them, in the order given. Dates are in EDTF; the parts of a statement are
 * joined by ` … ` under Statement, Passage has the words as they stand in the article; tags are paths, apart by `; `.
 * It stops now and then, so that whoever asks can let others have their turn.
 */
export function* statementsCsv(
  notebook: Notebook,
  rows: readonly StatementRow[],
  laneTitle: string | null,
): Generator<undefined, string> {
  const lines = [csvLines([[...(laneTitle === null ? [] : [laneTitle]), ...STATEMENT_FIELDS]])];
  for (const [at, { statement, lane }] of rows.entries()) {
    if (at % BETWEEN_STOPS === 0) yield;
    const fields = fieldsOf(notebook, statement);
    lines.push(csvLines([laneTitle === null ? fields : [lane ?? null, ...fields]]));
  }
  return lines.join('');
}

function fieldsOf(notebook: Notebook, statement: Statement): readonly CsvValue[] {
  const { attribution, target, id, tags } = statement;
  const found = followedStatement(notebook, statement);
  const article = notebook.get('article', target.articleId);
  return [
    attribution.dateSaid,
    found?.speaker ?? null,
    found?.role ?? null,
    found?.organisation ?? null,
    saidWords(statement),
    target.quote.exact,
    attribution.directness,
    attribution.cue,
    attribution.place,
    attribution.occasion,
    attribution.stance,
    tags
      .map((tag) => tagPath(notebook, tag).join(' / '))
      .filter((path) => path !== '')
      .join('; '),
    notebook.noteAbout(id)?.markdown ?? null,
    article === null ? null : titleOf(article),
    article?.publisher ?? null,
    article?.byline.join('; ') ?? null,
    article?.published ?? null,
    article?.url ?? null,
    target.articleId,
    id,
  ];
}
