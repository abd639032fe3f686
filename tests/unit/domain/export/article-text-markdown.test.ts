import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';

import type {
  ArticleText,
  BlockKind,
  InlineSpan,
} from '../../../../src/domain/article/article-text';
import { articleTextMarkdown } from '../../../../src/domain/export/article-text-markdown';
import { anyText, readMarkdown } from '../../../support/markdown-reading';

interface Part {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly text: string;
}

/** A text of these blocks, an empty line between each two; spans count in the whole text. */
function textOf(parts: readonly Part[], spans: readonly InlineSpan[] = []): ArticleText {
  let text = '';
  const blocks = parts.map(({ kind, level, text: words }) => {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += words;
    return { kind, start, end: text.length, level: level ?? null };
  });
  return { text, blocks, spans };
}

function written(text: ArticleText): string {
  return articleTextMarkdown(text, 2).join('\n');
}

/** Texts of the blocks as a reader of the Markdown finds them, in order. */
function blockTexts(nodes: readonly RootContent[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'list') return node.children.flatMap((item) => blockTexts(item.children));
    if (node.type === 'blockquote') return blockTexts(node.children);
    return [anyText(node)];
  });
}

describe('an article’s text as Markdown', () => {
  it('keeps the kind of every block', () => {
    const text = textOf([
      { kind: 'keyPoint', text: 'first' },
      { kind: 'keyPoint', text: 'second' },
      { kind: 'listItem', level: 1, text: 'one' },
      { kind: 'listItem', level: 2, text: 'under one' },
      { kind: 'heading', level: 1, text: 'Heading' },
      { kind: 'quote', text: 'said' },
      { kind: 'quote', text: 'said more' },
      { kind: 'preformatted', text: 'a ``` b\n  c' },
      { kind: 'table', text: 'a\tb\n1\t2' },
      { kind: 'caption', text: 'A ship. (AP/File)' },
    ]);
    expect(written(text)).toBe(
      [
        '*   first',
        '*   second',
        '',
        '-   one',
        '    -   under one',
        '',
        '### Heading',
        '',
        '> said',
        '',
        '> said more',
        '',
        '````',
        'a ``` b',
        '  c',
        '````',
        '',
        'a\tb  ',
        '1\t2',
        '',
        'A ship. (AP/File)',
      ].join('\n'),
    );
  });

  it.each([
    ['emphasis', 'emphasis', 'He said no.', [8, 10], 'He said *no*.'],
    ['strong', 'strong', 'He said “no”.', [8, 12], 'He said **“no”**.'],
    ['code', 'code', 'run a`b now', [4, 7], 'run ``a`b`` now'],
    ['white space at its ends', 'emphasis', 'a bc d', [1, 5], 'a *bc* d'],
    ['part of a word', 'emphasis', 'unbelievable', [2, 9], 'unbelievable'],
  ] as const)(
    'marks spans that CommonMark can express: %s',
    (_, kind, words, [start, end], out) => {
      expect(written(textOf([{ kind: 'paragraph', text: words }], [{ kind, start, end }]))).toBe(
        out,
      );
    },
  );

  it('writes links with their address and what is marked inside them', () => {
    const text = textOf(
      [{ kind: 'paragraph', text: 'See [the] note (here).' }],
      [
        { kind: 'link', start: 4, end: 14, href: 'https://a.example/x_(y)?a=1&amp;b' },
        { kind: 'strong', start: 10, end: 14 },
      ],
    );
    expect(written(text)).toBe(
      'See [\\[the\\] **note**](<https://a.example/x_(y)?a=1&amp;amp;b>) (here).',
    );
    expect(JSON.stringify(readMarkdown(written(text)).tree)).toContain(
      '"url":"https://a.example/x_(y)?a=1&amp;b"',
    );
  });

  it('gives every block its text back, whatever spans lie over it', () => {
    const words = fc
      .string({
        unit: fc.constantFrom(
          'a',
          'b',
          ' ',
          '*',
          '_',
          '`',
          '“',
          '(',
          ')',
          '\n',
          '[',
          '<',
          '1. ',
          '- ',
          '🎈',
        ),
        minLength: 1,
        maxLength: 12,
      })
      .map((text) => `x${text.replace(/\n{2,}/g, '\n')}y`);
    const part = fc.record({
      kind: fc.constantFrom<BlockKind>(
        'paragraph',
        'heading',
        'listItem',
        'quote',
        'keyPoint',
        'caption',
      ),
      level: fc.integer({ min: 1, max: 3 }),
      text: words,
    });
    const marks = fc.array(
      fc.record({
        block: fc.nat(3),
        kind: fc.constantFrom('emphasis', 'strong', 'code', 'link'),
        start: fc.nat(14),
        length: fc.integer({ min: 1, max: 8 }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), marks, (parts, given) => {
        const bare = textOf(parts);
        const spans = given.flatMap(({ block: index, kind, start, length }): InlineSpan[] => {
          const block = bare.blocks[index % bare.blocks.length];
          if (block === undefined) return [];
          const from = Math.min(block.start + start, block.end - 1);
          const place = { start: from, end: Math.min(from + length, block.end) };
          return kind === 'link'
            ? [{ kind, ...place, href: 'https://a.example/' }]
            : [{ kind, ...place }];
        });
        const read = blockTexts(readMarkdown(written({ ...bare, spans })).tree.children);
        expect(read).toEqual(
          parts.map(({ kind, text }) => (kind === 'heading' ? text.replaceAll('\n', ' ') : text)),
        );
      }),
      { numRuns: 800 },
    );
  });
});
