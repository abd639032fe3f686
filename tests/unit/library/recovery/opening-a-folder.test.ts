import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../../../src/domain/notebook/schema-version';
import { openNotebookFolder } from '../../../../src/library/open-notebook-folder';
import { anArticle, aTag, aText, NOON } from '../../../support/builders';
import { faultyFiles } from '../../../support/faulty-files';
import {
  articleShard,
  aSavedNotebook,
  contentsOf,
  fill,
  manifestOf,
  rewriteManifest,
} from '../../../support/stored-notebooks';
import { adding, errorOf, recordsOf, testPorts, valueOf } from '../../../support/notebooks';
import { temporaryFolder } from '../../../support/temporary-folder';

const ports = testPorts();
const at = NOON;

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

  it.each(DAMAGES)('restores the notebook from second copies when %s', async (_what, damage) => {
    const path = await aSavedNotebook();
    await damage(path);
    const store = valueOf(await openNotebookFolder(path, ports));
    expect(recordsOf(store.notebook)).toEqual(SAVED);
    expect(store.findings).not.toEqual([]);
    for (const { kind, done } of store.findings) {
      expect(kind).toMatch(/damaged|missing/);
      expect(done).not.toBeNull();
    }
    valueOf(await store.close());
    const again = valueOf(await openNotebookFolder(path, ports));
    expect(recordsOf(again.notebook)).toEqual(SAVED);
    expect(again.findings).toEqual([]);
    valueOf(await again.close());
  });

  it.each(MANIFEST_DAMAGES)(
    'answers "damaged", names the file and touches nothing when no copy is left and %s',
    async (_what, damage, named) => {
      const path = await withoutCopies(await aSavedNotebook());
      await damage(path);
      const before = await contentsOf(path);
      const error = errorOf(await openNotebookFolder(path, ports));
      expect(error).toMatchObject({ kind: 'damaged', path, what: expect.stringMatching(named) });
      expect(await contentsOf(path)).toEqual(before);
    },
  );

  it.each(SHARD_DAMAGES)(
    'opens with what is good, and tells what is lost, when no copy is left and %s',
    async (_what, damage, found) => {
      const path = await withoutCopies(await aSavedNotebook());
      await damage(path);
      const store = valueOf(await openNotebookFolder(path, ports));
      const [finding] = store.findings;
      expect(finding?.kind).toMatch(/damaged|missing/);
      expect(finding?.what).toMatch(found);
      expect(store.notebook.count('article')).toBe(0);
      valueOf(await store.close());
      const again = valueOf(await openNotebookFolder(path, ports));
      expect(recordsOf(again.notebook)).toEqual(recordsOf(store.notebook));
      expect(again.findings).toEqual([]);
      valueOf(await again.close());
    },
  );

  it('takes a shard for damaged that holds another kind under a right checksum', async () => {
    const path = await withoutCopies(await aSavedNotebook());
    const shards = (await manifestOf(path)).shards;
    const lying = shards.map((each) => (each.kind === 'tag' ? { ...each, kind: 'speaker' } : each));
    await rewriteManifest(path, { shards: lying });
    const store = valueOf(await openNotebookFolder(path, ports));
    expect(recordsOf(store.notebook)).toEqual({ 'article:1': anArticle() });
    const told = store.findings.filter(({ kind }) => kind !== 'residue');
    expect(told).toMatchObject([
      { kind: 'damaged', what: expect.stringContaining('1 speaker') as string },
    ]);
    valueOf(await store.close());
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
    await rewriteManifest(path, { schema: SCHEMA_VERSION + 1 });
    const before = await contentsOf(path);
    const store = valueOf(await openNotebookFolder(path, ports));
    expect(store.readOnly).toBe('newerSchema');
    expect(recordsOf(store.notebook)).toEqual({
      'article:1': anArticle(),
      'tag:trade': aTag('trade'),
    });
    const edit = { diff: adding(aTag('ports')), label: '', at };
    expect(() => store.stage(edit)).toThrow('can only be read');
    expect(errorOf(await store.putText(aText('New')))).toEqual({ kind: 'readOnly' });
    valueOf(await store.close());
    expect(await contentsOf(path)).toEqual(before);
  });

  it('says so when only a newer Dateline can read the manifest', async () => {
    const path = await aSavedNotebook();
    await rewriteManifest(path, { schema: SCHEMA_VERSION + 1, shards: { all: 'elsewhere' } });
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

const ELSEWHERE = {
  file: '../../secret.json',
  kind: 'tag',
  records: 1,
  bytes: 1,
  sha256: 'a'.repeat(64),
};

type Damage = [what: string, damage: (path: string) => Promise<void>, named: RegExp];

const SAVED = { 'article:1': anArticle(), 'tag:trade': aTag('trade') };

const MANIFEST_DAMAGES: Damage[] = [
  ['the manifest is missing', (path) => rm(join(path, 'notebook.json')), /is missing/],
  ...['null', '0', 'false', '""', '', '{}', '[]', '{"format":"dateline-notebook","schema":2}'].map(
    (text): Damage => [
      `the manifest is ${text || 'empty'}`,
      (path) => writeFile(join(path, 'notebook.json'), text),
      /^notebook\.json/,
    ],
  ),
  ['the manifest is cut short', cutManifest, /^notebook\.json/],
  ['the manifest is nested too deep', nestManifest, /^notebook\.json/],
  ['the manifest says another revision', alterManifest, /^notebook\.json .*checksum/],
  ['the manifest is a folder', (path) => folderFor(path, 'notebook.json'), /is a folder/],
  ['the manifest has no shards', (path) => rewriteManifest(path, { shards: null }), /shape/],
  ['a shard leads elsewhere', (path) => rewriteManifest(path, { shards: [ELSEWHERE] }), /shape/],
  ...[0, -1, 1.5].map((schema): Damage => [
    `the manifest is of version ${schema}`,
    (path) => rewriteManifest(path, { schema }),
    /shape/,
  ]),
  [
    'the manifest is of version “2”',
    (path) => rewriteManifest(path, { schema: '2' }),
    /is not a notebook/,
  ],
];

const SHARD_DAMAGES: Damage[] = [
  ['a shard is missing', async (path) => rm(join(path, await articleShard(path))), /1 article/],
  ['a shard has changed', alterShard, /1 article/],
  [
    'a shard is null',
    async (path) => writeFile(join(path, await articleShard(path)), 'null'),
    /1 article/,
  ],
  ['a shard is a folder', async (path) => folderFor(path, await articleShard(path)), /1 article/],
  [
    'the folder of records is missing',
    (path) => rm(join(path, 'records'), { recursive: true }),
    /1 tag/,
  ],
];

const DAMAGES: Damage[] = [...MANIFEST_DAMAGES, ...SHARD_DAMAGES];

async function withoutCopies(path: string): Promise<string> {
  await rm(join(path, 'backups'), { recursive: true });
  await rm(join(path, 'history'), { recursive: true });
  return path;
}

async function folderFor(path: string, file: string): Promise<void> {
  await rm(join(path, file));
  await mkdir(join(path, file));
}

async function nestManifest(path: string): Promise<void> {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const text = `{"format":"dateline-notebook","schema":2,"x":${deep}}`;
  await writeFile(join(path, 'notebook.json'), text);
}

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
