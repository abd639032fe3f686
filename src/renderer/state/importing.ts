import { create } from 'zustand';
import type { ImportDraft, ReadItem, TextEdit, TextEdited } from '../../contract/import-and-export';
import type { ArticleId } from '../../domain/ids';
import { bridge } from '../platform/bridge';
import { tellEditError } from './messages';
import { readArticle } from './panes-actions';
import { tellWithUndo } from './undo-offer';
import { openDialog, useView } from './view-store';

/** What is being read just now, in words for a person; `null` when nothing is. */
export const useImporting = create<{ readonly busy: string | null }>(() => ({ busy: null }));

/** Reads a pasted or typed text; `html` is the clipboard's other flavour, `null` when there was none. */
export function readPasted(text: string, html: string | null): Promise<ReadItem> {
  return busyWith('Reading the text', () => bridge().readPasted({ text, html }));
}

/** Asks for files, reads them and shows them for review. */
export async function importFiles(): Promise<void> {
  reviewItems(await busyWith('Reading files', () => bridge().chooseFiles()));
}

/** Reads files that were dropped on the window and shows them for review. */
export async function importDropped(files: readonly File[]): Promise<void> {
  const what = files.length === 1 ? 'Reading a file' : `Reading ${files.length} files`;
  reviewItems(await busyWith(what, () => bridge().readDropped(files)));
}

/** Shows what was read for review, beside what is under review already. */
export function reviewItems(items: readonly ReadItem[]): void {
  if (items.length === 0) return;
  const { dialog } = useView.getState();
  const before = dialog?.kind === 'review' ? dialog.items : [];
  openDialog({ kind: 'review', items: [...before, ...items] });
}

/**
 * Adds reviewed articles as one step, tells it and opens the article when it is only one. Answers whether it was
 * done; the reason why not is told.
 */
export async function addArticles(drafts: readonly ImportDraft[]): Promise<boolean> {
  const answer = await bridge().importDrafts({ drafts });
  if (!answer.ok) {
    tellEditError(answer.error);
    return false;
  }
  const { articleIds } = answer.value;
  const [only] = articleIds;
  if (only && articleIds.length === 1) readArticle(only);
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
