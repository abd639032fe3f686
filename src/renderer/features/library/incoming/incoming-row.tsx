import {
  Check,
  CircleAlert,
  CircleDashed,
  CircleMinus,
  Copy,
  Eye,
  Layers,
  LoaderCircle,
  type LucideIcon,
} from 'lucide-react';
import type { BatchRow, BatchStatus } from '../../../../domain/incoming/batch';
import { Icon } from '../../../ui/icon';
import { Text } from '../../../ui/text';
import { nameState } from './phrase-state';
import styles from './incoming.module.css';

/** Height in pixels of two lines. */
export const INCOMING_ROW_HEIGHT = 48;

const ICONS: Readonly<Record<BatchStatus, LucideIcon>> = {
  waiting: CircleDashed,
  reading: LoaderCircle,
  added: Check,
  newVersion: Layers,
  duplicate: Copy,
  needsALook: Eye,
  skipped: CircleMinus,
  failed: CircleAlert,
  cancelled: CircleMinus,
};

/** One thing that is brought in: what it is and how things stand with it. */
export function IncomingRow({ row }: { row: BatchRow }) {
  const { status } = row.state;
  return (
    <div className={styles.row} data-status={status}>
      <Icon icon={ICONS[status]} className={styles.mark} />
      <div className={styles.rowText}>
        <Text clamp={1} weight={status === 'needsALook' ? 'medium' : 'regular'}>
          {row.title ?? row.name}
        </Text>
        <Text size="small" clamp={1} tone={toneOf(status)}>
          {row.title === null ? nameState(row.state) : `${nameState(row.state)} · ${row.name}`}
        </Text>
      </div>
    </div>
  );
}

function toneOf(status: BatchStatus): 'muted' | 'warning' | 'danger' {
  if (status === 'failed') return 'danger';
  return status === 'needsALook' ? 'warning' : 'muted';
}

/** What screen readers and type-ahead call a row. */
export function rowName(row: BatchRow): string {
  return `${row.title ?? row.name}, ${nameState(row.state)}`;
}
