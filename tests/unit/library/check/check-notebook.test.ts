import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../../../src/domain/notebook/schema-version';
import { checkNotebook, repairNotebook } from '../../../../src/library/check/check-notebook';
import type { FindingKind } from '../../../../src/library/finding';
import {
  createNotebookFolder,
  openNotebookFolder,
} from '../../../../src/library/open-notebook-folder';
import { machineProcesses } from '../../../../src/library/lock/processes';
import { anAnnotation, anArticle, anAttribution, aTag, NOON } from '../../../support/builders';
import { eventfulCopies } from '../../../support/eventful-copies';
import { adding, commit, errorOf, recordsOf, testPorts, valueOf } from '../../../support/notebooks';
import { contentsOf, rewriteManifest } from '../../../support/stored-notebooks';
import { temporaryFolder } from '../../../support/temporary-folder';

const ports = testPorts();
const notebook = eventfulCopies();

interface Case {
  readonly what: string;
  readonly damage: (path: string) => Promise<void>;
  readonly kind: FindingKind;
  readonly file: RegExp;
  /** Whether a second check finds nothing any more. */
  readonly isCurable: boolean;
}

const HASH = 'a'.repeat(64);

const DAMAGES: readonly Case[] = [
  cured('a shard has changed', changed('records', /^article/), 'damaged', /^records\/article/),
  cured('a shard is missing', missing('records', /^note/), 'missing', /^records\/note/),
  cured(
    'the second copy of a shard has changed',
    changed('backups/records', /^tag/),
    'damaged',
    /^backups\/records\/tag/,
  ),
  cured(
    'the second copy of a shard is missing',
    missing('backups/records', /^tag/),
    'missing',
    /^backups\/records\/tag/,
  ),
  cured('a text has changed', changed('texts', /^f393/), 'damaged', /^texts\/f393/),
  cured('a text is missing', missing('texts', /^f393/), 'missing', /^texts\/f393/),
  cured(
    'the second copy of a text has changed',
    changed('backups/texts', /^f393/),
    'damaged',
    /^backups\/texts\/f393/,
  ),
  cured(
    'the second copy of a text is missing',
    missing('backups/texts', /^f393/),
    'missing',
    /^backups\/texts\/f393/,
  ),
  cured('the manifest is missing', missing('', /^notebook/), 'missing', /^notebook.json/),
  cured('the manifest has changed', changed('', /^notebook/), 'damaged', /^notebook.json/),
  cured('the journal is missing', missing('', /^journal/), 'missing', /^journal.jsonl/),
  cured('the journal has changed', changed('', /^journal/), 'damaged', /^journal.jsonl/),
  cured('a piece of history has changed', changed('history', /./), 'damaged', /^history\//),
  cured('an earlier manifest has changed', changed('backups/manifests', /2/), 'damaged', /book.2/),
  lost('an original has changed', changed('originals', /./), 'damaged', /^originals\//),
  lost('an original is missing', missing('originals', /./), 'missing', /^originals\//),
  lost('a text is lost with its second copy', loseText, 'missing', /^texts\/f393/),
];

const RESIDUE: readonly Case[] = [
  cured('an unfinished write', file('records/.a.0123456789ab.tmp'), 'residue', /\.tmp$/),
  cured('a text that nothing names', file(`texts/${HASH}.json`), 'residue', /aaaa/),
  cured('an original that nothing names', file(`originals/${HASH}.pdf`), 'residue', /aaaa/),
  cured('a shard that nothing names', file('records/tag-0007.01234567.json'), 'residue', /0007/),
  cured('a lock of a process that is gone', staleLock, 'residue', /^lock.json/),
  cured('a torn last line', tornLine, 'residue', /^journal.jsonl/),
  cured('no second copy of the journal', missing('backups', /^journal/), 'residue', /^backups/),
  cured('a file of somebody else’s', file('texts/read me.txt'), 'superfluous', /read me/),
];

describe('a check', () => {
  it('finds a whole notebook sound, and counts its records', async () => {
    const { path, revision } = await notebook();
    const counts = {
      ...{ tag: 2, speaker: 1, collection: 1, article: 3, annotation: 2, note: 1 },
      ...{ relation: 1, layout: 1 },
    };
    const report = { sound: true, revision, counts, findings: [] };
    expect(valueOf(await checkNotebook(path, ports))).toEqual(report);
  });

  it.each(DAMAGES)('tells when $what, and changes nothing', async ({ damage, kind, file }) => {
    const { path } = await notebook();
    await damage(path);
    const before = await contentsOf(path);
    const report = valueOf(await checkNotebook(path, ports));
    expect(report.sound).toBe(false);
    const told = report.findings.find((each) => each.kind === kind && file.test(each.file));
    expect(told).toMatchObject({ done: null });
    expect(await contentsOf(path)).toEqual(before);
  });

  it.each(RESIDUE)('finds $what, and the notebook sound all the same', async (each) => {
    const { path } = await notebook();
    await each.damage(path);
    const before = await contentsOf(path);
    const report = valueOf(await checkNotebook(path, ports));
    expect(report.findings).toMatchObject([
      { kind: each.kind, file: expect.stringMatching(each.file) as string, done: null },
    ]);
    expect(report.sound).toBe(true);
    expect(await contentsOf(path)).toEqual(before);
  });

  it('tells of conflict copies', async () => {
    const { path } = await notebook();
    const copy = 'notebook.sync-conflict-20310320-120000-ABCDEFG.json';
    await writeFile(join(path, copy), await readFile(join(path, 'notebook.json')));
    const report = valueOf(await checkNotebook(path, ports));
    expect(report.findings).toMatchObject([{ kind: 'conflictCopy', file: copy }]);
    expect(report.sound).toBe(false);
  });

  it('tells of records that name what is not there', async () => {
    const path = await looseNotebook();
    const report = valueOf(await checkNotebook(path, ports));
    const told = report.findings.filter(({ kind }) => kind === 'reference');
    expect(told.map(({ what }) => what)).toEqual([
      expect.stringContaining('article:1 → tag:gone'),
      expect.stringContaining('annotation:1 → article:9'),
    ]);
    expect(report.sound).toBe(false);
  });

  it('tells of parts that do not make up their passage, and a repair takes them out', async () => {
    const path = join(await temporaryFolder(), 'Strait');
    const store = valueOf(await createNotebookFolder(path, ports));
    const attribution = anAttribution({ cue: 'said', parts: [{ start: 2, end: 4 }] });
    const diff = adding(anArticle(), anAnnotation({ attribution }));
    valueOf(await commit(store, { diff, label: 'Import', at: NOON }));
    valueOf(await store.close());
    const [finding] = valueOf(await checkNotebook(path, ports)).findings.filter(({ what }) =>
      what.includes('annotation:1'),
    );
    expect(finding?.what).toContain('has parts that do not make up its passage');
    valueOf(await repairNotebook(path, ports));
    const repaired = valueOf(await openNotebookFolder(path, ports));
    const { attribution: kept } = repaired.notebook.get('annotation', 'annotation:1') ?? {};
    expect(kept).toEqual(anAttribution({ cue: 'said' }));
    valueOf(await repaired.close());
  });

  it('reads on while another process has the notebook open', async () => {
    const { path } = await notebook();
    const store = valueOf(await openNotebookFolder(path, ports));
    expect(valueOf(await checkNotebook(path, ports)).sound).toBe(true);
    valueOf(await store.close());
  });

  it('answers what kept it from reading', async () => {
    const nowhere = join(await temporaryFolder(), 'nothing');
    expect(errorOf(await checkNotebook(nowhere, ports)).kind).toBe('missing');
    const other = await temporaryFolder();
    await writeFile(join(other, 'thesis.txt'), 'mine');
    expect(errorOf(await checkNotebook(other, ports)).kind).toBe('notANotebook');
  });
});

describe('a repair', () => {
  it.each([...DAMAGES, ...RESIDUE])('puts right what can be when $what', async (each) => {
    const { path, records, revision } = await notebook();
    await each.damage(path);
    const before = await contentsOf(path);
    const report = valueOf(await repairNotebook(path, ports));
    const told = report.findings.find((one) => one.kind === each.kind && each.file.test(one.file));
    if (each.isCurable) expect(told?.done).toEqual(expect.any(String));
    const after = valueOf(await checkNotebook(path, ports));
    if (each.isCurable) expect(after.findings).toEqual([]);
    else expect(after.findings).toMatchObject([{ kind: 'missing' }]);
    const store = valueOf(await openNotebookFolder(path, ports));
    expect([recordsOf(store.notebook), store.revision]).toEqual([records, revision]);
    valueOf(await store.close());
    await expectKept(before, path);
  });

  it('takes references to nothing out of the records', async () => {
    const path = await looseNotebook();
    const { findings } = valueOf(await repairNotebook(path, ports));
    expect(findings.find(({ what }) => what.includes('tag:gone'))?.done).not.toBeNull();
    const store = valueOf(await openNotebookFolder(path, ports));
    expect(store.notebook.get('article', 'article:1')?.tags).toEqual(['tag:port']);
    expect(store.notebook.count('annotation')).toBe(1);
    valueOf(await store.close());
  });

  it('is refused while another process has the notebook open', async () => {
    const { path } = await notebook();
    const store = valueOf(await openNotebookFolder(path, ports));
    expect(errorOf(await repairNotebook(path, ports)).kind).toBe('inUse');
    valueOf(await store.close());
  });

  it('is refused for a notebook of a newer Dateline', async () => {
    const { path } = await notebook();
    await rewriteManifest(path, { schema: SCHEMA_VERSION + 1 });
    const before = await contentsOf(path);
    expect(errorOf(await repairNotebook(path, ports))).toMatchObject({ code: 'newerSchema' });
    expect(await contentsOf(path)).toEqual(before);
  });
});

/** A notebook with a tag and an article that are named and not there. */
async function looseNotebook(): Promise<string> {
  const path = join(await temporaryFolder(), 'Strait');
  const store = valueOf(await createNotebookFolder(path, ports));
  const mark = anAnnotation();
  const diff = adding(
    aTag('port'),
    anArticle({ tags: ['tag:port', 'tag:gone'] }),
    anAnnotation({ target: { ...mark.target, articleId: 'article:9' } }),
  );
  valueOf(await commit(store, { diff, label: 'Import', at: NOON }));
  valueOf(await store.close());
  return path;
}

function cured(what: string, damage: Case['damage'], kind: FindingKind, file: RegExp): Case {
  return { what, damage, kind, file, isCurable: true };
}

function lost(what: string, damage: Case['damage'], kind: FindingKind, file: RegExp): Case {
  return { ...cured(what, damage, kind, file), isCurable: false };
}

async function only(path: string, folder: string, name: RegExp): Promise<string> {
  const names = await readdir(join(path, folder));
  return join(path, folder, names.sort().find((each) => name.test(each)) ?? 'nothing');
}

function changed(folder: string, name: RegExp): Case['damage'] {
  return async (path) => {
    const file = await only(path, folder, name);
    const bytes = await readFile(file);
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 4;
    await writeFile(file, bytes);
  };
}

function missing(folder: string, name: RegExp): Case['damage'] {
  return async (path) => rm(await only(path, folder, name));
}

function file(name: string): Case['damage'] {
  return async (path) => {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), 'x');
  };
}

async function loseText(path: string): Promise<void> {
  await rm(await only(path, 'texts', /^f393/));
  await rm(await only(path, 'backups/texts', /^f393/));
}

async function staleLock(path: string): Promise<void> {
  const { host } = machineProcesses;
  const holder = { pid: 2 ** 22 + 1, processStart: 'long ago', host, since: NOON };
  await writeFile(join(path, 'lock.json'), JSON.stringify(holder));
}

async function tornLine(path: string): Promise<void> {
  const journal = join(path, 'journal.jsonl');
  await writeFile(journal, `${await readFile(journal, 'utf8')}{"revision":13,"at":"20`);
}

/** Whatever a repair took away or changed lies in the quarantine, but for a lock and a torn line. */
async function expectKept(before: Readonly<Record<string, string>>, path: string): Promise<void> {
  const after = await contentsOf(path);
  const all = new Set(Object.values(after));
  for (const [name, content] of Object.entries(before)) {
    if (/lock\.json$|journal\.jsonl$/.test(name) && !(name in after && all.has(content))) continue;
    expect(all.has(content), name).toBe(true);
  }
}
