import { useState } from 'react';
import { phraseDoubt } from '../../../../domain/article/doubt';
import { READ_ENCODINGS } from '../../../../domain/article/encodings';
import { readAgain } from '../../../state/importing';
import { tellProblem } from '../../../state/messages';
import { announce } from '../../../ui/announcer';
import { Select } from '../../../ui/select';
import { FieldNote } from '../metadata/field-note';
import type { ReviewChange } from './change-review';
import { phraseReadError } from './phrase-read-error';
import type { Piece } from './review';
import styles from './review-dialog.module.css';

export interface DoubtNoticesProps {
  piece: Piece;
  change: (change: ReviewChange) => void;
}

/** What the reader should know of how a piece was read, and what can be done about it; nothing when all is plain. */
export function DoubtNotices({ piece, change }: DoubtNoticesProps) {
  const { doubts = [] } = piece.candidate;
  const isOfLetters = doubts.some(
    ({ kind }) => kind === 'encodingGuessed' || kind === 'lostCharacters',
  );
  if (doubts.length === 0 && piece.encoding === null) return null;
  return (
    <div className={styles.doubts}>
      {doubts.map((doubt) => (
        <FieldNote key={phraseDoubt(doubt)} tone="asks">
          {phraseDoubt(doubt)}
        </FieldNote>
      ))}
      {(isOfLetters || piece.encoding !== null) && <Letters piece={piece} change={change} />}
    </div>
  );
}

/** Has the same bytes read again with other letters. */
function Letters({ piece, change }: DoubtNoticesProps) {
  const [isReading, setReading] = useState(false);
  const guessed = piece.candidate.doubts?.find((doubt) => doubt.kind === 'encodingGuessed');
  const now = piece.encoding ?? guessed?.encoding.toLowerCase() ?? null;
  const read = async (encoding: string) => {
    setReading(true);
    const item = await readAgain(piece.readingId, encoding);
    setReading(false);
    if (item.status === 'failed') {
      const { what, safe } = phraseReadError(item.name, item.error);
      return tellProblem(`${what} ${safe}`);
    }
    change({ kind: 'readAgain', item, encoding });
    announce('Read again');
  };
  return (
    <Select
      label="Read its letters as"
      layout="beside"
      options={READ_ENCODINGS.map(({ id, label }) => ({ id, label, detail: id }))}
      value={READ_ENCODINGS.some(({ id }) => id === now) ? now : null}
      placeholder={guessed?.encoding ?? 'Choose'}
      isDisabled={isReading}
      onChange={(encoding) => void read(encoding)}
    />
  );
}
