import { useMemo } from 'react';
import type { ScenePart } from '../../../domain/picture/scene';
import { readFrom } from '../../../domain/notebook/relation-rows';
import { stopWith } from '../../../domain/statement/timeline-walk';
import type { Followed } from '../../state/followed';
import { SceneParts } from './scene-parts';
import { inHand as handOf, isInView, type StopInHand } from './timeline-stops';
import type { LaidOut } from './use-timeline';

interface TimelineArcsProps {
  laid: LaidOut;
  /** The mark under the pointer or the keyboard. */
  inHand: StopInHand | null;
  relations: Followed['relations'];
}

/** How the statement in hand stands to others in the picture: a thin arc to each, with the word for it. */
export function TimelineArcs({ laid, inHand, relations }: TimelineArcsProps) {
  const parts = useMemo(
    () => (inHand === null ? [] : arcsOf(laid, inHand, relations)),
    [laid, inHand, relations],
  );
  return (
    <g aria-hidden>
      <SceneParts parts={parts} />
    </g>
  );
}

/** Arcs begin and end so many pixels above the middle of their marks. */
const ABOVE = 7;
/** How far an arc bends away from the straight line, as a share of its length and at most in pixels. */
const BEND = { share: 0.25, most: 60 };

function arcsOf(
  laid: LaidOut,
  { statements, stop, x, y }: StopInHand,
  relations: Followed['relations'],
): readonly ScenePart[] {
  const [statement] = statements;
  if (statements.length !== 1 || statement === undefined || stop.placed === null) return [];
  const start = y - ABOVE;
  return (relations.get(statement.annotationId) ?? []).flatMap((row): readonly ScenePart[] => {
    const { words, other } = readFrom(row, statement.annotationId);
    const there = endOf(laid, stop.lane, other.annotationId);
    if (there === null) return [];
    const end = there.y - ABOVE;
    const bend = Math.min(Math.hypot(there.x - x, end - start) * BEND.share, BEND.most);
    const [cx, middle] = [(x + there.x) / 2, (start + end) / 2];
    return [
      {
        ...{ kind: 'curve', x1: x, y1: start, cx, cy: middle - bend, x2: there.x, y2: end },
        stroke: 'ink',
      },
      {
        ...{ kind: 'words', x: cx, y: middle - bend / 2 - 4, text: words },
        ...{ size: 11, face: 'sans', weight: 500, anchor: 'middle', fill: 'ink' },
      },
    ];
  });
}

/** Where the other statement is drawn, in the same lane if it stands there; `null` when it is not in view. */
function endOf(laid: LaidOut, lane: number, id: Parameters<typeof stopWith>[2]) {
  const keys = laid.lanes.map((packed) => packed.lane.key);
  const own = keys[lane];
  const inOrder = own === undefined ? keys : [own, ...keys.filter((key) => key !== own)];
  for (const key of inOrder) {
    const stop = stopWith(laid.lanes, key, id);
    if (stop === null) continue;
    return stop.placed !== null && isInView(laid, stop) ? handOf(laid, stop) : null;
  }
  return null;
}
