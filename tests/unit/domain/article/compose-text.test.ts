import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InlineSpan } from '../../../../src/domain/article/article-text';
import { parseArticleText } from '../../../../src/domain/article/article-text-schema';
import { canonicalText } from '../../../../src/domain/article/canonical-text';
import { checkArticleText } from '../../../../src/domain/article/check-article-text';
import { composeText, draftBlocksOf } from '../../../../src/domain/article/compose-text';
import { aDraftBlock, aText } from '../../../support/builders';
import { wildBlocks } from '../../../support/random-text';

const LINK = { kind: 'link', href: 'https://a.example/' } as const;

describe('composing a text', () => {
  it('[A6] puts an empty line between blocks and a line feed between list items', () => {
    const item = { kind: 'listItem', level: 1 } as const;
    const { text } = composeText([
      aDraftBlock('One'),
      aDraftBlock('a', item),
      aDraftBlock('b', item),
      aDraftBlock('Two'),
    ]);
    expect(text.text).toBe('One\n\na\nb\n\nTwo');
    expect(text.blocks.map(({ start, end }) => text.text.slice(start, end))).toEqual([
      'One',
      'a',
      'b',
      'Two',
    ]);
  });

  it('[A6] trims blocks and leaves empty ones out, and keeps the indentation of code', () => {
    const { text } = composeText([
      aDraftBlock(' \n '),
      aDraftBlock('  One \n'),
      aDraftBlock('\n\n  if x:\n    y\n', { kind: 'preformatted' }),
    ]);
    expect(text.text).toBe('One\n\n  if x:\n    y');
  });

  it('[A9] keeps beside the text what is set aside', () => {
    const { text, setAside } = composeText([
      aDraftBlock('One'),
      aDraftBlock(' Share this ', { setAside: 'boilerplate' }),
      aDraftBlock(' ', { setAside: 'boilerplate' }),
    ]);
    expect(text).toEqual(aText('One'));
    expect(setAside).toEqual([{ kind: 'boilerplate', text: 'Share this' }]);
  });

  it.each<[title: string, spans: InlineSpan[], kept: InlineSpan[]]>([
    [
      'moves with its block',
      [{ kind: 'code', start: 2, end: 4 }],
      [{ kind: 'code', start: 2, end: 4 }],
    ],
    [
      'is clipped to its block',
      [{ kind: 'code', start: -3, end: 99 }],
      [{ kind: 'code', start: 0, end: 10 }],
    ],
    ['is dropped when empty', [{ kind: 'code', start: 4, end: 4 }], []],
    [
      'is cut where it crosses another',
      [
        { kind: 'strong', start: 0, end: 6 },
        { kind: 'emphasis', start: 4, end: 9 },
      ],
      [
        { kind: 'strong', start: 0, end: 6 },
        { kind: 'emphasis', start: 4, end: 6 },
        { kind: 'emphasis', start: 6, end: 9 },
      ],
    ],
    [
      'is dropped within its own kind',
      [
        { kind: 'strong', start: 0, end: 6 },
        { kind: 'strong', start: 2, end: 4 },
      ],
      [{ kind: 'strong', start: 0, end: 6 }],
    ],
    [
      'stays with an allowed address',
      [{ ...LINK, start: 0, end: 3 }],
      [{ ...LINK, start: 0, end: 3 }],
    ],
    ['is dropped with any other', [{ ...LINK, href: 'javascript:0', start: 0, end: 3 }], []],
  ])('[A7] a span %s', (_title, spans, kept) => {
    expect(composeText([aDraftBlock('0123456789', { spans })]).text.spans).toEqual(kept);
  });

  it('[A7] spans stay on their words when characters before them go', () => {
    const text = ' a\r\nb\u0000c\uD800d';
    const spans = [{ kind: 'code' as const, start: text.indexOf('c'), end: text.indexOf('c') + 1 }];
    const composed = composeText([aDraftBlock(text, { spans })]).text;
    expect(composed.text).toBe('a\nbc\uFFFDd');
    expect(composed.spans.map(({ start, end }) => composed.text.slice(start, end))).toEqual(['c']);
  });

  it('[A7] keeps every rule of texts, whatever the blocks', () => {
    fc.assert(
      fc.property(wildBlocks, (blocks) => {
        expect(checkArticleText(composeText(blocks).text)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('[A7] sets every character differently that was', () => {
    fc.assert(
      fc.property(wildBlocks, (blocks) => {
        const plain = blocks.map((block) => ({
          ...block,
          text: 'x'.repeat(50),
          setAside: false as const,
        }));
        const { blocks: placed, spans } = composeText(plain).text;
        for (const [index, { spans: given }] of plain.entries()) {
          const start = placed[index]?.start ?? 0;
          for (const kind of ['emphasis', 'strong', 'code'] as const) {
            expect(unitsOf(spans, kind, start)).toEqual(unitsOf(given, kind, 0));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('[A8] its blocks compose an equal text', () => {
    fc.assert(
      fc.property(wildBlocks, (blocks) => {
        const { text } = composeText(blocks);
        expect(composeText(draftBlocksOf(text))).toEqual({ text, setAside: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('[A10] has a canonical JSON that is read back as the same text', () => {
    fc.assert(
      fc.property(wildBlocks, (blocks) => {
        const { text } = composeText(blocks);
        const read = parseArticleText(JSON.parse(canonicalText(text)));
        expect(read).toEqual({ ok: true, value: text });
        expect(read.ok && canonicalText(read.value)).toBe(canonicalText(text));
      }),
    );
  });

  it('takes a block with thousands of crossing spans in reasonable time', () => {
    const spans = Array.from({ length: 5_000 }, (_, index) => ({
      kind: index % 2 === 0 ? ('strong' as const) : ('emphasis' as const),
      start: index,
      end: index + 7,
    }));
    const { text } = composeText([aDraftBlock('x'.repeat(5_010), { spans })]);
    expect(checkArticleText(text)).toBeNull();
  });
});

/** The units, counted from `origin`, that are set in one way. */
function unitsOf(spans: readonly InlineSpan[], wanted: string, origin: number): number[] {
  const units = new Set<number>();
  for (const { kind, start, end } of spans) {
    for (let at = Math.max(start - origin, 0); kind === wanted && at < end - origin; at += 1) {
      if (at < 50) units.add(at);
    }
  }
  return [...units].sort((a, b) => a - b);
}
