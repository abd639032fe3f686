import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveReadings, startReadingProcess } from '../desk/reading-process';
import { withSnapshotWorker } from '../desk/snapshot-worker';
import type { CommandPorts } from './command';
import { COMMANDS } from './command-table';
import { EXIT } from './exit-code';
import { processTerminal } from './process-terminal';
import { runCommandLine } from './run-command-line';

/*
 * The command line. This one file is loaded three times over: as the program, as the process that imported bytes are
 * read in, and as the thread in that process.
 */
const file = fileURLToPath(import.meta.url);
if (!serveReadings(file)) process.exitCode = await runProgram();

async function runProgram(): Promise<number> {
  const { terminal, lostResults, signalCode } = processTerminal();
  const ports: CommandPorts = {
    terminal,
    now: () => new Date().toISOString(),
    newId: () => randomUUID(),
    ...withSnapshotWorker(new URL('./snapshot.js', import.meta.url), 'larger'),
    environment: process.env,
    startWorker: (listener) => startReadingProcess(file, listener),
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
  };
  const program = { commands: COMMANDS, version: version() };
  const code = await runCommandLine(process.argv.slice(2), program, ports);
  const lost = lostResults();
  if (lost !== null) terminal.say(`Standard output could not be written to (${lost}).`);
  return signalCode() ?? (lost === null ? code : Math.max(code, EXIT.failed));
}

/** The built program lies two folders below its package. */
function version(): string {
  const text = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
