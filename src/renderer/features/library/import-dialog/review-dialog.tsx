import { useEffect, useEffectEvent, useState } from 'react';
import type { ReadItem } from '../../../../contract/import-and-export';
import { addArticles, dropReadings } from '../../../state/importing';
import { closeDialog } from '../../../state/view-store';
import { announce } from '../../../ui/announcer';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Text } from '../../../ui/text';
import { DiscardDialog } from '../discard-dialog';
import type { ReviewChange } from './change-review';
import { FailureView } from './failure-view';
import { phraseLack } from './phrase-lack';
import { PieceInspector } from './piece-inspector';
import { PieceList } from './piece-list';
import { PieceView } from './piece-view';
import { chosenEntry, importDrafts, lackOf, piecesOf, readingsOf, unusedReadings } from './review';
import type { Piece, Review } from './review';
import { useReview } from './use-review';
import styles from './review-dialog.module.css';

/** What was read, to be looked over and corrected before it is added to the notebook. */
export function ReviewDialog({ items }: { items: readonly ReadItem[] }) {
  const { review, change, isUnderWay } = useReview(items);
  const [isAsking, setAsking] = useState(false);
  const { add, isAdding, lack } = useAdding(review, change);
  const count = importDrafts(review).length;
  const close = () => {
    void dropReadings(readingsOf(review));
    closeDialog();
  };
  const askToClose = () => (review.isCorrected ? setAsking(true) : close());
  useAddKey(add, !isAsking);
  return (
    <Dialog
      title={titleOf(review)}
      isOpen
      onOpenChange={(isOpen) => !isOpen && askToClose()}
      size="full"
      isDismissable={false}
      aside={lack && <Text tone="warning">{lack}</Text>}
      actions={
        <>
          <Button variant="quiet" onPress={askToClose}>
            Cancel
          </Button>
          <Button
            variant="primary"
            shortcut="Mod+Enter"
            isDisabled={count === 0}
            isPending={isAdding}
            onPress={() => void add()}
          >
            {addLabel(count)}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <ReviewBody review={review} change={change} isUnderWay={isUnderWay} />
      </div>
      <DiscardDialog
        isOpen={isAsking}
        what="The corrections you made here are not saved yet."
        onKeep={() => setAsking(false)}
        onDiscard={close}
      />
    </Dialog>
  );
}

interface ReviewBodyProps {
  review: Review;
  isUnderWay: boolean;
  change: (change: ReviewChange) => void;
}

function ReviewBody({ review, change, isUnderWay }: ReviewBodyProps) {
  const entry = chosenEntry(review);
  return (
    <>
      {review.entries.length > 1 && <PieceList review={review} change={change} />}
      {entry?.kind === 'failure' && <FailureView failure={entry} />}
      {entry?.kind === 'piece' && (
        <>
          <PieceView
            key={entry.id}
            piece={entry}
            review={review}
            change={change}
            takesFocus={isUnderWay}
          />
          <PieceInspector key={`${entry.id} known`} piece={entry} review={review} change={change} />
        </>
      )}
    </>
  );
}

function useAdding(review: Review, change: (change: ReviewChange) => void) {
  const [isAdding, setAdding] = useState(false);
  const [isTold, setTold] = useState(false);
  const lacking = piecesOf(review).find((piece) => piece.isWanted && lackOf(piece));
  const lack = lacking ? lackSentence(lacking, review) : null;
  const add = async () => {
    setTold(true);
    if (lacking && lack) {
      change({ kind: 'choose', id: lacking.id });
      announce(lack, 'assertive');
      return;
    }
    setAdding(true);
    const isDone = await addArticles(importDrafts(review));
    setAdding(false);
    if (!isDone) return;
    await dropReadings(unusedReadings(review));
    closeDialog();
  };
  return { add, isAdding, lack: isTold ? lack : null };
}

/** Ctrl or Cmd with Enter adds, wherever in the dialog the focus is. */
function useAddKey(add: () => Promise<void>, isActive: boolean): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented)
      return;
    event.preventDefault();
    void add();
  });
  useEffect(() => {
    if (!isActive) return undefined;
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, [isActive]);
}

function lackSentence(piece: Piece, review: Review): string {
  const lack = lackOf(piece);
  if (!lack) return '';
  if (piecesOf(review).length === 1) return phraseLack(lack).replace(/^It has/u, 'The article has');
  return phraseLack(lack);
}

function titleOf(review: Review): string {
  const count = piecesOf(review).length;
  return count === 1 ? 'Look over the article' : `Look over ${count} articles`;
}

function addLabel(count: number): string {
  if (count === 0) return 'Nothing to add';
  return count === 1 ? 'Add article' : `Add ${count} articles`;
}
