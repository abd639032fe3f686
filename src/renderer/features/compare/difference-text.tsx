import type { DifferencePiece } from '../../../domain/compare/passage-difference';
import { Passage } from '../../ui/text';
import styles from './passage-dialog.module.css';

interface DifferenceTextProps {
  pieces: readonly DifferencePiece[];
  /** Language of the words as a BCP 47 tag; `null` when unknown. */
  language: string | null;
}

/** Both passages as one text: what was dropped struck, what is new underlined. */
export function Together({ pieces, language }: DifferenceTextProps) {
  return (
    <div className={styles.words}>
      <Passage lang={language ?? undefined}>
        {pieces.map(({ kind, first, second }, at) => {
          if (kind === 'dropped') return <del key={at}>{first}</del>;
          return kind === 'new' ? <ins key={at}>{second}</ins> : <span key={at}>{second}</span>;
        })}
      </Passage>
    </div>
  );
}

/** One passage with what only it has marked. */
export function OneSide({
  pieces,
  side,
  language,
}: DifferenceTextProps & { side: 'first' | 'second' }) {
  return (
    <div className={styles.words}>
      <Passage lang={language ?? undefined}>
        {pieces.map((piece, at) => {
          if (piece.kind === 'kept') return <span key={at}>{piece[side]}</span>;
          if (side === 'first') return <del key={at}>{piece.first}</del>;
          return <ins key={at}>{piece.second}</ins>;
        })}
      </Passage>
    </div>
  );
}

/** What the marks mean. */
export function DifferenceLegend() {
  return (
    <p className={styles.legend}>
      <span>Kept</span>
      <del>Dropped</del>
      <ins>New</ins>
    </p>
  );
}
