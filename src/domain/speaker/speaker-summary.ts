import { isStatement, type Statement } from '../annotation/annotation';
import { spokenFor, spokenForTest } from '../annotation/spoken-for';
import { compareEdtf, daysOf, type EdtfDate } from '../article/edtf-date';
import type { ArticleId, SpeakerId, TagId } from '../ids';
import type { Notebook } from '../notebook/notebook';
import { foldName } from '../tag/name';

/** What the page of a speaker tells beside the statements themselves; articles in the trash do not count. */
export interface SpeakerSummary {
  readonly statements: number;
  /** The tags of the statements, those of most statements first. */
  readonly topics: readonly { readonly tagId: TagId; readonly statements: number }[];
  /** The articles that quote the speaker, those with most statements first; at most {@link MOST_ARTICLES}. */
  readonly articles: readonly QuotingArticle[];
  /** How many articles there are. */
  readonly articlesInAll: number;
  /** What the speaker spoke for, in order of date. */
  readonly offices: readonly SpokenOffice[];
  /** Others who spoke for the speaker, which is a body then, those with most statements first. */
  readonly saidFor: readonly SpokeFor[];
}

/** An article that quotes a speaker. */
export interface QuotingArticle {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: EdtfDate | null;
  readonly statements: number;
}

/** An organisation that a speaker spoke for. */
export interface SpokenOffice {
  readonly organisation: string;
  /** The first and the last date of what was said for it; `null` when no date said is known. */
  readonly first: EdtfDate | null;
  readonly last: EdtfDate | null;
  readonly statements: number;
}

/** Somebody who spoke for a body; `null` is nobody known. */
export interface SpokeFor {
  readonly speakerId: SpeakerId | null;
  readonly statements: number;
}

/** Most articles that are told. */
const MOST_ARTICLES = 200;

/** Sums up what a speaker said, in steps for those who have something else to do between; `null` when it is gone. */
export function* summarisingSpeaker(
  notebook: Notebook,
  id: SpeakerId,
): Generator<undefined, SpeakerSummary | null> {
  const speaker = notebook.get('speaker', id);
  if (speaker === null) return null;
  const sums = new Sums();
  for (const statement of notebook.statementsBy(id)) {
    if (isInTrash(notebook, statement)) continue;
    sums.count(notebook, statement);
    yield;
  }
  const saidFor = new Map<SpeakerId | null, number>();
  const isFor = spokenForTest(notebook, [speaker.name, ...speaker.aliases]);
  for (const article of notebook.all('article')) {
    if (article.trashedAt !== null) continue;
    for (const annotation of notebook.annotationsOf(article.id)) {
      if (!isStatement(annotation) || isFor?.(annotation) !== true) continue;
      const { speakerId } = annotation.attribution;
      if (speakerId !== id) saidFor.set(speakerId, (saidFor.get(speakerId) ?? 0) + 1);
    }
    yield;
  }
  return { ...sums.told(notebook), saidFor: spokeFor(saidFor) };
}

function spokeFor(counts: ReadonlyMap<SpeakerId | null, number>): SpokeFor[] {
  return [...counts]
    .map(([speakerId, statements]) => ({ speakerId, statements }))
    .sort((a, b) => b.statements - a.statements);
}

function isInTrash(notebook: Notebook, { target }: Statement): boolean {
  return notebook.get('article', target.articleId)?.trashedAt !== null;
}

/** Whether a date may mean a later day than another one; of two with one end the less precise. */
function endsLater(date: EdtfDate, other: EdtfDate): boolean {
  const [end, before] = [daysOf(date).last, daysOf(other).last];
  return end > before || (end === before && compareEdtf(date, other) < 0);
}

/** What is counted of a speaker's statements. */
class Sums {
  #statements = 0;
  readonly #topics = new Map<TagId, number>();
  readonly #articles = new Map<ArticleId, number>();
  readonly #offices = new Map<string, SpokenOffice>();

  count(notebook: Notebook, statement: Statement): void {
    this.#statements += 1;
    const { articleId } = statement.target;
    this.#articles.set(articleId, (this.#articles.get(articleId) ?? 0) + 1);
    for (const tag of statement.tags) this.#topics.set(tag, (this.#topics.get(tag) ?? 0) + 1);
    const organisation = spokenFor(notebook, statement);
    if (organisation !== null) this.#countOffice(organisation, statement.attribution.dateSaid);
  }

  told(notebook: Notebook): Omit<SpeakerSummary, 'saidFor'> {
    return {
      statements: this.#statements,
      topics: [...this.#topics]
        .map(([tagId, statements]) => ({ tagId, statements }))
        .sort((a, b) => b.statements - a.statements),
      articles: this.#quoting(notebook),
      articlesInAll: this.#articles.size,
      offices: [...this.#offices.values()].sort((a, b) => compareEdtf(a.first, b.first)),
    };
  }

  #countOffice(organisation: string, date: EdtfDate | null): void {
    const key = foldName(organisation);
    const known = this.#offices.get(key);
    const [first, last] = [known?.first ?? null, known?.last ?? null];
    this.#offices.set(key, {
      organisation: known?.organisation ?? organisation,
      first: compareEdtf(date, first) < 0 ? date : first,
      last: date !== null && (last === null || endsLater(date, last)) ? date : last,
      statements: (known?.statements ?? 0) + 1,
    });
  }

  #quoting(notebook: Notebook): QuotingArticle[] {
    return [...this.#articles]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_ARTICLES)
      .flatMap(([articleId, statements]) => {
        const article = notebook.get('article', articleId);
        if (article === null) return [];
        const { title, publisher, published } = article;
        return [{ articleId, title, publisher, published, statements }];
      });
  }
}
