import type { Command, SingleCommand } from '../domain/notebook/command';
import type { ExampleNotebook } from './example-notebook';
import type { SeededRandom } from './seeded-random';

/** A command of an example. */
export interface Proposal {
  readonly command: Command;
  /** The shorter spelling that is printed; absent where the command itself is. */
  readonly printed?: unknown;
}

/** Draws a command of one kind; `null` when there is nothing it could be done to. */
export type Propose = (notebook: ExampleNotebook, random: SeededRandom) => Proposal | null;

/** The same, for commands that are printed as they are. */
export type ProposeCommand = (
  notebook: ExampleNotebook,
  random: SeededRandom,
) => SingleCommand | null;
