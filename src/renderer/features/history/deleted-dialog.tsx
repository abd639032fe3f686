import { useEffect, useRef, useState } from 'react';
import { useLocale } from 'react-aria-components';
import type { DeletedEntries, DeletedEntry } from '../../../contract/record-history';
import { useReadOnly } from '../../state/read-only';
import { restoreVersion, useDeleted, useVersion } from '../../state/record-history';
import { closeDialog } from '../../state/view-store';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { List } from '../../ui/list';
import { ProgressBar } from '../../ui/progress-bar';
import { Text } from '../../ui/text';
import { describeAge } from './describe-time';
import styles from './history.module.css';
import { PastFrame } from './past-frame';
import { VersionPreview } from './version-preview';

/** What was deleted of late, to be looked at and brought back. */
export function DeletedDialog() {
  const deleted = useDeleted();
  const [wanted, setWanted] = useState<string | null>(null);
  const chosen = deleted?.items.find(({ id }) => id === wanted) ?? deleted?.items[0] ?? null;
  const count = deleted?.items.length;
  useEffect(() => {
    if (count !== undefined)
      announce(count === 1 ? '1 deleted record' : `${count} deleted records`);
  }, [count]);
  return (
    <Dialog
      title="Recently deleted"
      isOpen
      onOpenChange={(isOpen) => !isOpen && closeDialog()}
      size="full"
      aside={deleted && `Kept for ${deleted.days} days. Articles in the trash are listed there.`}
      actions={<BringBackButton chosen={chosen} />}
    >
      {!deleted && <ProgressBar label="Looking for what was deleted" value={null} />}
      {deleted && deleted.items.length === 0 && <NothingDeleted days={deleted.days} />}
      {deleted && chosen && <Deleted deleted={deleted} chosen={chosen} onChoose={setWanted} />}
    </Dialog>
  );
}

/** Takes the focus, which the last record that was brought back has left without a place. */
function NothingDeleted({ days }: { days: number }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} className={styles.nothing} tabIndex={-1}>
      <EmptyState>
        {`Nothing was deleted in the last ${days} days. What you delete can be brought back from here.`}
      </EmptyState>
    </div>
  );
}

interface DeletedProps {
  deleted: DeletedEntries;
  chosen: DeletedEntry;
  onChoose: (id: string) => void;
}

function Deleted({ deleted, chosen, onChoose }: DeletedProps) {
  const { locale } = useLocale();
  const [now] = useState(() => Date.now());
  // How it was right before the edit that deleted it.
  const preview = useVersion(chosen.id, chosen.revision - 1);
  return (
    <PastFrame
      label="What was deleted"
      isWhole={deleted.isWhole}
      list={
        <List
          label="Deleted"
          items={deleted.items}
          rowHeight={64}
          textOf={(entry) => `${capital(entry.noun)} ${entry.name}`}
          selectionMode="single"
          selectedKeys={[chosen.id]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : keys;
            if (key !== undefined) onChoose(String(key));
          }}
        >
          {(entry) => (
            <div className={styles.row}>
              <Text clamp={2}>{entry.name || `Empty ${entry.noun}`}</Text>
              <Text size="small" tone="muted" clamp={1}>
                {[capital(entry.noun), along(entry), describeAge(entry.at, now, locale)]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </div>
          )}
        </List>
      }
      preview={<VersionPreview preview={preview} on={chosen.on} />}
    />
  );
}

function BringBackButton({ chosen }: { chosen: DeletedEntry | null }) {
  const isReadOnly = useReadOnly();
  const restore = async (): Promise<void> => {
    if (chosen)
      await restoreVersion(chosen.id, chosen.revision, `${capital(chosen.noun)} brought back`);
  };
  return (
    <Button variant="primary" isDisabled={!chosen || isReadOnly} onPress={() => void restore()}>
      Bring it back
    </Button>
  );
}

function along({ along: { annotations, notes, relations } }: DeletedEntry): string {
  const parts = [
    counted(annotations, 'annotation'),
    counted(notes, 'note'),
    counted(relations, 'relation'),
  ].filter(Boolean);
  return parts.length === 0 ? '' : `with ${parts.join(', ').replace(/, (?=[^,]*$)/, ' and ')}`;
}

function counted(count: number, noun: string): string {
  if (count === 0) return '';
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

function capital(noun: string): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}
