import { memo, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { groundParts } from '../../../domain/statement/timeline-axis-scene';
import { widthOf, type TimelineFrame } from '../../../domain/statement/timeline-frame';
import { laneScene, type LaneStop } from '../../../domain/statement/timeline-scene';
import type { PackedLane } from '../../../domain/statement/pack-marks';
import { SceneParts } from './scene-parts';
import { keyOfStop } from './timeline-stops';
import type { LaidOut } from './use-timeline';
import type { TimelineKeys } from './use-timeline-keys';
import styles from './timeline.module.css';

interface TimelineLanesProps {
  laid: LaidOut;
  /** What of the lanes is in view, in pixels from the top of the first. */
  seen: { readonly from: number; readonly to: number };
  keys: TimelineKeys;
  grid: RefObject<HTMLDivElement | null>;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** Drawn over the lanes. */
  children: ReactNode;
}

/** The lanes as a grid: a row for each, a cell for each mark. Only what is in view is drawn. */
export function TimelineLanes(props: TimelineLanesProps) {
  const { laid, seen, keys, grid, onKeyDown, children } = props;
  const { lanes, frame, axis, timeline } = laid;
  const { laneHeight } = frame;
  const height = lanes.length * laneHeight;
  const first = Math.max(Math.floor(seen.from / laneHeight), 0);
  const last = Math.min(Math.ceil(seen.to / laneHeight), lanes.length);
  const { current, handlers } = keys;
  const currentLane = lanes[current?.lane ?? -1]?.lane.key;
  const currentKey = current && currentLane ? keyOfStop(currentLane, current.id) : null;
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={`Statements by ${timeline.by} over time`}
      aria-rowcount={lanes.length}
      aria-readonly
      aria-activedescendant={currentKey === null ? undefined : idOf(currentKey)}
      tabIndex={0}
      className={styles.grid}
      onFocus={({ currentTarget }) => handlers.onFocus(currentTarget.matches(':focus-visible'))}
      onBlur={handlers.onBlur}
      onKeyDown={onKeyDown}
    >
      <svg role="presentation" width={widthOf(frame)} height={height} className={styles.lanes}>
        <g aria-hidden>
          <SceneParts parts={groundParts(axis, frame, height)} />
        </g>
        {lanes.slice(first, last).map((packed, at) => (
          <Lane
            key={packed.lane.key}
            packed={packed}
            at={first + at}
            frame={frame}
            currentKey={packed.lane.key === currentLane ? currentKey : null}
          />
        ))}
        {children}
      </svg>
    </div>
  );
}

interface LaneProps {
  packed: PackedLane;
  at: number;
  frame: TimelineFrame;
  /** Of what the keyboard is on in this lane. */
  currentKey: string | null;
}

const Lane = memo(function Lane({ packed, at, frame, currentKey }: LaneProps) {
  const { head, words, stops } = laneScene(packed, frame);
  const { key, name, kind } = packed.lane;
  return (
    <g
      role="row"
      aria-rowindex={at + 1}
      transform={`translate(0 ${at * frame.laneHeight})`}
      data-lane={kind === 'named' ? name : kind}
    >
      <g role="rowheader">
        <title>{name}</title>
        <SceneParts parts={head} />
      </g>
      <g aria-hidden className={styles.beside}>
        <SceneParts parts={words} />
      </g>
      {stops.map((stop) => (
        <Stop
          key={stop.key}
          stop={stop}
          stopKey={keyOfStop(key, stop.key)}
          isCurrent={keyOfStop(key, stop.key) === currentKey}
        />
      ))}
    </g>
  );
});

interface StopProps {
  stop: LaneStop;
  stopKey: string;
  isCurrent: boolean;
}

function Stop({ stop, stopKey, isCurrent }: StopProps) {
  const { x, y, reach, label, parts } = stop;
  return (
    <g
      role="gridcell"
      id={idOf(stopKey)}
      aria-label={label}
      data-stop={stopKey}
      data-current={isCurrent || undefined}
      className={styles.stop}
    >
      <rect
        className={styles.ring}
        x={x - Math.max(reach, 7) - 2}
        y={y - 12}
        width={2 * Math.max(reach, 7) + 4}
        height={24}
        rx={8}
      />
      <SceneParts parts={parts} />
    </g>
  );
}

function idOf(stopKey: string): string {
  return `timeline-${stopKey.replace(' ', '-')}`;
}
