import { describe, expect, it } from 'vitest';

import { ANY_ANNOTATION } from '../../../../src/domain/annotation/annotation-filter';
import { exportNotebook, textsNeeded } from '../../../../src/domain/export/export-notebook';
import { Notebook } from '../../../../src/domain/notebook/notebook';
import { aHash, aTag } from '../../../support/builders';
import { ARTICLE, exported } from '../../../support/exporting';
import { plainText, readMarkdown, topNodes } from '../../../support/markdown-reading';
import { aNoteSaying, aPassage, aReport } from '../../../support/reports';

const NOTEBOOK = { kind: 'notebook' } as const;

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
    expect(file?.text).not.toContain('Note on the article');
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
