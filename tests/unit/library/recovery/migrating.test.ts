import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { saidWords } from '../../../../src/domain/annotation/said-words';
import { checkNotebook } from '../../../../src/library/check/check-notebook';
import { openNotebookFolder } from '../../../../src/library/open-notebook-folder';
import { SCHEMA_VERSION } from '../../../../src/domain/notebook/schema-version';
import { crashAt, faultyFiles } from '../../../support/faulty-files';
import { recordsOf, testPorts, valueOf } from '../../../support/notebooks';
import { contentsOf, manifestOf } from '../../../support/stored-notebooks';
import { temporaryFolder } from '../../../support/temporary-folder';

/** A notebook as each version of the format left it, with what it holds. */
const STORED = [
  {
    schema: 1,
    revision: 5,
    titles: ['Lighthouse without a keeper'],
    ids: ['annotation:1', 'article:1', 'collection:orle', 'note:1', 'speaker:1', 'tag:coast'],
  },
  {
    schema: 2,
    revision: 12,
    titles: ['Strait stays closed', 'Strait stays closed', 'The ferry is later'],
    ids: [
      'annotation:1',
      'article:1',
      'article:2',
      'article:3',
      'collection:strait',
      'note:1',
      'speaker:1',
      'tag:lights',
      'tag:port',
    ],
  },
  {
    schema: 3,
    revision: 12,
    titles: ['Strait stays closed', 'Strait stays closed', 'The ferry is later'],
    ids: [
      'annotation:1',
      'annotation:2',
      'article:1',
      'article:2',
      'article:3',
      'collection:strait',
      'layout:pilots',
      'note:1',
      'relation:1',
      'speaker:1',
      'tag:lights',
      'tag:port',
    ],
  },
  {
    schema: 4,
    revision: 17,
    titles: [
      'Lights stay dark',
      'Strait stays closed',
      'Strait stays closed',
      'The ferry is later',
    ],
    ids: [
      'annotation:1',
      'annotation:2',
      'annotation:20',
      'annotation:21',
      'article:1',
      'article:11',
      'article:2',
      'article:3',
      'collection:strait',
      'layout:pilots',
      'note:1',
      'relation:1',
      'speaker:1',
      'tag:lights',
      'tag:port',
    ],
  },
  {
    schema: 5,
    revision: 21,
    titles: [
      'Lights stay dark',
      'Strait stays closed',
      'Strait stays closed',
      'The ferry is later',
    ],
    ids: [
      'annotation:1',
      'annotation:2',
      'annotation:20',
      'annotation:21',
      'annotation:30',
      'article:1',
      'article:11',
      'article:2',
      'article:3',
      'collection:strait',
      'layout:pilots',
      'note:1',
      'relation:1',
      'speaker:1',
      'speaker:2',
      'tag:lights',
      'tag:port',
    ],
  },
];

const FIXTURES = join(import.meta.dirname, '../../../fixtures/notebooks');
const ports = testPorts();

describe('a notebook of an earlier format', () => {
  it('is stored here in every version there was', async () => {
    const versions = Array.from({ length: SCHEMA_VERSION }, (_, index) => `schema-${index + 1}`);
    expect((await readdir(FIXTURES)).sort()).toEqual(versions);
    expect(STORED.map(({ schema }) => `schema-${schema}`)).toEqual(versions);
  });

  it.each(STORED)('opens with all that version $schema held', async (stored) => {
    const path = await copyOf(stored.schema);
    const store = valueOf(await openNotebookFolder(path, ports));
    expect(Object.keys(recordsOf(store.notebook)).sort()).toEqual(stored.ids);
    const titles = store.notebook.all('article').map(({ title }) => title);
    expect(titles.sort()).toEqual(stored.titles);
    expect(store.revision).toBe(stored.revision);
    for (const article of store.notebook.all('article')) {
      for (const { textHash } of article.versions) valueOf(await store.readText(textHash));
    }
    valueOf(await store.close());
    expect(await manifestOf(path)).toMatchObject({ schema: SCHEMA_VERSION });
    const report = valueOf(await checkNotebook(path, ports));
    expect(report).toMatchObject({ sound: true, revision: stored.revision });
  });

  it('holds what came of annotations when a text changed, from version 4 on', async () => {
    const store = valueOf(await openNotebookFolder(await copyOf(4), ports, { readOnly: true }));
    const carrying = ['annotation:20', 'annotation:21'].map(
      (id) => store.notebook.get('annotation', id as 'annotation:1')?.carrying?.kind,
    );
    expect(carrying).toEqual(['reworded', 'kept']);
    valueOf(await store.close());
  });

  it('holds parts of statements, and what was proposed and not wanted, from version 5 on', async () => {
    const { notebook } = valueOf(
      await openNotebookFolder(await copyOf(5), ports, { readOnly: true }),
    );
    const statement = notebook.get('annotation', 'annotation:30');
    expect(statement && saidWords(statement)).toBe(
      'the lights of the outer pier … stay dark until the end of August',
    );
    expect(statement?.attribution?.speakerId).toBe('speaker:2');
    const dismissed = notebook.get('article', 'article:11')?.dismissed;
    expect(dismissed?.map(({ exact }) => exact)).toEqual(['The council meets on Friday.']);
    expect(notebook.unrelatedTo('annotation:30').map(({ id }) => id)).toEqual(['annotation:2']);
  });

  it('is brought to this one when it is opened, and its manifest and shards are kept', async () => {
    const path = await copyOf(1);
    const before = await readFile(join(path, 'notebook.json'));
    const store = valueOf(await openNotebookFolder(path, ports));
    expect(store.findings).toMatchObject([{ kind: 'residue', file: 'notebook.json' }]);
    valueOf(await store.close());
    const kept = join(path, 'backups/schema-1');
    expect(await readFile(join(kept, 'notebook.json'))).toEqual(before);
    expect(await readdir(join(kept, 'records'))).toHaveLength(6);
    const again = valueOf(await openNotebookFolder(path, ports));
    expect(again.findings).toEqual([]);
    valueOf(await again.close());
  });

  it('has the same id in every copy, whoever brings it to this format', async () => {
    const ids = [await copyOf(1), await copyOf(1)].map(async (path) => {
      const store = valueOf(await openNotebookFolder(path, ports));
      valueOf(await store.close());
      return store.manifest.id;
    });
    const [one, other] = await Promise.all(ids);
    expect(one).toMatch(/^[0-9a-f-]{36}$/);
    expect(other).toBe(one);
  });

  it('is only read where nothing can be written, and stays as it is', async () => {
    const path = await copyOf(1);
    const before = await contentsOf(path);
    const store = valueOf(await openNotebookFolder(path, ports, { readOnly: true }));
    expect(Object.keys(recordsOf(store.notebook))).toHaveLength(6);
    valueOf(await store.close());
    expect(valueOf(await checkNotebook(path, ports)).sound).toBe(true);
    expect(await contentsOf(path)).toEqual(before);
  });

  it('loses nothing when bringing it to this format is cut off at a file call', async () => {
    const dry = faultyFiles();
    const whole = valueOf(await openNotebookFolder(await copyOf(1), testPorts({ files: dry })));
    const calls = dry.calls.length;
    const records = recordsOf(whole.notebook);
    valueOf(await whole.close());
    for (let index = 0; index < calls; index += 11) {
      const path = await copyOf(1);
      const files = faultyFiles();
      files.mischief = crashAt(index);
      const cut = await openNotebookFolder(path, testPorts({ files }));
      if (cut.ok) await cut.value.close();
      await rm(join(path, 'lock.json'), { force: true });
      const store = valueOf(await openNotebookFolder(path, ports));
      expect(recordsOf(store.notebook)).toEqual(records);
      expect(store.findings.filter(({ kind }) => kind !== 'residue')).toEqual([]);
      valueOf(await store.close());
    }
  }, 120_000);
});

async function copyOf(schema: number): Promise<string> {
  const path = join(await temporaryFolder(), 'Orle');
  await cp(join(FIXTURES, `schema-${schema}`), path, { recursive: true });
  return path;
}
