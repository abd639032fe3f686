import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NotebookDesk } from '../../../src/desk/notebook-desk';
import type { Diff } from '../../../src/domain/notebook/diff';
import type { NotebookStore } from '../../../src/library/notebook-store';
import {
  createNotebookFolder,
  openNotebookFolder,
} from '../../../src/library/open-notebook-folder';
import { anArticle, aTag, NOON } from '../../support/builders';
import { failOnceAt, type FaultyFiles, faultyFiles } from '../../support/faulty-files';
import { MemoryDisk } from '../../support/memory-disk/memory-disk';
import {
  addArticle,
  adding,
  errorOf,
  recordsOf,
  testPorts,
  valueOf,
} from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

async function aStore(files = faultyFiles()): Promise<NotebookStore> {
  const path = join(await temporaryFolder(), 'Strait');
  return valueOf(await createNotebookFolder(path, testPorts({ files })));
}

/** A store on a disk in memory, for tests that make one for every call that may fail. */
async function aStoreInMemory(
  chunk: number,
): Promise<{ store: NotebookStore; files: FaultyFiles }> {
  const files = faultyFiles(chunk, new MemoryDisk().files);
  const store = valueOf(await createNotebookFolder('/Strait', testPorts({ files })));
  return { store, files };
}

function stage(store: NotebookStore, diff: Diff, label = 'Edit'): number {
  return store.stage({ diff, label, at: NOON });
}

/** The records and the revision that a fresh open of the store's folder finds. */
async function reopened(store: NotebookStore, files = faultyFiles()) {
  valueOf(await store.close());
  const again = valueOf(await openNotebookFolder(store.path, testPorts({ files })));
  const found = { records: recordsOf(again.notebook), revision: again.revision };
  valueOf(await again.close());
  return found;
}

async function journalOf(store: NotebookStore): Promise<readonly string[]> {
  const text = await readFile(join(store.path, 'journal.jsonl'), 'utf8');
  return text.split('\n').slice(0, -1);
}

describe('a staged edit', () => {
  it('shows in memory and is not on the disk before the flush', async () => {
    const store = await aStore();
    expect(stage(store, adding(aTag('ports')))).toBe(1);
    expect(recordsOf(store.notebook)).toHaveProperty(['tag:ports']);
    expect(store.revision).toBe(0);
    expect(await journalOf(store)).toEqual([]);
    expect((await reopened(store)).records).toEqual({});
  });

  it('is one line of the journal after the flush, with those staged beside it in one write', async () => {
    const files = faultyFiles();
    const store = await aStore(files);
    stage(store, adding(aTag('ports')));
    stage(store, adding(aTag('trade')));
    files.calls.length = 0;
    expect(valueOf(await store.flush())).toEqual({ revision: 2 });
    expect(await journalOf(store)).toHaveLength(2);
    expect(files.calls.filter(({ name }) => name === 'dataSync')).toHaveLength(1);
    const found = await reopened(store);
    expect(Object.keys(found.records)).toEqual(['tag:ports', 'tag:trade']);
    expect(found.revision).toBe(2);
  });

  it('that changes nothing has a revision and a line of its own', async () => {
    const store = await aStore();
    stage(store, { added: {}, updated: {}, removed: {} });
    expect(valueOf(await store.flush())).toEqual({ revision: 1 });
    expect((await reopened(store)).revision).toBe(1);
  });

  it('is taken back by discard, the latest first', async () => {
    const store = await aStore();
    stage(store, adding(aTag('ports')));
    valueOf(await store.flush());
    stage(store, {
      added: {},
      updated: { 'tag:ports': [aTag('ports'), aTag('ports', { name: 'Harbours' })] },
      removed: {},
    });
    stage(store, {
      added: {},
      updated: {},
      removed: { 'tag:ports': aTag('ports', { name: 'Harbours' }) },
    });
    store.discard();
    expect(recordsOf(store.notebook)).toEqual({ 'tag:ports': aTag('ports') });
    expect(stage(store, adding(aTag('trade')))).toBe(2);
  });
});

describe('a flush that fails', () => {
  it.each(['ENOSPC', 'EIO', 'EPERM', 'EBUSY', 'EROFS'])(
    'with %s at any call keeps what is staged, and puts it on the disk once when tried again',
    async (code) => {
      const dry = await aStoreInMemory(40);
      stage(dry.store, adding(aTag('ports')));
      dry.files.calls.length = 0;
      valueOf(await dry.store.flush());
      const calls = dry.files.calls.length;
      for (let index = 0; index < calls; index += 1) {
        const { store, files } = await aStoreInMemory(40);
        stage(store, adding(aTag('ports')));
        files.calls.length = 0;
        files.mischief = failOnceAt(index, code);
        const saved = await store.flush();
        if (!saved.ok) {
          expect(errorOf(saved)).toMatchObject({ code });
          valueOf(await store.flush());
        }
        expect(store.lines).toHaveLength(1);
        stage(store, adding(aTag('trade')));
        valueOf(await store.flush());
        const { records } = await reopened(store, files);
        expect(Object.keys(records)).toEqual(['tag:ports', 'tag:trade']);
      }
    },
  );
});

describe('a snapshot', () => {
  it('takes the lines out of the journal and leads to the same records', async () => {
    const store = await aStore();
    stage(store, adding(aTag('ports'), anArticle()));
    valueOf(await store.flush());
    valueOf(await store.fold());
    expect(await journalOf(store)).toEqual([]);
    expect(store.lines).toEqual([]);
    stage(store, adding(aTag('trade')));
    valueOf(await store.flush());
    const records = recordsOf(store.notebook);
    expect(await reopened(store)).toEqual({ records, revision: 2 });
  });

  it('leaves in the journal what was saved while it was built', async () => {
    const store = await aStore();
    stage(store, adding(aTag('ports')));
    valueOf(await store.flush());
    const folding = store.fold();
    stage(store, adding(aTag('trade')));
    valueOf(await store.flush());
    valueOf(await folding);
    expect(store.lines.map(({ revision }) => revision)).toEqual([2]);
    expect(await journalOf(store)).toHaveLength(1);
    const records = recordsOf(store.notebook);
    expect(await reopened(store)).toEqual({ records, revision: 2 });
  });

  it('has second copies of what it names, and its lines go to the history', async () => {
    const store = await aStore();
    stage(store, adding(aTag('ports'), anArticle()));
    valueOf(await store.flush());
    const [line] = await journalOf(store);
    valueOf(await store.fold());
    const shards = await readdir(join(store.path, 'records'));
    const copies = await readdir(join(store.path, 'backups', 'records'));
    expect(copies.toSorted()).toEqual(shards.map((name) => `${name}.gz`).toSorted());
    const history = await readdir(join(store.path, 'history'));
    expect(history).toEqual(['0000000001-0000000001.jsonl']);
    expect(await readFile(join(store.path, 'history', history[0] ?? ''), 'utf8')).toBe(`${line}\n`);
    expect(await readdir(join(store.path, 'backups', 'manifests'))).toEqual(['notebook.1.json']);
  });

  it('does not keep an outdated shard but in the second copies of the snapshots before', async () => {
    const store = await aStore();
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
      stage(store, adding(aTag(name)));
      valueOf(await store.flush());
      valueOf(await store.fold());
    }
    expect(await readdir(join(store.path, 'records'))).toHaveLength(1);
    expect(await readdir(join(store.path, 'backups', 'records'))).toHaveLength(5);
    expect(await readdir(join(store.path, 'backups', 'manifests'))).toHaveLength(5);
  });

  it('that fails at any call harms nothing and is made by the next one', async () => {
    const dry = await aStoreInMemory(Number.POSITIVE_INFINITY);
    stage(dry.store, adding(aTag('ports'), anArticle()));
    valueOf(await dry.store.flush());
    dry.files.calls.length = 0;
    valueOf(await dry.store.fold());
    const calls = dry.files.calls.length;
    for (let index = 0; index < calls; index += 1) {
      const { store, files } = await aStoreInMemory(Number.POSITIVE_INFINITY);
      stage(store, adding(aTag('ports'), anArticle()));
      valueOf(await store.flush());
      files.calls.length = 0;
      files.mischief = failOnceAt(index);
      await store.fold();
      stage(store, adding(aTag('trade')));
      valueOf(await store.flush());
      valueOf(await store.fold());
      const records = recordsOf(store.notebook);
      expect(await reopened(store, files)).toEqual({ records, revision: 2 });
    }
  });
});

describe('a folder that someone else wrote in', () => {
  it('is noticed before anything is appended', async () => {
    const store = await aStore();
    const other = await aStore();
    stage(other, adding(aTag('theirs')));
    valueOf(await other.flush());
    await copyFile(join(other.path, 'journal.jsonl'), join(store.path, 'journal.jsonl'));
    expect(await store.isAsLeft()).toBe(false);
    const before = await journalOf(store);
    stage(store, adding(aTag('ours')));
    expect(errorOf(await store.flush())).toEqual({
      kind: 'changedOutside',
      file: 'journal.jsonl',
    });
    expect(await journalOf(store)).toEqual(before);
  });
});

describe('a text that is damaged while the notebook is open', () => {
  it.each<[what: string, damage: (path: string) => Promise<void>]>([
    ['missing', (path) => rm(path)],
    ['changed', (path) => writeFile(path, '{}')],
  ])('and %s is read from its second copy, put right, and told', async (_what, damage) => {
    const path = join(await temporaryFolder(), 'Strait');
    const desk = valueOf(await NotebookDesk.create(path, testPorts()));
    const id = await addArticle(desk, 'Ports', 'The ports are open.');
    const hash = desk.notebook.get('article', id)?.versions[0].textHash ?? '';
    valueOf(await desk.close());
    const file = join(path, 'texts', `${hash}.json`);
    const good = await readFile(file, 'utf8');
    await damage(file);
    const store = valueOf(await openNotebookFolder(path, testPorts()));
    const told: string[] = [];
    store.onFinding = (finding) => told.push(finding.file);
    expect(valueOf(await store.readText(hash)).text).toBe('The ports are open.');
    expect(told).toEqual([`texts/${hash}.json`]);
    expect(store.findings.map(({ done }) => done)).toEqual([
      'It was restored from its second copy.',
    ]);
    expect(await readFile(file, 'utf8')).toBe(good);
    valueOf(await store.close());
  });
});
