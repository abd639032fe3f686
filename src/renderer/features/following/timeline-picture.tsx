import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Timeline } from '../../../domain/statement/timeline';
import { axisParts } from '../../../domain/statement/timeline-axis-scene';
import { AXIS_HEIGHT } from '../../../domain/statement/timeline-frame';
import { useCommands } from '../../state/command-bus';
import type { Followed } from '../../state/followed';
import { useTimeline } from '../../state/timeline';
import { SceneParts } from './scene-parts';
import { TimelineArcs } from './timeline-arcs';
import { TimelineFloats } from './timeline-floats';
import { TimelineFoot } from './timeline-foot';
import { TimelineLanes } from './timeline-lanes';
import { inHand, stopAt } from './timeline-stops';
import { useLaidOut, useSize, type LaidOut, type Size } from './use-timeline';
import { useTimelineDrag } from './use-timeline-drag';
import { useTimelineKeys } from './use-timeline-keys';
import { useTimelinePress } from './use-timeline-press';
import { useTimelineZoom, useWheel } from './use-timeline-zoom';
import styles from './timeline.module.css';

interface TimelinePictureProps {
  timeline: Timeline;
  relations: Followed['relations'];
}

/** The picture of statements over time, as large as the space it has. */
export function TimelinePicture(props: TimelinePictureProps) {
  const [ref, size] = useSize<HTMLDivElement>();
  return (
    <div ref={ref} className={styles.space}>
      {size !== null && size.width > 0 && <Sized {...props} size={size} />}
    </div>
  );
}

/** Height of the line below the picture. */
const FOOT = 40;

interface SizedProps extends TimelinePictureProps {
  size: Size;
}

function Sized({ timeline, relations, size }: SizedProps) {
  const height = Math.max(size.height - AXIS_HEIGHT - FOOT, 0);
  const laid = useLaidOut(timeline, { width: size.width, height });
  const zooming = useTimelineZoom(laid);
  const box = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  useWheel(box, laid, zooming);
  const { wasDrag, ...drag } = useTimelineDrag(laid, zooming);
  const [scroller, top] = useKeptScroll(laid);
  const keys = useTimelineKeys(laid, zooming, grid, scroller);
  const press = useTimelinePress(laid, keys, wasDrag);
  const hovered = useHovered(laid);
  const meant = hovered.stop ?? (keys.isHere ? keys.current : null);
  const hand = useMemo(() => (meant === null ? null : inHand(laid, meant)), [laid, meant]);
  useCommands({
    openBeside: () => press.beside(),
    zoomTimelineIn: keys.closer,
    zoomTimelineOut: keys.farther,
    zoomTimelineAll: zooming.showAll,
  });
  return (
    <>
      <div ref={box} className={styles.box} {...drag} {...hovered.handlers} onClick={press.onClick}>
        <svg className={styles.axis} width={size.width} height={AXIS_HEIGHT} data-axis aria-hidden>
          <SceneParts parts={axisParts(laid.axis, laid.frame)} />
        </svg>
        <div
          ref={scroller}
          className={styles.scroller}
          data-scroller="timeline"
          onScroll={({ currentTarget }) => useTimeline.setState({ top: currentTarget.scrollTop })}
        >
          <TimelineLanes
            laid={laid}
            seen={{ from: top, to: top + height }}
            keys={keys}
            grid={grid}
            onKeyDown={press.onKeyDown}
          >
            <TimelineArcs laid={laid} inHand={hand} relations={relations} />
          </TimelineLanes>
        </div>
        <TimelineFloats
          {...{ laid, zooming, size, top, box }}
          inHand={hand}
          open={press.open}
          onClose={press.close}
        />
      </div>
      <TimelineFoot laid={laid} zooming={zooming} keys={keys} />
    </>
  );
}

/** The lanes stand where they stood when the timeline was left; other lanes begin at the top. */
function useKeptScroll({ timeline }: LaidOut): [RefObject<HTMLDivElement | null>, number] {
  const top = useTimeline((state) => state.top);
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    element.scrollTop = useTimeline.getState().top;
    // What is not so high any more can't be scrolled so far.
    useTimeline.setState({ top: element.scrollTop });
  }, [timeline]);
  return [scroller, top];
}

/** The mark under the pointer. */
function useHovered(laid: LaidOut) {
  const [target, setTarget] = useState<Element | null>(null);
  const stop = useMemo(
    () => (target?.isConnected === true ? stopAt(laid, target) : null),
    [laid, target],
  );
  return {
    stop,
    handlers: {
      onPointerOver: (event: { readonly target: EventTarget; readonly buttons: number }) =>
        setTarget(event.buttons === 0 && event.target instanceof Element ? event.target : null),
      onPointerLeave: () => setTarget(null),
    },
  };
}
