import type { RefObject } from 'react';
import { AXIS_HEIGHT } from '../../../domain/statement/timeline-frame';
import { around, SHORTEST } from '../../../domain/statement/timeline-window';
import { spanned } from '../../../domain/statement/timeline-words';
import { TimelineCard } from './timeline-card';
import { TimelineCluster } from './timeline-cluster';
import type { StopInHand } from './timeline-stops';
import type { LaidOut, Size } from './use-timeline';
import type { TimelineZoom } from './use-timeline-zoom';

interface TimelineFloatsProps {
  laid: LaidOut;
  zooming: TimelineZoom;
  size: Size;
  /** How far the lanes are scrolled. */
  top: number;
  /** The mark under the pointer or the keyboard. */
  inHand: StopInHand | null;
  /** The cluster whose list is open. */
  open: StopInHand | null;
  onClose: () => void;
  box: RefObject<HTMLElement | null>;
}

/** What floats over the picture: the card of the mark in hand, or the list of a cluster. */
export function TimelineFloats(props: TimelineFloatsProps) {
  const { laid, zooming, size, top, inHand, open, onClose, box } = props;
  const below = (hand: StopInHand): number => hand.y - top + AXIS_HEIGHT;
  if (open === null) {
    if (inHand === null) return null;
    return <TimelineCard inHand={inHand} y={below(inHand)} size={size} />;
  }
  const stretch = open.stop.placed === null ? null : spanned(open.stop.placed);
  const canZoom =
    stretch !== null &&
    stretch.to - stretch.from > 1 &&
    laid.frame.window.to - laid.frame.window.from > SHORTEST * 1.01;
  return (
    <TimelineCluster
      statements={open.statements}
      anchorRef={box}
      rect={() => {
        const { left = 0, top: boxTop = 0 } = box.current?.getBoundingClientRect() ?? {};
        return new DOMRect(left + open.x - 8, boxTop + below(open) - 10, 16, 20);
      }}
      onZoom={
        canZoom
          ? () => {
              zooming.show(around(stretch, laid.whole));
              onClose();
            }
          : null
      }
      onClose={onClose}
    />
  );
}
