import type { ArticleBody } from './article-body';
import { firstLine, lastLine, offsetBelow, topOfLine, type Box } from './geometry';
import type { ReadingPosition, ScrollWish, TextRange } from './reader-types';
import { SettledScroll } from './settled-scroll';

/** A line that is brought to the upper edge stands this far below it. */
const LINE_INSET = 16;
/** A passage that is shown keeps this far from the edges. */
const ROOM_AROUND = 72;
/** Ways longer than this many views are jumped: nothing on the way can be read. */
const LONGEST_SMOOTH = 3;

/** Where a place in the text stood in the window. */
interface Anchor {
  readonly offset: number;
  /** Pixels from the view's upper edge to its line. */
  readonly top: number;
}

/**
 * The window of one reader on its text. Tells and restores where it stands by text offset, which no change of size,
 * width or font moves.
 */
export class ReadingView {
  private anchor: Anchor | null = null;
  /** Whether it is the anchor that is scrolled to: where it stands meanwhile is not to be remembered instead of it. */
  private isKeeping = false;
  private readonly scrolling: SettledScroll;
  private seen: TextRange = { start: 0, end: 0 };
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly body: ArticleBody,
    private readonly region: HTMLElement,
  ) {
    this.scrolling = new SettledScroll(region);
  }

  position(): ReadingPosition {
    const { length } = this.body.drawn.text.text;
    const { top, bottom } = this.box();
    const isAtTop = this.region.scrollTop < LINE_INSET;
    const offset = isAtTop ? 0 : offsetBelow(this.body, top + LINE_INSET);
    const end = this.isAtEnd() ? length : Math.max(offset, offsetBelow(this.body, bottom));
    this.see({ start: offset, end });
    return { offset, end, fraction: length === 0 ? 1 : end / length };
  }

  /** Brings an offset's line to the upper edge; offset 0 means the headline. */
  restore(offset: number): void {
    this.keepAt(offset === 0 ? null : { offset, top: LINE_INSET });
  }

  /** Remembers what stands at the upper edge now, for `keepPlace`. */
  rememberPlace(): void {
    if ((this.isKeeping && this.scrolling.isGoing) || !this.isShown()) return;
    const { top, bottom } = this.box();
    const offset = offsetBelow(this.body, top + LINE_INSET);
    const line = topOfLine(this.body, offset);
    const isHead = offset === 0 && (line === null || line > top + LINE_INSET);
    this.anchor = isHead || line === null ? null : { offset, top: line - top };
    this.move(this.anchor, bottom - top);
  }

  /** The stretch of text in view by what was measured last: measures nothing itself. */
  sight(): TextRange {
    return this.seen;
  }

  /** Calls `listener` whenever another stretch is in view, until the returned function is called. */
  onSeen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Moves the stretch in view to another first line, and within that line by as much as of it is gone. */
  private move(anchor: Anchor | null, height: number): void {
    const units = this.seen.end - this.seen.start;
    const gone = anchor === null ? 0 : Math.max(0, LINE_INSET - anchor.top) / Math.max(1, height);
    const start = (anchor?.offset ?? 0) + gone * units;
    this.see({ start, end: start + units });
  }

  private see(seen: TextRange): void {
    if (seen.start === this.seen.start && seen.end === this.seen.end) return;
    this.seen = seen;
    for (const listener of this.listeners) listener();
  }

  /**
   * The text was set anew in another size or width: puts back at the upper edge what stood there before, unless the
   * reader was just sent elsewhere, who arrives there all the same.
   */
  keepPlace(): void {
    if (this.scrolling.isGoing) this.scrolling.again();
    else if (this.anchor !== null) this.keepAt(this.anchor);
  }

  scrollTo(range: TextRange, { align = 'nearest', isSmooth = false }: ScrollWish): void {
    const isShort = this.isShort(this.wayTo(range, align));
    const aim = align === 'nearest' && !isShort ? 'centre' : align;
    this.goTo(() => this.wayTo(range, aim), isSmooth && isShort);
  }

  /** Scrolls to the headline, or to the end of all that stands below the text. */
  scrollToEdge(edge: 'start' | 'end'): void {
    const { region } = this;
    const missing = (): number => {
      const { scrollTop, scrollHeight, clientHeight } = region;
      return edge === 'start' ? -scrollTop : scrollHeight - clientHeight - scrollTop;
    };
    this.goTo(missing, this.isShort(missing()));
  }

  /** Pixels from the upper edge to the line that holds an offset; `null` without text. */
  topOf(offset: number): number | null {
    const top = topOfLine(this.body, offset);
    return top === null ? null : top - this.box().top;
  }

  stop(): void {
    this.scrolling.stop();
  }

  private goTo(missing: () => number, isSmooth: boolean): void {
    this.isKeeping = false;
    this.scrolling.to(missing, isSmooth && !matchMedia('(prefers-reduced-motion: reduce)').matches);
  }

  private isShort(way: number): boolean {
    return Math.abs(way) < LONGEST_SMOOTH * this.region.clientHeight;
  }

  /** How far to scroll down until the passage stands as wished; 0 when it does already. */
  private wayTo(range: TextRange, align: 'start' | 'centre' | 'nearest'): number {
    const first = firstLine(this.body, range);
    const last = lastLine(this.body, range);
    if (first === null || last === null) return 0;
    const view = this.box();
    const fits = last.bottom - first.top <= view.bottom - view.top - 2 * ROOM_AROUND;
    if (align === 'start' || !fits)
      return isNear(first, view, align) ? 0 : first.top - view.top - LINE_INSET * 2;
    if (align === 'centre') return (first.top + last.bottom - view.top - view.bottom) / 2;
    if (first.top < view.top + ROOM_AROUND) return first.top - view.top - ROOM_AROUND;
    return Math.max(0, last.bottom - view.bottom + ROOM_AROUND);
  }

  private keepAt(anchor: Anchor | null): void {
    this.anchor = anchor;
    if (anchor === null) {
      this.stop();
      this.region.scrollTop = 0;
      return;
    }
    this.isKeeping = true;
    this.scrolling.to(() => (this.topOf(anchor.offset) ?? anchor.top) - anchor.top);
  }

  /** Whether the reader has a place on the screen; a hidden one loses its scroll position and must not learn it. */
  isShown(): boolean {
    return this.region.clientHeight > 0;
  }

  private isAtEnd(): boolean {
    const { scrollTop, scrollHeight, clientHeight } = this.region;
    return scrollTop + clientHeight >= scrollHeight - 2;
  }

  private box(): Box {
    const { left, top, right } = this.region.getBoundingClientRect();
    return { left, top, right, bottom: top + this.region.clientHeight };
  }
}

function isNear(first: Box, view: Box, align: 'start' | 'centre' | 'nearest'): boolean {
  return align === 'nearest' && first.top >= view.top && first.bottom <= view.bottom - ROOM_AROUND;
}
