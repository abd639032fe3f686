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
  /** How often the query stands in the passages that were set aside, where no match can be shown. */
  readonly aside: number;
  /** Index of the match that stands out; -1 when there is none. */
  readonly current: number;
  /** Whether the last step went round, and to which end; `null` when it did not. */
  readonly wrapped: 'top' | 'end' | null;
  /** Steps asked for before anything was found: taken as soon as it is. */
  readonly pending: number;
  /** Offset from which the first match is looked for, and the last one that stood out. */
  readonly origin: number;
  /** First offset in view when it was opened: where to go back to when nothing is found. */
  readonly began: number;
}

/** What can happen to a find. */
export type FindEvent =
  | {
      readonly kind: 'opened';
      /** `null` keeps the last one. */
      readonly query: string | null;
      readonly options: FindOptions;
      readonly origin: number;
      readonly began: number;
    }
  | { readonly kind: 'asked'; readonly query: string }
  | { readonly kind: 'changed'; readonly options: FindOptions }
  | { readonly kind: 'found'; readonly matches: readonly TextRange[]; readonly aside: number }
  | { readonly kind: 'stepped'; readonly by: 1 | -1 }
  | { readonly kind: 'closed' };

/** The find before anything was looked for. */
export const CLOSED_FIND: FindState = {
  isOpen: false,
  turn: 0,
  query: '',
  options: { matchCase: false, wholeWord: false, matchAccents: false },
  matches: null,
  aside: 0,
  current: -1,
  wrapped: null,
  pending: 0,
  origin: 0,
  began: 0,
};

/** The find after something happened to it. Steps go round at both ends. */
export function nextFind(find: FindState, event: FindEvent): FindState {
  switch (event.kind) {
    case 'opened':
      return opened(find, event);
    case 'asked':
      return event.query === find.query ? find : { ...find, ...UNSEARCHED, query: event.query };
    case 'changed':
      return { ...find, ...UNSEARCHED, options: event.options };
    case 'found':
      return found(find, event);
    case 'stepped':
      return stepped(find, event.by);
    case 'closed':
      return { ...find, ...UNSEARCHED, isOpen: false };
  }
}

const UNSEARCHED = { matches: null, aside: 0, current: -1, wrapped: null, pending: 0 };

type Event<Kind extends FindEvent['kind']> = Extract<FindEvent, { readonly kind: Kind }>;

function opened(find: FindState, { options, origin, began, ...event }: Event<'opened'>): FindState {
  const query = event.query ?? find.query;
  const isSame = find.isOpen && query === find.query && isSameWay(options, find.options);
  const start = find.isOpen ? find.began : began;
  const kept = isSame ? {} : { ...UNSEARCHED, origin };
  return { ...find, ...kept, isOpen: true, turn: find.turn + 1, query, options, began: start };
}

function isSameWay(a: FindOptions, b: FindOptions): boolean {
  return (
    a.matchCase === b.matchCase && a.wholeWord === b.wholeWord && a.matchAccents === b.matchAccents
  );
}

function found(find: FindState, { matches, aside }: Event<'found'>): FindState {
  const current = matchFrom(matches, find.origin);
  const start = { ...find, matches, aside, current, wrapped: null, pending: 0 };
  return find.pending === 0 ? start : stepped(start, find.pending);
}

/** The match that stands out; `null` when there is none. */
export function currentMatch({ matches, current }: FindState): TextRange | null {
  return matches?.[current] ?? null;
}

function stepped(find: FindState, by: number): FindState {
  if (find.matches === null) return { ...find, pending: find.pending + by };
  const count = find.matches.length;
  if (count === 0) return find;
  const beyond = find.current + by;
  const current = ((beyond % count) + count) % count;
  const wrapped = beyond >= count ? 'top' : beyond < 0 ? 'end' : null;
  return { ...find, current, wrapped, origin: find.matches[current]?.start ?? find.origin };
}
