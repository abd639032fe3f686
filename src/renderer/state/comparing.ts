import { create } from 'zustand';
import type { SharedWordingPlace, SharedWordingRun } from '../../contract/shared-wording';
import type { ArticleId } from '../../domain/ids';

/** A run of shared wording with the place where it was pointed at. */
export interface PointedRun {
  readonly run: SharedWordingRun;
  readonly at: SharedWordingPlace;
  /** The pane it was pointed at in. */
  readonly paneId: string;
}

/** What is pointed at in the panes: of the moment, never remembered. */
export interface Comparing {
  /** Under the pointer. */
  readonly hovered: PointedRun | null;
  /** Chosen by a click, by keyboard or in the list; stays until something else is chosen or Escape. */
  readonly chosen: PointedRun | null;
}

/** The comparing of the moment. */
export const useComparing = create<Comparing>(() => ({ hovered: null, chosen: null }));

/** The run that is shown with its partners. */
export function shownRun({ hovered, chosen }: Comparing): PointedRun | null {
  return hovered ?? chosen;
}

/** Points at a run, or with `null` no longer at any. */
export function hoverRun(hovered: PointedRun | null): void {
  const before = useComparing.getState().hovered;
  if (before === hovered || (before && hovered && isSamePointed(before, hovered))) return;
  useComparing.setState({ hovered });
}

/** Chooses a run until something else is chosen. */
export function chooseRun(chosen: PointedRun): void {
  useComparing.setState({ chosen, hovered: null });
}

/** Lets go of the chosen run; `false` when there is none. */
export function releaseRun(): boolean {
  if (useComparing.getState().chosen === null) return false;
  useComparing.setState({ chosen: null, hovered: null });
  return true;
}

/** Lets go of what is pointed at when one of its articles is no longer in view. */
export function forgetRuns(inView: ReadonlyMap<ArticleId, unknown>): void {
  const { hovered, chosen } = useComparing.getState();
  const isGone = (pointed: PointedRun | null): boolean =>
    pointed !== null && !pointed.run.places.every(({ articleId }) => inView.has(articleId));
  if (isGone(hovered)) useComparing.setState({ hovered: null });
  if (isGone(chosen)) useComparing.setState({ chosen: null });
}

function isSamePointed(a: PointedRun, b: PointedRun): boolean {
  return a.run === b.run && a.at === b.at && a.paneId === b.paneId;
}
