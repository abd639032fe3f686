import type { ArticleId, LayoutId } from '../domain/ids';
import type { Arrangement } from '../domain/layout/layout';
import { compareNames } from '../domain/tag/name';
import type { NotebookDesk } from './notebook-desk';

/** A layout as a list outside the app shows it. */
export interface ListedLayout {
  readonly id: LayoutId;
  readonly name: string;
  readonly arrangement: Arrangement;
  /** In reading order. */
  readonly panes: readonly { readonly articleId: ArticleId; readonly title: string }[];
}

/** All layouts by name. */
export function listLayouts({ notebook }: NotebookDesk): ListedLayout[] {
  return notebook
    .all('layout')
    .sort((a, b) => compareNames(a.name, b.name))
    .map(({ id, name, arrangement, panes }) => ({
      ...{ id, name, arrangement },
      panes: panes.map(({ articleId }) => {
        return { articleId, title: notebook.get('article', articleId)?.title ?? '' };
      }),
    }));
}
