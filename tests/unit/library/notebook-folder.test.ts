import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/library/files/checksum';
import {
  createNotebookFolder,
  openNotebookFolder,
} from '../../../src/library/open-notebook-folder';
import { anArticle, aTag, aText, NOON } from '../../support/builders';
import { faultyFiles } from '../../support/faulty-files';
import {
  articleShard,
  aSavedNotebook,
  contentsOf,
  fill,
  manifestOf,
} from '../../support/stored-notebooks';
import {
  adding,
  changing,
  commit,
  errorOf,
  recordsOf,
  removing,
  testPorts,
  valueOf,
} from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

const ports = testPorts();
const at = NOON;

describe('a notebook folder', () => {
  it('holds after reopening what was committed', async () => {
    const path = join(await temporaryFolder(), 'Strait');
    const store = valueOf(await createNotebookFolder(path, ports));
    const article = anArticle();
    const renamed = anArticle({ title: 'Strait opens again' });
    valueOf(await commit(store, { diff: adding(article, aTag('trade')), label: '', at }));
    valueOf(await commit(store, { diff: changing(article, renamed), label: '', at }));
    valueOf(await commit(store, { diff: removing(aTag('trade')), label: '', at }));
    valueOf(await store.close());
    const again = valueOf(await openNotebookFolder(path, ports));
    expect(recordsOf(again.notebook)).toEqual({ [renamed.id]: renamed });
    expect(again.revision).toBe(3);
    valueOf(await again.close());
  });

  it('is not made anew by a save when it was moved away, and goes on when it is back', async () => {
    const path = join(await temporaryFolder(), 'Strait');
    const store = valueOf(await createNotebookFolder(path, ports));
    const edit = { diff: adding(anArticle()), label: '', at };
    await rename(path, `${path} elsewhere`);
    expect(errorOf(await commit(store, edit))).toEqual({ kind: 'notSaved', code: 'ENOENT' });
    expect(errorOf(await store.putText(aText('Lost?')))).toMatchObject({ code: 'ENOENT' });
    await expect(readdir(path)).rejects.toThrow('ENOENT');
    expect(recordsOf(store.notebook)).toEqual({});
    await rename(`${path} elsewhere`, path);
    expect(valueOf(await commit(store, edit)).revision).toBe(1);
    valueOf(await store.close());
  });

  it('keeps records one a line in files named by the manifest with their checksums', async () => {
    const path = await aSavedNotebook();
    const shards = (await manifestOf(path)).shards;
    const files = await Promise.all(
      shards.map(async ({ file }) => sha256(await readFile(join(path, 'records', file)))),
    );
    expect(files).toEqual(shards.map((shard) => shard.sha256));
    const lines = (await readFile(join(path, await articleShard(path)), 'utf8')).split('\n');
    expect(lines[1]).toBe(JSON.stringify(anArticle()));
  });

  it('rewrites the shard of the record that changed and no other', async () => {
    const path = join(await temporaryFolder(), 'Strait');
    const files = faultyFiles();
    const store = valueOf(await createNotebookFolder(path, testPorts({ files })));
    valueOf(await commit(store, { diff: adding(anArticle(), aTag('trade')), label: '', at }));
    valueOf(await store.fold());
    files.calls.length = 0;
    const starred = changing(anArticle(), anArticle({ starred: true }));
    valueOf(await commit(store, { diff: starred, label: '', at }));
    valueOf(await store.fold());
    const renamed = files.calls.filter(({ name }) => name === 'rename').map(({ path: to }) => to);
    const own = renamed.map((to) => to.slice(path.length + 1)).filter((to) => !/^b|^h/.test(to));
    expect(own).toEqual([
      expect.stringMatching(/^records.article-0001\./),
      'notebook.json',
      'journal.jsonl',
    ]);
    valueOf(await store.close());
  });

  it('has only shards that the manifest names, however often it was edited', async () => {
    const path = join(await temporaryFolder(), 'Strait');
    const store = valueOf(await createNotebookFolder(path, ports));
    let article = anArticle();
    valueOf(await commit(store, { diff: adding(article), label: '', at }));
    for (const title of ['a', 'b', 'a', 'b', 'c']) {
      const next = anArticle({ title });
      valueOf(await commit(store, { diff: changing(article, next), label: '', at }));
      valueOf(await store.fold());
      article = next;
    }
    valueOf(await store.close());
    const shards = (await manifestOf(path)).shards;
    expect(await readdir(join(path, 'records'))).toEqual(shards.map(({ file }) => file));
    expect((await readdir(path)).sort()).toEqual([
      'backups',
      'history',
      'journal.jsonl',
      'notebook.json',
      'originals',
      'records',
      'texts',
    ]);
  });

  it('counts an edit that changes nothing as a revision', async () => {
    const path = await aSavedNotebook();
    const store = valueOf(await openNotebookFolder(path, ports));
    const before = store.revision;
    const diff = { added: {}, updated: {}, removed: {} };
    expect(valueOf(await commit(store, { diff, label: '', at })).revision).toBe(before + 1);
    valueOf(await store.close());
  });
});

describe('making a notebook', () => {
  it.each<[what: string, files: Record<string, string>]>([
    ['an empty folder', {}],
    ['what a file manager left', { '.DS_Store': 'x', 'desktop.ini': 'y', 'Thumbs.db': 'z' }],
    [
      'what a crash while making one left',
      { 'records/.DS_Store': '', '.notebook.json.0123456789ab.tmp': '' },
    ],
  ])('works in %s', async (_what, contents) => {
    const path = await temporaryFolder();
    await fill(path, contents);
    const store = valueOf(await createNotebookFolder(path, ports));
    expect(store.revision).toBe(0);
    valueOf(await store.close());
    expect(await readdir(path)).toEqual(
      expect.arrayContaining(
        Object.keys(contents).filter((n) => !n.includes('tmp') && !n.includes('/')),
      ),
    );
  });

  it.each<[what: string, files: Record<string, string>]>([
    ['other files', { 'thesis.txt': 'mine' }],
    ['a hidden file', { '.git/config': '' }],
    ['a notebook', { 'notebook.json': '{}' }],
    ['a notebook without its manifest', { 'texts/aa.json': '{}' }],
  ])('is refused in a folder with %s', async (_what, contents) => {
    const path = await temporaryFolder();
    await fill(path, contents);
    const before = await contentsOf(path);
    expect(errorOf(await createNotebookFolder(path, ports))).toEqual({ kind: 'notEmpty', path });
    expect(await contentsOf(path)).toEqual(before);
  });

  it('is refused where a file lies', async () => {
    const path = join(await temporaryFolder(), 'a.txt');
    await writeFile(path, 'mine');
    expect(errorOf(await createNotebookFolder(path, ports)).kind).toBe('notEmpty');
  });

  it('can be tried again after it failed at any call', async () => {
    const dry = faultyFiles();
    const where = await temporaryFolder();
    const first = valueOf(
      await createNotebookFolder(join(where, 'dry'), testPorts({ files: dry })),
    );
    const calls = dry.calls.length;
    valueOf(await first.close());
    for (let index = 0; index < calls; index += 1) {
      const path = join(where, `at-${index}`);
      const files = faultyFiles();
      files.mischief = (_call, now) => (now === index ? 'ENOSPC' : null);
      const made = await createNotebookFolder(path, testPorts({ files }));
      const store = made.ok ? made.value : valueOf(await openOrCreate(path));
      expect(store.notebook.count('article')).toBe(0);
      valueOf(await store.close());
    }
  });
});

async function openOrCreate(path: string) {
  const created = await createNotebookFolder(path, ports);
  return created.ok ? created : openNotebookFolder(path, ports);
}
