import { readFile, rename, rm, stat, writeFile, mkdir } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../src/library/files/checksum';
import { ABOUT_FILE, CACHE_FOLDER, readAbout } from '../../../../src/library/copies/about-copy';
import { listCopies } from '../../../../src/library/copies/list-copies';
import { nodeFileSystem } from '../../../../src/library/files/node-file-system';
import { makeCopy, type MadeCopy } from '../../../../src/library/copies/notebook-copies';
import { saveCopyAs } from '../../../../src/library/copies/save-copy-as';
import { manifestFile } from '../../../../src/library/snapshot/manifest-file';
import { anArticle, aTag } from '../../../support/builders';
import { faultyFiles, type FaultyFiles } from '../../../support/faulty-files';
import { adding, errorOf, removing, valueOf } from '../../../support/notebooks';
import { temporaryFolder } from '../../../support/temporary-folder';
import {
  filesIn,
  namesIn,
  NO_CHANGE,
  writeFolder,
  WRITTEN_ID,
} from '../../../support/written-folder';

const files = nodeFileSystem;
/** Local times, since copies bear the local day. */
const at = (day: number, hour = 12): string => new Date(2031, 2, day, hour).toISOString();
const GROUP = 'Strait-c0ffee00';
const TEXT = '{"text":"The strait stays closed."}';

const WRITTEN = {
  records: [anArticle(), anArticle({ id: 'article:2' }), aTag('trade')],
  edits: [adding(aTag('ports')), removing(anArticle({ id: 'article:2' }))],
  texts: [TEXT, '{"text":"Another."}'],
  originals: ['as imported'],
};

/** A notebook and a folder for copies beside it. */
async function aPlace() {
  const folder = await temporaryFolder();
  const place = { notebook: join(folder, 'Strait'), copies: join(folder, 'Copies') };
  await writeFolder(place.notebook, WRITTEN);
  await mkdir(place.copies);
  return place;
}

/** The copy that a call must have made. */
function madeOf(outcome: Awaited<ReturnType<typeof makeCopy>>): MadeCopy {
  const made = valueOf(outcome);
  if (typeof made === 'string') throw new Error(`No copy was due: ${made}`);
  return made;
}

type Place = Awaited<ReturnType<typeof aPlace>>;

const copyOn = (place: Place, day: number, given: Partial<Parameters<typeof makeCopy>[3]> = {}) =>
  makeCopy(files, place.notebook, place.copies, { now: at(day), days: 14, ...given });

const inCopies = ({ copies }: Place, ...names: readonly string[]) => join(copies, GROUP, ...names);

describe('a copy of a notebook', () => {
  it('holds every file of it, byte by byte, under the notebook’s name and the local time', async () => {
    const place = await aPlace();
    const { id, about } = madeOf(await copyOn(place, 20));
    expect(id).toEqual({ group: GROUP, name: '2031-03-20 1200' });
    const copied = await filesIn(inCopies(place, id.name));
    expect(copied).toEqual(await filesIn(place.notebook));
    expect(about).toMatchObject({ revision: 9, lacking: 0 });
    expect(about.counts).toMatchObject({ article: 1, tag: 2, note: 0 });
    const bytes = Object.values(copied).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    expect(about.bytes).toBe(bytes);
  });

  it('that was made before there was a kind of records has none of it, and is known all the same', async () => {
    const place = await aPlace();
    const { id, about } = madeOf(await copyOn(place, 20));
    const copy = inCopies(place, id.name);
    const noted = JSON.parse(await readFile(join(copy, CACHE_FOLDER, ABOUT_FILE), 'utf8')) as {
      holds: { counts: Record<string, number> };
    };
    delete noted.holds.counts['relation'];
    delete noted.holds.counts['layout'];
    await writeFile(join(copy, CACHE_FOLDER, ABOUT_FILE), JSON.stringify(noted));
    const manifest = manifestFile(files, copy);
    await manifest.read();
    expect(await readAbout(files, copy, manifest.data)).toEqual(about);
  });

  it('leaves out a line that is just being written', async () => {
    const place = await aPlace();
    const journal = await readFile(join(place.notebook, 'journal.jsonl'), 'utf8');
    await writeFile(join(place.notebook, 'journal.jsonl'), `${journal}{"revision":10,"at`);
    const { id } = madeOf(await copyOn(place, 20));
    expect(await readFile(inCopies(place, id.name, 'journal.jsonl'), 'utf8')).toBe(journal);
  });

  it('shares unchanged files with the copy before it, and only with that', async () => {
    const place = await aPlace();
    const first = madeOf(await copyOn(place, 20));
    await writeFolder(place.notebook, { ...WRITTEN, edits: [adding(aTag('aid'))] });
    const second = madeOf(await copyOn(place, 21));
    const name = join('texts', `${sha256(TEXT)}.json`);
    const inode = async (path: string) => (await stat(path)).ino;
    expect(await inode(inCopies(place, second.id.name, name))).toBe(
      await inode(inCopies(place, first.id.name, name)),
    );
    expect(await inode(join(place.notebook, name))).not.toBe(
      await inode(inCopies(place, first.id.name, name)),
    );
    for (const own of ['notebook.json', 'journal.jsonl']) {
      expect(await inode(inCopies(place, second.id.name, own))).not.toBe(
        await inode(inCopies(place, first.id.name, own)),
      );
    }
  });

  it('writes a file anew that is damaged in the copy before it, and never changes that one', async () => {
    const place = await aPlace();
    const first = madeOf(await copyOn(place, 20));
    const name = join('texts', `${sha256(TEXT)}.json`);
    await writeFile(inCopies(place, first.id.name, name), 'rotten');
    const second = madeOf(await copyOn(place, 21));
    expect(await readFile(inCopies(place, second.id.name, name), 'utf8')).toBe(TEXT);
    expect(await readFile(inCopies(place, first.id.name, name), 'utf8')).toBe('rotten');
  });

  it('takes from the copy before it, or the second copy, what is damaged in the notebook', async () => {
    const place = await aPlace();
    valueOf(await copyOn(place, 20));
    const [shard = ''] = await namesIn(join(place.notebook, 'records'));
    const whole = await readFile(join(place.notebook, 'records', shard));
    await mkdir(join(place.notebook, 'backups', 'records'), { recursive: true });
    await writeFile(join(place.notebook, 'backups', 'records', `${shard}.gz`), gzipSync(whole));
    await writeFile(join(place.notebook, 'records', shard), 'rotten');
    await rm(join(place.notebook, 'texts', `${sha256(TEXT)}.json`));
    const { id } = madeOf(await copyOn(place, 21));
    expect(await readFile(inCopies(place, id.name, 'records', shard))).toEqual(whole);
    await rename(inCopies(place), join(place.copies, 'elsewhere'));
    const alone = madeOf(await copyOn(place, 22));
    expect(await readFile(inCopies(place, alone.id.name, 'records', shard))).toEqual(whole);
  });

  it('says how many texts it lacks rather than not being made', async () => {
    const place = await aPlace();
    await writeFile(join(place.notebook, 'texts', `${sha256(TEXT)}.json`), 'rotten');
    const { about, id } = madeOf(await copyOn(place, 20));
    expect(about.lacking).toBe(1);
    expect(await namesIn(inCopies(place, id.name, 'texts'))).toHaveLength(1);
  });

  it.each<[what: string, file: string, content: string]>([
    ['the manifest', 'notebook.json', '{}'],
    ['the journal', 'journal.jsonl', '{"revision":8}\n'],
  ])('is not made of a notebook where %s is damaged', async (_what, file, content) => {
    const place = await aPlace();
    valueOf(await copyOn(place, 19));
    const before = await filesIn(place.copies);
    await writeFile(join(place.notebook, file), content);
    expect(errorOf(await copyOn(place, 20))).toMatchObject({ kind: 'damaged' });
    expect(await filesIn(place.copies)).toEqual(before);
  });

  it('is not made where it would be lost with the notebook, nor in a folder that is gone', async () => {
    const place = await aPlace();
    const inside = { ...place, copies: join(place.notebook, 'Copies') };
    expect(errorOf(await copyOn(inside, 20))).toEqual({ kind: 'inside' });
    const gone = { ...place, copies: join(place.copies, 'disk') };
    expect(errorOf(await copyOn(gone, 20))).toEqual({ kind: 'noFolder' });
  });

  it('belongs to one moment though snapshots go on', async () => {
    const place = await aPlace();
    const [shard = ''] = await namesIn(join(place.notebook, 'records'));
    const moving: FaultyFiles = faultyFiles();
    let hasMoved = false;
    moving.mischief = ({ name, path }) => {
      if (hasMoved || name !== 'read' || !path.endsWith(shard)) return null;
      hasMoved = true;
      return 'ENOENT';
    };
    const next = { ...WRITTEN, records: [anArticle({ title: 'Moved' })], edits: [NO_CHANGE] };
    const read = moving.read.bind(moving);
    const snapshotting = {
      ...moving,
      read: async (path: string) => {
        if (path.endsWith(shard) && !hasMoved) await writeFolder(place.notebook, next);
        return read(path);
      },
    };
    const made = await makeCopy(snapshotting, place.notebook, place.copies, {
      now: at(20),
      days: 14,
    });
    const { about, id } = madeOf(made);
    expect(about).toMatchObject({ revision: 8, counts: { article: 1, tag: 0 } });
    expect(await namesIn(inCopies(place, id.name, 'records'))).toHaveLength(1);
  });

  it.each<[when: string, second: number, hour: number, edits: boolean, outcome: unknown]>([
    ['nothing changed, a day later', 21, 9, false, 'unchanged'],
    ['something changed, the same day', 20, 18, true, 'doneToday'],
    ['something changed, a day later', 21, 9, true, expect.objectContaining({ removed: [] })],
  ])('is due or not when %s', async (_when, day, hour, edits, outcome) => {
    const place = await aPlace();
    madeOf(await copyOn(place, 20, { onlyIfDue: true }));
    if (edits) await writeFolder(place.notebook, { ...WRITTEN, edits: [adding(aTag('aid'))] });
    const again = await copyOn(place, day, { onlyIfDue: true, now: at(day, hour) });
    expect(valueOf(again)).toEqual(outcome);
  });

  it('stops when nobody wants it any more, and leaves nothing', async () => {
    const place = await aPlace();
    const signal = AbortSignal.abort();
    expect(errorOf(await copyOn(place, 20, { signal }))).toEqual({ kind: 'stopped' });
    expect(await namesIn(inCopies(place))).toEqual([]);
  });
});

describe('rotated copies on the disk', () => {
  it('go once the new one is there; damaged and foreign ones stay', async () => {
    const place = await aPlace();
    for (const hour of [9, 10, 11]) valueOf(await copyOn(place, 20, { now: at(20, hour) }));
    const names = ['2031-03-20 0900', '2031-03-20 1000', '2031-03-20 1100'];
    expect(await namesIn(inCopies(place))).toEqual([names[2]]);
    await writeFile(inCopies(place, names[2] ?? '', 'notebook.json'), 'rotten');
    await mkdir(inCopies(place, 'my own folder'));
    const { removed } = madeOf(await copyOn(place, 20, { now: at(20, 12) }));
    expect(removed).toEqual([]);
    const listed = await listCopies(files, place.copies, WRITTEN_ID);
    expect(listed.map(({ id, problem }) => [id.name, problem !== null])).toEqual([
      ['2031-03-20 1200', false],
      ['2031-03-20 1100', true],
    ]);
    expect(await namesIn(inCopies(place))).toContain('my own folder');
  });

  it('do not take the last large one of a notebook that lost its articles', async () => {
    const place = await aPlace();
    const many = Array.from({ length: 10 }, (_, n) => anArticle({ id: `article:${n}` }));
    await writeFolder(place.notebook, { records: many });
    valueOf(await copyOn(place, 20, { now: at(20, 9) }));
    await writeFolder(place.notebook, { records: many.slice(0, 2) });
    const { keptForSize } = madeOf(await copyOn(place, 20, { now: at(20, 10) }));
    expect(keptForSize).toEqual(['2031-03-20 0900']);
    expect(await namesIn(inCopies(place))).toEqual(['2031-03-20 0900', '2031-03-20 1000']);
  });

  it('of one notebook are not those of another with its name', async () => {
    const place = await aPlace();
    valueOf(await copyOn(place, 20));
    const other = 'c0ffee00-9999-4222-8333-444455556666';
    await writeFolder(place.notebook, { ...WRITTEN, id: other });
    valueOf(await copyOn(place, 20, { now: at(20, 13) }));
    const listed = await listCopies(files, place.copies, other);
    expect(listed.map(({ id }) => id.name)).toEqual(['2031-03-20 1300']);
    expect(await namesIn(inCopies(place))).toHaveLength(2);
  });
});

describe('a copy as a notebook of its own', () => {
  it('goes into an empty or new folder and no other, and stays as it is', async () => {
    const place = await aPlace();
    const { id } = madeOf(await copyOn(place, 20));
    const copy = inCopies(place, id.name);
    const before = await filesIn(copy);
    await mkdir(`${place.notebook} again`);
    valueOf(await saveCopyAs(files, copy, `${place.notebook} again`));
    valueOf(await saveCopyAs(files, copy, join(`${place.notebook} deeper`, 'in')));
    expect(errorOf(await saveCopyAs(files, copy, place.notebook))).toEqual({ kind: 'notEmpty' });
    expect(await filesIn(copy)).toEqual(before);
    expect(await filesIn(`${place.notebook} again`)).toEqual(await filesIn(place.notebook));
  });
});
