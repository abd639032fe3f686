import fc from 'fast-check';
import type { List, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';

import { articleFile } from '../../../support/exporting';
import { plainText, readMarkdown, topNodes } from '../../../support/markdown-reading';
import { aNoteSaying, aPassage, aReport } from '../../../support/reports';
import { absent, sharedCases } from '../../../support/shared-inputs';

/** The list of what is known of the first annotation, and the nodes its note was read as. */
function noteNodes(text: string): readonly RootContent[] {
  const list = topNodes(readMarkdown(text).tree, 'list')[0] as List;
  return list.children.at(-1)?.children.slice(1) ?? [];
}

describe('a note in an exported file', () => {
  const written = fc
    .array(
      fc.constantFrom(
        ...[
          '# head',
          'text',
          '- item',
          '    code',
          '\tcode',
          '```',
          '~~~',
          '> quote',
          '1. one',
          '---',
          '===',
        ],
        ...[
          '',
          '<div>',
          '<!--',
          '<script>',
          '*a*',
          '  - sub',
          '[a]: /b',
          '[a]',
          '\\',
          'end  ',
          '\t\tdeep',
          '`',
        ],
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((lines) => lines.join('\n'));

  /** What nodes say; a block left open also takes the empty lines that stand after it in a file. */
  function meaning(nodes: readonly RootContent[]): unknown {
    return JSON.parse(
      JSON.stringify(nodes, (key, value: unknown) => {
        if (key === 'position') return undefined;
        return key === 'value' && typeof value === 'string' ? value.replace(/\n+$/, '') : value;
      }),
    );
  }

  it('means what it means alone', () => {
    fc.assert(
      fc.property(written, (markdown) => {
        fc.pre(markdown.trim() !== '');
        const text = articleFile([aReport(), aPassage('x'), aNoteSaying(markdown)]);
        expect(meaning(noteNodes(text))).toEqual(meaning(fromMarkdown(markdown).children));
      }),
      { numRuns: 400 },
    );
  });

  it('can’t swallow what comes after it', () => {
    fc.assert(
      fc.property(written, (markdown) => {
        const after = aPassage('after', { id: 'annotation:two', colour: 'sky' });
        const text = articleFile([aReport(), aPassage('x'), aNoteSaying(markdown), after]);
        expect(topNodes(readMarkdown(text).tree, 'blockquote').map(plainText)).toContain('after');
      }),
      { numRuns: 300 },
    );
  });

  const vectors = sharedCases<{ md: string }>('hostile/markdown.json');
  it.skipIf(vectors.length === 0)(
    vectors.length === 0
      ? absent('hostile/markdown.json')
      : 'means what it means alone, hostile or not',
    () => {
      for (const { md } of vectors.filter((vector) => !/\r|\0|\[.*\]:/.test(vector.md))) {
        const text = articleFile([aReport(), aPassage('x'), aNoteSaying(md)]);
        expect(meaning(noteNodes(text))).toEqual(meaning(fromMarkdown(md).children));
      }
    },
  );
});
