import { describe, expect, it } from 'vitest';
import {
  callsOfALife,
  crashing,
  FAULT_CODES,
  failingOften,
  failingOnce,
  faultTrial,
  passingFaultTrial,
} from '../../support/endurance/fault-trials';
import { seeded } from '../../support/endurance/seeded';

/** `npm run test:endurance` tries every call in every way; here every third is tried in one. */
const STEP = 3;

const calls = await callsOfALife();
const some = calls
  .map((call, index) => ({ ...call, index }))
  .filter(({ index }) => index % STEP === 0);

/** Trials in which something was wrong. A lock is waited for now and then, so all are made at once. */
async function wrongIn(
  trial: (index: number) => Promise<string | null>,
): Promise<readonly string[]> {
  const tried = some.map(async ({ index, name, path }) => {
    const what = await trial(index);
    return what === null ? [] : [`${name} ${path} (${index}): ${what}`];
  });
  return (await Promise.all(tried)).flat();
}

describe('the life of a notebook, from being made to being closed', { timeout: 120_000 }, () => {
  it('loses nothing when a file call fails once, and goes on when it is tried again', async () => {
    const codeOf = (index: number): string => FAULT_CODES[index % FAULT_CODES.length] ?? 'EIO';
    expect(await wrongIn((index) => passingFaultTrial(failingOnce(index, codeOf(index))))).toEqual(
      [],
    );
  });

  it('loses nothing acknowledged when its process dies at a file call', async () => {
    expect(await wrongIn((index) => faultTrial(crashing(index, 'all')))).toEqual([]);
  });

  it('loses nothing acknowledged when the power is cut at a file call', async () => {
    const left = (index: number) => (index % 2 === 0 ? ('none' as const) : seeded(index));
    expect(await wrongIn((index) => faultTrial(crashing(index, left(index))))).toEqual([]);
  });

  it('loses edits by power cuts if nothing is flushed, or these trials would prove nothing', async () => {
    const forgetful = (index: number) => ({ ...crashing(index, 'none'), flushes: false });
    expect((await wrongIn((index) => faultTrial(forgetful(index)))).length).toBeGreaterThan(0);
  });

  it('loses nothing acknowledged on a disk that fails again and again', async () => {
    expect(await wrongIn((index) => faultTrial(failingOften(index)))).toEqual([]);
  });
});
