import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/contract/app-state';
import type { DailyCopiesState } from '../../../src/contract/daily-copies';
import { CopyKeeper } from '../../../src/main/copy-keeper';
import { anArticle } from '../../support/builders';
import { faultyFiles } from '../../support/faulty-files';
import { errorOf, valueOf } from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';
import { writeFolder, WRITTEN_ID } from '../../support/written-folder';

/** A keeper with an open notebook of some articles. */
async function aKeeper(settings: Partial<Settings> = {}) {
  const userData = await temporaryFolder();
  const path = join(userData, 'Strait');
  const write = (count: number): Promise<void> =>
    writeFolder(path, {
      records: Array.from({ length: count }, (_, n) => anArticle({ id: `article:${n}` })),
    });
  await write(10);
  const told: DailyCopiesState[] = [];
  let hour = 8;
  const files = faultyFiles();
  const keeper = new CopyKeeper({
    userData,
    files,
    settings: () => ({ ...DEFAULT_SETTINGS, ...settings }),
    now: () => new Date(2031, 2, 20, (hour += 1)).toISOString(),
    tell: (_name, payload) => void told.push(payload as DailyCopiesState),
  });
  const info = { name: 'Strait', path, readOnly: null };
  keeper.follow(info as Parameters<CopyKeeper['follow']>[0]);
  return { keeper, userData, write, told, files };
}

describe('the keeper of copies', () => {
  it('makes the app’s own folder where it is missing, and lists what it made', async () => {
    const { keeper, userData, told } = await aKeeper();
    valueOf(await keeper.makeNow());
    expect(await readdir(join(userData, 'Copies'))).toEqual(['Strait-c0ffee00']);
    const { copies, problem } = await keeper.list(WRITTEN_ID);
    expect(problem).toBeNull();
    expect(copies).toMatchObject([{ notebook: 'Strait', isOfOpen: true, holds: { articles: 10 } }]);
    expect((await keeper.list(null)).copies).toMatchObject([{ isOfOpen: false }]);
    expect(told.map(({ isBusy }) => isBusy)).toEqual([true, false]);
  });

  it('does not make a folder that the user chose: its disk may not be connected', async () => {
    const { keeper, userData, told } = await aKeeper({ copiesFolder: '/nowhere/at/all' });
    expect(errorOf(await keeper.makeNow())).toEqual({ kind: 'noFolder' });
    expect(told.at(-1)).toMatchObject({ isBusy: false, problem: { kind: 'noFolder' } });
    expect(await readdir(userData)).toEqual(['Strait']);
  });

  it('marks the last copy before a notebook lost half of its articles', async () => {
    const { keeper, write } = await aKeeper();
    valueOf(await keeper.makeNow());
    await write(3);
    valueOf(await keeper.makeNow());
    const { copies } = await keeper.list(WRITTEN_ID);
    expect(copies.map(({ isKeptForSize }) => isKeptForSize)).toEqual([false, true]);
  });

  it('says why copies can’t be listed', async () => {
    const { keeper, userData, files } = await aKeeper();
    await mkdir(join(userData, 'Copies'));
    files.mischief = ({ name }) => (name === 'list' ? 'EPERM' : null);
    expect(await keeper.list(null)).toMatchObject({
      copies: [],
      problem: { kind: 'fault', code: 'EPERM' },
    });
  });

  it('never leads out of the folder of copies', async () => {
    const { keeper } = await aKeeper();
    for (const id of [
      { group: '..', name: '2031-03-20' },
      { group: 'Strait-c0ffee00', name: '..' },
      { group: 'a/b-c0ffee00', name: '2031-03-20' },
    ]) {
      expect(() => keeper.pathOf(id)).toThrow('Not a copy');
    }
  });
});
