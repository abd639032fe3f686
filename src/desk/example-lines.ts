import type { Command } from '../domain/notebook/command';
import { ExampleNotebook } from './example-notebook';
import { PROPOSALS } from './example-proposals';
import { type SeededRandom, seededRandom } from './seeded-random';

/**
 * Lines for the edit command, one after the other: the same for the same seed, and all of them accepted when they are
 * fed to an empty notebook in order. Every kind of command comes up sooner or later.
 */
export function* exampleLines(count: number, seed: string): Generator<string, void> {
  const random = seededRandom(seed);
  const notebook = new ExampleNotebook(random);
  for (let line = 0; line < count; line += 1) yield nextLine(notebook, random);
}

/** Share of lines that take back or do again. */
const STEPS = { undo: 0.03, redo: 0.45 };

function nextLine(notebook: ExampleNotebook, random: SeededRandom): string {
  if (random.chance(STEPS.undo) && notebook.undoes()) return JSON.stringify({ kind: 'undo' });
  if (random.chance(STEPS.redo) && notebook.redoes()) return JSON.stringify({ kind: 'redo' });
  // An article can always be added: this ends.
  for (;;) {
    const propose = random.pick(PROPOSALS);
    const proposal = propose(notebook, random);
    if (proposal === null || namesNothing(proposal.command)) continue;
    if (notebook.does(proposal.command)) {
      return JSON.stringify(proposal.printed ?? proposal.command);
    }
  }
}

/** Whether a command is one for several records, and there are none. */
function namesNothing(command: Command): boolean {
  return 'ids' in command && command.ids.length === 0;
}
