import type { ParagraphChange } from '../../../domain/compare/version-difference';

/** A row of a difference as it is shown: a paragraph, or a stretch of unchanged ones that is folded away. */
export type DifferenceRow =
  | {
      readonly kind: 'paragraph';
      /** Place among all paragraphs. */
      readonly at: number;
      readonly change: ParagraphChange;
      /** Number of the change, from 0; `null` for an unchanged paragraph. */
      readonly number: number | null;
    }
  | { readonly kind: 'fold'; readonly at: number; readonly changes: readonly ParagraphChange[] };

/** Unchanged paragraphs that stay in view before and behind a change. */
const AROUND = 1;
/** Fewer are not worth folding away. */
const FEWEST_FOLDED = 2;

/** The rows of a difference, unchanged stretches folded unless they are among the opened ones. */
export function differenceRows(
  changes: readonly ParagraphChange[],
  opened: ReadonlySet<number>,
): DifferenceRow[] {
  const rows: DifferenceRow[] = [];
  let number = 0;
  const show = (at: number): void => {
    const change = changes[at];
    if (change === undefined) return;
    const isSame = change.kind === 'same';
    rows.push({ kind: 'paragraph', at, change, number: isSame ? null : number });
    if (!isSame) number += 1;
  };
  for (let at = 0; at < changes.length;) {
    if (changes[at]?.kind !== 'same') {
      show(at);
      at += 1;
      continue;
    }
    const end = endOfSame(changes, at);
    const from = at === 0 ? at : at + AROUND;
    const to = end === changes.length ? end : end - AROUND;
    if (to - from < FEWEST_FOLDED || opened.has(from)) {
      for (let each = at; each < end; each += 1) show(each);
    } else {
      for (let each = at; each < from; each += 1) show(each);
      rows.push({ kind: 'fold', at: from, changes: changes.slice(from, to) });
      for (let each = to; each < end; each += 1) show(each);
    }
    at = end;
  }
  return rows;
}

/** How many paragraphs changed in one way or another. */
export function countChanges(changes: readonly ParagraphChange[]): number {
  return changes.filter(({ kind }) => kind !== 'same').length;
}

function endOfSame(changes: readonly ParagraphChange[], from: number): number {
  let end = from;
  while (changes[end]?.kind === 'same') end += 1;
  return end;
}
