import type { DayRange } from './timeline-span';

/** The shortest time that is shown, in days: closer than that there is nothing more to tell apart. */
export const SHORTEST = 10;

/** Room beside the first and the last mark, as a share of the time between them. */
const PADDING = 0.04;

/** The time that a timeline shows at first: all of it with some room at its ends; around 1970 when nothing is dated. */
export function wholeWindow(extent: DayRange | null): DayRange {
  if (extent === null) return { from: 0, to: 365 };
  const room = Math.max((extent.to - extent.from) * PADDING, 1);
  return atLeast({ from: extent.from - room, to: extent.to + room });
}

/**
 * A window closer (`factor` above 1) or farther off, the day `about` staying where it is; never shorter than
 * {@link SHORTEST}, never longer than `whole`, never beyond its ends.
 */
export function zoomed(window: DayRange, factor: number, about: number, whole: DayRange): DayRange {
  const length = window.to - window.from;
  const next = Math.min(Math.max(length / factor, SHORTEST), whole.to - whole.from);
  const share = (about - window.from) / length;
  return within({ from: about - share * next, to: about + (1 - share) * next }, whole);
}

/** A window moved by so many days, later for a positive number, as far as `whole` goes. */
export function moved(window: DayRange, days: number, whole: DayRange): DayRange {
  return within({ from: window.from + days, to: window.to + days }, whole);
}

/** The nearest window in which a stretch lies with some room; the same window when it does already. */
export function revealing(window: DayRange, stretch: DayRange, whole: DayRange): DayRange {
  const length = window.to - window.from;
  const room = Math.min(length * 0.1, Math.max((length - (stretch.to - stretch.from)) / 2, 0));
  if (stretch.to - stretch.from > length) {
    // What is longer than the window is seen as long as any of it is.
    if (stretch.from < window.to - room && stretch.to > window.from + room) return window;
    const middle = (stretch.from + stretch.to) / 2;
    return moved(window, middle - (window.from + window.to) / 2, whole);
  }
  if (stretch.from - room < window.from) {
    return moved(window, stretch.from - room - window.from, whole);
  }
  return stretch.to + room > window.to
    ? moved(window, stretch.to + room - window.to, whole)
    : window;
}

/** The window around a stretch, with room at its ends. */
export function around(stretch: DayRange, whole: DayRange): DayRange {
  const room = Math.max((stretch.to - stretch.from) * 0.15, 1);
  return within(atLeast({ from: stretch.from - room, to: stretch.to + room }), whole);
}

function atLeast({ from, to }: DayRange): DayRange {
  const missing = Math.max(SHORTEST - (to - from), 0);
  return { from: from - missing / 2, to: to + missing / 2 };
}

function within({ from, to }: DayRange, whole: DayRange): DayRange {
  const length = Math.min(to - from, whole.to - whole.from);
  const start = Math.min(Math.max(from, whole.from), whole.to - length);
  return { from: start, to: start + length };
}
