import { extracted, type ExtractedArticle } from '../../desk/extract';
import { ReaderPool } from '../../desk/reader-pool';
import { READABLE_EXTENSIONS } from '../../desk/read-items';
import { type CommandPorts, defineCommand } from '../command';
import { EXIT, type ExitCode } from '../exit-code';
import { phraseReadError } from '../phrases/read-error';
import { printable, sayProblem } from '../terminal';
import { knownOf } from './known-of-bytes';
import { printArticle } from './print-article';
import { readItem } from './read-item';

/** `extract`: what is understood of a file, without a notebook. */
export const extractCommand = defineCommand({
  name: 'extract',
  says: 'shows what is understood of a file, without a notebook',
  details: [
    'Reads a FILE just as import does and prints the articles found in it with what is known of them. Nothing is saved and nothing is fetched.',
    '--json prints {"articles": [{"title", "subtitle", "byline", "publisher", "published", "updated", "dateline", "language", "url", "text", "blocks": [{"kind", "start", "end", "level"}], "setAside": [{"kind", "text"}], "origins": {FIELD: {"how", "evidence"}}}]}. What is not stated is null; byline is a list of names. Dates are as precise as they are stated (2025-01) and never moved to another time zone. start and end are UTF-16 offsets into text, which leaves out title, subtitle and byline; only headings and list items have a level.',
  ],
  options: {
    type: {
      kind: 'optional',
      placeholder: 'TYPE',
      choices: READABLE_EXTENSIONS,
      says: 'read it as this kind of file, whatever its name is; standard input is read as txt or html when left out',
    },
    url: { kind: 'optional', placeholder: 'URL', says: 'the address it was taken from' },
    captured: {
      kind: 'optional',
      placeholder: 'ISO',
      says: 'when it was taken there: “2 hours ago” counts from then',
    },
    json: { kind: 'flag', says: 'the articles as one line of JSON' },
  },
  operands: { placeholder: 'FILE', says: 'a file, or - for standard input' },
  run: ({ json, ...options }, items, ports) => {
    const known = knownOf(options);
    const [item, ...others] = items;
    if (typeof known === 'string' || item === undefined || others.length > 0) {
      ports.terminal.say(typeof known === 'string' ? known : 'Name one file at a time.');
      return Promise.resolve(EXIT.couldNotRun);
    }
    return extract(item, { known, isJson: json }, ports);
  },
});

interface Extraction {
  readonly known: Exclude<ReturnType<typeof knownOf>, string>;
  readonly isJson: boolean;
}

async function extract(
  item: string,
  { known, isJson }: Extraction,
  { terminal, startWorker, now }: CommandPorts,
): Promise<ExitCode> {
  const reader = new ReaderPool({
    startWorker,
    onFailure: (error) => terminal.say(`Reading failed: ${error}`),
  });
  terminal.stopped.addEventListener('abort', () => reader.end());
  const read = await readItem(item, terminal, { reader, now, like: null }, known);
  reader.end();
  if (read === null) return EXIT.failed;
  const articles = extracted(read);
  if (!articles.ok) {
    sayProblem(terminal, phraseReadError(articles.error), printable(item));
    return EXIT.failed;
  }
  terminal.result(isJson ? JSON.stringify({ articles: articles.value }) : inWords(articles.value));
  return EXIT.done;
}

function inWords(articles: readonly ExtractedArticle[]): string {
  return articles.map((article) => printArticle(article)).join(`\n\n${'='.repeat(72)}\n\n`);
}
