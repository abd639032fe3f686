import { basename, resolve } from 'node:path';
import { type DeskPorts, NotebookDesk } from '../desk/notebook-desk';
import { openOrCreate } from '../desk/open-or-create';
import type { CommandPorts } from './command';
import { EXIT, type ExitCode } from './exit-code';
import { sayFindings } from './phrases/findings';
import { phraseOpenError } from './phrases/open-error';
import { printable, sayProblem } from './terminal';

/**
 * Opens a notebook folder for some work and lets go of it whatever comes of the work. `make` makes a notebook of a
 * folder that is absent or empty first.
 */
export async function withNotebook(
  folder: string,
  how: 'open' | 'make',
  { terminal, now, newId, buildSnapshot }: CommandPorts,
  work: (desk: NotebookDesk) => Promise<ExitCode>,
): Promise<ExitCode> {
  const path = resolve(folder);
  const ports = { now, newId, ...(buildSnapshot && { buildSnapshot }) };
  const opened = how === 'make' ? await openOrCreate(path, ports) : await open(path, ports);
  if (!opened.ok) {
    sayProblem(terminal, phraseOpenError(folder, opened.error, how));
    return EXIT.couldNotRun;
  }
  const { desk, isNew } = opened.value;
  sayFindings(terminal, desk.findings);
  const told = desk.findings.length;
  if (isNew) terminal.say(`Made a new notebook, “${printable(basename(path))}”.`);
  try {
    return await work(desk);
  } finally {
    sayFindings(terminal, desk.findings.slice(told));
    const closed = await desk.close();
    if (!closed.ok) {
      terminal.say(`The notebook’s lock could not be removed (${closed.error.code}).`);
      terminal.say('  Everything is saved, and whoever opens it next takes the lock over.');
    }
  }
}

async function open(path: string, ports: DeskPorts) {
  const opened = await NotebookDesk.open(path, ports);
  return opened.ok ? { ok: true as const, value: { desk: opened.value, isNew: false } } : opened;
}
