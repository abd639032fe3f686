import { create } from 'zustand';
import type { AnnotationId } from '../../domain/ids';
import type { FollowedStatement } from '../../domain/statement/followed-statement';
import type { TimelineBy } from '../../domain/statement/timeline';
import type { DayRange } from '../../domain/statement/timeline-span';
import { readFollowed } from './following';

/** A statement in one of the lanes it stands in. */
export interface TimelinePlace {
  /** Key of the lane. */
  readonly lane: string;
  readonly id: AnnotationId;
}

/** How the timeline is shown; kept while other views are in front. */
export interface TimelineLook {
  readonly by: TimelineBy;
  readonly shows: 'picture' | 'table';
  /** The notebook and the filter that `window`, `top` and `current` belong to, as text. */
  readonly of: string;
  /** The time that is shown; `null`: all of it. */
  readonly window: DayRange | null;
  /** How far the lanes are scrolled, in pixels. */
  readonly top: number;
  /** What the keyboard is on; `null` at first. */
  readonly current: TimelinePlace | null;
  /** Whether the keyboard belongs there as soon as the timeline is back. */
  readonly isFocusWished: boolean;
  readonly sort: { readonly column: string; readonly direction: 'ascending' | 'descending' };
}

/** How the timeline is shown. */
export const useTimeline = create<TimelineLook>(() => ({
  by: 'speaker',
  shows: 'picture',
  of: '',
  window: null,
  top: 0,
  current: null,
  isFocusWished: false,
  sort: { column: 'date', direction: 'ascending' },
}));

/** Starts anew where another filter, or another notebook, is followed than the place was kept for. */
export function keepTimelineFor(of: string): void {
  if (useTimeline.getState().of === of) return;
  useTimeline.setState({ of, window: null, top: 0, current: null });
}

/** Other lanes stand at other heights; the time that is shown stays. */
export function arrangeBy(by: TimelineBy): void {
  useTimeline.setState({ by, top: 0, current: null });
}

/** Reads a statement of the timeline in its article; Back returns to zoom and mark. */
export function openOnTimeline(
  statement: FollowedStatement,
  where: 'here' | 'beside' = 'here',
): void {
  useTimeline.setState({ isFocusWished: true });
  readFollowed(statement, where);
}
