import { type ReactNode, useEffect, useRef } from 'react';
import { ErrorNotice } from '../../ui/error-notice';
import styles from './history.module.css';

interface PastFrameProps {
  /** Names the part that shows what is chosen. */
  label: string;
  list: ReactNode;
  preview: ReactNode;
  isWhole: boolean;
}

/** A list of what was, with the keyboard in it, and beside it what is chosen of it. */
export function PastFrame({ label, list, preview, isWhole }: PastFrameProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
  }, []);
  return (
    <div className={styles.frame}>
      {!isWhole && (
        <div className={styles.notice}>
          <ErrorNotice
            tone="warning"
            what="A part of the history could not be read."
            safe="What is listed here is sound."
          />
        </div>
      )}
      <div className={styles.list} ref={box}>
        {list}
      </div>
      <section className={styles.preview} aria-label={label} tabIndex={0}>
        {preview}
      </section>
    </div>
  );
}
