import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diff } from '../../../../src/domain/notebook/diff';
import { readRecordStates, readRemovals } from '../../../../src/library/history/history-store';
import { linesWith } from '../../../../src/library/history/past-files';
import { printLine } from '../../../../src/library/journal/journal-line';
import { printThinned, readThinned } from '../../../../src/library/history/thinned-line';
import { anAnnotation, aNote, MORNING, NOON } from '../../../support/builders';
import { faultyFiles } from '../../../support/faulty-files';
import { adding, changing, removing } from '../../../support/notebooks';
import { temporaryFolder } from '../../../support/temporary-folder';

const [one, two, three] = ['1', '2', '3'].map((markdown) => aNote({ markdown })) as [
  ReturnType<typeof aNote>,
  ReturnType<typeof aNote>,
  ReturnType<typeof aNote>,
];

function line(revision: number, diff: Diff, at = NOON): string {
  return `${printLine({ revision, at, label: 'Edit', prev: null, diff }).text}\n`;
}

/** A folder with one edit in each kind of file: thinned, history, journal. */
async function aFolder(): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'history'));
  const kept = { 'note:1': one };
  const first = { revision: 1, at: MORNING, label: 'Add note', kept, removed: {} };
  const thinned = `${printThinned(first)}\n`;
  await writeFile(join(folder, 'history', '1-3.versions.jsonl'), thinned);
  const other = adding(aNote({ id: 'note:11' }));
  await writeFile(
    join(folder, 'history', '4-5.jsonl'),
    line(4, changing(one, two)) + line(5, other),
  );
  await writeFile(join(folder, 'journal.jsonl'), line(6, changing(two, three)));
  return folder;
}

async function timesOf(folder: string, files = faultyFiles()) {
  const { items, isWhole } = await readRecordStates(files, folder, 'note:1');
  const revisions = items.filter(({ at }) => at !== null).map(({ revision }) => revision);
  return { revisions: revisions.sort(), isWhole };
}

describe('the past of a record', () => {
  it('is gathered from the journal, history and thinned history', async () => {
    expect(await timesOf(await aFolder())).toEqual({ revisions: [1, 4, 6], isWhole: true });
  });

  it('passes over a damaged line and says that something is missing', async () => {
    const folder = await aFolder();
    const path = join(folder, 'history', '4-5.jsonl');
    await writeFile(
      path,
      (await readFile(path, 'utf8')).replace('"markdown":"2"', '"markdown":"4"'),
    );
    expect(await timesOf(folder)).toEqual({ revisions: [1, 6], isWhole: false });
  });

  it('takes no notice of a line that is just being written', async () => {
    const folder = await aFolder();
    await appendFile(join(folder, 'journal.jsonl'), line(7, changing(three, one)).slice(0, -10));
    expect(await timesOf(folder)).toEqual({ revisions: [1, 4, 6], isWhole: true });
  });

  it.each([
    ['read', 'EIO', '1-3'],
    ['read', 'EBUSY', '4-5'],
  ])('passes over a file that can’t be read (%s %s %s)', async (name, code, part) => {
    const folder = await aFolder();
    const files = faultyFiles();
    files.mischief = (call) => (call.name === name && call.path.includes(part) ? code : null);
    const { revisions, isWhole } = await timesOf(folder, files);
    expect(revisions).toHaveLength(2);
    expect(isWhole).toBe(false);
  });

  it('is what there is where there is no history', async () => {
    expect(await timesOf(await temporaryFolder())).toEqual({ revisions: [], isWhole: true });
  });

  it('finds a file that took the place of another meanwhile', async () => {
    const folder = await aFolder();
    const files = faultyFiles();
    const { list } = files;
    let looks = 0;
    files.list = async (path) => {
      looks += 1;
      return looks === 1 ? ['1-3.jsonl', '4-5.jsonl'] : list(path);
    };
    expect(await timesOf(folder, files)).toEqual({ revisions: [1, 4, 6], isWhole: true });
  });

  it('tells what each edit deleted, with what else it changed, since a moment', async () => {
    const folder = await aFolder();
    const both = {
      ...removing(three),
      updated: changing(anAnnotation(), anAnnotation({ colour: 'sky' })).updated,
    };
    await appendFile(
      join(folder, 'journal.jsonl'),
      line(7, both) + line(8, removing(anAnnotation()), MORNING),
    );
    const { items } = await readRemovals(faultyFiles(), folder, NOON);
    expect(items).toEqual([
      { revision: 7, at: NOON, label: 'Edit', removed: [three], changed: [anAnnotation()] },
    ]);
  });

  it('lets others have their turn while lines are gone through', async () => {
    const bytes = Buffer.from('a line\n'.repeat(100));
    let turns = 0;
    let goesOn = true;
    const beat = (): void => {
      turns += 1;
      if (goesOn) setImmediate(beat);
    };
    setImmediate(beat);
    let lines = 0;
    for await (const text of linesWith(bytes, 'line')) {
      expect(text).toBe('a line');
      lines += 1;
      for (const began = performance.now(); performance.now() - began < 1;);
    }
    goesOn = false;
    expect(lines).toBe(100);
    expect(turns).toBeGreaterThan(5);
  });
});

describe('a thinned line', () => {
  const entry = { revision: 3, at: null, label: null, kept: {}, removed: { 'note:1': one } };
  it('reads back as it was printed, and not when a byte of it is another', () => {
    const text = printThinned(entry);
    expect(readThinned(text)).toEqual(entry);
    for (let at = 0; at < text.length; at += 7) {
      const changed = text[at] === '0' ? '1' : '0';
      expect(readThinned(text.slice(0, at) + changed + text.slice(at + 1))).toBeNull();
    }
  });
});
