import { useEffect, useMemo } from 'react';
import type { BatchState } from '../../../../contract/import-batch';
import {
  BATCH_FILTERS,
  countOf,
  filteredRows,
  nextToLookAt,
  phraseItems,
  phraseOutcome,
  settledOf,
} from '../../../state/batch-rows';
import {
  cancelBatch,
  chooseItem,
  closeBatch,
  filterBatch,
  rowOf,
  useBatch,
} from '../../../state/import-batch';
import { runCommand } from '../../../state/command-bus';
import { useReadOnly } from '../../../state/read-only';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { ProgressBar } from '../../../ui/progress-bar';
import { SegmentedControl } from '../../../ui/radio-group';
import { ViewFrame } from '../../../ui/view-frame';
import { BulkActions } from './bulk-actions';
import { IncomingDetail } from './incoming-detail';
import { IncomingList } from './incoming-list';
import { PassedOver } from './passed-over';
import { useLookKeys } from './use-look-keys';
import styles from './incoming.module.css';

/** What is being brought in while reading goes on: how far it is, what came of each, and what waits for a look. */
export function IncomingView() {
  const batch = useBatch((state) => state.batch);
  const isReadOnly = useReadOnly();
  if (batch) return <Incoming batch={batch} />;
  return (
    <ViewFrame title="Bringing in" tally="" tools={null}>
      <EmptyState
        action={
          <Button isDisabled={isReadOnly} onPress={() => runCommand('bringIn')}>
            Bring in…
          </Button>
        }
      >
        Nothing is being brought in.
      </EmptyState>
    </ViewFrame>
  );
}

function Incoming({ batch }: { batch: BatchState }) {
  const { summary, rows } = batch;
  const filter = useBatch((state) => state.filter);
  const chosen = useBatch((state) => state.chosen);
  const shown = useMemo(() => filteredRows(rows, filter), [rows, filter]);
  const row = rowOf(batch, chosen);
  const onKeyDown = useLookKeys(row);
  const isDone = summary.phase === 'done';
  const first = isDone && chosen === null ? nextToLookAt(rows, null) : null;
  useEffect(() => {
    if (first !== null) chooseItem(first);
  }, [first]);
  return (
    <div className={styles.view} onKeyDownCapture={onKeyDown}>
      <ViewFrame
        title={isDone ? `Brought in: ${phraseItems(rows)}` : `Bringing in ${phraseItems(rows)}`}
        tally={isDone ? phraseOutcome(summary) : ''}
        tools={
          isDone ? (
            <Button onPress={() => void closeBatch()}>Close</Button>
          ) : (
            <Button onPress={() => void cancelBatch()}>Stop</Button>
          )
        }
        between={<Between batch={batch} />}
      >
        <div className={styles.columns}>
          <IncomingList rows={shown} />
          <IncomingDetail row={row} rows={rows} />
        </div>
      </ViewFrame>
    </div>
  );
}

function Between({ batch: { summary, rows } }: { batch: BatchState }) {
  const filter = useBatch((state) => state.filter);
  const settled = settledOf(summary);
  const options = BATCH_FILTERS.filter(
    ({ id }) => id === 'all' || id === filter || countOf(summary, id) > 0,
  ).map(({ id, label }) => ({ id, label: `${label} ${countOf(summary, id).toLocaleString()}` }));
  const isGathering = summary.phase === 'gathering';
  return (
    <div className={styles.between}>
      {summary.phase !== 'done' && (
        <ProgressBar
          label={isGathering ? 'Looking through folders and archives' : 'Reading'}
          value={isGathering && summary.total === 0 ? null : settled / Math.max(1, summary.total)}
          detail={`${settled.toLocaleString()} of ${summary.total.toLocaleString()}`}
        />
      )}
      <div className={styles.tools}>
        <SegmentedControl
          label="Which are shown"
          isLabelHidden
          options={options}
          value={filter}
          onChange={filterBatch}
        />
        <BulkActions rows={rows} />
      </div>
      <PassedOver summary={summary} />
    </div>
  );
}
