import type { SetAside } from './article';
import type { ArticleText, Block, InlineSpan } from './article-text';
import type { DraftBlock } from './candidate';
import { DEEPEST_HEADING, DEEPEST_LIST } from './check-article-text';
import { cleanBlock } from './clean-block';
import { untangle } from './untangle-spans';

/** A text that was put together, and what was left out of it. */
export interface Composed {
  readonly text: ArticleText;
  readonly setAside: SetAside[];
}

/**
 * Puts blocks together as a text that keeps every rule of article texts: with an empty line between blocks and a line
 * break between list items. Spaces at the ends of blocks, empty blocks and characters that no text may have are left
 * out; spans are clipped to their block, untangled where they cross, and dropped where they lead to a forbidden
 * address.
 */
export function composeText(candidateBlocks: readonly DraftBlock[]): Composed {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const spans: InlineSpan[] = [];
  const setAside: SetAside[] = [];
  let length = 0;
  for (const draft of candidateBlocks) {
    const { text, spans: own } = cleanBlock(draft);
    if (text === '') continue;
    if (draft.setAside) {
      setAside.push({ kind: draft.setAside, text });
      continue;
    }
    const gap = gapBetween(blocks.at(-1) ?? null, draft);
    const start = length + gap.length;
    const end = start + text.length;
    parts.push(gap, text);
    blocks.push({ kind: draft.kind, start, end, level: levelOf(draft) });
    for (const span of untangle(own)) spans.push(moved(span, start));
    length = end;
  }
  return { text: { text: parts.join(''), blocks, spans }, setAside };
}

/** The blocks of a text as they would compose it again. Law: composed, they give a text equal to the one they are of. */
export function draftBlocksOf({ text, blocks, spans }: ArticleText): DraftBlock[] {
  let next = 0;
  return blocks.map(({ kind, level, start, end }) => {
    const own: InlineSpan[] = [];
    for (let span = spans[next]; span !== undefined && span.start < end; span = spans[next]) {
      own.push(moved(span, -start));
      next += 1;
    }
    return { kind, level, text: text.slice(start, end), spans: own, setAside: false };
  });
}

function gapBetween(before: Block | null, after: DraftBlock): string {
  if (before === null) return '';
  return before.kind === 'listItem' && after.kind === 'listItem' ? '\n' : '\n\n';
}

function levelOf({ kind, level }: DraftBlock): number | null {
  if (kind !== 'heading' && kind !== 'listItem') return null;
  const deepest = kind === 'heading' ? DEEPEST_HEADING : DEEPEST_LIST;
  return Math.min(Math.max(Math.round(level ?? 1), 1), deepest);
}

function moved(span: InlineSpan, by: number): InlineSpan {
  return { ...span, start: span.start + by, end: span.end + by };
}
