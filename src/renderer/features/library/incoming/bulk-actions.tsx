import { useMemo } from 'react';
import type { BatchItemId, BatchRow } from '../../../../domain/incoming/batch';
import { resolveItems, retryItems } from '../../../state/import-batch';
import { useReadOnly } from '../../../state/read-only';
import { Button } from '../../../ui/button';
import { privateHost } from './phrase-state';
import styles from './incoming.module.css';

/** What can be decided about many items at once. */
export function BulkActions({ rows }: { rows: readonly BatchRow[] }) {
  const isReadOnly = useReadOnly();
  const { waiting, alike, failed } = useMemo(() => groupsOf(rows), [rows]);
  const fresh = waiting.length - alike.length;
  const named = (words: string, count: number) => `${words} ${count.toLocaleString()}`;
  return (
    <div className={styles.bulk}>
      {alike.length > 0 && (
        <Button
          size="small"
          isDisabled={isReadOnly}
          onPress={() => void resolveItems(alike, { kind: 'skip' })}
        >
          {alike.length === 1 ? 'Leave out the duplicate' : `Leave out ${alike.length} duplicates`}
        </Button>
      )}
      {fresh > 1 && (
        <Button
          size="small"
          isDisabled={isReadOnly}
          onPress={() =>
            void resolveItems(
              waiting.filter((id) => !alike.includes(id)),
              { kind: 'add' },
            )
          }
        >
          {named('Add all', fresh)}
        </Button>
      )}
      {failed.length > 1 && (
        <Button size="small" isDisabled={isReadOnly} onPress={() => void retryItems(failed)}>
          {named('Try again', failed.length)}
        </Button>
      )}
    </div>
  );
}

interface Groups {
  readonly waiting: readonly BatchItemId[];
  /** Those that wait and are like something in the notebook, or like another one here. */
  readonly alike: readonly BatchItemId[];
  /** Those that may work when they are tried again just so. */
  readonly failed: readonly BatchItemId[];
}

function groupsOf(rows: readonly BatchRow[]): Groups {
  const waiting = rows.filter(({ state }) => state.status === 'needsALook');
  const alike = waiting.filter(({ state }) => {
    if (state.status !== 'needsALook') return false;
    return state.matches.length > 0 || state.why.some(({ kind }) => kind === 'likeItem');
  });
  const failed = rows.filter((row) => row.state.status === 'failed' && privateHost(row) === null);
  const ids = (some: readonly BatchRow[]) => some.map(({ id }) => id);
  return { waiting: ids(waiting), alike: ids(alike), failed: ids(failed) };
}
