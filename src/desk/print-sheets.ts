import { printSheet, type PrintMatter, type PrintSheet } from '../domain/export/print-sheet';
import type { ArticleId } from '../domain/ids';
import { fail, ok, type Result } from '../domain/result';
import type { NotebookDesk } from './notebook-desk';
import { openArticle } from './open-article';

/** Why articles can't be put on paper: the text of this one could not be read, or it is gone. */
export interface UnreadableSheet {
  readonly title: string;
}

/** The articles as they are printed, in the order given. Dates are written as an English `locale` has them. */
export async function printSheets(
  desk: NotebookDesk,
  ids: readonly ArticleId[],
  matter: PrintMatter,
  locale: string,
): Promise<Result<readonly PrintSheet[], UnreadableSheet>> {
  const sheets: PrintSheet[] = [];
  const words = /^en\b/i.test(locale) ? locale : 'en-GB';
  for (const id of ids) {
    const opened = await openArticle(desk, id);
    if (!opened.ok) return fail({ title: desk.notebook.get('article', id)?.title ?? 'An article' });
    const { article, text } = opened.value;
    sheets.push(printSheet(article, text, { ...matter, notebook: desk.notebook, locale: words }));
  }
  return ok(sheets);
}
