import type { Command } from './command';
import { checkCommand } from './commands/check';
import { compareCommand } from './commands/compare';
import { editCommand } from './commands/edit';
import { exportCommand } from './commands/export';
import { extractCommand } from './commands/extract';
import { importCommand } from './commands/import';
import { listCommand } from './commands/list';
import { statementsCommand } from './commands/statements';

/** Every command, in the order in which the help shows them. */
export const COMMANDS: readonly Command[] = [
  importCommand,
  extractCommand,
  listCommand,
  compareCommand,
  statementsCommand,
  exportCommand,
  editCommand,
  checkCommand,
];
