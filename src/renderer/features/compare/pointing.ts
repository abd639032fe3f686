import { hoverRun, chooseRun, useComparing, type PointedRun } from '../../state/comparing';
import { geometryOf } from '../../state/pane-geometry';
import type { Pane } from '../../state/panes';
import { runMeantAt } from '../../state/runs-in-text';
import { useSharedWording } from '../../state/shared-wording';
import { useView } from '../../state/view-store';
import { goToRun } from './go-to-run';

/** So long a run stays pointed at when the pointer has left it: the way to the mark at the edge of another pane. */
const LINGER_MS = 350;

/** Points at shared wording with the pointer in one pane, until the returned function is called. */
export function pointIn(pane: Pane, region: HTMLElement): () => void {
  let frame = 0;
  const move = (event: PointerEvent): void => {
    if (event.buttons !== 0 || event.pointerType === 'touch') return;
    cancelAnimationFrame(frame);
    const point = { x: event.clientX, y: event.clientY };
    frame = requestAnimationFrame(() => linger.point(runAt(pane, point)));
  };
  const leave = (): void => {
    cancelAnimationFrame(frame);
    linger.point(null);
  };
  const click = (event: MouseEvent): void => {
    const isSelecting = window.getSelection()?.isCollapsed === false;
    const pointed = isSelecting ? null : runAt(pane, { x: event.clientX, y: event.clientY });
    if (pointed && useView.getState().isAligned) goToRun(pointed);
    else if (pointed) chooseRun(pointed);
    else if (!isSelecting) useComparing.setState({ chosen: null });
  };
  region.addEventListener('pointermove', move, { passive: true });
  region.addEventListener('pointerleave', leave);
  region.addEventListener('click', click);
  return () => {
    cancelAnimationFrame(frame);
    region.removeEventListener('pointermove', move);
    region.removeEventListener('pointerleave', leave);
    region.removeEventListener('click', click);
  };
}

function runAt(pane: Pane, point: { readonly x: number; readonly y: number }): PointedRun | null {
  const { runs } = useSharedWording.getState();
  const offset = runs.length === 0 ? null : (geometryOf(pane.id)?.offsetAt(point) ?? null);
  const meant = offset === null ? null : runMeantAt(runs, pane.articleId, offset);
  return meant && { run: meant.run, at: meant.place, paneId: pane.id };
}

/** Lets go of what was pointed at only when the pointer stays away from it, and from the marks of its partners. */
class Linger {
  private timer: ReturnType<typeof setTimeout> | undefined;

  point(pointed: PointedRun | null): void {
    this.hold();
    if (pointed) hoverRun(pointed);
    else this.timer = setTimeout(() => hoverRun(null), LINGER_MS);
  }

  hold(): void {
    clearTimeout(this.timer);
  }
}

const linger = new Linger();

/** Keeps what is pointed at while the pointer is on a mark of it. */
export function holdPointing(): void {
  linger.hold();
}

/** Lets go of it a little later. */
export function leavePointing(): void {
  linger.point(null);
}
