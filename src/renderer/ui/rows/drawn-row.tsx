import { useLayoutEffect, useRef, type CSSProperties, type ReactNode } from 'react';
import type { DrawnRow } from './use-row-grid';

export interface RowProps {
  row: DrawnRow;
  label: string;
  /** Number of the row as screen readers count them, the head included. */
  number: number;
  isChoosable: boolean;
  className: string | undefined;
  style: CSSProperties;
  onGone: () => void;
  children: ReactNode;
}

/** The element of one row; says so when it goes from the page with the keyboard in it. */
export function Row({ row, label, number, isChoosable, onGone, ...rest }: RowProps) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = element.current;
    return () => {
      if (box?.contains(window.document.activeElement)) onGone();
    };
  }, [onGone]);
  return (
    <div
      ref={element}
      role="row"
      aria-label={label}
      aria-rowindex={number}
      aria-selected={isChoosable ? row.isChosen : undefined}
      data-key={row.id}
      data-selected={row.isChosen || undefined}
      tabIndex={row.isStop && row.cell < 0 ? 0 : -1}
      {...rest}
    />
  );
}

/** What stands in a grid without rows. */
export function EmptyRow({ children }: { children: ReactNode }) {
  return (
    <div role="row" style={CONTENTS}>
      <div role="gridcell" style={CONTENTS}>
        {children}
      </div>
    </div>
  );
}

/** For elements that only have a meaning and no place of their own. */
export const CONTENTS = { display: 'contents' } as const;
