import { useEffect, useEffectEvent, useMemo, useReducer } from 'react';
import type { SetAside } from '../../../domain/article/article';
import { tellFound } from '../../state/found';
import type { DrawnArticle } from './drawn-article';
import { findMatches, type FindOptions } from './find-matches';
import { rememberFind } from './find-session';
import { CLOSED_FIND, currentMatch, nextFind, type FindEvent, type FindState } from './find-state';
import { foldText } from './fold-text';
import { TextSearcher } from './look-through';
import type { FindPaint } from './pane-painting';
import type { TextRange } from './reader-types';

/** A find with what it paints and the way to make something happen to it. */
export interface Find {
  readonly state: FindState;
  readonly paint: FindPaint;
  readonly happen: (event: FindEvent) => void;
}

/** What a find needs to know of the pane it is in. */
export interface FindPlace {
  readonly paneId: string;
  readonly drawn: DrawnArticle | null;
  readonly setAside: readonly SetAside[];
}

const NOTHING: readonly TextRange[] = [];

/** Finds in the text of one pane, and brings the match that stands out into view. */
export function useFind({ paneId, drawn, setAside }: FindPlace): Find {
  const [state, happen] = useReducer(nextFind, CLOSED_FIND);
  useLooking(drawn, setAside, state, happen);
  const { isOpen, query, options, matches } = state;
  const current = currentMatch(state);
  useEffect(() => {
    if (current !== null) drawn?.reveal(current);
  }, [drawn, current]);
  useEffect(() => {
    if (isOpen && query !== '') rememberFind({ query, options });
  }, [isOpen, query, options]);
  const paint = useMemo(() => ({ matches: matches ?? NOTHING, current }), [matches, current]);
  useEffect(() => {
    tellFound(paneId, isOpen ? paint : null);
    return () => tellFound(paneId, null);
  }, [paneId, isOpen, paint]);
  return { state, paint, happen };
}

/**
 * Looks for the query when it, the options or the text change. A newer one calls the older one off, so that what is
 * told last is what was asked last.
 */
function useLooking(
  drawn: DrawnArticle | null,
  setAside: readonly SetAside[],
  { isOpen, query, options }: FindState,
  happen: (event: FindEvent) => void,
): void {
  const text = drawn?.body.drawn.text.text ?? null;
  const searcher = useMemo(() => (text === null ? null : new TextSearcher(text)), [text]);
  const tell = useEffectEvent((matches: readonly TextRange[]) =>
    happen({ kind: 'found', matches, aside: countAside(setAside, query, options) }),
  );
  useEffect(() => {
    if (!isOpen || searcher === null) return undefined;
    const stop = new AbortController();
    void searcher.find(query, options, stop.signal).then((matches) => {
      if (matches !== null && !stop.signal.aborted) tell(matches);
    });
    return () => stop.abort();
  }, [isOpen, searcher, query, options]);
}

function countAside(setAside: readonly SetAside[], query: string, options: FindOptions): number {
  return setAside.reduce(
    (sum, { text }) => sum + findMatches(text, foldText(text, options), query, options).length,
    0,
  );
}
