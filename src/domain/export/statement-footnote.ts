import { quotedWords } from '../annotation/said-words';
import type { Statement } from '../annotation/annotation';
import { describeEdtf, type EdtfDate } from '../article/edtf-date';
import type { ArticleId } from '../ids';
import type { Notebook } from '../notebook/notebook';
import { type FollowedStatement, followedStatement } from '../statement/followed-statement';
import { escapeInline } from './escape-text';
import { linkToAddress } from './link-to-file';
import { inQuotationMarks, titleInQuotes, titleOf } from './reference';

/** Footnotes between two stops. */
const BETWEEN_STOPS = 25;

/**
 * The footnotes of statements, numbered from 1 in the order given, as paragraphs; each string holds some of them with
 * blank lines between. It stops now and then for others. A footnote says how a statement is quoted, its words, who said
 * them when, and where they were published; what is not known is said to be unknown.
 */
export function* statementFootnotes(
  notebook: Notebook,
  statements: readonly Statement[],
  locale: string,
): Generator<undefined, readonly string[]> {
  const writer = new FootnoteWriter(notebook, locale);
  const chunks: string[] = [];
  for (let first = 0; first < statements.length; first += BETWEEN_STOPS) {
    yield;
    const some = statements.slice(first, first + BETWEEN_STOPS);
    chunks.push(some.map((each, at) => writer.write(each, first + at + 1)).join('\n\n'));
  }
  return chunks;
}

/** Writes footnotes; what many of them have in common, the words of dates and articles, is worked out once. */
class FootnoteWriter {
  readonly #dates = new Map<EdtfDate, string>();
  readonly #articles = new Map<ArticleId, string>();

  constructor(
    readonly notebook: Notebook,
    readonly locale: string,
  ) {}

  /** Two plain words stand first, so that CommonMark can't take the line for the definition of a link. */
  write(statement: Statement, number: number): string {
    const label = `[^${String(number)}]:`;
    const found = followedStatement(this.notebook, statement);
    if (found === null) return `${label} The statement is in no article any more.`;
    const words = inQuotationMarks(quotedWords(statement).replace(/\s+/gu, ' ').trim());
    const said = `said: ${this.#dated(found.dateSaid)}`;
    const who = [found.speaker ?? 'Speaker unknown', found.role, found.organisation, said];
    return `${label} ${HOW[found.directness]}: ${escapeInline(words)} — ${listed(who)}. ${this.#where(found)}`;
  }

  #where(found: FollowedStatement): string {
    const known = this.#articles.get(found.articleId);
    if (known !== undefined) return known;
    const { publisher, published, url } = found;
    const about = [
      publisher ?? 'Publisher unknown',
      `published: ${this.#dated(published)}`,
      titleInQuotes(titleOf(found)),
    ];
    const address = url === null ? 'address unknown' : linkToAddress(url);
    const where = `${listed(about)}, ${address}`;
    this.#articles.set(found.articleId, where);
    return where;
  }

  #dated(date: EdtfDate | null): string {
    if (date === null) return 'date unknown';
    const known = this.#dates.get(date);
    if (known !== undefined) return known;
    const words = describeEdtf(date, this.locale);
    this.#dates.set(date, words);
    return words;
  }
}

/** How the words are given, for people. */
const HOW = {
  direct: 'Direct quotation',
  indirect: 'In paraphrase',
  mixed: 'Partly quoted',
} as const satisfies Record<Statement['attribution']['directness'], string>;

function listed(parts: readonly (string | null)[]): string {
  return parts
    .map((part) => escapeInline(part ?? ''))
    .filter((part) => part !== '')
    .join(', ');
}
