import { besideOf, placeBeside } from '../../state/aligned-reading';
import { geometryOf, type PaneGeometry } from '../../state/pane-geometry';
import type { Pane } from '../../state/panes';
import { useView } from '../../state/view-store';
import { isStill } from './motion';
import { readingShare } from './reading-line';

/** What tells which pane the reader is moving. */
const INPUTS = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const;
/** Frames without any movement after which the panes are taken to be in place. */
const FRAMES_AT_REST = 8;
/** A way longer than this share of the view is glided over rather than jumped. */
const LEAP = 0.5;
/** Share of such a way that is covered in each frame. */
const GLIDE = 0.3;

/**
 * Scrolls the other panes along with the one that the reader moves. One pane leads: the one that was last wheeled,
 * pressed or typed in, or the focused one when the input was elsewhere, as with a card of the margin. Only its
 * scrolling counts; what the others do is never followed, so that panes can't chase each other.
 */
class AlignedScrolling {
  private leader: string | null = null;
  private frame = 0;
  private atRest = 0;
  private isHeld = false;

  /** Begins to follow, until the returned function is called. */
  start(): () => void {
    for (const input of INPUTS)
      addEventListener(input, this.take, { capture: true, passive: true });
    addEventListener('scroll', this.follow, { capture: true, passive: true });
    this.wake();
    return () => {
      for (const input of INPUTS) removeEventListener(input, this.take, { capture: true });
      removeEventListener('scroll', this.follow, { capture: true });
      cancelAnimationFrame(this.frame);
    };
  }

  /** Leaves the panes as they are until the reader moves one again: a passage was brought to its partners. */
  hold(): void {
    this.isHeld = true;
    cancelAnimationFrame(this.frame);
  }

  /** Aligns with the leading pane now. */
  wake(): void {
    this.isHeld = false;
    this.atRest = 0;
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(this.step);
  }

  private readonly take = (event: Event): void => {
    const { panes } = useView.getState();
    const touched = panes.find(({ id }) => isIn(geometryOf(id), event.target));
    this.leader = touched?.id ?? useView.getState().focusedPane;
    this.isHeld = false;
  };

  private readonly follow = (event: Event): void => {
    const leader = this.leading();
    if (this.isHeld || !leader || geometryOf(leader.id)?.region !== event.target) return;
    this.wake();
  };

  private leading(): Pane | undefined {
    const { panes, focusedPane } = useView.getState();
    return panes.find(({ id }) => id === this.leader) ?? panes.find(({ id }) => id === focusedPane);
  }

  private readonly step = (): void => {
    const moved = this.align();
    this.atRest = moved ? 0 : this.atRest + 1;
    if (this.atRest < FRAMES_AT_REST) this.frame = requestAnimationFrame(this.step);
  };

  /** Brings the other panes to what is read in the leading one; answers whether any had to move. */
  private align(): boolean {
    const leader = this.leading();
    const from = leader && geometryOf(leader.id);
    if (!leader || !from || from.region.clientHeight === 0) return false;
    const share = readingShare(from.region);
    const place = from.placeAt(heightAt(from, share));
    const moves = useView.getState().panes.flatMap((pane) => {
      const to = pane.id === leader.id ? null : geometryOf(pane.id);
      const beside = to && besideOf(leader.articleId, pane.articleId);
      return to && beside ? [{ to, way: wayTo(to, placeBeside(beside, place), share) }] : [];
    });
    for (const { to, way } of moves) move(to, way);
    return moves.some(({ way }) => Math.abs(way) >= 1);
  }
}

/** The one of this window. */
export const aligner = new AlignedScrolling();

function isIn(geometry: PaneGeometry | null, target: EventTarget | null): boolean {
  const frame = geometry?.region.parentElement;
  return target instanceof Node && frame?.contains(target) === true;
}

/** The height in the window at a share of a view. */
function heightAt({ region }: PaneGeometry, share: number): number {
  return region.getBoundingClientRect().top + share * region.clientHeight;
}

/** How far a pane has to scroll, as far as it can, for a place to stand at a share of its view. */
function wayTo(geometry: PaneGeometry, place: number, share: number): number {
  const { region } = geometry;
  const way = geometry.heightOf(place) - heightAt(geometry, share);
  const most = Math.max(0, region.scrollHeight - region.clientHeight);
  return Math.max(-region.scrollTop, Math.min(most - region.scrollTop, way));
}

function move({ region, lookAround }: PaneGeometry, way: number): void {
  if (Math.abs(way) < 1) return;
  const isLeap = Math.abs(way) > LEAP * region.clientHeight;
  region.scrollTop += isLeap && !isStill() ? way * GLIDE : way;
  if (isLeap) lookAround();
}
