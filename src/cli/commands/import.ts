import { GuardedReader } from '../../desk/guarded-reader';
import type { NotebookDesk } from '../../desk/notebook-desk';
import { type CommandPorts, defineCommand } from '../command';
import { EXIT, type ExitCode } from '../exit-code';
import { phraseEditError } from '../phrases/edit-error';
import { sayProblem } from '../terminal';
import { withNotebook } from '../with-notebook';
import { importItem } from './import-item';
import { ImportReport } from './import-report';
import { STANDARD_INPUT } from './read-item';

/** `import`: brings files and standard input into a notebook. */
export const importCommand = defineCommand({
  name: 'import',
  says: 'brings text and Markdown files into a notebook',
  details: [
    'Reads each FILE and saves it as an article, with its own bytes as evidence. What a text does not state, such as its date, stays unknown and can be filled in later in the app. A text that is in the notebook already is not added again. A folder that is empty or not there yet becomes a notebook.',
    'A FILE that fails does not keep the others out; the exit code is 1 then. --json prints a line for each, {"item","status","articles","error"}, where status is added, duplicate or failed, and error is null or says why.',
  ],
  options: {
    notebook: { kind: 'required', placeholder: 'DIR', says: 'the folder of the notebook' },
    json: { kind: 'flag', says: 'results as JSON, one line for each FILE' },
    as: {
      kind: 'optional',
      placeholder: 'txt|md',
      choices: ['txt', 'md'],
      says: 'what standard input is; txt when not given',
    },
  },
  operands: { placeholder: 'FILE', says: '.txt or .md files, or - for standard input' },
  run: async ({ notebook, json, as }, items, ports) => {
    if (items.filter((item) => item === STANDARD_INPUT).length > 1) {
      ports.terminal.say('Standard input can be read only once: name - one time.');
      return EXIT.couldNotRun;
    }
    return withNotebook(notebook, 'make', ports, (desk) =>
      importAll({ desk, items, isJson: json, inputExtension: as ?? 'txt' }, ports),
    );
  },
});

interface ImportJob {
  readonly desk: NotebookDesk;
  readonly items: readonly string[];
  readonly isJson: boolean;
  readonly inputExtension: string;
}

/** One item after the other; each is on the disk before the next is read. */
async function importAll(
  { desk, items, isJson, inputExtension }: ImportJob,
  ports: CommandPorts,
): Promise<ExitCode> {
  const { terminal } = ports;
  if (desk.info.readOnly !== null) {
    sayProblem(terminal, phraseEditError({ kind: 'readOnly' }));
    return EXIT.couldNotRun;
  }
  const report = new ImportReport(terminal, isJson);
  const reader = new GuardedReader({
    startWorker: ports.startWorker,
    onFailure: (error) => terminal.say(`Reading failed: ${error}`),
  });
  terminal.stopped.addEventListener('abort', () => reader.end());
  try {
    for (const item of items) {
      const outcome = await importItem(item, { desk, reader, terminal, inputExtension });
      if (outcome === null) break;
      report.add(item, outcome);
    }
  } finally {
    reader.end();
  }
  return report.close(items.length);
}
