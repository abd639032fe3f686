import { useImperativeHandle, type Ref } from 'react';
import type { DrawnArticle } from './drawn-article';
import { lastFind } from './find-session';
import type { ReaderHandle } from './reader-types';
import type { Find } from './use-find';

const NOWHERE = { offset: 0, end: 0, fraction: 0 };

/** Offers the reader's commands to the owner of its pane. Before the text is drawn they do nothing. */
export function useReaderHandle(
  ref: Ref<ReaderHandle> | undefined,
  drawn: DrawnArticle | null,
  find: Find,
  announce: (message: string) => void,
): void {
  useImperativeHandle(ref, () => {
    const say = (message: string | null | undefined): void => {
      if (typeof message === 'string') announce(message);
    };
    return {
      focus: () => drawn?.region.focus({ preventScroll: true }),
      selection: () => drawn?.selection.read() ?? null,
      select: (range) => {
        drawn?.selection.set(range);
        drawn?.reveal(range);
      },
      clearSelection: () => drawn?.selection.clear(),
      focusToolbar: () => focusToolbar(drawn),
      selectSentence: (step) => say(drawn?.units.sentence(step)),
      selectParagraph: (step) => say(drawn?.units.paragraph(step)),
      extend: (by, direction) => say(drawn?.units.extend(by, direction)),
      swapEnds: () => drawn?.selection.swapEnds(),
      scrollToRange: (range, wish) => drawn?.reveal(range, wish),
      readingPosition: () => drawn?.view.position() ?? NOWHERE,
      restorePosition: (offset) => drawn?.view.restore(offset),
      topOf: (offset) => drawn?.view.topOf(offset) ?? null,
      openFind: (query) => openFind(drawn, find, query),
      findNext: () => stepFind(drawn, find, 1),
      findPrevious: () => stepFind(drawn, find, -1),
      closeFind: () => find.happen({ kind: 'closed' }),
    };
  });
}

/** Puts the keyboard into the toolbar at the selection; false when there is none. */
export function focusToolbar(drawn: DrawnArticle | null): boolean {
  const control = drawn?.region.parentElement?.querySelector<HTMLElement>('[role=toolbar] button');
  control?.focus();
  return control !== undefined && control !== null;
}

/** Selections longer than this are passages, not words to look for. */
const LONGEST_QUERY = 100;

function openFind(drawn: DrawnArticle | null, find: Find, wanted: string | undefined): void {
  if (drawn === null) return;
  const selected = drawn.selection.read();
  const isShort = selected !== null && selected.end - selected.start <= LONGEST_QUERY;
  const words = isShort ? drawn.body.drawn.text.text.slice(selected.start, selected.end) : null;
  const last = lastFind();
  const began = drawn.view.position().offset;
  find.happen({
    kind: 'opened',
    query: wanted ?? words ?? (find.state.isOpen ? null : last.query),
    options: find.state.isOpen ? find.state.options : last.options,
    origin: selected?.start ?? began,
    began,
  });
}

/**
 * The next match. With no find bar open it is opened with what is selected, or what was looked for last, and shows the
 * match after the selection, or the first from here on.
 */
function stepFind(drawn: DrawnArticle | null, find: Find, by: 1 | -1): void {
  const isFresh = !find.state.isOpen;
  const isBehind = by === 1 && isFresh && drawn?.selection.read() === null;
  if (isFresh) openFind(drawn, find, undefined);
  if (!isBehind) find.happen({ kind: 'stepped', by });
}
