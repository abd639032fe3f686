import type { ArticleId } from '../../../../domain/ids';
import type { Proposal } from '../../../state/proposals';

interface Placed {
  readonly key: string;
  /** Pixels from the upper edge of the list. */
  readonly top: number;
  readonly height: number;
}

/** A line of the list: the title of an article, or a proposal of it. */
export type ListLine = Placed &
  (
    | { readonly kind: 'article'; readonly articleId: ArticleId; readonly waiting: number }
    | { readonly kind: 'proposal'; readonly proposal: Proposal }
  );

const TITLE_HEIGHT = 40;
const ROW_HEIGHT = 66;

/** The lines of proposals that come article by article, and how high they are together. */
export function linesOf(items: readonly Proposal[]): {
  readonly lines: readonly ListLine[];
  readonly height: number;
} {
  const counts = new Map<ArticleId, number>();
  for (const { articleId } of items) counts.set(articleId, (counts.get(articleId) ?? 0) + 1);
  const lines: ListLine[] = [];
  let top = 0;
  let before: ArticleId | null = null;
  for (const proposal of items) {
    const { articleId, id } = proposal;
    if (articleId !== before) {
      const waiting = counts.get(articleId) ?? 0;
      lines.push({
        kind: 'article',
        key: articleId,
        articleId,
        waiting,
        top,
        height: TITLE_HEIGHT,
      });
      top += TITLE_HEIGHT;
    }
    lines.push({ kind: 'proposal', key: id, proposal, top, height: ROW_HEIGHT });
    top += ROW_HEIGHT;
    before = articleId;
  }
  return { lines, height: top };
}

/** The lines that reach into a stretch of the list, by halving. */
export function linesInView(
  lines: readonly ListLine[],
  top: number,
  bottom: number,
): readonly ListLine[] {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const line = lines[middle];
    if (line !== undefined && line.top + line.height <= top) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < lines.length && (lines[end]?.top ?? bottom) < bottom) end += 1;
  return lines.slice(low, end);
}
