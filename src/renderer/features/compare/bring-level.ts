import type { TextPositionSelector } from '../../../domain/anchor/selector';
import { besideOf, passageBeside } from '../../state/aligned-reading';
import { geometryOf, type PaneGeometry } from '../../state/pane-geometry';
import { useView } from '../../state/view-store';
import { isStill } from './motion';

/** A passage stands at least so far from the edges of a view, in pixels. */
const ROOM = 48;
/** Frames in which nothing scrolls after which a pane stands still. */
const STILL_FRAMES = 3;
/** A pane that has not come to rest by then is taken as it is: one second and a half. */
const MOST_FRAMES = 90;
/** Ways shorter than this many views are scrolled smoothly. */
const LONGEST_SMOOTH = 3;
/** Heights of text that was not laid out before are estimates: a jump is put right over this many frames. */
const SETTLING_FRAMES = 6;

/** What tells that the reader took over. */
const INPUTS = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;

/** Passages in other panes, by the pane. */
export type Partners = ReadonlyMap<string, TextPositionSelector>;

/** What corresponds in the other panes to a passage, and whether any of it is known rather than reckoned. */
export function partnersOf(
  paneId: string,
  passage: TextPositionSelector,
): { readonly partners: Partners; readonly isMatched: boolean } {
  const { panes } = useView.getState();
  const from = panes.find(({ id }) => id === paneId);
  const found = new Map<string, TextPositionSelector>();
  let isMatched = false;
  for (const pane of from ? panes : []) {
    const beside = pane.id === paneId || !from ? null : besideOf(from.articleId, pane.articleId);
    if (!beside) continue;
    const { kind, start, end } = passageBeside(beside, passage);
    isMatched ||= kind === 'matched';
    found.set(pane.id, { start, end });
  }
  return { partners: found, isMatched };
}

/**
 * Brings passages of other panes level with one, as soon as its own pane stands still. With `onlyAway` those that are
 * in view already stay where they are.
 */
export function bringLevel(
  paneId: string,
  passage: TextPositionSelector,
  partners: Partners,
  onlyAway = false,
): void {
  const from = geometryOf(paneId);
  if (!from) return;
  whenAtRest(from.region, () => {
    const height = heightInView(from, passage);
    for (const [id, partner] of partners) {
      const to = geometryOf(id);
      if (to && !(onlyAway && isInView(to, partner))) bringTo(to, partner, height);
    }
  });
}

/** Pixels from the upper edge of a view to a passage in it, as far as that leaves room for another one. */
function heightInView(geometry: PaneGeometry, passage: TextPositionSelector): number {
  const { top, bottom } = geometry.column();
  const height = (geometry.boxOf(passage)?.top ?? top + ROOM) - top;
  return Math.max(ROOM, Math.min(height, bottom - top - 2 * ROOM));
}

function isInView(geometry: PaneGeometry, passage: TextPositionSelector): boolean {
  const { top, bottom } = geometry.column();
  const box = geometry.boxOf(passage);
  return box !== null && box.top >= top && box.bottom <= bottom;
}

function bringTo(geometry: PaneGeometry, passage: TextPositionSelector, height: number): void {
  const { region } = geometry;
  const way = (): number => {
    const { top, bottom } = geometry.column();
    const wanted = Math.min(height, Math.max(ROOM, bottom - top - 2 * ROOM));
    return (geometry.boxOf(passage)?.top ?? top + wanted) - top - wanted;
  };
  const first = way();
  if (Math.abs(first) < LONGEST_SMOOTH * region.clientHeight && !isStill()) {
    region.scrollBy({ top: first, behavior: 'smooth' });
    return;
  }
  let frames = SETTLING_FRAMES;
  const end = (): void => {
    frames = 0;
    for (const input of INPUTS) region.removeEventListener(input, end);
  };
  const step = (): void => {
    if (frames === 0) return;
    region.scrollTop += way();
    geometry.lookAround();
    frames -= 1;
    if (frames > 0) requestAnimationFrame(step);
    else end();
  };
  for (const input of INPUTS) region.addEventListener(input, end, { passive: true });
  step();
}

/** Goes on when a view has not scrolled for some frames. */
function whenAtRest(region: HTMLElement, then: () => void): void {
  let last = region.scrollTop;
  let [still, frames] = [0, 0];
  const look = (): void => {
    still = region.scrollTop === last ? still + 1 : 0;
    last = region.scrollTop;
    frames += 1;
    if (still >= STILL_FRAMES || frames >= MOST_FRAMES) then();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
