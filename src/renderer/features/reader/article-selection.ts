import type { ArticleBody } from './article-body';
import type { TextRange } from './reader-types';
import { tidyRange } from './tidy-range';

/** From a paragraph's last word to the next one's first the engine goes over what nobody sees, in steps. */
const MOST_TURNS = 3;

/** The window's own selection, as far as it began in one reader and holds article text. */
export class ArticleSelection {
  private isDragging = false;
  private last: TextRange | null = null;
  /**
   * Whether the selection may be another than `last`: reading it anew has the engine bring its layout up to date. In a
   * text that was just drawn nothing is selected.
   */
  private isStale = false;
  private listening = 0;

  constructor(
    private readonly body: ArticleBody,
    private readonly region: HTMLElement,
  ) {}

  /** The selected passage: whole grapheme clusters, no blank ends; `null` when there is none. */
  read(): TextRange | null {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    if (!this.region.contains(selection.anchorNode)) return null;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(this.body.root)) return null;
    const start = this.body.offsetAt(range.startContainer, range.startOffset, 'start');
    const end = this.body.offsetAt(range.endContainer, range.endOffset, 'end');
    if (start === null || end === null || start >= end) return null;
    return tidyRange(this.body.drawn.text.text, { start, end });
  }

  /** The same once the pointer that selects is up; the same object while it is the same passage. */
  readonly settled = (): TextRange | null => {
    if (!this.isStale) return this.last;
    this.isStale = this.listening === 0;
    const now = this.isDragging ? null : this.read();
    if (now?.start !== this.last?.start || now?.end !== this.last?.end) this.last = now;
    return this.last;
  };

  /** Calls `listener` when the selection may have changed, until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    const change = (): void => {
      this.isStale = true;
      listener();
    };
    const press = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      this.isDragging = true;
      change();
    };
    const release = (): void => {
      if (!this.isDragging) return;
      this.isDragging = false;
      change();
    };
    this.listening += 1;
    document.addEventListener('selectionchange', change);
    this.region.addEventListener('pointerdown', press);
    addEventListener('pointerup', release);
    addEventListener('pointercancel', release);
    return () => {
      this.listening -= 1;
      this.isStale = true;
      document.removeEventListener('selectionchange', change);
      this.region.removeEventListener('pointerdown', press);
      removeEventListener('pointerup', release);
      removeEventListener('pointercancel', release);
    };
  };

  /** Selects a passage as if by hand; `movingEnd` is the end that moves when it is extended. */
  set(range: TextRange, movingEnd: 'start' | 'end' = 'end'): void {
    const from = this.body.pointAt(range.start, 'start');
    const to = this.body.pointAt(range.end, 'end');
    if (from === null || to === null) return;
    this.isStale = true;
    const [anchor, focus] = movingEnd === 'end' ? [from, to] : [to, from];
    getSelection()?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
  }

  clear(): void {
    if (this.read() !== null) getSelection()?.removeAllRanges();
  }

  /** Moves the far end; answers the selection as it is then. */
  extend(by: 'character' | 'word' | 'line', direction: 'forward' | 'backward'): TextRange | null {
    const before = this.read();
    if (before === null) return null;
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      getSelection()?.modify('extend', direction, by);
      const now = this.read();
      if (now?.start !== before.start || now.end !== before.end) return now;
    }
    return before;
  }

  /** Makes the other end the far one. */
  swapEnds(): void {
    const selection = getSelection();
    if (this.read() === null || !selection?.anchorNode || !selection.focusNode) return;
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
    selection.setBaseAndExtent(focusNode, focusOffset, anchorNode, anchorOffset);
  }
}
