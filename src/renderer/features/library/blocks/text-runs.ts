import type { InlineSpan } from '../../../../domain/article/article-text';

/** A stretch of a block's text that is set in one way throughout. */
export interface TextRun {
  readonly start: number;
  readonly text: string;
  readonly kinds: readonly InlineSpan['kind'][];
}

/** A block's text cut wherever a span begins or ends, in order and without a gap. */
export function textRuns(text: string, spans: readonly InlineSpan[]): TextRun[] {
  const edges = new Set([0, text.length]);
  for (const { start, end } of spans) {
    if (start < text.length) edges.add(start);
    edges.add(Math.min(end, text.length));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? text.length;
    const over = spans.filter((span) => span.start <= start && span.end >= end);
    return { start, text: text.slice(start, end), kinds: over.map(({ kind }) => kind) };
  });
}
