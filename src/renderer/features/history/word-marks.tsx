import { useMemo } from 'react';
import { wordChanges } from '../../../domain/compare/word-changes';
import { classNames } from '../../ui/class-names';
import styles from './history.module.css';

export interface WordMarksProps {
  /** The text as it is now; `null` when there is nothing to compare with. */
  now: string | null;
  then: string;
  /** Reading type for the words of articles. */
  voice?: 'sans' | 'serif' | undefined;
}

/** A text of then, with what would come back and what would go marked word by word. */
export function WordMarks({ now, then, voice = 'sans' }: WordMarksProps) {
  const runs = useMemo(() => (now === null ? null : wordChanges(now, then)), [now, then]);
  return (
    <div className={classNames(styles.prose)} data-voice={voice} dir="auto">
      {runs === null
        ? then
        : runs.map(({ where, text }, at) => {
            if (where === 'second') return <ins key={at}>{text}</ins>;
            return where === 'first' ? <del key={at}>{text}</del> : text;
          })}
    </div>
  );
}

/** What the marks mean. */
export function MarksLegend() {
  return (
    <p className={classNames(styles.legend)}>
      <span>
        <ins>Words</ins> come back
      </span>
      <span>
        <del>Words</del> go
      </span>
    </p>
  );
}
