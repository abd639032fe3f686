import { useMemo, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { TimelineStop } from '../../../domain/statement/timeline-walk';
import { stopWith } from '../../../domain/statement/timeline-walk';
import { openOnTimeline, useTimeline, type TimelinePlace } from '../../state/timeline';
import { inHand, stopAt, type StopInHand } from './timeline-stops';
import type { LaidOut } from './use-timeline';
import type { TimelineKeys } from './use-timeline-keys';

/** What pressing a mark does: one statement opens its passage, several open their list. */
export interface TimelinePress {
  /** The cluster whose list is open. */
  readonly open: StopInHand | null;
  readonly close: () => void;
  /** Opens what the keyboard is on beside what is open; `false` when it is on nothing. */
  readonly beside: () => boolean;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** Opens marks by pointer and keyboard. */
export function useTimelinePress(
  laid: LaidOut,
  keys: TimelineKeys,
  wasDrag: () => boolean,
): TimelinePress {
  const [opened, setOpened] = useState<TimelinePlace | null>(null);
  const open = useMemo(() => {
    const stop = opened === null ? null : stopWith(laid.lanes, opened.lane, opened.id);
    return stop === null ? null : inHand(laid, stop);
  }, [laid, opened]);
  const press = (stop: TimelineStop | null, where: 'here' | 'beside'): boolean => {
    const hand = stop === null ? null : inHand(laid, stop);
    const [first] = hand?.statements ?? [];
    if (hand === null || first === undefined) return false;
    keys.take(hand.stop);
    if (hand.statements.length > 1) setOpened(useTimeline.getState().current);
    else openOnTimeline(first, where);
    return true;
  };
  return {
    open,
    close: () => setOpened(null),
    beside: () => keys.isHere && press(keys.current, 'beside'),
    onClick: (event) => {
      if (!wasDrag()) press(stopAt(laid, event.target), whereFor(event));
    },
    onKeyDown: (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') keys.handlers.onKeyDown(event);
      else if (!event.shiftKey && !event.altKey && press(keys.current, whereFor(event))) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
  };
}

function whereFor({ ctrlKey, metaKey }: MouseEvent | KeyboardEvent): 'here' | 'beside' {
  return ctrlKey || metaKey ? 'beside' : 'here';
}
