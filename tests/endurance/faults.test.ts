import { test } from '../support/electron-app';
import { expectNothingLost } from '../support/endurance/expect-tally';
import {
  callsOfALife,
  crashing,
  FAULT_CODES,
  failingOften,
  failingOnce,
  faultTrial,
  passingFaultTrial,
} from '../support/endurance/fault-trials';
import { seeded } from '../support/endurance/seeded';
import { Tally, times } from '../support/endurance/tally';

/** A lock is waited for now and then: so many trials are made at once. */
const AT_ONCE = 24;

/** Something that goes wrong, and how it is made to. */
interface Wrong {
  readonly what: string;
  readonly meet: () => Promise<string | null>;
}

async function meetAll(name: string, wrongs: readonly Wrong[]): Promise<Tally> {
  const tally = new Tally(name);
  for (let from = 0; from < wrongs.length; from += AT_ONCE) {
    const some = wrongs.slice(from, from + AT_ONCE);
    const outcomes = await Promise.all(some.map(({ meet }) => meet()));
    for (const [index, outcome] of outcomes.entries()) {
      tally.trials += 1;
      if (outcome !== null) tally.fault(`${some[index]?.what}: ${outcome}`);
    }
  }
  return tally;
}

test('every file call of a notebook’s life fails once in every way', async () => {
  const calls = [...(await callsOfALife()).entries()];
  const wrongs = calls.flatMap(([index, { name, path }]) =>
    FAULT_CODES.map((code) => ({
      what: `${code} at ${name} ${path}`,
      meet: () => passingFaultTrial(failingOnce(index, code)),
    })),
  );
  await expectNothingLost(await meetAll('every file call fails once', wrongs));
});

test('the process dies, or the power is cut, at every file call of a notebook’s life', async () => {
  const calls = [...(await callsOfALife()).entries()];
  const wrongs = calls.flatMap(([index, { name, path }]) =>
    (['all', 'none', seeded(index), seeded(-index)] as const).map((left) => ({
      what: `crash at ${name} ${path}`,
      meet: () => faultTrial(crashing(index, left)),
    })),
  );
  await expectNothingLost(await meetAll('a crash at every file call', wrongs));
});

test('disks that fail again and again, and then lose power', async () => {
  const wrongs = Array.from({ length: times(3_000) }, (_, seed) => ({
    what: `seed ${seed}`,
    meet: () => faultTrial(failingOften(seed)),
  }));
  await expectNothingLost(await meetAll('many faults and a power cut', wrongs));
});
