import type { ReadingState } from '../../../domain/article/article';
import { VisuallyHidden } from '../../ui/visually-hidden';
import styles from './library.module.css';

/** How far an article is read: a dot for unread, a ring while reading, nothing once read; in words for who can't see it. */
export function ReadingMark({ reading }: { reading: ReadingState }) {
  return (
    <span className={styles.mark} data-reading={reading}>
      {reading !== 'read' && (
        <VisuallyHidden>{reading === 'unread' ? 'Unread' : 'Reading'}</VisuallyHidden>
      )}
    </span>
  );
}
