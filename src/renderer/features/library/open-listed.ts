import type { ArticleId } from '../../../domain/ids';
import type { ArticleRow } from '../../../domain/notebook/rows';
import { tell } from '../../state/messages';
import { readArticle } from '../../state/panes-actions';
import { restoreArticles } from '../../state/shelving';

/** Opens a listed article; one in the trash is offered to be restored first. */
export function openListed(
  row: ArticleRow | null | undefined,
  where: 'here' | 'beside' = 'here',
): void {
  if (!row) return;
  if (row.trashedAt === null) readArticle(row.id, where);
  else offerRestore(row.id);
}

function offerRestore(id: ArticleId): void {
  tell('This article is in the trash. Restore it to read it', {
    label: 'Restore',
    run: () => void restoreArticles([id]),
  });
}
