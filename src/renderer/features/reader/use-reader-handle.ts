import { useImperativeHandle, type Ref } from 'react';
import type { DrawnArticle } from './drawn-article';
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
      findNext: () => find.happen({ kind: 'stepped', by: 1 }),
      findPrevious: () => find.happen({ kind: 'stepped', by: -1 }),
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
  const origin = selected?.start ?? drawn.view.position().offset;
  find.happen({ kind: 'opened', query: wanted ?? words, origin });
}
