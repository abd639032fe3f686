import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './text.module.css';

export interface TextProps {
  children: ReactNode;
  as?: 'span' | 'p' | 'div' | 'time' | undefined;
  size?: 'tiny' | 'small' | 'body' | 'large' | undefined;
  tone?: 'ink' | 'muted' | 'accent' | 'danger' | 'warning' | 'success' | undefined;
  weight?: 'regular' | 'medium' | 'strong' | undefined;
  /** Ends in an ellipsis after so many lines. */
  clamp?: 1 | 2 | 3 | undefined;
  /** Figures of one width: in tables and counts. */
  isTabular?: boolean | undefined;
}

/** Interface words in one of the sizes and tones of the system. */
export function Text(props: TextProps) {
  const { as: Element = 'span', size = 'body', tone = 'ink', weight = 'regular', clamp } = props;
  return (
    <Element
      className={styles.text}
      data-size={size}
      data-tone={tone}
      data-weight={weight}
      data-clamp={clamp}
      data-tabular={props.isTabular === true ? '' : undefined}
      dir="auto"
    >
      {props.children}
    </Element>
  );
}

export interface HeadingProps {
  children: ReactNode;
  level: 1 | 2 | 3 | 4;
  /** `title` in the serif for the head of a view, `section` for its parts, `label` for lists. */
  look?: 'display' | 'title' | 'section' | 'label' | undefined;
}

/** A heading: told by weight and space rather than size. */
export function Heading({ children, level, look = 'section' }: HeadingProps) {
  const Element = `h${level}` as const;
  return (
    <Element className={classNames(styles.heading)} data-look={look}>
      {children}
    </Element>
  );
}

export interface PassageProps {
  children: ReactNode;
  /** Ends in an ellipsis after so many lines. */
  clamp?: 1 | 2 | 3 | undefined;
  size?: 'small' | 'regular' | undefined;
  lang?: string | undefined;
}

/** Words of an article, quoted outside it: the reading serif with old-style figures. */
export function Passage({ children, clamp, size = 'regular', lang }: PassageProps) {
  return (
    <div className={styles.passage} data-clamp={clamp} data-size={size} lang={lang} dir="auto">
      {children}
    </div>
  );
}
