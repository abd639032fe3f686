import type { ArticleText } from '../../../domain/article/article-text';
import type { TextRange } from './reader-types';

/** Where the first paragraph opens with the dateline; `null` when it does not. */
export function openingDateline(
  dateline: string | null,
  { text, blocks }: ArticleText,
): TextRange | null {
  const first = blocks.find(({ kind }) => kind === 'paragraph');
  if (dateline === null || dateline === '' || !first) return null;
  if (!text.startsWith(dateline, first.start)) return null;
  return { start: first.start, end: first.start + dateline.length };
}

/** Level of a text's shallowest headings; 6 without any. */
export function topLevelOf({ blocks }: ArticleText): number {
  return blocks.reduce(
    (top, { kind, level }) => (kind === 'heading' ? Math.min(top, level ?? 1) : top),
    6,
  );
}
