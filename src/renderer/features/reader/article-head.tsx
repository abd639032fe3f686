import type { Article } from '../../../domain/article/article';
import { describeEdtf } from '../../../domain/article/edtf-date';
import styles from './article.module.css';

export interface ArticleHeadProps {
  article: Article;
  /** How dates are written: a BCP 47 tag. */
  locale: string;
  /** Whether the text itself opens with the dateline, so that it is not said twice. */
  opensWithDateline: boolean;
}

/** Who published it and when, the headline, and who wrote it from where. */
export function ArticleHead({ article, locale, opensWithDateline }: ArticleHeadProps) {
  const place = opensWithDateline ? null : article.dateline;
  const author = article.byline.length > 0 ? `By ${listed(article.byline, locale)}` : null;
  const byline = [author, place].filter((part) => part !== null).join(' · ');
  return (
    <header>
      <p className={styles.kicker}>
        {article.publisher !== null && (
          <span className={styles.publisher}>{article.publisher}</span>
        )}
        <span>{publishedLine(article, locale)}</span>
      </p>
      <h1 className={styles.headline}>{article.title}</h1>
      {article.subtitle !== null && <p className={styles.subtitle}>{article.subtitle}</p>}
      {byline !== '' && <p className={styles.byline}>{byline}</p>}
    </header>
  );
}

function publishedLine({ published, updated }: Article, locale: string): string {
  const first = published === null ? 'Date published unknown' : describeEdtf(published, locale);
  if (updated === null || updated === published) return first;
  return `${first}, updated ${describeEdtf(updated, locale)}`;
}

function listed(names: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}
