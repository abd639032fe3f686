import { expect, it } from 'vitest';
import { callsOfALife, crashing, failingOnce, failingOften, faultTrial, passingFaultTrial, FAULT_CODES } from '/work/main/tests/support/endurance/fault-trials';
import { seeded } from '/work/main/tests/support/endurance/seeded';
it('x', async () => {
  const calls = await callsOfALife();
  console.log(calls.length);
  let t = Date.now();
  const bad = new Map<string, string[]>();
  const note = (what: string | null, label: string) => { if (what) { const key = what.slice(0, 140); bad.set(key, [...(bad.get(key) ?? []), label]); } };
  for (let i = 0; i < calls.length; i++) for (const code of [FAULT_CODES[i % 5]!]) note(await passingFaultTrial(failingOnce(i, code)), `once ${i} ${code} ${calls[i]!.name} ${calls[i]!.path}`);
  console.log('once', Date.now() - t); t = Date.now();
  for (let i = 0; i < calls.length; i++) for (const s of ['all', 'none', seeded(i)] as const) note(await faultTrial(crashing(i, s)), `crash ${i} ${typeof s === 'string' ? s : 'chance'} ${calls[i]!.name} ${calls[i]!.path}`);
  console.log('crash', Date.now() - t); t = Date.now();
  for (let i = 0; i < 600; i++) note(await faultTrial(failingOften(i)), `often ${i}`);
  console.log('often', Date.now() - t);
  for (const [k, v] of bad) console.log(v.length, k, '\n     ', v.slice(0, 12).join('\n      '));
}, 600000);
