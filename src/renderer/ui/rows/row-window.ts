/** What is seen of a long column of rows of one height; all lengths in pixels. */
export interface RowView {
  /** How far the column is scrolled. */
  readonly top: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly count: number;
  /** Rows drawn beyond each edge, so that a turn of the wheel finds them there. */
  readonly margin: number;
}

/**
 * Places of the rows to draw, in order: those in view with a margin, and those of `kept` wherever they are, since the
 * row that has the keyboard must not go from the page.
 */
export function rowsToDraw(view: RowView, kept: readonly number[]): number[] {
  const { top, height, rowHeight, count, margin } = view;
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + margin);
  const shown = Math.ceil(height / rowHeight) + 2 * margin;
  // A column that just got shorter is still scrolled to where it had rows.
  const first = Math.max(0, Math.min(Math.floor(top / rowHeight) - margin, count - shown));
  const places = new Set(kept.filter((place) => place >= 0 && place < count));
  for (let place = first; place < last; place += 1) places.add(place);
  return [...places].sort((a, b) => a - b);
}

/** How far to scroll so that a row is wholly in view; `top` itself when it is already. */
export function scrolledTo(
  { top, height, rowHeight }: Omit<RowView, 'count' | 'margin'>,
  place: number,
): number {
  const start = place * rowHeight;
  if (start < top) return start;
  return Math.max(top, start + rowHeight - height);
}
