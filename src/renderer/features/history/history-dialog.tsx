import { useEffect, useState } from 'react';
import { useLocale } from 'react-aria-components';
import type { RecordHistory } from '../../../contract/record-history';
import type { RecordId } from '../../../domain/ids';
import { useReadOnly } from '../../state/read-only';
import { restoreVersion, useRecordHistory, useVersion } from '../../state/record-history';
import { closeDialog } from '../../state/view-store';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ProgressBar } from '../../ui/progress-bar';
import { Switch } from '../../ui/switch';
import { describeTime } from './describe-time';
import styles from './history.module.css';
import { PastFrame } from './past-frame';
import { VersionList } from './version-list';
import { VersionPreview } from './version-preview';

/** The versions of one record, each to be looked at and brought back. */
export function HistoryDialog({ id }: { id: RecordId }) {
  const [isEvery, setEvery] = useState(false);
  const [wanted, setWanted] = useState<number | null>(null);
  const history = useRecordHistory(id, !isEvery);
  const chosen = chosenIn(history, wanted);
  const count = history?.versions.length;
  useEffect(() => {
    if (count !== undefined) announce(count === 1 ? '1 version' : `${count} versions`);
  }, [count]);
  return (
    <Dialog
      title={titleOf(history)}
      isOpen
      onOpenChange={(isOpen) => !isOpen && closeDialog()}
      size="full"
      aside={
        <div className={styles.aside}>
          <Switch label="Show every save" isSelected={isEvery} onChange={setEvery} />
        </div>
      }
      actions={<RestoreButton history={history} chosen={chosen} />}
    >
      {history ? (
        <History history={history} chosen={chosen} onChoose={setWanted} hasSeconds={isEvery} />
      ) : (
        <ProgressBar label="Reading the history" value={null} />
      )}
    </Dialog>
  );
}

interface HistoryProps {
  history: RecordHistory;
  chosen: number | null;
  onChoose: (revision: number) => void;
  hasSeconds: boolean;
}

function History({ history, chosen, onChoose, hasSeconds }: HistoryProps) {
  const [now] = useState(() => Date.now());
  const preview = useVersion(history.id, chosen);
  return (
    <PastFrame
      label="Chosen version"
      isWhole={history.isWhole}
      list={
        <VersionList
          history={history}
          chosen={chosen}
          onChoose={onChoose}
          now={now}
          hasSeconds={hasSeconds}
        />
      }
      preview={
        history.versions.length > 0 && (
          <VersionPreview preview={preview} isOnly={history.versions.length === 1} />
        )
      }
    />
  );
}

function RestoreButton({
  history,
  chosen,
}: {
  history: RecordHistory | null;
  chosen: number | null;
}) {
  const { locale } = useLocale();
  const isReadOnly = useReadOnly();
  const at = history?.versions.findIndex(({ revision }) => revision === chosen) ?? -1;
  const version = history?.versions[at];
  const isNow = at === 0 && history?.isThere === true;
  const restore = async (): Promise<void> => {
    if (!history || !version) return;
    const when = version.at === null ? 'an earlier time' : describeTime(version.at, locale, false);
    const noun = history.noun.charAt(0).toUpperCase() + history.noun.slice(1);
    if (await restoreVersion(history.id, version.revision, `${noun} restored as of ${when}`)) {
      closeDialog();
    }
  };
  return (
    <Button
      variant="primary"
      isDisabled={!version || isNow || isReadOnly}
      onPress={() => void restore()}
    >
      {version?.how === 'deleted' ? 'Bring it back' : 'Restore this version'}
    </Button>
  );
}

/** The one asked for while it is listed; else the one before now, or what there is. */
function chosenIn(history: RecordHistory | null, wanted: number | null): number | null {
  if (!history) return null;
  const { versions } = history;
  if (versions.some(({ revision }) => revision === wanted)) return wanted;
  return (versions[1] ?? versions[0])?.revision ?? null;
}

function titleOf(history: RecordHistory | null): string {
  if (!history) return 'History';
  return history.title ? `History of “${history.title}”` : `History of the ${history.noun}`;
}
