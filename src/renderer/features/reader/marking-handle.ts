import { useImperativeHandle, type Ref } from 'react';
import { boxAt } from './caret-line';
import type { CaretMove } from './caret';
import type { DrawnArticle } from './drawn-article';
import { firstLine } from './geometry';
import type { Point } from './hit-test';
import type { ReaderMark, TextRange } from './reader-types';

/** A place in the text that the keyboard stands at, and what is marked there. */
export interface MarkedPlace {
  /** The selected passage, else the letter behind the caret. */
  readonly range: TextRange;
  /** By start, then end. */
  readonly marks: readonly ReaderMark[];
}

/** What the owner of a pane can ask its reader about marking by keyboard. */
export interface MarkingHandle {
  /** Whether the text itself has the keyboard. */
  readonly isInText: () => boolean;
  /** Turns the caret on or off. */
  readonly toggleCaret: () => void;
  readonly moveCaret: (by: CaretMove, direction: 'next' | 'previous', isExtending: boolean) => void;
  /** Where the caret is; `null` while it is off. */
  readonly caret: () => number | null;
  /** The selected passage, as `ReaderHandle` tells it. */
  readonly selection: () => TextRange | null;
  /** What the selection or the caret stands on; `null` with neither. */
  readonly here: () => MarkedPlace | null;
  /** Asks which of the marks at the selection or caret is meant; false where there are none. */
  readonly chooseHere: () => boolean;
  /** Puts the keyboard on a handle of the mark in focus; false when there is none. */
  readonly adjust: (end: 'start' | 'end') => boolean;
}

/** Offers what marking by keyboard needs of the text. Before the text is drawn it does nothing. */
export function useMarkingHandle(
  ref: Ref<MarkingHandle> | undefined,
  drawn: DrawnArticle | null,
  announce: (message: string) => void,
  choose: (marks: readonly ReaderMark[], point: Point) => void,
): void {
  useImperativeHandle(ref, () => ({
    isInText: () => drawn !== null && document.activeElement === drawn.region,
    toggleCaret: () => {
      if (drawn === null) return;
      drawn.region.focus({ preventScroll: true });
      announce(drawn.caret.toggle());
    },
    moveCaret: (by, direction, isExtending) => {
      if (drawn !== null) announce(drawn.caret.move({ by, direction, isExtending }));
    },
    caret: () => drawn?.caret.place()?.offset ?? null,
    selection: () => drawn?.selection.read() ?? null,
    here: () => drawn && placeHere(drawn),
    chooseHere: () => {
      const here = drawn && placeHere(drawn);
      if (drawn === null || here === null || here.marks.length === 0) return false;
      const line = firstLine(drawn.body, here.range);
      const box = boxAt(drawn.body, { offset: here.range.start, edge: 'start' });
      choose(shortestFirst(here.marks), {
        x: box?.x ?? line?.left ?? 0,
        y: box?.bottom ?? line?.bottom ?? 0,
      });
      return true;
    },
    adjust: (end) => {
      const handle = drawn?.region.querySelector<HTMLElement>(`[role=slider][data-edge=${end}]`);
      handle?.focus();
      return handle !== undefined && handle !== null;
    },
  }));
}

function placeHere({ selection, caret, body, painting }: DrawnArticle): MarkedPlace | null {
  const selected = selection.read();
  const at = caret.place()?.offset;
  const { length } = body.drawn.text.text;
  if (selected === null && at === undefined) return null;
  const start = Math.min(at ?? 0, Math.max(0, length - 1));
  const range = selected ?? { start, end: Math.min(start + 1, length) };
  const marks = painting.shelf.within(range);
  const isBehind = selected === null && marks.length === 0 && start > 0;
  if (!isBehind) return { range, marks };
  const before = { start: start - 1, end: start };
  return { range: before, marks: painting.shelf.within(before) };
}

function shortestFirst(marks: readonly ReaderMark[]): readonly ReaderMark[] {
  return [...marks].sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
}
