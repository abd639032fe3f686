import { useEffect, useMemo, useRef, useState } from 'react';
import type { ArticleText } from '../../../domain/article/article-text';
import type { VersionDifference } from '../../../domain/compare/version-difference';
import { Button } from '../button';
import { differenceRows, type DifferenceRow } from './difference-rows';
import { ParagraphRow, type DifferenceLook } from './paragraph-row';
import styles from './text-difference.module.css';

export interface TextDifferenceProps {
  difference: VersionDifference;
  first: ArticleText;
  second: ArticleText;
  look: DifferenceLook;
  /** Language of the words as a BCP 47 tag; `null` when unknown. */
  language: string | null;
  /** The change that is stood on, from 0: brought into view and marked; `null` for none. */
  current: number | null;
}

/** Rows that are drawn or left out together. */
const SECTION = 40;

/**
 * What became of a text, paragraph by paragraph: dropped words struck, new ones underlined, unchanged stretches folded
 * away. Only what is near the view is drawn, so that long texts scroll like short ones.
 */
export function TextDifference(props: TextDifferenceProps) {
  const { difference, current } = props;
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const rows = useMemo(() => differenceRows(difference.changes, opened), [difference, opened]);
  const sections = useMemo(() => inSections(rows), [rows]);
  const self = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (current === null) return;
    const change = self.current?.querySelector(`[data-change="${current}"]`);
    change?.scrollIntoView({ block: 'center' });
  }, [current, rows]);
  return (
    <div ref={self} className={styles.difference} lang={props.language ?? undefined}>
      {sections.map((section, at) => (
        <Section
          key={at}
          {...props}
          rows={section}
          onOpen={(fold) => setOpened((before) => new Set([...before, fold]))}
        />
      ))}
    </div>
  );
}

function inSections(rows: readonly DifferenceRow[]): (readonly DifferenceRow[])[] {
  return Array.from({ length: Math.ceil(rows.length / SECTION) }, (_, at) =>
    rows.slice(at * SECTION, (at + 1) * SECTION),
  );
}

interface SectionProps extends TextDifferenceProps {
  rows: readonly DifferenceRow[];
  onOpen: (fold: number) => void;
}

/** A stretch of rows that is drawn once it comes near the view, or holds the change that is stood on. */
function Section({ rows, onOpen, ...props }: SectionProps) {
  const self = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const holdsCurrent = rows.some(
    (row) => row.kind === 'paragraph' && row.number !== null && row.number === props.current,
  );
  useEffect(() => {
    const element = self.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: '1200px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const isDrawn = isNear || holdsCurrent;
  return (
    <div
      ref={self}
      className={styles.section}
      style={isDrawn ? undefined : { minHeight: rows.length * ROW_GUESS }}
    >
      {isDrawn &&
        rows.map((row) =>
          row.kind === 'fold' ? (
            <div key={`fold ${row.at}`} className={styles.fold}>
              <Button size="small" variant="quiet" onPress={() => onOpen(row.at)}>
                {`${row.changes.length.toLocaleString()} paragraphs unchanged`}
              </Button>
            </div>
          ) : (
            <ParagraphRow
              key={row.at}
              {...props}
              change={row.change}
              number={row.number}
              isCurrent={row.number !== null && row.number === props.current}
            />
          ),
        )}
    </div>
  );
}

/** Pixels that a row that is not drawn yet is taken for. */
const ROW_GUESS = 72;
