import { matchFrom, type FindOptions } from './find-matches';
import type { TextRange } from './reader-types';

/** A find in one article. */
export interface FindState {
  readonly isOpen: boolean;
  /** Counts the times it was opened, so that the bar takes the keyboard each time. */
  readonly turn: number;
  readonly query: string;
  readonly options: FindOptions;
  /** `null` while the text is being looked through. */
  readonly matches: readonly TextRange[] | null;
  /** Index of the match that stands out; -1 when there is none. */
  readonly current: number;
  /** Offset from which the first match is looked for, and the last one that stood out. */
  readonly origin: number;
}

/** What can happen to a find. */
export type FindEvent =
  | { readonly kind: 'opened'; readonly query: string | null; readonly origin: number }
  | { readonly kind: 'asked'; readonly query: string }
  | { readonly kind: 'changed'; readonly options: FindOptions }
  | { readonly kind: 'found'; readonly matches: readonly TextRange[] }
  | { readonly kind: 'stepped'; readonly by: 1 | -1 }
  | { readonly kind: 'closed' };

/** The find before anything was looked for. */
export const CLOSED_FIND: FindState = {
  isOpen: false,
  turn: 0,
  query: '',
  options: { matchCase: false, wholeWord: false },
  matches: null,
  current: -1,
  origin: 0,
};

/** The find after something happened to it. Steps go round at both ends. */
export function nextFind(find: FindState, event: FindEvent): FindState {
  switch (event.kind) {
    case 'opened': {
      const query = event.query ?? find.query;
      const kept = find.isOpen && query === find.query ? {} : UNSEARCHED;
      return { ...find, ...kept, isOpen: true, turn: find.turn + 1, query, origin: event.origin };
    }
    case 'asked':
      return event.query === find.query ? find : { ...find, ...UNSEARCHED, query: event.query };
    case 'changed':
      return { ...find, ...UNSEARCHED, options: event.options };
    case 'found':
      return { ...find, matches: event.matches, current: matchFrom(event.matches, find.origin) };
    case 'stepped':
      return stepped(find, event.by);
    case 'closed':
      return { ...find, ...UNSEARCHED, isOpen: false };
  }
}

const UNSEARCHED = { matches: null, current: -1 };

/** The match that stands out; `null` when there is none. */
export function currentMatch({ matches, current }: FindState): TextRange | null {
  return matches?.[current] ?? null;
}

function stepped(find: FindState, by: 1 | -1): FindState {
  const count = find.matches?.length ?? 0;
  if (count === 0) return find;
  const current = (find.current + by + count) % count;
  return { ...find, current, origin: find.matches?.[current]?.start ?? find.origin };
}
