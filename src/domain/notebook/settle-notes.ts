import type { Note } from '../note/note';
import { subjectId } from '../note/note';
import { conflictBetween } from './conflict';
import type { MergeDraft } from './merge-draft';
import { mergeRecord } from './merge-record';

/** Makes one of two notes on one article or annotation, each written on its own side. The older one's id stays. */
export function settleNotes(draft: MergeDraft): void {
  for (const id of draft.touched) {
    const theirs = draft.find(id);
    if (theirs?.kind !== 'note') continue;
    const about = subjectId(theirs.subject);
    const ours = about === null ? null : draft.before.noteAbout(about);
    if (ours === null || ours.id === theirs.id) continue;
    const still = draft.now.get('note', ours.id);
    if (still !== null && subjectId(still.subject) === about) unite(draft, still, theirs);
  }
}

function unite(draft: MergeDraft, ours: Note, theirs: Note): void {
  const [older, younger] = [ours, theirs].sort((a, b) => (ageKey(a) < ageKey(b) ? -1 : 1));
  if (!older || !younger) return;
  const merged = mergeRecord({ base: null, ours: { ...ours, id: older.id }, theirs });
  // That one of them was deleted is no question any more: another one took its place.
  for (const { id } of [older, younger]) draft.drop(id);
  draft.put(older.id, merged.ours);
  draft.dispute(conflictBetween(null, merged.ours, merged.theirs));
}

function ageKey({ createdAt, id }: Note): string {
  return `${createdAt} ${id}`;
}
