import fc from 'fast-check';
import type { List, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';

import { ANY_ANNOTATION } from '../../../../src/domain/annotation/annotation-filter';
import { exportNotebook, textsNeeded } from '../../../../src/domain/export/export-notebook';
import type { ExportRequest, ExportScope } from '../../../../src/domain/export/export-request';
import { Notebook } from '../../../../src/domain/notebook/notebook';
import type { NotebookRecord } from '../../../../src/domain/notebook/records';
import { plainText, readMarkdown, topNodes } from '../../../support/markdown-reading';
import { aHash, aSpeaker, aTag, anAttribution } from '../../../support/builders';
import { aNoteSaying, aPassage, aReport } from '../../../support/reports';
import { absent, sharedCases } from '../../../support/shared-inputs';

const ARTICLE: ExportScope = { kind: 'articles', ids: ['article:1'] };
const NOTEBOOK: ExportScope = { kind: 'notebook' };

function exported(
  records: readonly NotebookRecord[],
  scope: ExportScope,
  layout: ExportRequest['layout'] = 'file',
) {
  const setting = { notebookName: 'Strait of Amal', locale: 'en-GB', textOf: () => null };
  return exportNotebook(Notebook.of(records), { scope, layout, withText: false }, setting);
}

function articleFile(records: readonly NotebookRecord[]): string {
  return exported(records, ARTICLE)[0]?.text ?? '';
}

/** The list of what is known of the first annotation, and the nodes its note was read as. */
function noteNodes(text: string): readonly RootContent[] {
  const list = topNodes(readMarkdown(text).tree, 'list')[0] as List;
  return list.children.at(-1)?.children.slice(1) ?? [];
}

describe('an exported article', () => {
  it('is written as one file with all that is known of it', () => {
    const [tag, nested] = [
      aTag('strait'),
      aTag('closure of the strait', { parentId: 'tag:strait' }),
    ];
    const statement = aPassage('“We close it,” Deen said.', {
      tags: [nested.id, tag.id],
      attribution: anAttribution({
        speakerId: 'speaker:1',
        role: 'spokesperson',
        organisation: 'Foreign Ministry',
        cue: 'said',
        dateSaid: '2031-03-11',
        occasion: 'weekly briefing',
        stance: 'Closure is *final*',
      }),
    });
    const article = aReport({ byline: ['Ana Roe'], tags: [tag.id], subtitle: 'Ships wait' });
    const about = { kind: 'article', articleId: article.id } as const;
    const records = [
      ...[article, statement, tag, nested, aSpeaker({ name: 'Mira Deen' })],
      ...[aNoteSaying('Compare with *May*.'), aNoteSaying('# Whole', about, { id: 'note:two' })],
    ];
    expect(exported(records, ARTICLE)).toEqual([
      {
        path: '2031-03-12 Harbour Gazette - Strait stays closed.md',
        text: `---
title: "Strait stays closed"
publisher: "Harbour Gazette"
author:
  - "Ana Roe"
url: "https://gazette.example/strait"
published: 2031-03-12
accessed: 2031-03-20
tags:
  - "strait"
---

# Strait stays closed

Ships wait

## Note

-   Note:

    # Whole

## Annotations

> “We close it,” Deen said.

^annotation-1

-   Speaker: **Mira Deen**, spokesperson, Foreign Ministry[^article]
-   Said: 11 March 2031, weekly briefing
-   Wording: direct quotation, “said”
-   Stance: Closure is \\*final\\*
-   Tags: #strait #strait/closure-of-the-strait
-   Colour: sun
-   Note:

    Compare with *May*.

[^article]: From “Strait stays closed”, Harbour Gazette, 12 March 2031, <https://gazette.example/strait>
`,
      },
    ]);
  });

  it('says so when dates, speaker and publisher are not known', () => {
    const article = aReport({ publisher: null, published: null, url: null });
    const text = articleFile([article, aPassage('x', { attribution: anAttribution() })]);
    expect(text).toContain('-   Speaker: unknown[^article]');
    expect(text).toContain('-   Date said unknown\n');
    expect(text).toContain('[^article]: From “Strait stays closed”, date unknown\n');
  });

  it('says so when a passage stands in an earlier version', () => {
    const { target } = aPassage('x');
    const old = aPassage('x', { target: { ...target, textHash: aHash(2) } });
    expect(articleFile([aReport(), old])).toContain('-   Passage of an earlier version');
  });

  it('gives back exactly the passages, one block quotation for each, whatever they hold', () => {
    const passage = fc.string({
      unit: fc.constantFrom(
        'a',
        ' ',
        '\t',
        '\n',
        '> ',
        '# ',
        '- ',
        '1. ',
        '`',
        '*',
        '[',
        '^x',
        '<',
        '\\',
        '&lt;',
        '|',
      ),
    });
    const passages = fc.array(passage, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(passages, (exacts) => {
        const highlights = exacts.map((exact, index) => {
          const made = aPassage(exact, { id: `annotation:${String(index)}` });
          const position = { start: index * 100, end: index * 100 + exact.length };
          return { ...made, target: { ...made.target, position } };
        });
        const { tree } = readMarkdown(articleFile([aReport(), ...highlights]));
        const ruled = (text: string) => text.replace(/^\n+|\n+$/g, '').replace(/\n{2,}/g, '\n\n');
        expect(topNodes(tree, 'blockquote').map(plainText)).toEqual(exacts.map(ruled));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps a footnote apart from the definition of a link', () => {
    const names = fc.constantFrom('a', '"b"', "'c'", '(d)', '', '<e>');
    fc.assert(
      fc.property(names, names, (title, publisher) => {
        const { tree } = readMarkdown(articleFile([aReport({ title, publisher }), aPassage('x')]));
        expect(topNodes(tree, 'definition')).toEqual([]);
      }),
    );
  });
});

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
      { numRuns: 1000 },
    );
  });

  it('can’t swallow what comes after it', () => {
    fc.assert(
      fc.property(written, (markdown) => {
        const after = aPassage('after', { id: 'annotation:two', colour: 'sky' });
        const text = articleFile([aReport(), aPassage('x'), aNoteSaying(markdown), after]);
        expect(topNodes(readMarkdown(text).tree, 'blockquote').map(plainText)).toContain('after');
      }),
      { numRuns: 500 },
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

describe('an exported notebook', () => {
  const other = aReport({
    id: 'article:two',
    title: 'A (b) & c?',
    published: null,
    createdAt: '2031-01-01',
  });
  const binned = aReport({ id: 'article:three', title: 'Binned', trashedAt: '2031-04-01' });
  const free = aNoteSaying(
    '# Mine\n\n```\nopen',
    { kind: 'free', title: 'Drift' },
    { id: 'note:free' },
  );
  const records = [
    aReport(),
    other,
    binned,
    free,
    aPassage('x'),
    aTag('strait', { description: 'Its closing' }),
  ];

  it('as a folder has a file for each article and note, the codebook, and an index that links to them', () => {
    const files = exported(records, NOTEBOOK, 'folder');
    expect(files.map(({ path }) => path)).toEqual([
      '2031-03-12 Harbour Gazette - Strait stays closed.md',
      'Harbour Gazette - A (b) & c.md',
      'notes/Drift.md',
      'codebook.md',
      'index.md',
    ]);
    const index = files.at(-1)?.text ?? '';
    const links = [...index.matchAll(/\]\(([^)]*)\)/g)].map((match) =>
      decodeURIComponent(match[1] ?? ''),
    );
    expect(links).toEqual(files.slice(0, -1).map(({ path }) => path));
    expect(index).toContain('Harbour Gazette, date unknown, 0 annotations');
  });

  it('as a folder writes a free note as it stands in the notebook', () => {
    const note = exported(records, NOTEBOOK, 'folder').find(
      ({ path }) => path === 'notes/Drift.md',
    );
    expect(note?.text).toBe('---\ntitle: "Drift"\n---\n\n# Drift\n\n# Mine\n\n```\nopen\n');
  });

  it('as one file has a section for each article, the notes and the codebook', () => {
    const [file, ...others] = exported(records, NOTEBOOK);
    expect(others).toEqual([]);
    expect(file?.path).toBe('Strait of Amal.md');
    const { tree, matter } = readMarkdown(file?.text ?? '');
    expect(matter).toEqual({ title: 'Strait of Amal' });
    const headings = topNodes(tree, 'heading').map(({ depth, children }) => [
      depth,
      ...children.map((c) => ('value' in c ? c.value : '')),
    ]);
    expect(headings).toEqual([
      [1, 'Strait of Amal'],
      [2, 'Strait stays closed'],
      [3, 'Annotations'],
      [2, 'A (b) & c?'],
      [2, 'Notes'],
      [2, 'Codebook'],
    ]);
  });

  it('is the same bytes whatever order the records came in', () => {
    for (const layout of ['file', 'folder'] as const) {
      const once = exported(records, NOTEBOOK, layout);
      expect(exported([...records].reverse(), NOTEBOOK, layout)).toEqual(once);
    }
  });

  it('gives articles of one name different files, the oldest the plain one', () => {
    const twin = aReport({ id: 'article:twin', createdAt: '2032-01-01T00:00:00.000Z' });
    const paths = exported([twin, aReport()], NOTEBOOK, 'folder').map(({ path }) => path);
    expect(paths.slice(0, 2)).toEqual([
      '2031-03-12 Harbour Gazette - Strait stays closed.md',
      '2031-03-12 Harbour Gazette - Strait stays closed (2).md',
    ]);
  });
});

describe('an export of what a filter lets through', () => {
  it('holds the articles of those annotations and nothing else of them', () => {
    const tag = aTag('strait');
    const tagged = aPassage('tagged words', { tags: [tag.id] });
    const plain = aPassage('other words', { id: 'annotation:two' });
    const about = { kind: 'article', articleId: 'article:1' } as const;
    const records = [
      aReport(),
      aReport({ id: 'article:two' }),
      tag,
      tagged,
      plain,
      aNoteSaying('n', about),
    ];
    const scope = { kind: 'annotations', filter: { ...ANY_ANNOTATION, tagIds: [tag.id] } } as const;
    const [file] = exported(records, scope);
    const { tree } = readMarkdown(file?.text ?? '');
    expect(topNodes(tree, 'blockquote').map(plainText)).toEqual(['tagged words']);
    expect(file?.text).not.toContain('## Note');
  });
});

describe('an export with texts', () => {
  it('asks for the current text of each article and writes it below', () => {
    const notebook = Notebook.of([aReport()]);
    const request = { scope: ARTICLE, layout: 'file', withText: true } as const;
    expect(textsNeeded(notebook, request)).toEqual([aHash(1)]);
    const text = {
      text: 'It is closed.',
      blocks: [{ kind: 'paragraph', start: 0, end: 13, level: null }],
      spans: [],
    } as const;
    const written = (textOf: () => typeof text | null) =>
      exportNotebook(notebook, request, { notebookName: '', locale: 'en-GB', textOf })[0]?.text;
    expect(written(() => text)).toMatch(/## Text\n\nIt is closed\.\n$/);
    expect(written(() => null)).toContain('could not be read from the notebook');
  });
});
