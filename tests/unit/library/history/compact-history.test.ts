import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diff } from '../../../../src/domain/notebook/diff';
import { thinStates } from '../../../../src/domain/notebook/past/thin-states';
import { versionsOf } from '../../../../src/domain/notebook/past/record-versions';
import { compactHistory } from '../../../../src/library/history/compact-history';
import { readRecordStates, readRemovals } from '../../../../src/library/history/history-store';
import { printLine } from '../../../../src/library/journal/journal-line';
import { aNote } from '../../../support/builders';
import { crashAt, faultyFiles } from '../../../support/faulty-files';
import { adding, changing, removing, valueOf } from '../../../support/notebooks';
import { temporaryFolder } from '../../../support/temporary-folder';

const NOW = '2031-06-30T12:00:00.000Z';
const HOUR = 3_600_000;
const thinning = { now: NOW, keepDays: 90 };

interface Past {
  readonly hoursAgo: number;
  readonly diff: Diff;
}

const note = (text: string) => aNote({ markdown: text });

/** A notebook folder whose edits lie in files of `each` edits, the last of them in the journal. */
async function aFolder(past: readonly Past[], each: number, oldest = 10_000): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'history'));
  await mkdir(join(folder, 'backups', 'manifests'), { recursive: true });
  await writeFile(join(folder, 'backups', 'manifests', `notebook.${oldest}.json`), '');
  const lines = past.map(({ hoursAgo, diff }, at) => {
    const time = new Date(Date.parse(NOW) - hoursAgo * HOUR).toISOString();
    const entry = { revision: at + 1, at: time, label: `Edit ${at + 1}`, prev: null, diff };
    return `${printLine(entry).text}\n`;
  });
  let first = 0;
  for (; first + each <= lines.length; first += each) {
    const name = [first + 1, first + each].map((one) => String(one).padStart(10, '0')).join('-');
    const text = lines.slice(first, first + each).join('');
    await writeFile(join(folder, 'history', `${name}.jsonl`), text);
  }
  await writeFile(join(folder, 'journal.jsonl'), lines.slice(first).join(''));
  return folder;
}

/** Edits of one note, so many hours ago each. */
function editsOf(...hoursAgo: readonly number[]): Past[] {
  return hoursAgo.map((hours, at) => ({
    hoursAgo: hours,
    diff: at === 0 ? adding(note('0')) : changing(note(String(at - 1)), note(String(at))),
  }));
}

async function toldOf(folder: string): Promise<string[]> {
  const { items } = await readRecordStates(faultyFiles(), folder, 'note:1');
  return versionsOf(items, { sittings: false }).map(({ revision, record }) =>
    record?.kind === 'note' ? `${revision} ${record.markdown}` : `${revision} -`,
  );
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(join(folder, 'history'))).sort();
}

describe('thinning history', () => {
  it('keeps the last of each hour or day, and all of the last two days', async () => {
    const folder = await aFolder(editsOf(240.2, 240.1, 100.2, 100.1, 10, 9, 8), 2);
    expect(valueOf(await compactHistory(faultyFiles(), folder, thinning))).toEqual({ files: 2 });
    expect(await toldOf(folder)).toEqual(['7 6', '6 5', '5 4', '4 3', '2 1']);
    expect(await namesIn(folder)).toEqual([
      '0000000001-0000000002.versions.jsonl',
      '0000000003-0000000004.versions.jsonl',
      '0000000005-0000000006.jsonl',
    ]);
  });

  it('removes what is older than what is kept, but for the version that was valid then', async () => {
    const folder = await aFolder(editsOf(2500, 2400, 2300, 2299, 100, 1), 2);
    valueOf(await compactHistory(faultyFiles(), folder, thinning));
    expect(await toldOf(folder)).toEqual(['6 5', '5 4', '4 3']);
    expect(await namesIn(folder)).not.toContain('0000000001-0000000002.versions.jsonl');
  });

  it('still tells what was deleted and how it was', async () => {
    const past = [...editsOf(300, 299), { hoursAgo: 250, diff: removing(note('1')) }];
    const folder = await aFolder(past, 3);
    valueOf(await compactHistory(faultyFiles(), folder, thinning));
    const { items } = await readRemovals(faultyFiles(), folder, '2031-06-01T00:00:00.000Z');
    expect(items).toMatchObject([{ revision: 3, label: 'Edit 3', removed: [note('1')] }]);
    expect(await toldOf(folder)).toEqual(['3 -', '2 1']);
    expect(valueOf(await compactHistory(faultyFiles(), folder, thinning))).toEqual({ files: 0 });
  });

  it('leaves alone what an earlier manifest may need, or what is damaged, or no manifest is there', async () => {
    const needed = await aFolder(editsOf(290, 289, 238, 237), 2, 3);
    valueOf(await compactHistory(faultyFiles(), needed, thinning));
    expect(await namesIn(needed)).toEqual([
      '0000000001-0000000002.versions.jsonl',
      '0000000003-0000000004.jsonl',
    ]);
    const damaged = await aFolder(editsOf(240, 239), 2);
    const path = join(damaged, 'history', '0000000001-0000000002.jsonl');
    const text = (await readFile(path, 'utf8')).replace('Edit 1', 'Edit 9');
    await writeFile(path, text);
    expect(valueOf(await compactHistory(faultyFiles(), damaged, thinning))).toEqual({ files: 0 });
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  const pasts = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.nat(5)), { minLength: 1, maxLength: 25 })
    .map((drawn) => {
      const hours = drawn.map(([ago]) => ago).sort((a, b) => b - a);
      let before: ReturnType<typeof note> | null = null;
      return hours.map((hoursAgo, at): Past => {
        const from = before;
        before = drawn[at]?.[1] === 0 && from !== null ? null : note(`text ${at}`);
        if (from === null && before !== null) return { hoursAgo, diff: adding(before) };
        if (from !== null && before === null) return { hoursAgo, diff: removing(from) };
        if (from === null || before === null) throw new Error('Nothing became nothing');
        return { hoursAgo, diff: changing(from, before) };
      });
    });

  it('keeps what thinning its states says, is done with at once, and a crash at any call loses none of it', async () => {
    await fc.assert(
      fc.asyncProperty(
        pasts,
        fc.integer({ min: 1, max: 4 }),
        fc.nat(),
        async (past, each, crash) => {
          const folder = await aFolder(past, each);
          const timed = ({ items }: Awaited<ReturnType<typeof readRecordStates>>) =>
            items.filter(({ at }) => at !== null);
          const before = timed(await readRecordStates(faultyFiles(), folder, 'note:1'));
          const wanted = thinStates(before, thinning);
          const broken = faultyFiles();
          broken.mischief = crashAt(crash % 60);
          await compactHistory(broken, folder, thinning);
          const left = timed(await readRecordStates(faultyFiles(), folder, 'note:1'));
          expect(left).toEqual(expect.arrayContaining(wanted));

          valueOf(await compactHistory(faultyFiles(), folder, thinning));
          const after = timed(await readRecordStates(faultyFiles(), folder, 'note:1'));
          expect(after).toEqual(expect.arrayContaining(wanted));
          expect(thinStates(after, thinning)).toEqual(wanted);
          const kept = await namesIn(folder);
          valueOf(await compactHistory(faultyFiles(), folder, thinning));
          expect(await namesIn(folder)).toEqual(kept);
        },
      ),
      { numRuns: 60 },
    );
  });
});
