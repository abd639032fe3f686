import { create } from 'zustand';
import type { ImportDraft, ReadItem, TextEdit, TextEdited } from '../../contract/import-and-export';
import type { BatchPlace, Beginning } from '../../contract/import-batch';
import type { ArticleId } from '../../domain/ids';
import { bridge } from '../platform/bridge';
import { showBatch } from './import-batch';
import { tellEditError } from './messages';
import { readArticle } from './panes-actions';
import { tellWithUndo } from './undo-offer';
import { closeDialog, openDialog, useView } from './view-store';

/** What is being read just now, in words for a person; `null` when nothing is. */
export const useImporting = create<{ readonly busy: string | null }>(() => ({ busy: null }));

/** Reads a pasted or typed text; `html` is the clipboard's other flavour, `null` when there was none. */
export function readPasted(text: string, html: string | null): Promise<ReadItem> {
  return busyWith('Reading the text', () => bridge().readPasted({ text, html }));
}

/** Reads what is under review once more, in an encoding that the reader names. */
export function readAgain(readingId: string, encoding: string): Promise<ReadItem> {
  return busyWith('Reading it again', () => bridge().readAgain({ readingId, encoding }));
}

/** Everything is brought in without tags and collections; they are given where it is looked over. */
const ANYWHERE: BatchPlace = { tags: [], collections: [] };

/** Asks for files; one is shown for review, several are brought in in the background. */
export async function importFiles(): Promise<void> {
  showBegun(await busyWith('Reading files', () => bridge().importFiles(ANYWHERE)));
}

/** Asks for a folder and brings in all that lies in it and below. */
export async function importFolder(): Promise<void> {
  showBegun(await busyWith('Looking through the folder', () => bridge().importFolder(ANYWHERE)));
}

/** Takes in files and folders that were dropped on the window. */
export async function importDropped(files: readonly File[]): Promise<void> {
  const what = files.length === 1 ? 'Reading a file' : `Reading ${files.length} files`;
  showBegun(await busyWith(what, () => bridge().importDropped(files, ANYWHERE)));
}

/**
 * Fetches addresses; `allowPrivate` after the user confirmed that they may lie in the own network. What a single one
 * came to is answered where it failed, so that it is told where the address stands; otherwise `null`.
 */
export async function importAddresses(
  addresses: readonly string[],
  allowPrivate: boolean,
): Promise<Extract<ReadItem, { status: 'failed' }> | null> {
  const request = { addresses, allowPrivate, place: ANYWHERE };
  const begun = await busyWith('Fetching the page', () => bridge().importAddresses(request));
  if (begun?.ok === true && begun.value.kind === 'single') {
    const { item } = begun.value;
    if (item.status === 'failed') return item;
  }
  showBegun(begun);
  return null;
}

/** Gives up what is fetched or read for review. */
export async function cancelReading(): Promise<void> {
  await bridge().cancelSingle();
}

/** Shows what beginning came to: a single thing for review, several as a batch. */
function showBegun(begun: Beginning): void {
  if (begun === null) return;
  if (!begun.ok) return tellEditError(begun.error);
  if (begun.value.kind === 'batch') {
    if (useView.getState().dialog?.kind === 'bringIn') closeDialog();
    return showBatch(begun.value.state);
  }
  const { item } = begun.value;
  const isCalledOff = item.status === 'failed' && item.error.kind === 'cancelled';
  if (!isCalledOff) reviewItems([item]);
}

/** Shows what was read for review, beside what is under review already. */
export function reviewItems(items: readonly ReadItem[]): void {
  if (items.length === 0) return;
  const { dialog } = useView.getState();
  const before = dialog?.kind === 'review' ? dialog.items : [];
  openDialog({ kind: 'review', items: [...before, ...items] });
}

/**
 * Adds reviewed articles as one step, tells it and opens the article when it is only one and nothing else waits to be
 * looked at. Answers whether it was done; the reason why not is told.
 */
export async function addArticles(drafts: readonly ImportDraft[]): Promise<boolean> {
  const answer = await bridge().importDrafts({ drafts });
  if (!answer.ok) {
    tellEditError(answer.error);
    return false;
  }
  const { articleIds } = answer.value;
  const [only] = articleIds;
  const isOfBatch = useView.getState().place === 'incoming';
  if (only && articleIds.length === 1 && !isOfBatch) readArticle(only);
  tellWithUndo(articleIds.length === 1 ? 'Article added' : `${articleIds.length} articles added`);
  return true;
}

/** Lets main forget what it holds of readings that are not imported. */
export async function dropReadings(readingIds: readonly string[]): Promise<void> {
  if (readingIds.length > 0) await bridge().dropReadings({ readingIds });
}

/** Saves a changed text as a new version of its article; answers what became of it, or `null` when it was refused. */
export async function saveText(
  id: ArticleId,
  candidateBlocks: TextEdit['candidateBlocks'],
): Promise<TextEdited | null> {
  const answer = await bridge().editText({ id, candidateBlocks });
  if (answer.ok) return answer.value;
  tellEditError(answer.error);
  return null;
}

async function busyWith<Answer>(what: string, work: () => Promise<Answer>): Promise<Answer> {
  useImporting.setState({ busy: what });
  try {
    return await work();
  } finally {
    useImporting.setState({ busy: null });
  }
}
