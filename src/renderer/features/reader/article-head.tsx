import { memo } from 'react';
import type { Article } from '../../../domain/article/article';
import { describeEdtf } from '../../../domain/article/edtf-date';
import { canonicalLanguage } from '../../../domain/article/language-tag';
import styles from './article.module.css';

export interface ArticleHeadProps {
  article: Article;
  /** How dates are written: a BCP 47 tag. */
  locale: string;
  /** Whether the text itself opens with the dateline, so that it is not said twice. */
  opensWithDateline: boolean;
}

/** Who published it and when, the headline, and who wrote it from where. */
export const ArticleHead = memo(function ArticleHead(props: ArticleHeadProps) {
  const { article, locale, opensWithDateline } = props;
  const place = opensWithDateline ? null : article.dateline;
  const authors = article.byline.length > 0 ? bylineOf(article, locale) : null;
  const byline = [authors, place].filter((part) => part !== null).join(' · ');
  return (
    <header>
      <p className={styles.kicker}>
        {article.publisher !== null && <bdi className={styles.publisher}>{article.publisher}</bdi>}
        <bdi>{publishedLine(article, locale)}</bdi>
      </p>
      <h1 className={styles.headline}>{article.title}</h1>
      {article.subtitle !== null && <p className={styles.subtitle}>{article.subtitle}</p>}
      {byline !== '' && <p className={styles.byline}>{byline}</p>}
    </header>
  );
});

function publishedLine({ published, updated }: Article, locale: string): string {
  const first = published === null ? 'Date published unknown' : describeEdtf(published, locale);
  if (updated === null || updated === published) return first;
  return `${first}, updated ${describeEdtf(updated, locale)}`;
}

/** Names as the article's own language lists them; "By" only before English ones. */
function bylineOf({ byline, language }: Article, locale: string): string {
  const own = canonicalLanguage(language ?? '') ?? locale;
  const names = new Intl.ListFormat(own, { type: 'conjunction' }).format(byline);
  return (language ?? 'en').startsWith('en') ? `By ${names}` : names;
}
