import { memo } from 'react';
import { Star } from 'lucide-react';
import { useLocale } from 'react-aria-components';
import type { ArticleRow } from '../../../domain/notebook/rows';
import { startDrag } from '../../state/dragging';
import { Count } from '../../ui/count';
import { Icon } from '../../ui/icon';
import { Text } from '../../ui/text';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { ReadingMark } from './reading-mark';
import { ReadShare } from './read-share';
import { shortDate } from './short-date';
import styles from './library.module.css';

interface ArticleRowViewProps {
  row: ArticleRow;
  /** Whether it can be dragged into the panes. */
  isDraggable?: boolean | undefined;
}

/** One article in the sidebar: title, where and when, how much is marked in it. */
export const ArticleRowView = memo(function ArticleRowView(props: ArticleRowViewProps) {
  const { row, isDraggable = false } = props;
  const { locale } = useLocale();
  const date = shortDate(row.published, locale);
  return (
    <div
      className={styles.listRow}
      draggable={isDraggable && row.trashedAt === null}
      onDragStart={(event) => startDrag(event.dataTransfer, { kind: 'article', articleId: row.id })}
    >
      <ReadingMark reading={row.reading} />
      <div className={styles.listText}>
        <div className={styles.listLine} lang={row.language ?? undefined}>
          <Text clamp={2} weight={row.reading === 'unread' ? 'medium' : 'regular'}>
            {row.title}
          </Text>
          {row.starred && (
            <span className={styles.atTop}>
              <StarMark />
            </span>
          )}
        </div>
        <div className={styles.listLine}>
          {row.publisher !== null && (
            <span className={styles.ellipsis}>
              <Text size="small" tone="muted">
                {row.publisher}
              </Text>
            </span>
          )}
          <span className={styles.whole}>
            <Text size="small" tone="muted">
              {row.publisher === null ? date : `· ${date}`}
            </Text>
          </span>
          <span className={styles.gap} />
          <Count
            value={row.highlights + row.statements || null}
            label={`${counted(row.highlights, 'highlight')}, ${counted(row.statements, 'statement')}`}
          />
        </div>
        <ReadShare id={row.id} />
      </div>
    </div>
  );
});

/** A star beside a title, in words for who can't see it. */
export function StarMark() {
  return (
    <span className={styles.starred}>
      <Icon icon={Star} size={14} className={styles.star} />
      <VisuallyHidden>Starred</VisuallyHidden>
    </span>
  );
}

/** A number with its noun: `1 highlight`, `3 highlights`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString()} ${noun}${count === 1 ? '' : 's'}`;
}
