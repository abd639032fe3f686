import { useEffect, useEffectEvent, useMemo, useReducer, useRef } from 'react';
import type { DrawnArticle } from './drawn-article';
import { findMatches } from './find-matches';
import { CLOSED_FIND, currentMatch, nextFind, type FindEvent, type FindState } from './find-state';
import { foldSteps, type FoldOptions, type FoldedText } from './fold-text';
import type { FindPaint } from './pane-painting';
import type { TextRange } from './reader-types';

/** A find with what it paints and the way to make something happen to it. */
export interface Find {
  readonly state: FindState;
  readonly paint: FindPaint;
  readonly happen: (event: FindEvent) => void;
}

/** Typing stays ahead of looking. */
const DEBOUNCE_MS = 60;
const NOTHING: readonly TextRange[] = [];

/** Finds in the text of one pane, and brings the match that stands out into view. */
export function useFind(drawn: DrawnArticle | null): Find {
  const [state, happen] = useReducer(nextFind, CLOSED_FIND);
  useLooking(drawn, state, happen);
  const { matches } = state;
  const current = currentMatch(state);
  useEffect(() => {
    if (current !== null) drawn?.reveal(current);
  }, [drawn, current]);
  const paint = useMemo(() => ({ matches: matches ?? NOTHING, current }), [matches, current]);
  return { state, paint, happen };
}

/** Looks for the query when it, the options or the text change; folds the text once per way of folding. */
function useLooking(
  drawn: DrawnArticle | null,
  { isOpen, query, options }: FindState,
  happen: (event: FindEvent) => void,
): void {
  const tell = useEffectEvent((matches: readonly TextRange[]) =>
    happen({ kind: 'found', matches }),
  );
  const memory = useRef<FoldMemory | null>(null);
  useEffect(() => {
    if (!isOpen || drawn === null) return undefined;
    const { text } = drawn.body.drawn.text;
    const stop = new AbortController();
    const look = async (): Promise<void> => {
      await pause(DEBOUNCE_MS);
      const folded = await recall(memory, text, options, stop.signal);
      if (folded !== null && !stop.signal.aborted) tell(findMatches(text, folded, query, options));
    };
    void look();
    return () => stop.abort();
  }, [isOpen, drawn, query, options]);
}

interface FoldMemory extends FoldOptions {
  readonly text: string;
  readonly folded: FoldedText;
}

/** The folded text, from memory when it was folded the same way before; `null` when it was called off. */
async function recall(
  memory: { current: FoldMemory | null },
  text: string,
  { matchCase }: FoldOptions,
  signal: AbortSignal,
): Promise<FoldedText | null> {
  const known = memory.current;
  if (known !== null && known.text === text && known.matchCase === matchCase) return known.folded;
  const folded = await foldPatiently(text, { matchCase }, signal);
  if (folded !== null) memory.current = { text, matchCase, folded };
  return folded;
}

/** About 5 ms of work. */
const FOLD_PACE = 200_000;

/** Folds a text between other work; `null` when it was called off. */
async function foldPatiently(
  text: string,
  options: FoldOptions,
  signal: AbortSignal,
): Promise<FoldedText | null> {
  const steps = foldSteps(text, options, FOLD_PACE);
  while (!signal.aborted) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pause(0);
  }
  return null;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
