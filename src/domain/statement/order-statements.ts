import { isStatement, type Statement } from '../annotation/annotation';
import type { AnnotationFilter } from '../annotation/annotation-filter';
import { filterTest } from '../annotation/find-annotations';
import type { Article } from '../article/article';
import { compareEdtf, type EdtfDate } from '../article/edtf-date';
import type { Notebook } from '../notebook/notebook';

/**
 * The statements that a filter lets through, in order of date said, unknown ones last; of one date those of the
 * article published first come first (unknown ones last, then in order of arrival), then in text order. It stops
 * after every article, so that whoever asks can let others have their turn.
 */
export function* orderStatements(
  notebook: Notebook,
  filter: AnnotationFilter,
): Generator<undefined, readonly Statement[]> {
  const lets = filterTest(notebook, filter);
  const dated = new Shelf<Statement>();
  for (const article of yield* articlesInOrder(notebook, filter)) {
    for (const annotation of notebook.annotationsOf(article.id)) {
      if (!isStatement(annotation) || !lets(annotation, article)) continue;
      dated.put(annotation.attribution.dateSaid, annotation);
    }
    yield;
  }
  return yield* dated.inOrder();
}

/** Things put somewhere between two stops. */
const BETWEEN_STOPS = 500;

/** What is kept by date, so that only the dates have to be put in order. */
class Shelf<Item> {
  readonly #byDate = new Map<EdtfDate | null, Item[]>();

  put(date: EdtfDate | null, item: Item): void {
    const items = this.#byDate.get(date);
    if (items === undefined) this.#byDate.set(date, [item]);
    else items.push(item);
  }

  /** By date, unknown last; those of one date as they were put. */
  *inOrder(): Generator<undefined, Item[]> {
    const all: Item[] = [];
    for (const date of [...this.#byDate.keys()].sort(compareEdtf)) {
      for (const [at, item] of (this.#byDate.get(date) ?? []).entries()) {
        if (at % BETWEEN_STOPS === 0) yield;
        all.push(item);
      }
    }
    return all;
  }
}

function* articlesInOrder(
  notebook: Notebook,
  { articleIds }: AnnotationFilter,
): Generator<undefined, readonly Article[]> {
  const articles =
    articleIds.length === 0
      ? notebook.all('article')
      : [...new Set(articleIds)].flatMap((id) => notebook.get('article', id) ?? []);
  const published = new Shelf<Article>();
  for (const [at, article] of articles.sort(byArrival).entries()) {
    if (at % BETWEEN_STOPS === 0) yield;
    published.put(article.published, article);
  }
  return yield* published.inOrder();
}

function byArrival(a: Article, b: Article): number {
  return compareText(a.createdAt, b.createdAt) || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
