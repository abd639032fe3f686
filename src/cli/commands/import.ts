import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchAddress } from '../../desk/address/fetch-address';
import { oneProxy, proxyOfEnvironment } from '../../desk/address/proxy';
import { type BatchInput, ImportBatch } from '../../desk/batch/import-batch';
import { importAnnotationFile, isAnnotationFile } from '../../desk/import-annotation-file';
import { LikeArticles } from '../../desk/like-articles';
import type { NotebookDesk } from '../../desk/notebook-desk';
import { type KnownOfBytes, READABLE_EXTENSIONS } from '../../desk/read-items';
import { ReaderPool } from '../../desk/reader-pool';
import { sketchHere } from '../../desk/sketch-texts';
import { type CommandPorts, defineCommand, type Values } from '../command';
import { EXIT, type ExitCode } from '../exit-code';
import { phraseEditError } from '../phrases/edit-error';
import { phraseReadError } from '../phrases/read-error';
import { sayProblem } from '../terminal';
import { withNotebook } from '../with-notebook';
import { ImportReport } from './import-report';
import { knownOf } from './known-of-bytes';
import { STANDARD_INPUT, takeInput } from './read-item';

/** What the options are called and say. */
const OPTIONS = {
  notebook: { kind: 'required', placeholder: 'DIR', says: 'the folder of the notebook' },
  json: { kind: 'flag', says: 'results as JSON, one line for each item' },
  type: {
    kind: 'optional',
    placeholder: 'TYPE',
    choices: READABLE_EXTENSIONS,
    says: 'read files and standard input as this kind, whatever their names are',
  },
  as: {
    kind: 'optional',
    placeholder: 'txt|md',
    choices: ['txt', 'md'],
    says: 'what standard input is; txt or html, as it looks, when not given',
  },
  url: { kind: 'optional', placeholder: 'URL', says: 'the address a FILE was taken from' },
  captured: {
    kind: 'optional',
    placeholder: 'ISO',
    says: 'when a FILE was taken there: “2 hours ago” counts from then',
  },
  duplicates: {
    kind: 'optional',
    placeholder: 'HOW',
    choices: ['skip', 'keep', 'version'],
    says: 'of what is like an article that is there: skip it, keep both, or add it as a new version',
  },
  jobs: {
    kind: 'optional',
    placeholder: 'N',
    says: 'items that are read at the same time; 1 when left out',
  },
  proxy: {
    kind: 'optional',
    placeholder: 'URL',
    says: 'the proxy for addresses; HTTPS_PROXY, HTTP_PROXY and NO_PROXY when left out',
  },
  'allow-private': {
    kind: 'flag',
    says: 'also fetch the named addresses that lie on this computer or in its own network',
  },
} as const;

/** `import`: brings files, folders, archives, addresses and standard input into a notebook. */
export const importCommand = defineCommand({
  name: 'import',
  says: 'brings files, folders, archives and web addresses into a notebook',
  details: [
    'Reads each ITEM and saves it as an article, with its own bytes as evidence. A folder is taken in with all that lies below it, an archive (.zip) with all that lies in it. Of an address the page itself is fetched and nothing else. What a text does not state, such as its date, stays unknown and can be filled in later in the app. A folder that is empty or not there yet becomes a notebook.',
    'A text that is in the notebook already is not added again. One that has the address of an article, or nearly its text, is left out until --duplicates says what becomes of it.',
    'An ITEM that fails does not keep the others out; the exit code is 1 unless all came in or were there. --json prints a line for each, {"item","status","articles","why","error"}, where status is added, duplicate, newVersion, needsALook or failed, why lists what a person should look at, and error is null or says why it failed.',
  ],
  options: OPTIONS,
  operands: {
    placeholder: 'ITEM',
    says: 'files, folders, .zip archives, http or https addresses, or - for standard input',
  },
  run: async (values, items, ports) => {
    const known = knownOf(values);
    const misuse = typeof known === 'string' ? known : misuseOf(values, items);
    if (misuse !== null || typeof known === 'string') {
      ports.terminal.say(misuse ?? '');
      return EXIT.couldNotRun;
    }
    return withNotebook(values.notebook, 'make', ports, (desk) =>
      importAll(desk, { items, known, values }, ports),
    );
  },
});

interface ImportJob {
  readonly items: readonly string[];
  readonly known: KnownOfBytes;
  readonly values: Values<typeof OPTIONS>;
}

function misuseOf(
  { jobs, url, proxy }: Values<typeof OPTIONS>,
  items: readonly string[],
): string | null {
  if (items.filter((item) => item === STANDARD_INPUT).length > 1) {
    return 'Standard input can be read only once: name - one time.';
  }
  if (jobs !== null && !/^[1-9]\d?$/.test(jobs)) return '--jobs is a number from 1 to 99.';
  if (url !== null && items.length > 1) return '--url is for one ITEM: each page has its own.';
  if (proxy !== null && !/^https?:\/\/[^/]/i.test(proxy)) {
    return '--proxy is an address that begins with http:// or https://.';
  }
  return null;
}

async function importAll(
  desk: NotebookDesk,
  { items, known, values }: ImportJob,
  ports: CommandPorts,
): Promise<ExitCode> {
  const { terminal } = ports;
  if (desk.info.readOnly !== null) {
    sayProblem(terminal, phraseEditError({ kind: 'readOnly' }));
    return EXIT.couldNotRun;
  }
  const report = new ImportReport(terminal, values.json);
  const reader = new ReaderPool({
    startWorker: ports.startWorker,
    onFailure: (error) => terminal.say(`Reading failed: ${error}`),
  });
  const like = new LikeArticles(desk, sketchHere(desk));
  const batch = new ImportBatch(desk.ports.newId(), {
    desk,
    reader,
    like,
    fetch: (address, how) =>
      fetchAddress(address, { ...how, now: ports.now, proxyFor: proxyFor(values.proxy, ports) }),
    folder: join(tmpdir(), 'dateline-import'),
    policy: { alike: alikeOf(values.duplicates), doubtful: 'add' },
    atOnce: Number(values.jobs ?? 1),
    most: Number.MAX_SAFE_INTEGER,
    tell: ({ rows }) => report.take(rows),
    onSettled: (item, candidates) => report.understood(item.id, candidates),
  });
  if (values['allow-private']) batch.confirm(items);
  terminal.stopped.addEventListener('abort', () => batch.cancel());
  try {
    await beginAll({ desk, batch, report }, { items, known, values }, ports);
    await batch.over();
  } finally {
    reader.end();
    like.end();
    await batch.close();
  }
  return report.close();
}

interface Importing {
  readonly desk: NotebookDesk;
  readonly batch: ImportBatch;
  readonly report: ImportReport;
}

/** Hands over one operand after the other, until the user wants an end. */
async function beginAll(
  { desk, batch, report }: Importing,
  { items, known, values }: ImportJob,
  ports: CommandPorts,
): Promise<void> {
  const { stopped } = ports.terminal;
  report.left = items.length;
  for (const item of items) {
    if (stopped.aborted) break;
    if (isAnnotationFile(item) && !/^https?:/iu.test(item)) {
      report.annotations(item, await importAnnotationFile(desk, item));
    } else {
      const input = await inputOf(item, values, ports, report);
      if (input === null && stopped.aborted) break;
      if (input) await batch.begin([input], { tags: [], collections: [] }, known);
    }
    report.left -= 1;
  }
}

/** What an operand stands for; `null` when it came to its end already, which was told. */
async function inputOf(
  item: string,
  { as }: Values<typeof OPTIONS>,
  { terminal }: CommandPorts,
  report: ImportReport,
): Promise<BatchInput | null> {
  if (/^https?:\/\//i.test(item)) return { kind: 'address', address: item };
  if (item !== STANDARD_INPUT) return { kind: 'path', path: item, name: item };
  const bytes = await takeInput(terminal);
  if (bytes?.ok) return { kind: 'bytes', name: item, bytes: bytes.value, extension: as ?? 'txt' };
  if (bytes) report.failed(item, phraseReadError(bytes.error));
  return null;
}

function alikeOf(duplicates: string | null): 'look' | 'skip' | 'keep' | 'version' {
  return duplicates === 'skip' || duplicates === 'keep' || duplicates === 'version'
    ? duplicates
    : 'look';
}

function proxyFor(proxy: string | null, { environment }: CommandPorts) {
  return proxy === null ? proxyOfEnvironment(environment) : oneProxy(proxy);
}
