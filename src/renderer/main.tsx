// First, so that what a component says of itself comes after what the system says of everything.
import './ui/styles.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { followSettings } from './app/theme';
import { permitEmptyMarkup } from './platform/trusted-types';
import { startApp } from './state/app-store';
import { followNotebook } from './state/notebook-store';
import { followOutside } from './state/outside';

async function start(root: HTMLElement): Promise<void> {
  permitEmptyMarkup();
  followSettings();
  followNotebook();
  followOutside();
  await startApp();
  createRoot(root).render(<App />);
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
void start(root);
