import type { AnnotationId } from '../ids';
import { line, words } from '../picture/pieces';
import { fitted, type ScenePart, type TextLook } from '../picture/scene';
import { markParts, undatedParts, UNDATED_REACH } from './mark-scene';
import type { PackedLane, PlacedMark } from './pack-marks';
import { heightOf, isSeen, originOf, widthOf, type TimelineFrame } from './timeline-frame';
import { placedWords, undatedWords } from './timeline-words';
import { wordsBeside } from './words-beside';

const NAME_LOOK: TextLook = { size: 13, face: 'sans', weight: 500 };
const SMALL: TextLook = { size: 11, face: 'sans', weight: 400 };

/** What stands in a lane and can be gone to: a placed mark, or all that has no date. */
export interface LaneStop {
  /** Unlike any other of its lane, at any zoom: that of its first statement. */
  readonly key: AnnotationId;
  /** `null`: what has no date. */
  readonly placed: PlacedMark | null;
  readonly label: string;
  /** The middle of what is drawn of it, from the left of the whole and the top of the lane. */
  readonly x: number;
  readonly y: number;
  /** Half its width. */
  readonly reach: number;
  readonly parts: readonly ScenePart[];
}

/** A lane as it is drawn: its name, the words beside its marks, and its marks in order of time, as far as they are in view. */
export interface LaneScene {
  readonly head: readonly ScenePart[];
  readonly words: readonly ScenePart[];
  readonly stops: readonly LaneStop[];
}

/** Draws a lane, its top being 0; of the marks only those that reach into the window. */
export function laneScene(packed: PackedLane, frame: TimelineFrame): LaneScene {
  const { lane, placed } = packed;
  const { gutter, plot, aside, locale } = frame;
  const origin = originOf(frame);
  const seen = placed.filter((each) => isSeen(each, frame));
  const colour = lane.colour ?? (frame.by === 'tag' ? 'plain' : 'accent');
  const stops = seen.map((each): LaneStop => {
    const [from, to] = [origin + each.left, origin + each.right];
    const [start, end] = [Math.max(from, gutter), Math.min(to, gutter + plot)];
    const y = heightOf(each, packed, frame);
    return {
      key: each.marks[0].statement.annotationId,
      placed: each,
      label: placedWords(each, locale),
      x: (start + end) / 2,
      y,
      reach: (end - start) / 2,
      parts: markParts(
        { ...each, span: each.marks[0].span, count: each.marks.length },
        { origin, y, colour, from: gutter, to: gutter + plot },
      ),
    };
  });
  const [first] = lane.undated;
  if (first !== undefined && aside > 0) {
    const [x, y] = [gutter + plot + aside / 2, frame.laneHeight / 2];
    const parts = undatedParts(lane.undated.length, x, y, colour);
    const label = undatedWords(lane, locale);
    stops.push({ key: first.annotationId, placed: null, label, x, y, reach: UNDATED_REACH, parts });
  }
  return { head: headParts(packed, frame), words: wordsBeside(seen, packed, frame), stops };
}

function headParts({ lane }: PackedLane, frame: TimelineFrame): readonly ScenePart[] {
  const { gutter, laneHeight, measure } = frame;
  const count = lane.marks.length + lane.undated.length;
  const middle = laneHeight / 2;
  const indent = lane.colour === null ? 0 : 14;
  const name = fitted(lane.name, NAME_LOOK, gutter - 16 - indent, measure);
  const tone = lane.kind === 'named' ? 'ink' : 'muted';
  const swatch: ScenePart[] =
    lane.colour === null
      ? []
      : [
          {
            kind: 'box',
            ...{ x: 0, y: middle - 11, width: 8, height: 8, radius: 2 },
            ...{ fill: lane.colour, stroke: null },
          },
        ];
  return [
    line([0, laneHeight - 0.5], [widthOf(frame), laneHeight - 0.5]),
    ...swatch,
    words([indent, middle - 3], name, NAME_LOOK, tone),
    words([indent, middle + 13], counted(count), SMALL, 'muted'),
  ];
}

function counted(count: number): string {
  return count === 1 ? '1 statement' : `${count} statements`;
}
