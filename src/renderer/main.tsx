import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { followSettings } from './app/theme';
import { startApp } from './state/app-store';
import { followNotebook } from './state/notebook-store';
import './ui/styles.css';

async function start(root: HTMLElement): Promise<void> {
  followSettings();
  followNotebook();
  await startApp();
  createRoot(root).render(<App />);
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
void start(root);
