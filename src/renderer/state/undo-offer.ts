import { tell } from './messages';
import { undo, useNotebook } from './notebook-store';

/**
 * Tells of an edit just done and offers to take it back. The offer is for that edit alone: once another has followed,
 * it would take back the wrong one, so it only says how to go back step by step. A message takes the place of one
 * before it of the same topic.
 */
export function tellWithUndo(text: string, topic?: string): void {
  const made = useNotebook.getState().replica?.revision;
  tell(text, { label: 'Undo', run: () => void takeBack(made) }, topic);
}

async function takeBack(made: number | undefined): Promise<void> {
  if (useNotebook.getState().replica?.revision === made) await undo();
  else
    tell('Not undone, because something else changed since. Undo takes back the last change first');
}
