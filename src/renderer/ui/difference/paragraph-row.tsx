import { memo } from 'react';
import type { ArticleText } from '../../../domain/article/article-text';
import type { ParagraphChange } from '../../../domain/compare/version-difference';
import type { TextRun } from '../../../domain/compare/word-changes';
import styles from './text-difference.module.css';

/** Both texts laid over each other, or one beside the other. */
export type DifferenceLook = 'together' | 'sideBySide';

interface ParagraphRowProps {
  change: ParagraphChange;
  first: ArticleText;
  second: ArticleText;
  look: DifferenceLook;
  /** Number of the change, from 0; `null` for an unchanged paragraph. */
  number: number | null;
  isCurrent: boolean;
}

/** One paragraph of a difference. */
export const ParagraphRow = memo(function ParagraphRow(props: ParagraphRowProps) {
  const { change, look, number, isCurrent } = props;
  return (
    <div
      className={styles.row}
      data-look={look}
      data-kind={change.kind}
      data-change={number ?? undefined}
      aria-current={isCurrent || undefined}
      dir="auto"
    >
      {look === 'together' ? <Together {...props} /> : <Sides {...props} />}
    </div>
  );
});

type RowTexts = Pick<ParagraphRowProps, 'change' | 'first' | 'second'>;

function Together({ change, first, second }: RowTexts) {
  switch (change.kind) {
    case 'same':
      return <p>{textAt(second, change.second)}</p>;
    case 'changed':
      return (
        <p>
          <Runs runs={change.runs} sides={['first', 'second']} />
        </p>
      );
    case 'dropped':
      return (
        <p>
          <del>{textAt(first, change.first)}</del>
          {change.movedTo && <Moved>moved from here</Moved>}
        </p>
      );
    case 'new':
      return (
        <p>
          <ins>{textAt(second, change.second)}</ins>
          {change.movedFrom && <Moved>moved to here</Moved>}
        </p>
      );
  }
}

function Sides({ change, first, second }: RowTexts) {
  return (
    <>
      <p>
        {change.kind === 'same' && textAt(first, change.first)}
        {change.kind === 'changed' && <Runs runs={change.runs} sides={['first']} />}
        {change.kind === 'dropped' && <del>{textAt(first, change.first)}</del>}
        {change.kind === 'dropped' && change.movedTo && <Moved>moved from here</Moved>}
      </p>
      <p>
        {change.kind === 'same' && textAt(second, change.second)}
        {change.kind === 'changed' && <Runs runs={change.runs} sides={['second']} />}
        {change.kind === 'new' && <ins>{textAt(second, change.second)}</ins>}
        {change.kind === 'new' && change.movedFrom && <Moved>moved to here</Moved>}
      </p>
    </>
  );
}

interface RunsProps {
  runs: readonly TextRun[];
  /** What of the changes is shown: of the first text, of the second, or both. */
  sides: readonly TextRun['where'][];
}

/** Words laid over each other: dropped ones struck, new ones underlined. */
export function Runs({ runs, sides }: RunsProps) {
  return runs.map(({ where, text }, at) => {
    if (where === 'both') return <span key={at}>{text}</span>;
    if (!sides.includes(where)) return null;
    return where === 'first' ? <del key={at}>{text}</del> : <ins key={at}>{text}</ins>;
  });
}

function Moved({ children }: { children: string }) {
  return <span className={styles.moved}>{children}</span>;
}

function textAt(
  { text }: ArticleText,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return text.slice(start, end);
}
