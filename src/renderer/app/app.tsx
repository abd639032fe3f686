import { useEffect } from 'react';
import { WelcomeView } from '../features/welcome/welcome-view';
import { useApp } from '../state/app-store';
import { ToastRegion } from '../ui/toast';
import { useAppCommands } from './app-commands';
import { useKeyboard } from './keyboard';
import { useMenuAndClosing } from './main-requests';
import { loadTheRest } from './later';
import { openingOf, useOpenNotebook } from './open-notebook';
import { CommandPalette, CopiesDialogs, SettingsDialogs } from './parts';
import { Toasts } from './toasts';
import { Workspace } from './workspace';

/** The whole window: the welcome view, or the open notebook's workspace. */
export function App() {
  const notebook = useApp((state) => state.notebook);
  const isReady = useOpenNotebook(useApp(openingOf));
  useKeyboard();
  useAppCommands();
  useMenuAndClosing();
  const isShown = !notebook || isReady;
  useEffect(() => {
    if (isShown) loadTheRest();
  }, [isShown]);
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
