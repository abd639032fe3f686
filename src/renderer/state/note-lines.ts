import { foldText } from '../../domain/search/fold-text';
import type { NoteId } from '../../domain/ids';
import type { NoteRow } from '../../domain/notebook/rows';
import { edit } from './notebook-store';
import { tellWithUndo } from './undo-offer';
import { readArticle, readPassage } from './panes-actions';
import { goTo, openCard, useView } from './view-store';

/** Notes as lists show them, the newest first; with words, only those whose title or opening has them. */
export function noteLines(rows: ReadonlyMap<NoteId, NoteRow>, words = ''): readonly NoteRow[] {
  const wanted = foldText(words);
  return [...rows.values()]
    .filter(({ title, opening }) => foldText(`${title} ${opening}`).includes(wanted))
    .sort((a, b) => (a.modifiedAt < b.modifiedAt ? 1 : a.modifiedAt > b.modifiedAt ? -1 : 0));
}

/** Goes to where a note belongs: its passage, its article, or its own page. */
export function openNote({ id, subject, articleId }: NoteRow): void {
  if (subject.kind === 'annotation' && articleId) {
    readPassage(articleId, subject.annotationId);
    openCard(subject.annotationId, 'note');
  } else if (subject.kind === 'article' && articleId) {
    readArticle(articleId);
  } else {
    useView.setState({ openNote: id });
    goTo('notes');
  }
}

/** Makes a free note and opens it for writing. */
export async function createNote(): Promise<void> {
  const id: NoteId = `note:${crypto.randomUUID()}`;
  const subject = { kind: 'free', title: 'Untitled note' } as const;
  if (await edit({ kind: 'writeNote', id, subject, markdown: '' })) {
    useView.setState({ openNote: id });
  }
}

/** Deletes a note and offers to take that back. */
export async function deleteNote(id: NoteId, title: string): Promise<void> {
  if (!(await edit({ kind: 'deleteNote', id }))) return;
  useView.setState({ openNote: null });
  tellWithUndo(`Note “${title}” deleted`);
}
