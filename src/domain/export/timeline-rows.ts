import type { Statement } from '../annotation/annotation';
import type { AnnotationFilter } from '../annotation/annotation-filter';
import { quotedWords } from '../annotation/said-words';
import { describeEdtf } from '../article/edtf-date';
import { cutLine } from '../note/opening';
import type { Notebook } from '../notebook/notebook';
import { NO_TAG } from '../statement/matrix';
import { NO_SPEAKER } from '../statement/who-and-when';
import { compareNames } from '../tag/name';
import { tagPath } from '../tag/tag-path';
import { escapeInline } from './escape-text';
import { filterWords } from './filter-words';
import { countWords } from './matrix-words';
import { spaced } from './quote-lines';
import { inQuotationMarks } from './reference';
import { statementFootnotes } from './statement-footnote';
import type { StatementRow } from './statements-csv';

/** What the lanes of a timeline are. */
export type TimelineLanes = 'speaker' | 'tag';

/** The head of the column that names the lanes. */
export const LANE_TITLES = { speaker: 'Lane: speaker', tag: 'Lane: tag' } as const;

/**
 * The statements of a timeline lane by lane, lanes by name, those without speaker or tag last; within a lane in the
 * order given. A statement of several tags stands in the lane of each.
 */
export function* timelineRows(
  notebook: Notebook,
  statements: readonly Statement[],
  by: TimelineLanes,
): Generator<undefined, readonly Required<StatementRow>[]> {
  const lanes = new Map<string, { lane: string; statement: Statement }[]>();
  for (const [at, statement] of statements.entries()) {
    if (at % BETWEEN_STOPS === 0) yield;
    for (const lane of lanesOf(notebook, statement, by)) {
      const own = lanes.get(lane);
      if (own === undefined) lanes.set(lane, [{ lane, statement }]);
      else own.push({ lane, statement });
    }
  }
  const nobody = by === 'speaker' ? NO_SPEAKER : NO_TAG;
  const names = [...lanes.keys()].sort(
    (a, b) => Number(a === nobody) - Number(b === nobody) || compareNames(a, b),
  );
  return names.flatMap((name) => lanes.get(name) ?? []);
}

const BETWEEN_STOPS = 500;
/** Most characters of a passage in the table; its footnote has all of it. */
const MOST = 160;

function lanesOf(notebook: Notebook, statement: Statement, by: TimelineLanes): readonly string[] {
  if (by === 'speaker') {
    const { speakerId } = statement.attribution;
    const speaker = speakerId === null ? null : notebook.get('speaker', speakerId);
    return [speaker?.name ?? NO_SPEAKER];
  }
  const paths = statement.tags.map((id) => tagPath(notebook, id).join(' / ')).filter(Boolean);
  return paths.length === 0 ? [NO_TAG] : [...new Set(paths)];
}

/** A timeline that is written. */
export interface TimelineFrame {
  readonly notebook: Notebook;
  readonly filter: AnnotationFilter;
  readonly statements: readonly Statement[];
  readonly by: TimelineLanes;
  readonly locale: string;
}

/** A timeline as a Markdown table of its lanes, each passage with the footnote of its statement. */
export function* timelineMarkdown(frame: TimelineFrame): Generator<undefined, string> {
  const { notebook, filter, statements, by, locale } = frame;
  const rows = yield* timelineRows(notebook, statements, by);
  const numbers = new Map(statements.map(({ id }, at) => [id, at + 1]));
  const lines = [
    `| ${by === 'speaker' ? 'Speaker' : 'Tag'} | Date said | Statement |`,
    '| :-- | :-- | :-- |',
  ];
  for (const [at, { lane, statement }] of rows.entries()) {
    if (at % BETWEEN_STOPS === 0) yield;
    const { dateSaid } = statement.attribution;
    const date = dateSaid === null ? 'unknown' : describeEdtf(dateSaid, locale);
    const words = escapeInline(inQuotationMarks(cutLine(quotedWords(statement), MOST)));
    const label = `[^${String(numbers.get(statement.id))}]`;
    lines.push(`| ${escapeInline(lane)} | ${escapeInline(date)} | ${words}${label} |`);
  }
  const asked = filterWords(notebook, filter, locale).map(escapeInline);
  const head = [
    `${countWords(statements.length, 'statement')} by ${by}, in order of date said.`,
    ...(asked.length === 0 ? [] : [`Only ${asked.join('; ')}.`]),
  ];
  const footnotes = yield* statementFootnotes(notebook, statements, locale);
  const blocks = [['# Timeline'], [head.join(' ')], ...(rows.length === 0 ? [] : [lines])];
  return `${spaced([...blocks, ...footnotes.map((footnote) => [footnote])]).join('\n')}\n`;
}
