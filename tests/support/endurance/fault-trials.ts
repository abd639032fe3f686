import { dirname } from 'node:path';
import { currentVersion } from '../../../src/domain/article/article';
import type { FileSystem } from '../../../src/library/files/file-system';
import { openNotebookFolder } from '../../../src/library/open-notebook-folder';
import { NOON } from '../builders';
import { crashAt, failOnceAt, type FaultyFiles, faultyFiles, type Mischief } from '../faulty-files';
import { MemoryDisk, type Survivors } from '../memory-disk/memory-disk';
import { recordsOf } from '../notebooks';
import {
  type Life,
  LIFE_FOLDER,
  live,
  liveOn,
  newLife,
  processOf,
  type Records,
} from './notebook-life';
import { seeded } from './seeded';
import { withoutFlushing } from './without-flushing';

/** What the operating system may answer to a file call. */
export const FAULT_CODES = ['ENOSPC', 'EIO', 'EPERM', 'EBUSY', 'EROFS'] as const;

/** What is in a trial's way. */
export interface Trial {
  readonly mischief: Mischief;
  /** What of the unflushed is there when the power is cut at the end. */
  readonly survivors: Survivors;
  /** `false` for a control that flushes nothing: it has to lose edits. */
  readonly flushes?: boolean;
}

/** Most bytes that one write takes in the trials: every file is written in several. */
const CHUNK = 500;

/** The calls of a life in which nothing goes wrong. */
export async function callsOfALife(): Promise<FaultyFiles['calls']> {
  const files = faultyFiles(CHUNK, (await aDisk()).files);
  await live(files, newLife());
  return files.calls;
}

/** Fails one call of a life once, and cuts the power after the life. */
export function failingOnce(index: number, code: string): Trial {
  return { mischief: failOnceAt(index, code), survivors: 'none' };
}

/** Ends a life at a call, by killing the process or by cutting the power. */
export function crashing(index: number, survivors: Survivors): Trial {
  return { mischief: crashAt(index), survivors };
}

/** Fails calls of a life at random, some for a while. */
export function failingOften(seed: number): Trial {
  const chance = seeded(seed);
  let until = -1;
  let code: string = FAULT_CODES[0];
  return {
    mischief(_call, index) {
      if (index <= until) return code;
      if (chance.below(60) > 0) return null;
      code = chance.oneOf(FAULT_CODES);
      until = index + (chance.below(2) === 0 ? 0 : chance.below(12));
      return code;
    },
    survivors: chance.below(2) === 0 ? 'none' : seeded(seed + 1),
  };
}

/**
 * Lives a life with something in its way, cuts the power, and opens what is left: by then every acknowledged edit has
 * to be there, nothing else but edits that were asked for after it, and the notebook has to take edits again. Answers
 * what is wrong, `null` for nothing.
 */
export async function faultTrial(trial: Trial): Promise<string | null> {
  const { life, left } = await livedWith(trial);
  return judge(left, life);
}

/** The same for a fault that passes: whatever was tried twice must have been done. */
export async function passingFaultTrial(trial: Trial): Promise<string | null> {
  const { life, left } = await livedWith(trial);
  if (life.stuck.length > 0) return `not done when tried again: ${life.stuck.join('; ')}`;
  return judge(left, life);
}

async function livedWith({
  mischief,
  survivors,
  flushes = true,
}: Trial): Promise<{ life: Life; left: FileSystem }> {
  const disk = await aDisk();
  const files = faultyFiles(CHUNK, flushes ? disk.files : withoutFlushing(disk.files));
  files.mischief = mischief;
  const life = newLife();
  await live(files, life);
  return { life, left: disk.afterPowerCut(survivors).files };
}

async function aDisk(): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  await disk.files.makeFolders(dirname(LIFE_FOLDER));
  for (const path of ['/', dirname(LIFE_FOLDER)]) await disk.files.syncFolder(path);
  return disk;
}

async function judge(files: FileSystem, { acknowledged, asked }: Life): Promise<string | null> {
  const ports = { now: () => NOON, files, processes: processOf(2) };
  const opened = await openNotebookFolder(LIFE_FOLDER, ports);
  if (!opened.ok) {
    const isNothing = Object.keys(acknowledged).length === 0;
    const isNone = ['missing', 'notANotebook'].includes(opened.error.kind);
    return isNothing && isNone ? goesOn(files) : `can't be opened: ${JSON.stringify(opened.error)}`;
  }
  const store = opened.value;
  const found = recordsOf(store.notebook);
  const allowed = [acknowledged, ...asked];
  if (!allowed.some((records) => same(records, found))) {
    return `holds ${Object.keys(found).join(' ')}, not ${Object.keys(acknowledged).join(' ')}`;
  }
  for (const article of store.notebook.all('article')) {
    const text = await store.readText(currentVersion(article).textHash);
    if (!text.ok) return `the text of ${article.id}: ${text.error.kind}`;
  }
  await store.close();
  return goesOn(files);
}

/** Whether the notebook can be used as if nothing had happened. */
async function goesOn(files: FileSystem): Promise<string | null> {
  const life = newLife();
  await liveOn(files, life);
  return life.stuck.length > 0 ? `does not go on: ${life.stuck.join('; ')}` : null;
}

function same(one: Records, other: Records): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(records: Records): readonly (readonly [string, unknown])[] {
  return Object.entries(records).sort(([a], [b]) => (a < b ? -1 : 1));
}
