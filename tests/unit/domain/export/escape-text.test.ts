import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';

import { escapeInline, escapeParagraphs } from '../../../../src/domain/export/escape-text';
import { quoted, spaced } from '../../../../src/domain/export/quote-lines';
import { plainText } from '../../../support/markdown-reading';
import { absent, sharedCases } from '../../../support/shared-inputs';

/** Text made of what Markdown and Obsidian take for markup, with line breaks among it. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '#',
          '# ',
          '#tag',
          '> ',
          '- ',
          '+ ',
          '* ',
          '1. ',
          '12) ',
          '---',
          '===',
          '=',
          '==',
          '%%',
        ],
        ...[
          '[[',
          ']]',
          '![',
          '](',
          '[^1]',
          '[^1]: x',
          '[a]: b',
          '^id',
          ' ^id',
          '$',
          '$$',
          '~~',
          '`',
          '```',
        ],
        ...[
          '<b>',
          '<!--',
          '&amp;',
          '&#35;',
          '&',
          '\\',
          '**',
          '_',
          '__',
          '|',
          '|--|',
          '\t',
          '    ',
          '  ',
        ],
        ...[
          'http://a.b/c_d',
          'www.a.b',
          'a@b.c',
          ':',
          '!',
          '\n',
          '\n\n',
          '\r\n',
          '\r',
          '\n \n',
          '\u2028',
        ],
        ...[
          '\u00A0',
          '\u200B',
          '\u202E',
          '\u0085',
          '\f',
          'a',
          'B',
          '1',
          '“',
          '”',
          'é',
          'ٹ',
          '🎈',
          '[ ]',
          '[x]',
        ],
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

/** What the documented rule makes of line breaks: runs of two or more are one empty line, those at the ends go. */
function withRuledBreaks(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^\n+|\n+$/g, '')
    .replace(/\n{2,}/g, '\n\n')
    .replaceAll('\0', '\uFFFD');
}

function readBack(text: string): string {
  const tree = fromMarkdown(quoted(spaced(escapeParagraphs(text))).join('\n'));
  expect(tree.children.length).toBeLessThanOrEqual(1);
  const [quotation] = tree.children;
  return quotation === undefined ? '' : plainText(quotation);
}

describe('text written as Markdown', () => {
  it('reads back in CommonMark as it was, whatever it holds', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(readBack(text)).toBe(withRuledBreaks(text));
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['tabs inside a line', 'a\tb\t\tc'],
    ['white space at the ends of lines', ' a \n\tb\t\n  c  '],
    ['a backslash at the end', 'path C:\\'],
    ['what two spaces at the end would break', 'one  \ntwo'],
    ['a setext underline', 'one\n---\ntwo\n==='],
    ['an indented code block', 'one\n\n    two'],
  ])('keeps %s', (_, text) => {
    expect(readBack(text)).toBe(withRuledBreaks(text));
  });

  const vectors = sharedCases<{ id: string; md: string }>('hostile/markdown.json');
  it.skipIf(vectors.length === 0)(
    vectors.length === 0 ? absent('hostile/markdown.json') : 'holds for every hostile vector',
    () => {
      for (const { md } of vectors) expect(readBack(md)).toBe(withRuledBreaks(md));
    },
  );
});

describe('text written for Obsidian', () => {
  it.each([
    ['wiki links', '[[page]]', '\\[\\[page\\]\\]'],
    ['embeds', '![[x]]', '!\\[\\[x\\]\\]'],
    ['tags', 'in #2025 and #peace', 'in \\#2025 and \\#peace'],
    ['comments', 'a %%b%% 5%', 'a \\%\\%b\\%\\% 5%'],
    ['highlights', 'a ==b== c=d', 'a \\=\\=b\\=\\= c=d'],
    ['block ids', 'words ^id', 'words \\^id'],
    ['maths', '$5 and $$x$$', '\\$5 and \\$\\$x\\$\\$'],
    ['tables', 'a|b', 'a\\|b'],
    ['callouts', '> [!note]', '\\> \\[!note\\]'],
    ['tasks', '- [ ] do', '\\- \\[ \\] do'],
    ['footnotes', '[^1]', '\\[\\^1\\]'],
    ['struck text', '~~a~~', '\\~\\~a\\~\\~'],
    ['addresses that link themselves', 'https://a.b www.a.b', 'https\\://a.b www\\.a.b'],
    ['mail addresses', 'me@a.b but @me', 'me\\@a.b but @me'],
    ['markup', '<b>&amp; A&B & C', '\\<b>\\&amp; A\\&B & C'],
  ])('shows %s as they are', (_, text, markdown) => {
    expect(escapeInline(text)).toBe(markdown);
  });

  it.each([
    '1.5 million',
    '-5 degrees',
    '+1',
    'a - b',
    'Q: what? A: this!',
    'it’s (so-called) “peace”',
  ])('leaves ordinary text alone: %s', (text) => {
    expect(escapeInline(text)).toBe(text);
  });

  it('puts a text with line breaks into one line', () => {
    expect(escapeInline(' a\r\nb\u2029\tc ')).toBe('a b c');
  });
});
