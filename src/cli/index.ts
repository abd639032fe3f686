import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { readInThread, startReadingThread } from '../desk/thread-reader';
import { COMMANDS } from './command-table';
import { EXIT } from './exit-code';
import { processTerminal } from './process-terminal';
import { runCommandLine } from './run-command-line';

/*
 * The command line. This one file is loaded twice: as the program, and as the worker thread that takes imported bytes
 * apart and may be ended at any moment.
 */
if (isMainThread) process.exitCode = await runProgram();
else readInThread();

async function runProgram(): Promise<number> {
  const { terminal, lostResults, signalCode } = processTerminal();
  const ports = {
    terminal,
    now: () => new Date().toISOString(),
    newId: () => randomUUID(),
    startThread: startReadingThread.bind(null, fileURLToPath(import.meta.url)),
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
