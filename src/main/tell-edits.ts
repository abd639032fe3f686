import type { DeskChange } from '../desk/desk-events';
import type { NotebookDesk } from '../desk/notebook-desk';
import { changeOverview } from '../desk/overview';
import type { Tell } from './tell';

/**
 * Tells the page of every edit of a notebook, once. Edits that are held are shown too: that they are not saved is told
 * beside them.
 */
export function tellEdits(desk: NotebookDesk, tell: Tell, onChanged: () => void): void {
  let shownUpTo = 0;
  const show = (change: DeskChange): void => {
    if (change.revision <= shownUpTo) return;
    shownUpTo = change.revision;
    tell('notebookChanged', changeOverview(desk, change));
    onChanged();
  };
  desk.onChange(show);
  desk.onHeld((changes) => changes.forEach(show));
  desk.onTakenBack(() => {
    shownUpTo = 0;
    tell('overviewOutdated', null);
  });
}
