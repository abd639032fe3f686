import fc from 'fast-check';
import type {
  ArticleText,
  Block,
  BlockKind,
  InlineSpan,
} from '../../../../src/domain/article/article-text';
import { composeText } from '../../../../src/domain/article/compose-text';
import { untangle } from '../../../../src/domain/article/untangle-spans';

/** An article text of paragraphs, or of blocks of other kinds given as `[kind, text, level]`. */
export function articleOf(
  ...blocks: (string | readonly [BlockKind, string, (number | null)?])[]
): ArticleText {
  const drafts = blocks.map((block) => {
    const [kind, text, level] = typeof block === 'string' ? (['paragraph', block] as const) : block;
    return { kind, text, level: level ?? null, spans: [], setAside: false as const };
  });
  return composeText(drafts).text;
}

/** One block with spans at offsets into its text, as an article text. */
export function paragraphWith(text: string, spans: readonly InlineSpan[]): ArticleText {
  return composeText([{ kind: 'paragraph', text, level: null, spans, setAside: false }]).text;
}

/** The only block of a text. */
export function onlyBlock(text: ArticleText): Block {
  const [block] = text.blocks;
  if (block === undefined) throw new Error('The text has no block.');
  return block;
}

/** Any spans over a text of a length, in order and without crossings. */
export function anySpans(length: number): fc.Arbitrary<InlineSpan[]> {
  const span = fc
    .record({
      kind: fc.constantFrom('emphasis', 'strong', 'code', 'link'),
      ends: fc.tuple(fc.nat(length), fc.nat(length)),
    })
    .map(({ kind, ends }): InlineSpan => {
      const place = { start: Math.min(...ends), end: Math.max(...ends) };
      if (kind === 'link') return { kind, ...place, href: 'https://example.org/' };
      return { kind: kind as 'emphasis', ...place };
    });
  return fc
    .array(span, { maxLength: 8 })
    .map((spans) => untangle(spans.filter(({ start, end }) => start < end)));
}

/** Any ranges inside `[0, length]`, empty ones left out. */
export function anyRanges(length: number): fc.Arbitrary<{ start: number; end: number }[]> {
  return fc
    .array(fc.tuple(fc.nat(length), fc.nat(length)))
    .map((ranges) =>
      ranges
        .map((ends) => ({ start: Math.min(...ends), end: Math.max(...ends) }))
        .filter(({ start, end }) => start < end),
    );
}
