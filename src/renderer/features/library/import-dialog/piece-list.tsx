import { useMemo } from 'react';
import { CircleAlert } from 'lucide-react';
import { useLocale } from 'react-aria-components';
import { describeEdtf } from '../../../../domain/article/edtf-date';
import { Checkbox } from '../../../ui/checkbox';
import { Icon } from '../../../ui/icon';
import { List } from '../../../ui/list';
import { Text } from '../../../ui/text';
import type { ReviewChange } from './change-review';
import { nameLack } from './phrase-lack';
import { lackOf, type Failure, type Piece, type Review } from './review';
import styles from './review-dialog.module.css';

export interface PieceListProps {
  review: Review;
  change: (change: ReviewChange) => void;
}

const ROW_HEIGHT = 64;

/** Everything that was read, one row each, with whether it is to be added. */
export function PieceList({ review, change }: PieceListProps) {
  const chosen = useMemo(() => (review.chosen ? [review.chosen] : []), [review.chosen]);
  return (
    <div className={styles.pieces}>
      <List
        label="What was read"
        items={review.entries}
        rowHeight={ROW_HEIGHT}
        textOf={entryName}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={chosen}
        onSelectionChange={(keys) => {
          const [id] = keys === 'all' ? [] : keys;
          if (id !== undefined) change({ kind: 'choose', id: String(id) });
        }}
      >
        {(entry) =>
          entry.kind === 'piece' ? (
            <PieceRow piece={entry} change={change} />
          ) : (
            <FailureRow failure={entry} />
          )
        }
      </List>
    </div>
  );
}

function PieceRow({ piece, change }: { piece: Piece; change: PieceListProps['change'] }) {
  const { locale } = useLocale();
  return (
    <>
      <Checkbox
        aria-label={`Add “${entryName(piece)}”`}
        isSelected={piece.isWanted}
        onChange={(wanted) => change({ kind: 'want', id: piece.id, wanted })}
      />
      <div className={styles.pieceText}>
        <Text clamp={2} weight="medium">
          {entryName(piece)}
        </Text>
        <Text size="small" tone={noteTone(piece)} clamp={1}>
          {noteOn(piece, locale)}
        </Text>
      </div>
    </>
  );
}

function FailureRow({ failure }: { failure: Failure }) {
  return (
    <>
      <Icon icon={CircleAlert} className={styles.failureMark} />
      <div className={styles.pieceText}>
        <Text clamp={2} weight="medium">
          {entryName(failure)}
        </Text>
        <Text size="small" tone="danger" clamp={1}>
          Could not be read
        </Text>
      </div>
    </>
  );
}

function entryName(entry: Piece | Failure): string {
  if (entry.kind === 'failure') return entry.name ?? 'Pasted text';
  const title = entry.candidate.metadata.title.trim();
  return title === '' ? 'No title yet' : title;
}

function noteOn(piece: Piece, locale: string): string {
  if (!piece.isWanted) {
    return piece.matches.some(({ how }) => how === 'sameText')
      ? 'In the notebook already'
      : 'Left out';
  }
  if (piece.as.kind === 'version') return 'New version';
  const lack = lackOf(piece);
  if (lack) return nameLack(lack);
  if (piece.candidate.origins.title?.uncertain) return 'Check the title';
  const { publisher, published } = piece.candidate.metadata;
  const date = published === null ? 'date unknown' : describeEdtf(published, locale);
  return [publisher, date].filter(Boolean).join(' · ');
}

function noteTone(piece: Piece): 'muted' | 'warning' {
  const asks = lackOf(piece) !== null || piece.candidate.origins.title?.uncertain === true;
  return piece.isWanted && asks ? 'warning' : 'muted';
}
