import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

import { exportFrom } from '../../../src/desk/export-notebook';
import { NotebookDesk } from '../../../src/desk/notebook-desk';
import { createSampleNotebook } from '../../../src/desk/sample-notebook';
import { isStatement } from '../../../src/domain/annotation/annotation';
import { plainText, readMarkdown, topNodes } from '../../support/markdown-reading';
import { errorOf, testPorts, valueOf } from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

const SHIPPED = join(import.meta.dirname, '../../../resources/sample');

async function openSample(): Promise<NotebookDesk> {
  const path = join(await temporaryFolder(), 'Sample notebook');
  valueOf(await createSampleNotebook(path, SHIPPED, testPorts()));
  const desk = valueOf(await NotebookDesk.open(path, testPorts()));
  onTestFinished(async () => {
    await desk.close();
  });
  return desk;
}

describe('the sample notebook', () => {
  it('has something to show for every feature, and nothing to undo', async () => {
    const { notebook, undoState } = await openSample();
    expect(undoState).toEqual({ undo: null, redo: null });
    const articles = notebook.all('article');
    expect(articles).toHaveLength(4);
    expect(articles.filter((article) => article.published === null)).toHaveLength(1);
    expect(new Set(articles.map((article) => article.publisher)).size).toBe(3);
    expect(new Set(articles.map((article) => article.reading)).size).toBe(3);
    expect(notebook.all('tag').filter((tag) => tag.parentId !== null)).toHaveLength(2);
    expect(notebook.count('speaker')).toBe(4);
    const relations = notebook.all('relation').map(({ type }) => type);
    expect([...new Set(relations)].sort()).toEqual([
      'adds',
      'answers',
      'hardens',
      'repeats',
      'reverses',
      'softens',
    ]);
    expect(notebook.count('collection')).toBe(2);
    const annotations = notebook.all('annotation');
    expect(new Set(annotations.map((annotation) => annotation.colour)).size).toBe(6);
    const statements = annotations.filter(isStatement);
    const kinds = new Set(statements.map(({ attribution }) => attribution.directness));
    expect([...kinds].sort()).toEqual(['direct', 'indirect', 'mixed']);
    expect(statements.some(({ attribution }) => attribution.dateSaid === null)).toBe(true);
    expect(notebook.all('note').some((note) => note.subject.kind === 'free')).toBe(true);
  });

  it('has an article with a later version, and passages that wait for a look since', async () => {
    const { notebook, info } = await openSample();
    const versions = notebook.all('article').map((article) => article.versions.length);
    expect(versions.sort()).toEqual([1, 1, 1, 2]);
    const carrying = notebook.all('annotation').flatMap((one) => one.carrying?.kind ?? []);
    expect(carrying).toEqual(['reworded']);
    expect(info.totals.toLookAt).toBe(2);
  });

  it('reads its articles with key points, a caption and datelines, 250 to 450 words each', async () => {
    const desk = await openSample();
    const kinds = new Set<string>();
    for (const article of desk.notebook.all('article')) {
      const [version] = article.versions;
      expect(version.words).toBeGreaterThan(250);
      expect(version.words).toBeLessThan(450);
      expect(article.dateline).toMatch(/^PORT SORREL/);
      expect(article.setAside).toEqual([]);
      const text = valueOf(await desk.readText(version.textHash));
      for (const block of text.blocks) kinds.add(block.kind);
    }
    expect([...kinds].sort()).toEqual(['caption', 'keyPoint', 'paragraph']);
  });

  it('exports whole, every passage word for word', async () => {
    const desk = await openSample();
    const request = { scope: { kind: 'notebook' }, layout: 'folder', withText: false } as const;
    const { files, annotations, missingTexts } = await exportFrom(desk, request, 'en-GB');
    expect(files.map((file) => file.path)).toEqual([
      '2031-01-09 Meridian Wire - Belmara keeps Tamsin Strait shut to grain convoys “until further notice”.md',
      '2031-01-23 The Sorrel Courier - Strait to stay closed “as long as the situation requires”, ministry says.md',
      '2031-02-27 Meridian Wire - Belmara to let first grain ships through Tamsin Strait under supervision.md',
      'The Northern Ledger - Belmara denies that it ever closed the Tamsin Strait.md',
      'notes/From “closed” to “never closed”.md',
      'codebook.md',
      'index.md',
    ]);
    const quoted = files.flatMap((file) => topNodes(readMarkdown(file.text).tree, 'blockquote'));
    const passages = desk.notebook.all('annotation').map(({ target }) => target.quote.exact);
    const own = quoted.map(plainText).filter((text) => passages.includes(text));
    expect(own.sort()).toEqual(passages.sort());
    expect([annotations, missingTexts]).toEqual([passages.length, []]);
  });

  it('is not made in a folder that holds something', async () => {
    const path = await temporaryFolder();
    await writeFile(join(path, 'mine.txt'), 'mine');
    const error = errorOf(await createSampleNotebook(path, SHIPPED, testPorts()));
    expect(error).toEqual({ kind: 'notEmpty', path });
  });
});
