import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

import { importDrafts } from '../../../src/desk/import-drafts';
import { LikeArticles } from '../../../src/desk/like-articles';
import { NotebookDesk } from '../../../src/desk/notebook-desk';
import { sketchHere } from '../../../src/desk/sketch-texts';
import { readFileItem, readPastedItem } from '../../../src/desk/read-items';
import { ok } from '../../../src/domain/result';
import { readArticles } from '../../../src/ingest/read-articles';
import { NOON } from '../../support/builders';
import { errorOf, testPorts, valueOf } from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

const TEXT =
  'Strait of Amal stays closed\n\nPORT AMAL: The ministry said on Monday that the strait would stay closed.';

const inProcess = {
  read: (item: Parameters<typeof readArticles>[0]) => Promise.resolve(readArticles(item)),
};

async function aDesk(): Promise<NotebookDesk> {
  const path = join(await temporaryFolder(), 'Strait');
  const desk = valueOf(await NotebookDesk.create(path, testPorts()));
  onTestFinished(async () => {
    await desk.close();
  });
  return desk;
}

function portsOf(desk: NotebookDesk | null) {
  const like = desk && new LikeArticles(desk, sketchHere(desk));
  return { reader: inProcess, now: () => NOON, like };
}

function draftOf({ reading, candidates }: Awaited<ReturnType<typeof pasted>>) {
  const [candidate] = candidates;
  if (candidate === undefined) throw new Error('Nothing read');
  return { candidate, reading, tags: [], collections: [] };
}

async function pasted(desk: NotebookDesk, text = TEXT, html: string | null = null) {
  return valueOf(await readPastedItem({ text, html }, portsOf(desk)));
}

describe('reading an item', () => {
  it('keeps the bytes and when they were taken in', async () => {
    const path = join(await temporaryFolder(), 'report.TXT');
    await writeFile(path, TEXT);
    const read = valueOf(await readFileItem(path, portsOf(null)));
    expect(read.reading).toEqual({
      via: 'file',
      name: 'report.TXT',
      extension: 'TXT',
      bytes: Buffer.from(TEXT),
      capturedAt: NOON,
    });
    expect(read.matches).toEqual([]);
  });

  it.each([
    ['a format that is not read yet', 'a.docx', 'x', { kind: 'unsupported', extension: 'docx' }],
    ['no extension', 'README', 'x', { kind: 'unsupported', extension: '' }],
    ['a file that is not there', 'gone.txt', null, { kind: 'unreadable', code: 'ENOENT' }],
    ['a folder', 'folder.md', 'folder', { kind: 'unreadable', code: 'EISDIR' }],
    ['an empty file', 'empty.txt', '', { kind: 'empty' }],
    ['no text', 'picture.txt', '\0\0\0', { kind: 'notText' }],
    [
      'a huge file',
      'huge.txt',
      'x'.repeat(20_000_001),
      { kind: 'tooLarge', bytes: 20_000_001, limit: 20_000_000 },
    ],
  ])('says why it can’t: %s', async (_, name, content, error) => {
    const path = join(await temporaryFolder(), name);
    if (content === 'folder') await mkdir(path);
    else if (content !== null) await writeFile(path, content);
    expect(errorOf(await readFileItem(path, portsOf(null)))).toEqual(error);
  });

  it('finds the article that has the very text already, unless it is in the trash', async () => {
    const desk = await aDesk();
    const { articleIds } = valueOf(await importDrafts(desk, [draftOf(await pasted(desk))]));
    expect((await pasted(desk)).matches).toMatchObject([
      { candidate: 0, articleId: articleIds[0], how: 'sameText', likeness: 1 },
    ]);
    expect((await pasted(desk, `${TEXT} And more.`)).matches).toEqual([]);
    valueOf(await desk.dispatch({ kind: 'trashArticles', ids: articleIds }, null));
    expect((await pasted(desk)).matches).toEqual([]);
  });
});

describe('importing drafts', () => {
  it('adds them as one step with text, metadata, set-aside text and original', async () => {
    const desk = await aDesk();
    const one = draftOf(
      await pasted(desk, `${TEXT}\nShare`, `<h1>Amal</h1><p>${TEXT}</p><p>Share</p>`),
    );
    const other = draftOf(await pasted(desk, `${TEXT} More.`));
    const { articleIds } = valueOf(await importDrafts(desk, [one, other]));
    expect(desk.undoState.undo).toBe('Import 2 articles');
    const article = desk.notebook.get('article', articleIds[0] ?? 'article:none');
    expect(article).toMatchObject({
      title: 'Amal',
      setAside: [{ kind: 'boilerplate', text: 'Share' }],
    });
    const version = article?.versions[0];
    expect(version?.provenance).toMatchObject({ via: 'paste', name: null, capturedAt: NOON });
    expect(valueOf(await desk.readText(version?.textHash ?? '')).text).toContain('PORT AMAL');
    const { hash, extension } = version?.provenance.original ?? { hash: '', extension: '' };
    const kept = await readFile(join(desk.info.path, 'originals', `${hash}.${extension}`), 'utf8');
    expect(kept).toBe(`<h1>Amal</h1><p>${TEXT}</p><p>Share</p>`);
    valueOf(await desk.undo());
    expect(desk.notebook.count('article')).toBe(0);
  });

  it('keeps the original of one reading once for all articles cut out of it', async () => {
    const desk = await aDesk();
    const draft = draftOf(await pasted(desk));
    valueOf(await importDrafts(desk, [draft, draft]));
    expect(await readdir(join(desk.info.path, 'originals'))).toHaveLength(1);
    expect(desk.notebook.count('article')).toBe(2);
  });

  it('adds none of them when one is refused', async () => {
    const desk = await aDesk();
    const draft = draftOf(await pasted(desk));
    const bad = { ...draft, tags: ['tag:none'] as const };
    expect(errorOf(await importDrafts(desk, [draft, bad]))).toMatchObject({ kind: 'refused' });
    const empty = { ...draft, candidate: { ...draft.candidate, blocks: [] } };
    expect(errorOf(await importDrafts(desk, [draft, empty]))).toMatchObject({ kind: 'refused' });
    expect(desk.notebook.count('article')).toBe(0);
  });

  it('does nothing for no drafts', async () => {
    const desk = await aDesk();
    expect(await importDrafts(desk, [])).toEqual(ok({ articleIds: [], versions: [] }));
    expect(desk.revision).toBe(0);
  });
});
