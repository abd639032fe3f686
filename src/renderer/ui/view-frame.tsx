import type { ReactNode } from 'react';
import { Heading, Text } from './text';
import styles from './view-frame.module.css';

export interface ViewFrameProps {
  /** Heading of the view and accessible name of its region. */
  title: string;
  /** A few quiet words beside the heading: how much there is. */
  tally: string;
  /** What stands at the other end of the head: search, buttons. */
  tools: ReactNode;
  /** What comes and goes between head and body: a line to name something new, a filter. */
  between?: ReactNode;
  /** Fills the height that is left. */
  children: ReactNode;
}

/** A view in the place of the panes: a head of one line, and a body that fills the rest. */
export function ViewFrame({ title, tally, tools, between, children }: ViewFrameProps) {
  return (
    <section className={styles.view} aria-label={title}>
      <header className={styles.head}>
        <Heading level={1} look="title">
          {title}
        </Heading>
        <Text tone="muted" isTabular>
          {tally}
        </Text>
        <span className={styles.gap} />
        {tools}
      </header>
      <div>{between}</div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}

/** Keeps a search in a view's head to a comfortable width. */
export function ViewSearch({ children }: { children: ReactNode }) {
  return <div className={styles.search}>{children}</div>;
}
