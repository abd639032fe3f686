import { currentVersion } from '../domain/article/article';
import { sharedWording } from '../domain/compare/shared-wording';
import type { ArticleId } from '../domain/ids';
import { isIdOf } from '../domain/record-id';
import { fail, ok, type Result } from '../domain/result';
import type { NotebookDesk } from './notebook-desk';

/** Words that articles share, with all places; offsets in UTF-16 code units into the current texts. */
export interface ComparedRun {
  readonly words: number;
  /** As it stands at the first place. */
  readonly text: string;
  readonly places: readonly {
    readonly articleId: ArticleId;
    readonly title: string;
    readonly start: number;
    readonly end: number;
  }[];
}

/** Why articles could not be compared. */
export type CompareError =
  | { readonly kind: 'noArticle'; readonly id: string }
  | { readonly kind: 'tooFew' }
  | { readonly kind: 'noText'; readonly title: string };

/** The wording that the current texts of some articles share, the longest first, then by place. */
export async function compareArticles(
  desk: NotebookDesk,
  ids: readonly string[],
): Promise<Result<readonly ComparedRun[], CompareError>> {
  const compared: { readonly id: ArticleId; readonly title: string; readonly text: string }[] = [];
  for (const id of new Set(ids)) {
    const article = isIdOf('article', id) ? desk.notebook.get('article', id) : null;
    if (article === null) return fail({ kind: 'noArticle', id });
    const read = await desk.readText(currentVersion(article).textHash);
    if (!read.ok) return fail({ kind: 'noText', title: article.title });
    compared.push({ id: article.id, title: article.title, text: read.value.text });
  }
  if (compared.length < 2) return fail({ kind: 'tooFew' });
  const runs = sharedWording(compared.map(({ text }) => text)).map(({ words, places }) => ({
    words,
    text: textAt(compared, places[0]),
    places: places.flatMap(({ text, start, end }) => {
      const article = compared[text];
      return article ? [{ articleId: article.id, title: article.title, start, end }] : [];
    }),
  }));
  return ok(runs.sort((a, b) => b.words - a.words));
}

function textAt(
  compared: readonly { readonly text: string }[],
  place: { readonly text: number; readonly start: number; readonly end: number } | undefined,
): string {
  return place ? (compared[place.text]?.text.slice(place.start, place.end) ?? '') : '';
}
