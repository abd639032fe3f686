import type { Command } from './command';
import { checkCommand } from './commands/check';
import { compareCommand } from './commands/compare';
import { editCommand } from './commands/edit';
import { exportCommand } from './commands/export';
import { extractCommand } from './commands/extract';
import { importCommand } from './commands/import';
import { listCommand } from './commands/list';
import { matrixCommand } from './commands/matrix';
import { statementsCommand } from './commands/statements';
import { trailCommand } from './commands/trail';

/** Every command, in the order in which the help shows them. */
export const COMMANDS: readonly Command[] = [
  importCommand,
  extractCommand,
  listCommand,
  compareCommand,
  statementsCommand,
  trailCommand,
  matrixCommand,
  exportCommand,
  editCommand,
  checkCommand,
];
