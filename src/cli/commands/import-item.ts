import { type Draft, importDrafts } from '../../desk/import-drafts';
import type { NotebookDesk } from '../../desk/notebook-desk';
import { articleWithText, type ItemRead, type Reader } from '../../desk/read-items';
import type { Candidate } from '../../domain/article/candidate';
import type { ArticleId } from '../../domain/ids';
import type { PhrasedError } from '../../domain/notebook/phrase-error';
import { phraseEditError } from '../phrases/edit-error';
import { phraseReadError } from '../phrases/read-error';
import type { Terminal } from '../terminal';
import { readItem } from './read-item';

/** What became of an item. */
export type ItemOutcome =
  | {
      readonly status: 'added';
      /** Those added, and those of its texts that were there before. */
      readonly articles: readonly ArticleId[];
      /** What was understood of those added. */
      readonly candidates: readonly Candidate[];
    }
  | { readonly status: 'duplicate'; readonly articles: readonly ArticleId[] }
  | { readonly status: 'failed'; readonly problem: PhrasedError };

/** What bringing in an item needs. */
export interface ItemPorts {
  readonly desk: NotebookDesk;
  readonly reader: Reader;
  readonly terminal: Terminal;
  /** What standard input is read as, without a dot. */
  readonly inputExtension: string;
}

/** Brings in one item as it is understood; `null` when the user wanted an end before it was read. */
export async function importItem(
  item: string,
  { desk, reader, terminal, inputExtension }: ItemPorts,
): Promise<ItemOutcome | null> {
  const { now } = desk.ports;
  const ports = { reader, now, notebook: desk.notebook };
  const read = await readItem(item, inputExtension, terminal, ports);
  if (read === null) return null;
  if (!read.ok) return { status: 'failed', problem: phraseReadError(read.error) };
  return save(desk, read.value);
}

async function save(desk: NotebookDesk, { candidates, reading }: ItemRead): Promise<ItemOutcome> {
  const known = candidates.map((candidate) => articleWithText(desk.notebook, candidate));
  const present = known.filter((id) => id !== null);
  const fresh = candidates.filter((_, at) => known[at] === null);
  if (fresh.length === 0) return { status: 'duplicate', articles: present };
  const drafts = fresh.map((candidate): Draft => ({
    candidate,
    tags: [],
    collections: [],
    reading,
  }));
  const imported = await importDrafts(desk, drafts);
  if (!imported.ok) return { status: 'failed', problem: phraseEditError(imported.error) };
  const articles = [...present, ...imported.value.articleIds];
  return { status: 'added', articles, candidates: fresh };
}
