import { barsOfMarks, barsOfRanges, rowsOf, type MarkBar, type MinimapBar } from './minimap-bars';
import type { ReaderMark, TextRange } from './reader-types';

/** Everything the minimap shows besides the view. */
export interface MinimapContent {
  /** Length of the text in code units. */
  readonly length: number;
  readonly marks: readonly ReaderMark[];
  readonly shared: readonly TextRange[];
  /** What is proposed, faintly: it is no mark yet. */
  readonly proposed: readonly TextRange[];
  readonly hits: readonly TextRange[];
  /** The mark and the match that stand out: they take the whole width. */
  readonly focused: ReaderMark | null;
  readonly current: TextRange | null;
}

/** Lanes from the left edge, in CSS pixels: shared wording, marks, hits. */
const SHARED = { left: 1, width: 2 };
const MARKS = { left: 4, width: 5 };
/** Within the lane of the marks, which are laid over it. */
const PROPOSED = { left: 6, width: 1 };
const HITS = { left: 10, width: 3 };
/** A statement's bar reaches over this much more on the left, so that it is told without its colour. */
const STATEMENT_EDGE = 1;

/** Draws the content onto the canvas, as large as the canvas stands on the page. */
export function drawMinimap(canvas: HTMLCanvasElement, content: MinimapContent): void {
  const { clientWidth: width, clientHeight: rows } = canvas;
  const context = canvas.getContext('2d');
  if (context === null || rows < 2) return;
  const ratio = window.devicePixelRatio;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(rows * ratio);
  context.scale(ratio, ratio);
  const brush = brushOf(canvas);
  const { length } = content;
  const fill: Fill = ({ top, bottom }, left, wide, ink) => {
    context.globalAlpha = ink.alpha;
    context.fillStyle = ink.colour;
    context.fillRect(left, top, wide, bottom - top);
  };
  for (const bar of barsOfRanges(content.shared, length, rows)) {
    fill(bar, SHARED.left, SHARED.width, brush.shared);
  }
  for (const bar of barsOfRanges(content.proposed, length, rows)) {
    fill(bar, PROPOSED.left, PROPOSED.width, brush.proposed);
  }
  for (const bar of barsOfMarks(content.marks, length, rows)) fillColours(bar, brush, fill);
  for (const bar of barsOfRanges(content.hits, length, rows)) {
    fill(bar, HITS.left, HITS.width, brush.hit);
  }
  const { focused, current } = content;
  const across = (range: TextRange, ink: Ink): void =>
    fill(rowsOf(range, length, rows), 1, width - 2, ink);
  if (focused !== null) across(focused, brush.chosen ?? brush.mark(focused.colour, true));
  if (current !== null) across(current, brush.chosen ?? brush.hit);
}

interface Ink {
  readonly colour: string;
  readonly alpha: number;
}

type Fill = (bar: MinimapBar, left: number, wide: number, ink: Ink) => void;

function fillColours(bar: MarkBar, brush: Brush, fill: Fill): void {
  const edge = bar.isStatement ? STATEMENT_EDGE : 0;
  const left = MARKS.left - edge;
  const wide = (MARKS.width + edge * 2) / bar.colours.length;
  bar.colours.forEach((colour, at) => {
    fill(bar, left + at * wide, wide, brush.mark(colour, bar.isStatement));
  });
}

interface Brush {
  readonly shared: Ink;
  readonly proposed: Ink;
  readonly hit: Ink;
  /** What stands out has the same ink whatever it is; `null` leaves each its own. */
  readonly chosen: Ink | null;
  readonly mark: (colour: ReaderMark['colour'], isStatement: boolean) => Ink;
}

/** A plain highlight is softer than a statement. */
const SOFT = 0.62;
/** What is only proposed is softer still. */
const FAINT = 0.5;

/**
 * The inks of the theme. In forced colours the canvas has only the system's: its own ink, and the one for what is
 * chosen; the lane and its width tell the kind.
 */
function brushOf(canvas: HTMLCanvasElement): Brush {
  const style = getComputedStyle(canvas);
  const full = (colour: string): Ink => ({ colour, alpha: 1 });
  if (matchMedia('(forced-colors: active)').matches) {
    const { color: ink, outlineColor: chosen } = style;
    const all = full(ink);
    return { shared: all, proposed: all, hit: all, chosen: full(chosen), mark: () => all };
  }
  const known = new Map<string, string>();
  const token = (name: string): string => {
    const value = known.get(name) ?? style.getPropertyValue(name).trim();
    known.set(name, value);
    return value;
  };
  return {
    shared: full(token('--hl-shared')),
    proposed: { colour: token('--muted'), alpha: FAINT },
    hit: full(token('--accent')),
    chosen: null,
    mark: (colour, isStatement) => ({
      colour: token(`--hl-${colour}-line`),
      alpha: isStatement ? 1 : SOFT,
    }),
  };
}
