import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/library/checksum';
import {
  createNotebookFolder,
  openNotebookFolder,
} from '../../../src/library/open-notebook-folder';
import { anArticle, aTag, aText, NOON } from '../../support/builders';
import { faultyFiles } from '../../support/faulty-files';
import {
  adding,
  changing,
  errorOf,
  recordsOf,
  removing,
  testPorts,
  valueOf,
} from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

const ports = testPorts();
const at = NOON;

/** A closed notebook with one article and one tag. */
async function aSavedNotebook(): Promise<string> {
  const path = join(await temporaryFolder(), 'Strait');
  const store = valueOf(await createNotebookFolder(path, ports));
  const diff = adding(anArticle(), aTag('trade'));
  valueOf(await store.commit({ diff, label: 'Import', at }));
  valueOf(await store.close());
  return path;
}

/** The one shard of articles, relative to the notebook. */
async function articleShard(path: string): Promise<string> {
  const names = await readdir(join(path, 'records'));
  return join('records', names.find((name) => name.startsWith('article-')) ?? '');
}

async function manifestOf(path: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(path, 'notebook.json'), 'utf8')) as Record<string, unknown>;
}

/** Writes a manifest with some values changed and its checksum put right. */
async function rewriteManifest(path: string, changes: object): Promise<void> {
  const { checksum: _, ...rest } = await manifestOf(path);
  const changed = { ...rest, ...changes };
  const checksum = sha256(JSON.stringify(changed));
  await writeFile(join(path, 'notebook.json'), JSON.stringify({ ...changed, checksum }));
}

describe('a notebook folder', () => {
  it('holds after reopening what was committed', async () => {
    const path = join(await temporaryFolder(), 'Strait');
    const store = valueOf(await createNotebookFolder(path, ports));
    const article = anArticle();
    const renamed = anArticle({ title: 'Strait opens again' });
    valueOf(await store.commit({ diff: adding(article, aTag('trade')), label: '', at }));
    valueOf(await store.commit({ diff: changing(article, renamed), label: '', at }));
    valueOf(await store.commit({ diff: removing(aTag('trade')), label: '', at }));
    valueOf(await store.close());
    const again = valueOf(await openNotebookFolder(path, ports));
    expect(recordsOf(again.notebook)).toEqual({ [renamed.id]: renamed });
    expect(again.revision).toBe(3);
    valueOf(await again.close());
  });

  it('keeps records one a line in files named by the manifest with their checksums', async () => {
    const path = await aSavedNotebook();
    const shards = (await manifestOf(path))['shards'] as { file: string; sha256: string }[];
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
    valueOf(await store.commit({ diff: adding(anArticle(), aTag('trade')), label: '', at }));
    files.calls.length = 0;
    const starred = changing(anArticle(), anArticle({ starred: true }));
    valueOf(await store.commit({ diff: starred, label: '', at }));
    const renamed = files.calls.filter(({ name }) => name === 'rename').map(({ path: to }) => to);
    expect(renamed.map((to) => to.slice(path.length + 1))).toEqual([
      expect.stringMatching(/^records.article-0001\./),
      'notebook.json',
    ]);
    valueOf(await store.close());
  });

  it('leaves only files that the manifest names when it is closed', async () => {
    const path = join(await temporaryFolder(), 'Strait');
    const store = valueOf(await createNotebookFolder(path, ports));
    let article = anArticle();
    valueOf(await store.commit({ diff: adding(article), label: '', at }));
    for (const title of ['a', 'b', 'a', 'b', 'c']) {
      const next = anArticle({ title });
      valueOf(await store.commit({ diff: changing(article, next), label: '', at }));
      article = next;
    }
    valueOf(await store.close());
    const shards = (await manifestOf(path))['shards'] as { file: string }[];
    expect(await readdir(join(path, 'records'))).toEqual(shards.map(({ file }) => file));
    expect((await readdir(path)).sort()).toEqual([
      'notebook.json',
      'originals',
      'records',
      'texts',
    ]);
  });

  it('keeps the shards of the state before the last, for who copies the folder meanwhile', async () => {
    const path = join(await temporaryFolder(), 'Strait');
    const store = valueOf(await createNotebookFolder(path, ports));
    valueOf(await store.commit({ diff: adding(anArticle()), label: '', at }));
    const before = await articleShard(path);
    const next = changing(anArticle(), anArticle({ starred: true }));
    valueOf(await store.commit({ diff: next, label: '', at }));
    expect(await readFile(join(path, before), 'utf8')).toContain('"starred":false');
    valueOf(await store.close());
  });

  it('counts an edit that changes nothing as a revision', async () => {
    const path = await aSavedNotebook();
    const store = valueOf(await openNotebookFolder(path, ports));
    const before = store.revision;
    const diff = { added: {}, updated: {}, removed: {} };
    expect(valueOf(await store.commit({ diff, label: '', at })).revision).toBe(before + 1);
    valueOf(await store.close());
  });
});

describe('opening a folder', () => {
  it('refuses what is not there', async () => {
    const path = join(await temporaryFolder(), 'nothing');
    expect(errorOf(await openNotebookFolder(path, ports))).toEqual({ kind: 'missing', path });
  });

  it.each<[what: string, files: Record<string, string>]>([
    ['an empty folder', {}],
    ['a folder of other files', { 'thesis.txt': 'mine' }],
    [
      'a folder with a folder named records beside other files',
      { 'records/a.txt': '', 'b.txt': '' },
    ],
  ])('refuses %s and changes nothing in it', async (_what, contents) => {
    const path = await temporaryFolder();
    await fill(path, contents);
    const before = await readdir(path, { recursive: true });
    const kind = 'records/a.txt' in contents ? 'damaged' : 'notANotebook';
    expect(errorOf(await openNotebookFolder(path, ports)).kind).toBe(kind);
    expect(await readdir(path, { recursive: true })).toEqual(before);
  });

  it.each<[what: string, damage: (path: string) => Promise<void>, named: RegExp]>([
    [
      'the manifest is missing',
      (path) => rm(join(path, 'notebook.json')),
      /^notebook\.json is missing/,
    ],
    [
      'the manifest is null',
      (path) => writeFile(join(path, 'notebook.json'), 'null'),
      /^notebook\.json/,
    ],
    ['the manifest is 0', (path) => writeFile(join(path, 'notebook.json'), '0'), /^notebook\.json/],
    [
      'the manifest is false',
      (path) => writeFile(join(path, 'notebook.json'), 'false'),
      /^notebook\.json/,
    ],
    [
      'the manifest is an empty text',
      (path) => writeFile(join(path, 'notebook.json'), '""'),
      /^notebook\.json/,
    ],
    [
      'the manifest is empty',
      (path) => writeFile(join(path, 'notebook.json'), ''),
      /^notebook\.json/,
    ],
    ['the manifest is cut short', cutManifest, /^notebook\.json/],
    [
      'the manifest is of someone else',
      (path) => writeFile(join(path, 'notebook.json'), '{}'),
      /^notebook\.json/,
    ],
    ['the manifest says another revision', alterManifest, /^notebook\.json .*checksum/],
    [
      'the manifest has no shards',
      (path) => rewriteManifest(path, { shards: null }),
      /^notebook\.json/,
    ],
    [
      'a shard leads elsewhere',
      (path) => rewriteManifest(path, { shards: [ELSEWHERE] }),
      /^notebook\.json/,
    ],
    [
      'a shard is missing',
      async (path) => rm(join(path, await articleShard(path))),
      /^records\/article-0001.* is missing/,
    ],
    ['a shard has changed', alterShard, /^records\/article-0001.*checksum/],
    [
      'a shard is null',
      async (path) => writeFile(join(path, await articleShard(path)), 'null'),
      /^records\/article-0001/,
    ],
    [
      'the folder of records is missing',
      (path) => rm(join(path, 'records'), { recursive: true }),
      /^records\//,
    ],
  ])(
    'answers "damaged", names the file and touches nothing when %s',
    async (_what, damage, named) => {
      const path = await aSavedNotebook();
      await damage(path);
      const before = await contentsOf(path);
      const error = errorOf(await openNotebookFolder(path, ports));
      expect(error).toMatchObject({ kind: 'damaged', path, what: expect.stringMatching(named) });
      expect(await contentsOf(path)).toEqual(before);
    },
  );

  it('answers "damaged" when a shard holds another kind under a right checksum', async () => {
    const path = await aSavedNotebook();
    const shards = (await manifestOf(path))['shards'] as { kind: string }[];
    const lying = shards.map((each) => (each.kind === 'tag' ? { ...each, kind: 'speaker' } : each));
    await rewriteManifest(path, { shards: lying });
    expect(errorOf(await openNotebookFolder(path, ports))).toMatchObject({ kind: 'damaged' });
  });

  it('takes a manifest that was formatted anew for what it is', async () => {
    const path = await aSavedNotebook();
    const manifest = await manifestOf(path);
    await writeFile(join(path, 'notebook.json'), JSON.stringify(manifest));
    const store = valueOf(await openNotebookFolder(path, ports));
    expect(store.notebook.count('article')).toBe(1);
    valueOf(await store.close());
  });

  it('opens a notebook of a newer Dateline for reading, without a lock', async () => {
    const path = await aSavedNotebook();
    await rewriteManifest(path, { schema: 2 });
    const before = await contentsOf(path);
    const store = valueOf(await openNotebookFolder(path, ports));
    expect(store.readOnly).toBe('newerSchema');
    expect(recordsOf(store.notebook)).toEqual({
      'article:1': anArticle(),
      'tag:trade': aTag('trade'),
    });
    const edit = { diff: adding(aTag('ports')), label: '', at };
    expect(errorOf(await store.commit(edit))).toEqual({ kind: 'readOnly' });
    expect(errorOf(await store.putText(aText('New')))).toEqual({ kind: 'readOnly' });
    valueOf(await store.close());
    expect(await contentsOf(path)).toEqual(before);
  });

  it('says so when only a newer Dateline can read the manifest', async () => {
    const path = await aSavedNotebook();
    await rewriteManifest(path, { schema: 2, shards: { all: 'elsewhere' } });
    const error = errorOf(await openNotebookFolder(path, ports));
    expect(error).toEqual({ kind: 'unreadable', path, code: 'newerSchema' });
  });

  it.each(['EROFS', 'EPERM', 'EACCES'])(
    'opens for reading where the lock meets %s',
    async (code) => {
      const path = await aSavedNotebook();
      const files = faultyFiles();
      files.mischief = ({ name }) => (name === 'create' ? code : null);
      const store = valueOf(await openNotebookFolder(path, testPorts({ files })));
      expect(store.readOnly).toBe('folderReadOnly');
      expect(store.notebook.count('article')).toBe(1);
      valueOf(await store.close());
    },
  );

  it.each(['EIO', 'EBUSY', 'EMFILE'])(
    'answers "unreadable" where reading meets %s',
    async (code) => {
      const path = await aSavedNotebook();
      const files = faultyFiles();
      files.mischief = ({ name, path: at_ }) =>
        name === 'read' && at_.includes('records') ? code : null;
      const error = errorOf(await openNotebookFolder(path, testPorts({ files })));
      expect(error).toEqual({ kind: 'unreadable', path, code });
      valueOf(await valueOf(await openNotebookFolder(path, ports)).close());
    },
  );

  it('refuses a notebook that is open, until it is closed', async () => {
    const path = await aSavedNotebook();
    const store = valueOf(await openNotebookFolder(path, ports));
    const error = errorOf(await openNotebookFolder(path, ports));
    expect(error).toEqual({ kind: 'inUse', path, by: `process ${process.pid} on this computer` });
    valueOf(await store.close());
    valueOf(await valueOf(await openNotebookFolder(path, ports)).close());
  });

  it('removes what writes left that a crash cut off', async () => {
    const path = await aSavedNotebook();
    const left = join(path, 'records', '.article-0001.json.0123456789ab.tmp');
    await writeFile(left, 'half');
    valueOf(await valueOf(await openNotebookFolder(path, ports)).close());
    expect(await readdir(join(path, 'records'))).not.toContain(
      '.article-0001.json.0123456789ab.tmp',
    );
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

const ELSEWHERE = {
  file: '../../secret.json',
  kind: 'tag',
  records: 1,
  bytes: 1,
  sha256: 'a'.repeat(64),
};

async function cutManifest(path: string): Promise<void> {
  const text = await readFile(join(path, 'notebook.json'), 'utf8');
  await writeFile(join(path, 'notebook.json'), text.slice(0, -20));
}

async function alterManifest(path: string): Promise<void> {
  const text = await readFile(join(path, 'notebook.json'), 'utf8');
  await writeFile(join(path, 'notebook.json'), text.replace('"revision": 1', '"revision": 2'));
}

async function alterShard(path: string): Promise<void> {
  const file = join(path, await articleShard(path));
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('Strait stays closed', 'Strait stays opened'));
}

async function fill(folder: string, contents: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(contents)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

/** Every file below a folder with its text. */
async function contentsOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const read = files.map(async (entry) => {
    const file = join(entry.parentPath, entry.name);
    return [file.slice(folder.length), await readFile(file, 'utf8')] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}
