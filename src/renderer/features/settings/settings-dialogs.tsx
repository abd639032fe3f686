import { AboutDialog } from './about-dialog';
import { SettingsDialog } from './settings-dialog';
import { ShortcutsDialog } from './shortcuts-dialog';
import { useView } from '../../state/view-store';

/** Whichever of the app's own dialogs is asked for: settings, keyboard shortcuts, about. */
export function SettingsDialogs() {
  const kind = useView((state) => state.dialog?.kind);
  return (
    <>
      {kind === 'settings' && <SettingsDialog />}
      {kind === 'shortcuts' && <ShortcutsDialog />}
      {kind === 'about' && <AboutDialog />}
    </>
  );
}
