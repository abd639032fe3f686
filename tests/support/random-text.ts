import fc from 'fast-check';
import type { InlineSpan } from '../../src/domain/article/article-text';
import type { DraftBlock } from '../../src/domain/article/candidate';

/* Texts that are hard to handle: several scripts, marks, emoji, halves of pairs, control characters, odd spaces. */

const PIECES = [
  'The minister',
  ' said ',
  '“we',
  ' will”',
  '. ',
  'Mr. Vale',
  'U.S.',
  '\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '\u00A0',
  '\u0000',
  '\u0085',
  '\uD83D',
  '\uDE00',
  '😀',
  '👩‍👩‍👧',
  '🇵🇰',
  'e\u0301',
  'قال الوزير',
  '؟ ',
  '۔ ',
  '東京。',
  '…',
  '#',
] as const;

/** A text of such pieces. */
export const wildText = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 14 })
  .map((pieces) => pieces.join(''));

const offset = fc.integer({ min: -2, max: 60 });

const wildSpan = fc
  .record({
    start: offset,
    end: offset,
    kind: fc.constantFrom('emphasis', 'strong', 'code', 'link'),
  })
  .chain(({ start, end, kind }): fc.Arbitrary<InlineSpan> => {
    const href = fc.constantFrom('https://a.example/', 'mailto:a@b.example', 'javascript:0', '/x');
    if (kind === 'link') return href.map((to) => ({ kind, start, end, href: to }));
    return fc.constant({ kind: kind as 'code', start, end });
  });

/** A block with such a text, and spans that cross, overhang and lead anywhere. */
const wildBlock: fc.Arbitrary<DraftBlock> = fc.record({
  kind: fc.constantFrom(
    ...(['heading', 'paragraph', 'listItem', 'quote', 'preformatted', 'table', 'caption'] as const),
    'keyPoint' as const,
  ),
  level: fc.option(fc.integer({ min: -1, max: 30 })),
  text: wildText,
  spans: fc.array(wildSpan, { maxLength: 6 }),
  setAside: fc.constantFrom(false as const, 'boilerplate' as const, 'byReader' as const),
});

/** Some such blocks. */
export const wildBlocks = fc.array(wildBlock, { maxLength: 6 });
