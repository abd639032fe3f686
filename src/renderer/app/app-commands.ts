import type { Settings } from '../../contract/app-state';
import { bridge } from '../platform/bridge';
import {
  changeSettings,
  closeNotebook,
  createNotebook,
  openNotebook,
  useApp,
} from '../state/app-store';
import { useCommands } from '../state/command-bus';
import { tell } from '../state/messages';
import { redo, undo, useNotebook } from '../state/notebook-store';
import { flushPendingEdits } from '../state/pending-edits';
import { readerIn } from '../state/reading';
import { showToLookAt } from '../state/to-look-at';
import { showVersions } from '../state/versions';
import { announce } from '../ui/announcer';
import {
  closeDialog,
  goTo,
  openDialog,
  searchStatements,
  showProposals,
  toggleMargin,
  toggleSidebar,
  useView,
  type Place,
} from '../state/view-store';
import { usePaneCommands } from './pane-commands';

const THEMES = ['system', 'light', 'dark', 'sepia'] as const;
const THEME_NAMES = {
  system: 'Theme of the system',
  light: 'Light theme',
  dark: 'Dark theme',
  sepia: 'Sepia theme',
};

/** Offers the commands of the window itself: notebooks, views, panes, text size, undo. */
export function useAppCommands(): void {
  const isOpen = useNotebook((state) => state.replica !== null);
  useCommands({
    newNotebook: () => void createNotebook(),
    openNotebook: () => void openNotebook(null),
    settings: () => openDialog({ kind: 'settings' }),
    restoreCopy: () => openDialog({ kind: 'copies' }),
    shortcuts: () => openDialog({ kind: 'shortcuts' }),
    about: () => openDialog({ kind: 'about' }),
    palette: () => togglePalette(''),
    biggerText: () => void resizeText(1),
    smallerText: () => void resizeText(-1),
    normalText: () => void changeSettings({ readingSize: 18 }),
    theme: () => void nextTheme(),
    paragraphNumbers: () => void toggleParagraphNumbers(),
  });
  useCommands(
    {
      closeNotebook: () => void flushPendingEdits().then(closeNotebook),
      showNotebookFolder: () => void bridge().showNotebookFolder(),
      searchAll: searchStatements,
      openArticle: () => togglePalette('@'),
      undo: () => void step(undo, 'Undone'),
      redo: () => void step(redo, 'Done again'),
      recentlyDeleted: () => openDialog({ kind: 'deleted' }),
      twoVersions: () => openDialog({ kind: 'twoVersions' }),
      toggleSidebar,
      toggleMargin,
      goArticles: () => goTo('articles'),
      goStatements: () => goTo('statements'),
      goSpeakers: () => goTo('speakers'),
      goTags: () => goTo('tags'),
      goNotes: () => goTo('notes'),
      goToLookAt: () => showToLookAt(),
      goProposals: () => goTo('proposals'),
      showProposals: toggleProposals,
      goTrail: () => goTo('trail'),
      goTimeline: () => goTo('timeline'),
      goMatrix: () => goTo('matrix'),
      articleVersions: () => showVersions(),
      back: goBack,
    },
    isOpen,
  );
  usePaneCommands(isOpen);
}

function togglePalette(query: string): void {
  if (useView.getState().dialog?.kind === 'palette') closeDialog();
  else openDialog({ kind: 'palette', query });
}

async function resizeText(by: 1 | -1): Promise<void> {
  const { readingSize } = useApp.getState().settings;
  const next = Math.min(28, Math.max(14, readingSize + by));
  await changeSettings({ readingSize: next });
}

async function toggleParagraphNumbers(): Promise<void> {
  const paragraphNumbers = !useApp.getState().settings.paragraphNumbers;
  await changeSettings({ paragraphNumbers });
  announce(paragraphNumbers ? 'Paragraphs are numbered' : 'Paragraph numbers are hidden');
}

function toggleProposals(): void {
  const isShown = !useView.getState().showsProposals;
  showProposals(isShown);
  tell(isShown ? 'Proposals are shown' : 'Proposals are hidden');
}

async function nextTheme(): Promise<void> {
  const now: Settings['theme'] = useApp.getState().settings.theme;
  const theme = THEMES[(THEMES.indexOf(now) + 1) % THEMES.length] ?? 'system';
  await changeSettings({ theme });
  tell(THEME_NAMES[theme]);
}

/** What was typed and not yet sent belongs to the last step, so it is sent before that step is taken back. */
async function step(take: () => Promise<string | null>, word: string): Promise<void> {
  await flushPendingEdits();
  const label = await take();
  if (label) tell(`${word}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`);
}

/** From a view back to the panes, or from a passage to the view it was opened from; `false` when there is no way back. */
function goBack(): boolean {
  const { place, panes, focusedPane, returnTo } = useView.getState();
  if (place === 'reading' && returnTo) {
    goTo(returnTo);
    return true;
  }
  if (place === 'reading' || panes.length === 0) return false;
  const back: Place = 'reading';
  goTo(back);
  requestAnimationFrame(() => readerIn(focusedPane)?.focus());
  return true;
}
