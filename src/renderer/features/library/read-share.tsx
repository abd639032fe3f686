import type { ArticleId } from '../../../domain/ids';
import { shareRead, useReadingPlaces } from '../../state/reading-places';
import { VisuallyHidden } from '../../ui/visually-hidden';
import styles from './read-share.module.css';

/** Less than this was only glanced at, and more is as good as read: neither is worth a mark. */
const WORTH_TELLING = { from: 0.02, to: 0.98 } as const;

/** How much of an article was read, as a short bar; nothing for one that is not under way. */
export function ReadShare({ id }: { id: ArticleId }) {
  const share = useReadingPlaces((state) => shareRead(state.places.get(id)));
  if (share === null || share < WORTH_TELLING.from || share > WORTH_TELLING.to) return null;
  return (
    <span className={styles.bar}>
      <span className={styles.fill} style={{ width: `${String(share * 100)}%` }} />
      <VisuallyHidden>{`Read to ${String(Math.round(share * 100))} %`}</VisuallyHidden>
    </span>
  );
}
