import { useCallback, useEffect, type KeyboardEvent } from 'react';
import { useCommands } from '../../state/command-bus';
import { compareStatement, openStatement, useTrail } from '../../state/trail';
import type { TallRows } from '../../ui/rows/use-tall-rows';
import type { TrailItemRow } from './trail-rows';

/** Moving through the trail by keyboard. */
export interface Moving {
  /** The statement that Tab reaches. */
  readonly current: string | null;
  /** Shows a statement of the trail with the keyboard on it; `false` when it is not there. */
  readonly go: (key: string) => boolean;
  readonly move: (event: KeyboardEvent<HTMLElement>) => void;
}

/** Arrow keys, Home and End lead from statement to statement; Tab reaches the one that was reached last. */
export function useMoving(items: readonly TrailItemRow[], showRow: TallRows['showRow']): Moving {
  const wanted = useTrail((state) => state.current);
  const current = items.some(({ key }) => key === wanted) ? wanted : (items[0]?.key ?? null);
  const go = useCallback(
    (key: string) => {
      const row = showRow(key);
      row?.focus({ preventScroll: true });
      return row !== null;
    },
    [showRow],
  );
  useWishedFocus(current, go);
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const isOnItem = event.target instanceof HTMLElement && event.target.dataset.row !== undefined;
    if (!isOnItem || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const at = items.findIndex(({ key }) => key === current);
    const next = items[placeFor(event.key, at, items.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    go(next.key);
  };
  return { current, go, move };
}

function placeFor(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** The keyboard is where it was when the passage was opened that one comes back from. */
function useWishedFocus(current: string | null, go: (key: string) => boolean): void {
  const isWished = useTrail((state) => state.isFocusWished);
  useEffect(() => {
    if (!isWished || current === null) return;
    useTrail.setState({ isFocusWished: false });
    go(current);
  }, [isWished, current, go]);
}

/** The commands that mean the statement that the keyboard is on. */
export function useTrailCommands(items: readonly TrailItemRow[], current: string | null): void {
  const statement = items.find(({ key }) => key === current)?.statement;
  useCommands({
    openBeside: () => (statement ? openStatement(statement, 'beside') : false),
    comparePassage: () => (statement ? compareStatement(statement) : false),
  });
}
