// First, so that what a component says of itself comes after what the system says of everything.
import './ui/styles.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { prepareAhead } from './app/open-notebook';
import { followSettings } from './app/theme';
import { permitEmptyMarkup } from './platform/trusted-types';
import { startApp } from './state/app-store';
import { followNotebook } from './state/notebook-store';
import { followOutside } from './state/outside';
import { askForView } from './state/view-memory';
import { followSharedWording } from './state/shared-wording';
import { takeFirstFonts } from './ui/first-fonts';

async function start(root: HTMLElement): Promise<void> {
  takeFirstFonts();
  permitEmptyMarkup();
  followSettings();
  followNotebook();
  askForView();
  followOutside();
  followSharedWording();
  await startApp();
  await prepareAhead();
  createRoot(root).render(<App />);
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
// The page that main has draw for paper, out of sight: it is asked by main, and asks nothing itself.
if (location.hash === '#print') {
  const drawing = import('./features/reader/print/print-page');
  Object.assign(window, { printPage: drawing.then(({ printPage }) => printPage) });
} else {
  void start(root);
}
