import type { ArticleBody } from './article-body';
import { firstLine, lastLine, offsetBelow, topOfLine, type Box } from './geometry';
import type { ReadingPosition, ScrollWish, TextRange } from './reader-types';

/** A line that is brought to the upper edge stands this far below it. */
const LINE_INSET = 16;
/** A passage that is shown keeps this far from the edges. */
const ROOM_AROUND = 72;
/** Ways longer than this many views are jumped: nothing on the way can be read. */
const LONGEST_SMOOTH = 3;
/** Heights of sections are estimates until they are laid out: a jump is put right over this many frames. */
const SETTLING_FRAMES = 6;
/** What tells that the reader took over. */
const USER_MOVES = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;

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
  private settling = 0;
  private seen: TextRange = { start: 0, end: 0 };
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly body: ArticleBody,
    private readonly region: HTMLElement,
  ) {}

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
    if (this.settling !== 0 || !this.isShown()) return;
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

  /** Puts back at the upper edge what stood there before the text was set anew in another size or width. */
  keepPlace(): void {
    if (this.anchor !== null) this.keepAt(this.anchor);
  }

  scrollTo(range: TextRange, { align = 'nearest', isSmooth = false }: ScrollWish): void {
    const way = this.wayTo(range, align);
    if (way === 0) return;
    const isShort = Math.abs(way) < LONGEST_SMOOTH * this.region.clientHeight;
    if (isSmooth && isShort && !matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.region.scrollBy({ top: way, behavior: 'smooth' });
      return;
    }
    const aim = align === 'nearest' ? 'centre' : align;
    this.settle(() => this.wayTo(range, isShort ? align : aim));
  }

  /** Pixels from the upper edge to the line that holds an offset; `null` without text. */
  topOf(offset: number): number | null {
    const top = topOfLine(this.body, offset);
    return top === null ? null : top - this.box().top;
  }

  stop(): void {
    cancelAnimationFrame(this.settling);
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
      this.settling = 0;
      this.region.scrollTop = 0;
      return;
    }
    this.settle(() => (this.topOf(anchor.offset) ?? anchor.top) - anchor.top);
  }

  /** Scrolls by what is missing, and again over the next frames while the text on the way takes its real height. */
  private settle(missing: () => number): void {
    this.stop();
    const { region } = this;
    let frames = SETTLING_FRAMES;
    const end = (): void => {
      this.stop();
      this.settling = 0;
      for (const move of USER_MOVES) region.removeEventListener(move, end);
    };
    const step = (): void => {
      const way = missing();
      if (Math.abs(way) >= 1) region.scrollTop += way;
      frames -= 1;
      if (frames > 0) this.settling = requestAnimationFrame(step);
      else end();
    };
    for (const move of USER_MOVES) region.addEventListener(move, end, { passive: true });
    step();
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
