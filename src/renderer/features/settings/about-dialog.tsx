import { useApp } from '../../state/app-store';
import { closeDialog } from '../../state/view-store';
import { Dialog } from '../../ui/dialog';
import { Text } from '../../ui/text';
import styles from './settings.module.css';

/** What this is, which version, and what it promises. */
export function AboutDialog() {
  const app = useApp((state) => state.app);
  return (
    <Dialog
      title="About Dateline"
      isOpen
      onOpenChange={(open) => !open && closeDialog()}
      size="small"
    >
      <div className={styles.about}>
        <p className={styles.wordmark}>Dateline</p>
        <Text as="p">
          A research notebook for people who read what officials, companies and institutions say.
        </Text>
        <Text as="p" tone="muted">
          Your notebook is a folder on this computer. Dateline has no account and sends nothing
          anywhere.
        </Text>
        <Text as="p" size="small" tone="muted" isTabular>
          Version {app?.version ?? 'unknown'} · Electron {app?.electron ?? 'unknown'} · MIT licence
        </Text>
      </div>
    </Dialog>
  );
}
