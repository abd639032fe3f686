import type { ReactNode } from 'react';
import { Heading } from '../../src/renderer/ui/text';
import styles from './gallery.module.css';

/** One titled part of a gallery page. */
export function Part({
  title,
  children,
  isWide,
}: {
  title: string;
  children: ReactNode;
  isWide?: boolean;
}) {
  return (
    <section className={`${styles.part} ${isWide === true ? styles.wide : ''}`}>
      <Heading level={2} look="label">
        {title}
      </Heading>
      {children}
    </section>
  );
}
