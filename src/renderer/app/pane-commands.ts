import { useCommands } from '../state/command-bus';
import {
  arrangePanes,
  focusPane,
  readAgainBeside,
  shiftPane,
  shutPane,
  stepPane,
} from '../state/panes-actions';
import type { PaneWay } from '../state/panes';
import { readerIn } from '../state/reading';
import { openDialog, useView } from '../state/view-store';
import { announce } from '../ui/announcer';
import { isField } from './keyboard';

/** Offers the commands on panes: going from one to the next, moving, arranging and closing them. */
export function usePaneCommands(isOpen: boolean): void {
  useCommands(
    {
      // Lists open beside what is chosen in them; elsewhere it is asked which article.
      openBeside: askWhatBeside,
      openAgainBeside: readAgainBeside,
      nextPane: () => goToPane(1),
      previousPane: () => goToPane(-1),
      movePaneLeft: () => move('left'),
      movePaneRight: () => move('right'),
      movePaneUp: () => move('up'),
      movePaneDown: () => move('down'),
      arrangePanes: turnPanes,
      closePane: () => shutPane(),
    },
    isOpen,
  );
}

/** Asks for the article to open beside; `false` while something is typed. */
function askWhatBeside(): boolean {
  if (isField(window.document.activeElement)) return false;
  openDialog({ kind: 'palette', query: '@', beside: true });
  return true;
}

function goToPane(by: 1 | -1): void {
  stepPane(by);
  const { focusedPane } = useView.getState();
  if (!focusedPane) return;
  focusPane(focusedPane);
  readerIn(focusedPane)?.focus();
}

/** Moves the focused pane, which keeps the keyboard, and says where it stands then. */
function move(way: PaneWay): boolean {
  const { panes, focusedPane, arrangement } = useView.getState();
  if (panes.length < 2 || !focusedPane) return false;
  const had = window.document.activeElement;
  shiftPane(way);
  const now = useView.getState();
  const at = now.panes.findIndex(({ id }) => id === focusedPane);
  const turned = now.arrangement === arrangement ? '' : `${arrangedAs(now.arrangement)}. `;
  announce(`${turned}Pane ${at + 1} of ${panes.length}`);
  requestAnimationFrame(() => {
    if (window.document.activeElement !== had) readerIn(focusedPane)?.focus();
  });
  return true;
}

/** Turns a row of panes into a stack, or back; `false` when there is nothing to arrange. */
function turnPanes(): boolean {
  const { panes, arrangement } = useView.getState();
  if (panes.length < 2) return false;
  const next = arrangement === 'row' ? 'stack' : 'row';
  arrangePanes(next);
  announce(arrangedAs(next));
  return true;
}

function arrangedAs(arrangement: 'row' | 'stack'): string {
  return arrangement === 'row' ? 'Panes side by side' : 'Panes stacked';
}
