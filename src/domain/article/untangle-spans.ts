import type { InlineSpan } from './article-text';
import { isLinkAddress } from './web-address';

/**
 * The spans of one block in order, nested cleanly: one that crosses another is cut in two where the other ends, one
 * within its own kind is dropped, and so is a link to a forbidden address. Every character that was set differently
 * still is.
 */
export function untangle(spans: readonly InlineSpan[]): InlineSpan[] {
  const waiting = spans.filter((span) => span.kind !== 'link' || isLinkAddress(span.href));
  waiting.sort(inOrder);
  const done: InlineSpan[] = [];
  let around: InlineSpan[] = [];
  for (let at = 0; at < waiting.length; at += 1) {
    const span = waiting[at];
    if (span === undefined) break;
    around = around.filter((outer) => outer.end > span.start);
    const crossed = around.findLast((outer) => outer.end < span.end);
    if (crossed !== undefined) {
      insert(waiting, at + 1, { ...span, end: crossed.end });
      insert(waiting, at + 1, { ...span, start: crossed.end });
    } else if (!around.some((outer) => outer.kind === span.kind)) {
      done.push(span);
      around.push(span);
    }
  }
  return done;
}

/** Puts a span in its place among those from `first` on. */
function insert(list: InlineSpan[], first: number, span: InlineSpan): void {
  let [low, high] = [first, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = list[middle];
    if (other !== undefined && inOrder(other, span) <= 0) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, span);
}

/** By start, the longer first, links outside what coincides with them. */
function inOrder(a: InlineSpan, b: InlineSpan): number {
  if (a.start !== b.start) return a.start - b.start;
  if (a.end !== b.end) return b.end - a.end;
  return Number(b.kind === 'link') - Number(a.kind === 'link');
}
