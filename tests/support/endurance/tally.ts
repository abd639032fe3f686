import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { Found, Judgement } from './ledger';
import type { Reading } from './stores';

const folder = fileURLToPath(new URL('../../../test-results/endurance', import.meta.url));

/** What a row of trials came to. */
export class Tally {
  trials = 0;
  /** Trials after which acknowledged edits were missing, and how many these were. */
  losses = 0;
  lost = 0;
  /** Trials after which the store could not be read. */
  unreadable = 0;
  /** What went wrong, for the first few trials in which something did. */
  readonly faults: string[] = [];
  /** Numbers that say how much was tried: acknowledged edits and the like. */
  readonly seen: Record<string, number> = {};

  constructor(readonly name: string) {}

  /** Puts a trial down. `judge` is asked when the store could be read. */
  add(reading: Reading, judge: (found: Found) => Judgement): void {
    this.trials += 1;
    if (reading.kind === 'unreadable') {
      this.unreadable += 1;
      this.#keep(`unreadable: ${reading.why}`);
      return;
    }
    const { lost, strange } = judge(reading.found);
    this.lost += lost;
    if (lost > 0) this.losses += 1;
    if (lost > 0) this.#keep(`${lost} acknowledged edits lost`);
    if (strange !== null) this.fault(strange);
  }

  /** Something that must not be, whatever else holds. */
  fault(what: string): void {
    this.count('otherwise wrong', 1);
    this.#keep(what);
  }

  /** Adds to one of the numbers that say how much was tried. */
  count(what: string, by: number): void {
    this.seen[what] = (this.seen[what] ?? 0) + by;
  }

  /** Trials in which nothing acknowledged was lost, damaged or mixed up are none of these. */
  get bad(): number {
    return this.losses + this.unreadable + (this.seen['otherwise wrong'] ?? 0);
  }

  /** Prints the outcome and keeps it in test-results/endurance. */
  async report(): Promise<void> {
    const { name, trials, losses, lost, unreadable, seen, faults } = this;
    const at = new Date().toISOString();
    const outcome = { name, at, trials, losses, lost, unreadable, seen, faults };
    await mkdir(folder, { recursive: true });
    const file = `${name.toLowerCase().replace(/[^a-z0-9]+/gu, '-')}.json`;
    await writeFile(join(folder, file), `${JSON.stringify(outcome, null, 2)}\n`);
    const more = Object.entries(seen).map(([what, count]) => `${what} ${count}`);
    const said = [`${trials} trials`, `${losses} lost edits`, `${unreadable} unreadable`, ...more];
    process.stdout.write(`    ${name}: ${said.join(', ')}\n`);
    for (const fault of faults) process.stdout.write(`      ${fault.slice(0, 400)}\n`);
  }

  #keep(what: string): void {
    if (this.faults.length < 5) this.faults.push(`trial ${this.trials}: ${what.slice(0, 4_000)}`);
  }
}

/** How often a long test tries; `DATELINE_TIMES` is a factor, for a look at less or more. */
export function times(count: number): number {
  return Math.max(1, Math.round(count * Number(process.env['DATELINE_TIMES'] ?? '1')));
}
