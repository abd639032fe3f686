import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CopyOutcome, DailyCopies } from '../../../src/desk/daily-copies';
import { faultyFiles } from '../../support/faulty-files';
import { adding, valueOf } from '../../support/notebooks';
import { aTag } from '../../support/builders';
import { temporaryFolder } from '../../support/temporary-folder';
import { namesIn, writeFolder } from '../../support/written-folder';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  vi.setSystemTime(new Date(2031, 2, 20, 9));
});
afterEach(() => {
  vi.useRealTimers();
});

/** Copies of a notebook that is about to be opened, with all that came of them. */
async function aKeeper(isDaily = true) {
  const folder = await temporaryFolder();
  const [notebook, copies] = [join(folder, 'Strait'), join(folder, 'Copies')];
  await writeFolder(notebook, { records: [aTag('trade')] });
  await mkdir(copies);
  const files = faultyFiles();
  const outcomes: CopyOutcome[] = [];
  let waiting: (() => void) | null = null;
  const daily = new DailyCopies({
    files,
    now: () => new Date().toISOString(),
    plan: () => Promise.resolve({ folder: copies, days: 14, isDaily }),
    onStart: () => undefined,
    onOutcome: (_notebook, outcome) => {
      outcomes.push(outcome);
      waiting?.();
    },
  });
  /** Lets time pass, and then what is under way come to its end. */
  const pass = async (ms: number, isExpected = true): Promise<void> => {
    const done = new Promise<void>((resolve) => {
      waiting = resolve;
    });
    vi.advanceTimersByTime(ms);
    if (isExpected) await done;
  };
  const edit = async (name: string): Promise<void> => {
    await writeFolder(notebook, { records: [aTag('trade')], edits: [adding(aTag(name))] });
    daily.edited();
  };
  const made = (): Promise<string[]> => namesIn(join(copies, 'Strait-c0ffee00'));
  return { daily, notebook, files, outcomes, pass, edit, made };
}

describe('daily copies', () => {
  it('are made once the notebook has been left alone, and once a day', async () => {
    const { daily, notebook, pass, edit, made, outcomes } = await aKeeper();
    daily.follow(notebook);
    await pass(10_000, false);
    daily.edited();
    await pass(15_000, false);
    expect(outcomes).toEqual([]);
    await pass(5_000);
    expect(await made()).toEqual(['2031-03-20 0900']);
    await edit('later');
    await pass(HOUR, false);
    expect(outcomes).toHaveLength(1);
    vi.setSystemTime(new Date(2031, 2, 21, 10));
    await edit('next day');
    await pass(MINUTE);
    expect(await made()).toEqual(['2031-03-20 0900', '2031-03-21 1001']);
  });

  it('are made when the notebook closes, if one is due', async () => {
    const { daily, notebook, made } = await aKeeper();
    daily.follow(notebook);
    await daily.end(MINUTE);
    expect(await made()).toEqual(['2031-03-20 0900']);
  });

  it('are tried again after an hour when they could not be made', async () => {
    const { daily, notebook, files, pass, outcomes, made } = await aKeeper();
    files.mischief = ({ name }) => (name === 'create' ? 'ENOSPC' : null);
    daily.follow(notebook);
    await pass(MINUTE);
    expect(outcomes).toEqual([{ ok: false, error: { kind: 'fault', code: 'ENOSPC' } }]);
    files.mischief = () => null;
    daily.edited();
    await pass(30 * MINUTE, false);
    expect(outcomes).toHaveLength(1);
    vi.advanceTimersByTime(31 * MINUTE);
    daily.edited();
    await pass(MINUTE);
    expect(await made()).toHaveLength(1);
  });

  it('are made on demand only while they are switched off', async () => {
    const { daily, notebook, made } = await aKeeper(false);
    daily.follow(notebook);
    expect(valueOf(await daily.makeNow())).toMatchObject({ removed: [] });
    expect(await made()).toHaveLength(1);
    await daily.end(MINUTE);
    expect(await made()).toHaveLength(1);
  });

  it('stop when the app can’t wait any longer, and leave nothing half', async () => {
    const { daily, notebook, made } = await aKeeper();
    daily.follow(notebook);
    const ended = daily.end(0);
    vi.advanceTimersByTime(1);
    await ended;
    expect(await made()).toEqual([]);
  });
});
