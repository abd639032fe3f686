import { announce } from '../../../ui/announcer';
import { Button } from '../../../ui/button';
import { Text } from '../../../ui/text';
import type { ReviewChange } from './change-review';
import type { Piece } from './review';
import styles from './review-dialog.module.css';

export interface NextBeginsProps {
  piece: Piece;
  /** The next article of the same text. */
  after: Piece;
  change: (change: ReviewChange) => void;
}

/** Where the next article of the same text begins, and the ways to move that. */
export function NextBegins({ after, piece, change }: NextBeginsProps) {
  const move = (by: 1 | -1) => () => {
    change({ kind: 'boundary', id: after.id, by });
    announce(
      by > 0
        ? 'The first paragraph of the next article belongs to this one now'
        : 'The last paragraph belongs to the next article now',
    );
  };
  const { title } = after.candidate.metadata;
  const isOne = (blocks: readonly unknown[]) => blocks.length < 2;
  return (
    <div className={styles.next} role="group" aria-label="Where the next article begins">
      <Text size="small" tone="muted" clamp={1}>
        {`The next article begins here: ${title === '' ? firstWords(after) : title}`}
      </Text>
      <Button size="small" isDisabled={isOne(piece.candidate.blocks)} onPress={move(-1)}>
        Give it the last paragraph
      </Button>
      <Button size="small" isDisabled={isOne(after.candidate.blocks)} onPress={move(1)}>
        Take in its first paragraph
      </Button>
    </div>
  );
}

function firstWords({ candidate: { blocks } }: Piece): string {
  return blocks[0]?.text.slice(0, MOST_SHOWN) ?? '';
}

/** Characters of a neighbouring block that are shown. */
const MOST_SHOWN = 200;
