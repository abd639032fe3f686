import { quotedWords } from '../annotation/said-words';
import type { Statement } from '../annotation/annotation';
import type { AnnotationFilter } from '../annotation/annotation-filter';
import { describeEdtf } from '../article/edtf-date';
import { differenceMarkdown } from '../compare/difference-markdown';
import type { AnnotationId } from '../ids';
import type { Notebook } from '../notebook/notebook';
import { type FollowedStatement, followedStatement } from '../statement/followed-statement';
import { type TrailAgainst, trailOf, type TrailStep } from '../statement/trail';
import { trailChanges } from '../statement/trail-changes';
import { silenceWords, type SilenceOf } from '../statement/trail-gap';
import { NO_DATE, NO_SPEAKER } from '../statement/who-and-when';
import { escapeInline, escapeParagraphs } from './escape-text';
import { filterWords } from './filter-words';
import { countWords } from './matrix-words';
import { quoted, spaced } from './quote-lines';
import { statementFootnotes } from './statement-footnote';

/** A trail that is written. */
export interface TrailFrame {
  readonly notebook: Notebook;
  readonly filter: AnnotationFilter;
  /** Those that the filter lets through, in order of date said, unknown ones last. */
  readonly statements: readonly Statement[];
  readonly against: TrailAgainst;
  readonly locale: string;
}

/** Statements between two stops. */
const BETWEEN_STOPS = 10;

/**
 * Statements in order of date said as Markdown: each with its date, its speaker, its words, what became of the words
 * of the one before, and a footnote that says where it stands. Times in which nothing was said are told; statements
 * whose date is not known come under a heading of their own, and are compared with none.
 */
export function* trailMarkdown(frame: TrailFrame): Generator<undefined, string> {
  const { notebook, statements, against, locale } = frame;
  const followed: FollowedStatement[] = [];
  const words = new Map<AnnotationId, string>();
  for (const [at, each] of statements.entries()) {
    if (at % BETWEEN_STOPS === 0) yield;
    const one = followedStatement(notebook, each);
    if (one !== null) followed.push(one);
    words.set(each.id, quotedWords(each));
  }
  yield;
  const trail = trailOf(followed, against);
  const hasUndated = trail.undated.length > 0;
  const numbers = new Map(statements.map(({ id }, at) => [id, at + 1]));
  const blocks: (readonly string[])[] = [['# Trail'], [headWords(frame, trail.undated.length)]];
  for (const [at, step] of trail.dated.entries()) {
    if (at % BETWEEN_STOPS === 0) yield;
    blocks.push(...stepBlocks(step, { numbers, words, locale, filter: frame.filter, hasUndated }));
  }
  if (trail.undated.length > 0) blocks.push([`## ${NO_DATE}`]);
  for (const [at, each] of trail.undated.entries()) {
    if (at % BETWEEN_STOPS === 0) yield;
    blocks.push(
      [`### ${String(numbers.get(each.annotationId))}.`],
      ...saidBlocks(each, { numbers, words }),
    );
  }
  const footnotes = yield* statementFootnotes(notebook, statements, locale);
  blocks.push(...footnotes.map((footnote) => [footnote]));
  return `${spaced(blocks).join('\n')}\n`;
}

function headWords(
  { notebook, filter, statements, against, locale }: TrailFrame,
  undated: number,
): string {
  const asked = filterWords(notebook, filter, locale).map(escapeInline);
  const before = against === 'speaker' ? 'the one before of the same speaker' : 'the one before';
  return [
    `${countWords(statements.length, 'statement')} in order of date said, ${String(undated)} of them of an unknown date.`,
    ...(asked.length === 0 ? [] : [`Only ${asked.join('; ')}.`]),
    `Each is compared with ${before}: kept words are plain, dropped ones ~~struck~~, new ones **bold**.`,
  ].join(' ');
}

interface Written {
  readonly numbers: ReadonlyMap<AnnotationId, number>;
  readonly words: ReadonlyMap<AnnotationId, string>;
}

function stepBlocks(
  { statement, before, gap }: TrailStep,
  written: Written & SilenceOf & { readonly locale: string },
): (readonly string[])[] {
  const { dateSaid, annotationId } = statement;
  const date = dateSaid === null ? NO_DATE : describeEdtf(dateSaid, written.locale);
  return [
    ...(gap === null ? [] : [[`*${silenceWords(gap, written)}.*`]]),
    [`## ${String(written.numbers.get(annotationId))}. ${escapeInline(date)}`],
    ...saidBlocks(statement, written),
    ...(before === null ? [] : changeBlocks(before, statement, written)),
  ];
}

function saidBlocks(
  { annotationId, speaker, role, organisation }: FollowedStatement,
  { numbers, words }: Written,
): (readonly string[])[] {
  const name = escapeInline(speaker ?? '');
  const office = [role, organisation].map((part) => escapeInline(part ?? '')).filter(Boolean);
  const who = [name === '' ? NO_SPEAKER : `**${name}**`, ...office].join(', ');
  const lines = spaced(escapeParagraphs(words.get(annotationId) ?? ''));
  return [
    [`${who}[^${String(numbers.get(annotationId))}]`],
    quoted(lines.length === 0 ? [''] : lines),
  ];
}

function changeBlocks(
  before: FollowedStatement,
  now: FollowedStatement,
  { numbers }: Written,
): (readonly string[])[] {
  const { pieces, dropped, added, isApart } = trailChanges(before, now);
  const number = String(numbers.get(before.annotationId));
  if (dropped + added === 0) return [[`In the same words as ${number}.`]];
  if (isApart) return [[`In other words than ${number}; nothing to compare.`]];
  return [[`Compared with ${number}:`], [differenceMarkdown(pieces).trimEnd()]];
}
