import { useEffect } from 'react';
import { CopiesDialogs } from '../features/copies/copies-dialogs';
import { WelcomeView } from '../features/welcome/welcome-view';
import { SettingsDialogs } from '../features/settings/settings-dialogs';
import { useApp } from '../state/app-store';
import { ToastRegion } from '../ui/toast';
import { useAppCommands } from './app-commands';
import { useKeyboard } from './keyboard';
import { useMenuAndClosing } from './main-requests';
import { useOpenNotebook } from './open-notebook';
import { CommandPalette } from './command-palette';
import { Toasts } from './toasts';
import { Workspace } from './workspace';

/** The whole window: the welcome view, or the open notebook's workspace. */
export function App() {
  const notebook = useApp((state) => state.notebook);
  const turn = useApp((state) => state.turn);
  const isReady = useOpenNotebook(notebook && `${turn} ${notebook.path}`);
  useKeyboard();
  useAppCommands();
  useMenuAndClosing();
  useEffect(() => {
    window.document.title = notebook ? `${notebook.name} – Dateline` : 'Dateline';
  }, [notebook]);
  return (
    <>
      {notebook ? isReady && <Workspace /> : <WelcomeView />}
      <CommandPalette />
      <SettingsDialogs />
      <CopiesDialogs />
      <Toasts />
      <ToastRegion />
    </>
  );
}
