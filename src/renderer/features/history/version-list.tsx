import { useMemo } from 'react';
import { useLocale } from 'react-aria-components';
import type { RecordHistory, VersionEntry } from '../../../contract/record-history';
import { EmptyState } from '../../ui/empty-state';
import { List } from '../../ui/list';
import { Text } from '../../ui/text';
import { describeAge, describeTime } from './describe-time';
import styles from './history.module.css';
import { phraseVersion } from './phrase-version';

interface VersionListProps {
  history: RecordHistory;
  /** Revision of the one that is shown. */
  chosen: number | null;
  onChoose: (revision: number) => void;
  /** Milliseconds since 1970, for "5 minutes ago". */
  now: number;
  hasSeconds: boolean;
}

interface Row {
  readonly id: string;
  readonly version: VersionEntry;
  readonly isNow: boolean;
}

/** The versions of a record, the newest first. */
export function VersionList({ history, chosen, onChoose, now, hasSeconds }: VersionListProps) {
  const { locale } = useLocale();
  const rows = useMemo(
    () =>
      history.versions.map((version, at): Row => ({
        id: String(version.revision),
        version,
        isNow: at === 0 && history.isThere,
      })),
    [history],
  );
  const timeOf = ({ version, isNow }: Row): string => {
    if (version.at !== null) return describeTime(version.at, locale, hasSeconds);
    return isNow ? 'As it stands now' : 'Earlier';
  };
  return (
    <List
      label="Versions"
      items={rows}
      rowHeight={48}
      textOf={(row) => `${timeOf(row)}, ${phraseVersion(row.version)}`}
      selectionMode="single"
      selectedKeys={chosen === null ? [] : [String(chosen)]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys;
        if (key !== undefined) onChoose(Number(key));
      }}
      empty={
        <EmptyState>No earlier version is known. From now on every change is kept here.</EmptyState>
      }
    >
      {(row) => (
        <div className={styles.row}>
          <div className={styles.rowLine}>
            <Text clamp={1} weight="medium" isTabular>
              {timeOf(row)}
            </Text>
            <span className={styles.age}>
              <Text size="small" tone="muted">
                {row.isNow ? 'now' : row.version.at && describeAge(row.version.at, now, locale)}
              </Text>
            </span>
          </div>
          <Text size="small" tone="muted" clamp={1}>
            {phraseVersion(row.version)}
          </Text>
        </div>
      )}
    </List>
  );
}
