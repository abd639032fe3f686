import type { ArticleRow } from '../../../domain/notebook/rows';

/** The article whose row in a list or table an element lies in; `null` outside of rows. */
export function listedAt(
  target: EventTarget | null,
  rows: readonly ArticleRow[],
): ArticleRow | null {
  if (!(target instanceof Element)) return null;
  const key = target.closest('[role=row][data-key]')?.getAttribute('data-key');
  return rows.find(({ id }) => id === key) ?? null;
}
