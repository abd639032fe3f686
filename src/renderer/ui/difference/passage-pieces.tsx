import type { DifferencePiece } from '../../../domain/compare/passage-difference';
import { Passage } from '../text';
import styles from './passage-pieces.module.css';

export interface PassagePiecesProps {
  pieces: readonly DifferencePiece[];
  /** Language of the words as a BCP 47 tag; `null` when unknown. */
  language: string | null;
}

/** Both passages as one text: what was dropped struck, what is new underlined. */
export function Together({ pieces, language }: PassagePiecesProps) {
  return (
    <div className={styles.words}>
      <Passage lang={language ?? undefined}>
        {pieces.map(({ kind, first, second }, at) => {
          if (kind === 'kept') return <span key={at}>{second}</span>;
          return <Marked key={at} as={kind === 'dropped' ? 'del' : 'ins'} text={first + second} />;
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
}: PassagePiecesProps & { side: 'first' | 'second' }) {
  return (
    <div className={styles.words}>
      <Passage lang={language ?? undefined}>
        {pieces.map((piece, at) => {
          if (piece.kind === 'kept') return <span key={at}>{piece[side]}</span>;
          return <Marked key={at} as={side === 'first' ? 'del' : 'ins'} text={piece[side]} />;
        })}
      </Passage>
    </div>
  );
}

/** Words that only one of the two has; the blank behind them is not marked. */
function Marked({ as: Element, text }: { as: 'del' | 'ins'; text: string }) {
  const words = text.trimEnd();
  return (
    <>
      {words !== '' && <Element>{words}</Element>}
      {text.slice(words.length)}
    </>
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
