import type { Note } from '../note/note';

/** What a free note is headed with; never empty. */
export function noteTitle(note: Note): string {
  const title = note.subject.kind === 'free' ? note.subject.title.trim() : '';
  return title === '' ? 'Untitled note' : title;
}
