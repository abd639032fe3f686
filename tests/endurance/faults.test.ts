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

/** Puts down what is wrong, if anything is. */
function noted(tally: Tally, what: string, wrong: string | null): void {
  tally.trials += 1;
  if (wrong !== null) tally.fault(`${what}: ${wrong}`);
}

test('every file call of a notebook’s life fails once in every way', async () => {
  const tally = new Tally('every file call fails once');
  for (const [index, { name, path }] of (await callsOfALife()).entries()) {
    for (const code of FAULT_CODES) {
      const wrong = await passingFaultTrial(failingOnce(index, code));
      noted(tally, `${code} at ${name} ${path}`, wrong);
    }
  }
  await expectNothingLost(tally);
});

test('the process dies, or the power is cut, at every file call of a notebook’s life', async () => {
  const tally = new Tally('a crash at every file call');
  for (const [index, { name, path }] of (await callsOfALife()).entries()) {
    for (const left of ['all', 'none', seeded(index), seeded(-index)] as const) {
      noted(tally, `crash at ${name} ${path}`, await faultTrial(crashing(index, left)));
    }
  }
  await expectNothingLost(tally);
});

test('disks that fail again and again, and then lose power', async () => {
  const tally = new Tally('many faults and a power cut');
  for (let seed = 1; seed <= times(3_000); seed += 1) {
    noted(tally, `seed ${seed}`, await faultTrial(failingOften(seed)));
  }
  await expectNothingLost(tally);
});
