import { useEffect } from 'react';
import type { RefObject } from 'react';
import type { ArticleId } from '../../../domain/ids';

/** A list of articles on screen and what is chosen in it. */
interface OfferedChoice {
  readonly box: RefObject<HTMLElement | null>;
  readonly chosen: () => readonly ArticleId[];
}

const offered = new Set<OfferedChoice>();

/** Lets commands act on what is chosen in a list while the focus is inside `box`. `ids` may change at every render. */
export function useChoiceForCommands(
  box: RefObject<HTMLElement | null>,
  ids: readonly ArticleId[],
): void {
  useEffect(() => {
    const choice = { box, chosen: () => ids };
    offered.add(choice);
    return () => {
      offered.delete(choice);
    };
  }, [box, ids]);
}

/** What is chosen in the list that has the focus; empty when none has. */
export function articlesInFocus(): readonly ArticleId[] {
  const { activeElement } = window.document;
  for (const { box, chosen } of offered) {
    if (activeElement && box.current?.contains(activeElement)) return chosen();
  }
  return [];
}
