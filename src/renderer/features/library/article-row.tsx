import { memo } from 'react';
import { Star } from 'lucide-react';
import { useLocale } from 'react-aria-components';
import { describeEdtf } from '../../../domain/article/edtf-date';
import type { ArticleRow } from '../../../domain/notebook/rows';
import { Count } from '../../ui/count';
import { Icon } from '../../ui/icon';
import { Text } from '../../ui/text';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { ReadingMark } from './reading-mark';
import styles from './library.module.css';

/** One article in the sidebar: title, where and when, how much is marked in it. */
export const ArticleRowView = memo(function ArticleRowView({ row }: { row: ArticleRow }) {
  const { locale } = useLocale();
  const date = row.published === null ? 'date unknown' : describeEdtf(row.published, locale);
  return (
    <div className={styles.listRow}>
      <ReadingMark reading={row.reading} />
      <div className={styles.listText} lang={row.language ?? undefined}>
        <Text clamp={2} weight={row.reading === 'unread' ? 'strong' : 'regular'}>
          {row.title}
        </Text>
        <Text size="small" tone="muted" clamp={1}>
          {row.publisher === null ? date : `${row.publisher} · ${date}`}
        </Text>
      </div>
      <div className={styles.listEnd}>
        <Count
          value={row.highlights + row.statements || null}
          label={`${counted(row.highlights, 'highlight')}, ${counted(row.statements, 'statement')}`}
        />
        {row.starred && (
          <>
            <Icon icon={Star} size={14} className={styles.star} />
            <VisuallyHidden>Starred</VisuallyHidden>
          </>
        )}
      </div>
    </div>
  );
});

/** A number with its noun: `1 highlight`, `3 highlights`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString()} ${noun}${count === 1 ? '' : 's'}`;
}
