import { appendFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openNotebookFolder } from '../../../../src/library/open-notebook-folder';
import type { NotebookStore } from '../../../../src/library/notebook-store';
import { aTag, NOON } from '../../../support/builders';
import { eventfulCopies } from '../../../support/eventful-copies';
import type { EventfulNotebook } from '../../../support/eventful-notebook';
import { faultyFiles } from '../../../support/faulty-files';
import { adding, commit, errorOf, recordsOf, testPorts, valueOf } from '../../../support/notebooks';
import { contentsOf } from '../../../support/stored-notebooks';

const ports = testPorts();
const copy = eventfulCopies();

type Damage = (path: string) => Promise<void>;

describe('a damaged notebook', () => {
  it.each<[what: string, damage: Damage]>([
    ['the journal was emptied', (path) => writeFile(join(path, 'journal.jsonl'), '')],
    ['the journal was cut off between two lines', (path) => keepLines(path, 2)],
    ['the journal was cut off within a line', (path) => keepLines(path, 2, 40)],
    ['the journal is missing', (path) => rm(join(path, 'journal.jsonl'))],
    ['a line of the journal can’t be read', (path) => spoilLine(path, 'journal.jsonl', 1)],
    [
      'other lines can’t be read in the journal than in its second copy',
      async (path) => {
        await spoilLine(path, 'journal.jsonl', 1);
        await spoilLine(path, 'backups/journal.jsonl', 3);
      },
    ],
    [
      'the newest manifest and its copy are gone',
      async (path) => {
        await rm(join(path, 'notebook.json'));
        await rm(join(path, 'backups/manifests/notebook.7.json'));
      },
    ],
    [
      'the manifest is that of an earlier snapshot',
      (path) => cp(join(path, 'backups/manifests/notebook.2.json'), join(path, 'notebook.json')),
    ],
    ['a shard and its second copy are gone', (path) => lose(path, 'article')],
    [
      'every snapshot is gone, but not the history of edits',
      async (path) => {
        await rm(join(path, 'notebook.json'));
        await rm(join(path, 'backups/manifests'), { recursive: true });
        await rm(join(path, 'records'), { recursive: true });
      },
    ],
  ])('is put together again whole when %s', async (_what, damage) => {
    const notebook = await copy();
    await damage(notebook.path);
    const before = await contentsOf(notebook.path);
    const read = valueOf(await openNotebookFolder(notebook.path, ports, { readOnly: true }));
    expectSame(read, notebook);
    valueOf(await read.close());
    expect(await contentsOf(notebook.path)).toEqual(before);
    const store = valueOf(await openNotebookFolder(notebook.path, ports));
    expectSame(store, notebook);
    expect(told(store)).not.toEqual([]);
    await expectGoesOn(store, notebook.path);
  });

  it.each<[what: string, damage: Damage]>([
    ['the last line was cut off', (path) => appendFile(join(path, 'journal.jsonl'), '{"rev')],
    [
      'a crash left lines in the journal that are in the snapshot',
      async (path) => {
        const past = await readFile(join(path, 'history/0000000006-0000000007.jsonl'));
        const journal = await readFile(join(path, 'journal.jsonl'));
        await writeFile(join(path, 'journal.jsonl'), Buffer.concat([past, journal]));
      },
    ],
    [
      'a crash came before the second copy of the journal',
      (path) => writeFile(join(path, 'backups/journal.jsonl'), ''),
    ],
    [
      'a power cut spoiled the second copy of the journal',
      (path) => writeFile(join(path, 'backups/journal.jsonl'), Buffer.alloc(4_000)),
    ],
    [
      'a crash came before the manifest was copied',
      (path) => rm(join(path, 'backups/manifests/notebook.7.json')),
    ],
  ])('is as it was, and nobody is told of damage, when %s', async (_what, damage) => {
    const notebook = await copy();
    await damage(notebook.path);
    const store = valueOf(await openNotebookFolder(notebook.path, ports));
    expectSame(store, notebook);
    expect(told(store)).toEqual([]);
    await expectGoesOn(store, notebook.path);
  });

  it('stands where the lines end that lead on, and keeps the others, when a line is lost', async () => {
    const { path } = await copy();
    await spoilLine(path, 'journal.jsonl', 2);
    await spoilLine(path, 'backups/journal.jsonl', 2);
    const spoilt = await readFile(join(path, 'journal.jsonl'), 'utf8');
    const store = valueOf(await openNotebookFolder(path, ports));
    expect(store.revision).toBe(9);
    expect(store.notebook.count('tag')).toBe(3);
    expect(store.notebook.count('article')).toBe(2);
    const [line, edits] = told(store);
    expect(line?.what).toBe('1 line of journal.jsonl can’t be read.');
    expect(edits?.what).toBe(
      '2 edits (numbers 11 to 12: Nothing, Delete a tag) can’t be done again, because what came before can’t be read and no copy of it is left. The notebook is as it was after edit 9 (2031-03-20T12:00:00.000Z).',
    );
    expect(Object.values(await contentsOf(join(path, 'quarantine')))).toContain(spoilt);
    await expectGoesOn(store, path);
  });

  it('says that edits may be lost when both journals are gone', async () => {
    const { path } = await copy();
    await rm(join(path, 'journal.jsonl'));
    await rm(join(path, 'backups/journal.jsonl'));
    const store = valueOf(await openNotebookFolder(path, ports));
    expect(store.revision).toBe(7);
    expect(told(store)).toMatchObject([
      { kind: 'missing', what: expect.stringContaining('no second copy') as string },
    ]);
    await expectGoesOn(store, path);
  });

  it('brings records back from the history when no snapshot has them', async () => {
    const notebook = await copy();
    await lose(notebook.path, 'note');
    await lose(notebook.path, 'article');
    await rm(join(notebook.path, 'backups/manifests/notebook.2.json'));
    await rm(join(notebook.path, 'backups/manifests/notebook.5.json'));
    await rm(join(notebook.path, 'history/0000000001-0000000002.jsonl'));
    const store = valueOf(await openNotebookFolder(notebook.path, ports));
    const all = recordsOf(store.notebook);
    expect(all['note:1']).toEqual(notebook.records['note:1']);
    expect(all['article:2']).toEqual(notebook.records['article:2']);
    expect(all['article:1']).toBeUndefined();
    expect(told(store).map(({ what }) => what)).toEqual([
      '1 file with 2 articles can’t be read, and neither can the second copy. 1 came back from the history of edits. 1 is lost.',
      '1 file with 1 note can’t be read, and neither can the second copy. 1 came back from the history of edits. None is lost.',
      '1 record named tags, speakers, collections or articles that are lost.',
    ]);
    await expectGoesOn(store, notebook.path);
  });

  it('brings records back as they were in an earlier snapshot when nothing newer tells of them', async () => {
    const { path, records } = await copy();
    await lose(path, 'article');
    await rm(join(path, 'history'), { recursive: true });
    const store = valueOf(await openNotebookFolder(path, ports));
    expect(recordsOf(store.notebook)['article:1']).toEqual(records['article:1']);
    expect(told(store)[0]?.what).toContain('as in an earlier snapshot');
    await expectGoesOn(store, path);
  });

  it('takes references to what is lost out of what is left', async () => {
    const { path } = await copy();
    await lose(path, 'tag');
    await lose(path, 'speaker');
    await rm(join(path, 'backups'), { recursive: true });
    await rm(join(path, 'history'), { recursive: true });
    const store = valueOf(await openNotebookFolder(path, ports));
    expect(store.notebook.get('article', 'article:2')?.tags).toEqual([]);
    const mark = store.notebook.get('annotation', 'annotation:1');
    expect([mark?.tags, mark?.attribution?.speakerId]).toEqual([[], null]);
    expect(told(store).map(({ kind }) => kind)).toEqual(['missing', 'missing', 'reference']);
    await expectGoesOn(store, path);
  });

  it('keeps in the quarantine what earlier repairs put there', async () => {
    const { path } = await copy();
    for (const text of ['one', 'two']) {
      await writeFile(join(path, 'notebook.json'), text);
      valueOf(await valueOf(await openNotebookFolder(path, ports)).close());
    }
    const kept = await contentsOf(join(path, 'quarantine'));
    expect(Object.values(kept).sort()).toEqual(['one', 'two']);
  });

  it('is not flooded by a second copy that unpacks to more than it has to', async () => {
    const { path } = await copy();
    const [note = ''] = (await readdir(join(path, 'records'))).filter((n) => n.startsWith('note'));
    await rm(join(path, 'records', note));
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    await writeFile(join(path, 'backups/records', `${note}.gz`), bomb);
    const store = valueOf(await openNotebookFolder(path, ports));
    expect(store.notebook.count('note')).toBe(1);
    await expectGoesOn(store, path);
  });

  it('opens for reading when the disk is too full to put it right', async () => {
    const notebook = await copy();
    await writeFile(join(notebook.path, 'notebook.json'), 'null');
    const files = faultyFiles();
    files.mischief = ({ name, path }) =>
      name === 'write' && !path.includes('lock.json') ? 'ENOSPC' : null;
    const store = valueOf(await openNotebookFolder(notebook.path, testPorts({ files })));
    expectSame(store, notebook);
    expect(store.readOnly).toBe('folderReadOnly');
    expect(told(store).every(({ done }) => done === null)).toBe(true);
    expect(told(store).at(-1)?.what).toContain('ENOSPC');
    valueOf(await store.close());
    expect(await readFile(join(notebook.path, 'notebook.json'), 'utf8')).toBe('null');
  });

  it('opens for writing on a full disk when only what a crash left is to be put right', async () => {
    const notebook = await copy();
    await appendFile(join(notebook.path, 'journal.jsonl'), '{"revision":13,');
    await rm(join(notebook.path, 'backups/journal.jsonl'));
    const files = faultyFiles();
    // There is room for the few bytes of a lock and of an edit, and for no file.
    files.mischief = ({ name, path }) =>
      name === 'write' && path.endsWith('.tmp') && !path.includes('lock') ? 'ENOSPC' : null;
    const store = valueOf(await openNotebookFolder(notebook.path, testPorts({ files })));
    expect(store.readOnly).toBeNull();
    await expectGoesOn(store, notebook.path);
  });

  it('is left alone when the disk can’t tell what its files hold', async () => {
    const { path } = await copy();
    await rm(join(path, 'notebook.json'));
    const before = await contentsOf(path);
    const files = faultyFiles();
    files.mischief = ({ name, path: at }) =>
      name === 'read' && at.includes('records') ? 'EIO' : null;
    const error = errorOf(await openNotebookFolder(path, testPorts({ files })));
    expect(error).toEqual({ kind: 'unreadable', path, code: 'EIO' });
    expect(await contentsOf(path)).toEqual(before);
  });

  it('takes the second copy for a shard that the disk can’t read any more', async () => {
    const notebook = await copy();
    const files = faultyFiles();
    files.mischief = ({ name, path }) =>
      name === 'read' && /Strait.records.tag/.test(path) ? 'EIO' : null;
    const store = valueOf(await openNotebookFolder(notebook.path, testPorts({ files })));
    expectSame(store, notebook);
    expect(told(store)).toMatchObject([
      { kind: 'damaged', file: expect.stringMatching(/^records.tag/) as string },
    ]);
    valueOf(await store.close());
  });
});

function expectSame(store: NotebookStore, { records, revision }: EventfulNotebook): void {
  expect(recordsOf(store.notebook)).toEqual(records);
  expect(store.revision).toBe(revision);
}

function told({ findings }: NotebookStore) {
  return findings.filter(({ kind }) => kind !== 'residue');
}

/** What was put right takes edits and snapshots, and is found in order the next time. */
async function expectGoesOn(store: NotebookStore, path: string): Promise<void> {
  const diff = adding(aTag('after'));
  valueOf(await commit(store, { diff, label: 'Add a tag', at: NOON }));
  const [records, revision] = [recordsOf(store.notebook), store.revision];
  valueOf(await store.close());
  const again = valueOf(await openNotebookFolder(path, ports));
  expect([recordsOf(again.notebook), again.revision]).toEqual([records, revision]);
  expect(told(again)).toEqual([]);
  valueOf(await again.fold());
  valueOf(await again.close());
  const folded = valueOf(await openNotebookFolder(path, ports));
  expect([recordsOf(folded.notebook), folded.revision]).toEqual([records, revision]);
  expect(folded.findings).toEqual([]);
  valueOf(await folded.close());
}

/** Keeps the first lines of the journal, and so many bytes of the one after them. */
async function keepLines(path: string, count: number, more = 0): Promise<void> {
  const file = join(path, 'journal.jsonl');
  const lines = (await readFile(file, 'utf8')).split('\n');
  const kept = lines.slice(0, count).map((line) => `${line}\n`);
  await writeFile(file, `${kept.join('')}${(lines[count] ?? '').slice(0, more)}`);
}

async function spoilLine(path: string, name: string, index: number): Promise<void> {
  const file = join(path, name);
  const lines = (await readFile(file, 'utf8')).split('\n');
  lines[index] = (lines[index] ?? '').replace('2031', '2032');
  await writeFile(file, lines.join('\n'));
}

/** Takes the present shard of a kind away, and its second copy. */
async function lose(path: string, kind: string): Promise<void> {
  const names = await readdir(join(path, 'records'));
  for (const name of names.filter((each) => each.startsWith(`${kind}-`))) {
    await rm(join(path, 'records', name));
    await rm(join(path, 'backups/records', `${name}.gz`));
  }
}
