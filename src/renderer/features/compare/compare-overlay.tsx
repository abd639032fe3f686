import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { shownRun, useComparing, type PointedRun } from '../../state/comparing';
import { geometryOf } from '../../state/pane-geometry';
import { showPassage } from '../../state/show-passage';
import { useView } from '../../state/view-store';
import { Icon } from '../../ui/icon';
import { connectionsOf, type Connections } from './connections';
import type { EdgeMark } from './stands';
import { ComparingBar } from './comparing-bar';
import { counted } from './describe-run';
import { holdPointing, leavePointing } from './pointing';
import { useCompare, useGeometryTurn } from './use-compare';
import styles from './compare.module.css';

/** What lies over the panes: the connections of the shared wording that is pointed at. Puts the comparing to work. */
export function CompareOverlay() {
  useCompare();
  const overlay = useRef<HTMLDivElement>(null);
  const pointed = useComparing(shownRun);
  const drawn = useConnections(overlay, pointed);
  return (
    <div ref={overlay} className={styles.overlay}>
      {pointed && drawn && (
        <>
          <Drawing connections={drawn} />
          {drawn.marks.map((mark) => (
            <EdgeButton key={`${mark.paneId} ${mark.edge}`} mark={mark} />
          ))}
        </>
      )}
      <ComparingBar />
    </div>
  );
}

function Drawing({ connections: { bars, paths } }: { connections: Connections }) {
  return (
    <svg className={styles.drawing} aria-hidden="true">
      {paths.map(({ kind, d }, at) => (
        <path key={at} d={d} data-kind={kind} />
      ))}
      {bars.map(({ x, top, bottom }, at) => (
        <rect key={at} x={x - 1} y={top} width={2} height={bottom - top} rx={1} />
      ))}
    </svg>
  );
}

function EdgeButton({ mark }: { mark: EdgeMark }) {
  const { edge, count, nearest, paneId, x, y } = mark;
  const label = `${counted(count, 'place')} ${edge}: bring into view`;
  return (
    <button
      type="button"
      className={styles.mark}
      data-edge={edge}
      style={{ left: x, top: y }}
      aria-label={label}
      onPointerEnter={holdPointing}
      onPointerLeave={leavePointing}
      onClick={() => showPassage(paneId, nearest, { align: 'centre', isSmooth: true })}
    >
      <Icon icon={edge === 'above' ? ArrowUp : ArrowDown} size={14} />
      {count > 1 && <span>{count}</span>}
    </button>
  );
}

/** What to draw now, relative to the overlay; measured anew in every frame in which something scrolled. */
function useConnections(
  overlay: RefObject<HTMLDivElement | null>,
  pointed: PointedRun | null,
): Connections | null {
  const [drawn, setDrawn] = useState<Connections | null>(null);
  const panes = useView((state) => state.panes);
  const turn = useGeometryTurn();
  useEffect(() => {
    if (!pointed) return undefined;
    let frame = requestAnimationFrame(() => setDrawn(measure(overlay.current, pointed)));
    const later = (): void => {
      cancelAnimationFrame(frame);
      // In the same frame as the text itself moves, or the lines would trail behind it.
      frame = requestAnimationFrame(() =>
        flushSync(() => setDrawn(measure(overlay.current, pointed))),
      );
    };
    const resized = new ResizeObserver(later);
    if (overlay.current) resized.observe(overlay.current);
    for (const { id } of panes) {
      const region = geometryOf(id)?.region;
      if (region) resized.observe(region);
    }
    addEventListener('scroll', later, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      removeEventListener('scroll', later, { capture: true });
    };
  }, [overlay, pointed, panes, turn]);
  return pointed ? drawn : null;
}

function measure(overlay: HTMLElement | null, pointed: PointedRun): Connections | null {
  if (!overlay) return null;
  const measured = useView.getState().panes.flatMap((pane) => {
    const geometry = geometryOf(pane.id);
    return geometry && geometry.region.clientHeight > 0 ? [{ pane, geometry }] : [];
  });
  const { left, top } = overlay.getBoundingClientRect();
  return connectionsOf(pointed, measured, { x: left, y: top });
}
