import type { AskingPlace } from '../../state/relating';
import styles from './relations.module.css';

/** Room between the frame and the letters, in pixels. */
const ROOM = { across: 4, along: 2 };

/** A frame around a passage where it stands in the window, with a few words on it. */
export function PassageFrame({ box, words }: { box: AskingPlace; words?: string | undefined }) {
  return (
    <div
      className={styles.target}
      data-drop-mark={words === undefined ? undefined : 'passage'}
      style={{
        left: box.left - ROOM.across,
        top: box.top - ROOM.along,
        width: box.width + 2 * ROOM.across,
        height: box.height + 2 * ROOM.along,
      }}
    >
      {words !== undefined && <span className={styles.words}>{words}</span>}
    </div>
  );
}
