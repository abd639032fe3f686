import { memo, useEffectEvent, useLayoutEffect, useMemo, useRef } from 'react';
import type { Article, SetAside } from '../../../domain/article/article';
import type { ArticleText } from '../../../domain/article/article-text';
import { Disclosure } from '../../ui/disclosure';
import { ArticleBody } from './article-body';
import { ArticleHead } from './article-head';
import { baseDirection } from './text-direction';
import { openingDateline, topLevelOf } from './text-setting';
import styles from './article.module.css';

export interface ArticleViewProps {
  article: Article;
  text: ArticleText;
  /** How dates are written: a BCP 47 tag. */
  locale: string;
  /** What the text scrolls in. */
  region: HTMLElement;
  /** Told once the text stands in the page; what it answers is called when the text is taken away. */
  onDraw: (body: ArticleBody, region: HTMLElement) => () => void;
}

/**
 * Draws one article. The text itself is written by `ArticleBody`, outside React's care: it never changes, so marks,
 * selections and everything else around it never touch it.
 */
export function ArticleView({ article, text, locale, region, onDraw }: ArticleViewProps) {
  const { language, dateline } = article;
  const direction = useMemo(
    () => baseDirection(article.direction, text.text),
    [article.direction, text],
  );
  const opening = useMemo(() => openingDateline(dateline, text), [dateline, text]);
  const root = useRef<HTMLDivElement>(null);
  const draw = useEffectEvent(onDraw);
  useLayoutEffect(() => {
    if (root.current === null) return undefined;
    const body = new ArticleBody(root.current, {
      text,
      language,
      direction,
      opening,
      topLevel: topLevelOf(text),
    });
    return draw(body, region);
  }, [text, language, direction, opening, region]);
  return (
    <article
      className={styles.column}
      dir={direction}
      {...(language === null ? {} : { lang: language })}
    >
      <ArticleHead article={article} locale={locale} opensWithDateline={opening !== null} />
      <div ref={root} className={styles.text} />
      <SetAsideTexts setAside={article.setAside} />
    </article>
  );
}

const SetAsideTexts = memo(function SetAsideTexts(props: { setAside: readonly SetAside[] }) {
  const { setAside } = props;
  if (setAside.length === 0) return null;
  const title =
    setAside.length === 1 ? '1 passage set aside' : `${setAside.length} passages set aside`;
  return (
    <footer className={styles.setAside}>
      <Disclosure title={title}>
        {setAside.map(({ text }, index) => (
          <p key={index} dir="auto">
            {text}
          </p>
        ))}
      </Disclosure>
    </footer>
  );
});
