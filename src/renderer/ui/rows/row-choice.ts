import type { Selection } from 'react-aria-components';

/** How a press or a key changes what is chosen. */
export type ChoiceWay = 'replace' | 'toggle' | 'extend';

/** What may be chosen in a list. */
export type ChoiceMode = 'none' | 'single' | 'multiple';

/** Whether a row is chosen. */
export function isChosen(chosen: Selection, id: string): boolean {
  return chosen === 'all' || chosen.has(id);
}

/** A choice that a caller may give as any series of ids. */
export function choiceOf(keys: 'all' | Iterable<string | number>): Selection {
  if (keys === 'all') return 'all';
  return keys instanceof Set ? (keys as ReadonlySet<string | number> as Selection) : new Set(keys);
}

/**
 * What is chosen after a press on a row. `ids` are all rows in order; `anchor` is where a choice of several in a row
 * began, the row itself when nothing did.
 */
export function chosenAfter(
  way: ChoiceWay,
  before: Selection,
  { ids, anchor, id }: { ids: readonly string[]; anchor: string; id: string },
): Selection {
  if (way === 'replace') return new Set([id]);
  if (way === 'toggle') {
    const next = new Set(before === 'all' ? ids : before);
    if (!next.delete(id)) next.add(id);
    return next;
  }
  const ends = [ids.indexOf(anchor), ids.indexOf(id)].filter((place) => place >= 0);
  return new Set(ids.slice(Math.min(...ends), Math.max(...ends) + 1));
}
