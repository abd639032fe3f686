import { words } from '../picture/pieces';
import { fitted, type Measure, type Scene, type ScenePart, type TextLook } from '../picture/scene';
import { packLane } from './pack-marks';
import type { Timeline } from './timeline';
import type { TimelineAxis } from './timeline-axis';
import { legendOf } from './timeline-legend';
import { axisParts, groundParts } from './timeline-axis-scene';
import { AXIS_HEIGHT, pixelsADay, rowsOf, type TimelineFrame } from './timeline-frame';
import { laneScene } from './timeline-scene';
import type { DayRange } from './timeline-span';
import { countWithin, rangeWords } from './timeline-words';

/** What a picture of a timeline is of. */
export interface PictureOf {
  readonly timeline: Timeline;
  /** The time that it shows. */
  readonly window: DayRange;
  readonly axis: TimelineAxis;
  /** Whose statements they are, and what else the filter asks for, each a part of a sentence. */
  readonly subject: string;
  readonly filter: readonly string[];
  /** How many statements there are, drawn or not: those beyond the first so many by date said are not. */
  readonly total: number;
  /** Name of the notebook, and the day on which the picture was made, in words. */
  readonly notebook: string;
  readonly made: string;
  readonly locale: string;
  readonly measure: Measure;
}

/** Width of pictures that are saved, and of the parts of one, in pixels. */
const PICTURE_WIDTH = 1400;
const EDGE = 40;
const GUTTER = 190;
const ASIDE = 104;
const LANE = 74;
const TITLE: TextLook = { size: 26, face: 'serif', weight: 600 };
const LINE: TextLook = { size: 13, face: 'sans', weight: 400 };
const LEADING = 20;

/** The pixels of a picture over which its time runs, by whether a column for unknown dates stands beside it. */
export function plotOfPicture({ undated }: Timeline): number {
  return PICTURE_WIDTH - 2 * EDGE - GUTTER - (undated > 0 ? ASIDE : 0);
}

/** A timeline as a picture by itself: title, filter, axis, lanes, legend, and where it comes from. */
export function timelinePicture(of: PictureOf): Scene {
  const { timeline, axis, subject, measure, notebook, made } = of;
  const frame = frameOf(of);
  const heads = headLines(of);
  const top = EDGE + 30 + heads.length * LEADING + 16;
  const lanesTop = top + AXIS_HEIGHT;
  const bottom = lanesTop + timeline.lanes.length * LANE;
  const legend = legendOf({ hasUndated: timeline.undated > 0 }, 0, measure);
  const foot = bottom + 32;
  const width = PICTURE_WIDTH - 2 * EDGE;
  const whence = fitted(`From the notebook “${notebook}”, ${made}. Dateline`, LINE, width, measure);
  return {
    width: PICTURE_WIDTH,
    height: foot + 56,
    title: `Timeline: ${subject}`,
    description: heads.join('. '),
    parts: [
      words([EDGE, EDGE + 22], fitted(subject, TITLE, width, measure), TITLE, 'ink'),
      ...heads.map((line, at) => words([EDGE, EDGE + 46 + at * LEADING], line, LINE, 'muted')),
      group('axis', EDGE, top, axisParts(axis, frame)),
      group('lanes', EDGE, lanesTop, [
        ...groundParts(axis, frame, timeline.lanes.length * LANE),
        ...timeline.lanes.map((_, at) => laneGroup(of, frame, at)),
      ]),
      group('legend', EDGE, foot, legend.parts),
      words([EDGE, foot + 32], whence, LINE, 'muted'),
    ],
  };
}

function frameOf({ timeline, window, locale, measure }: PictureOf): TimelineFrame {
  return {
    by: timeline.by,
    ...{ gutter: GUTTER, plot: plotOfPicture(timeline), aside: timeline.undated > 0 ? ASIDE : 0 },
    ...{ laneHeight: LANE, rows: rowsOf(LANE), window, locale, measure },
  };
}

/** What is shown of how many, over which time, and the filter. */
function headLines(of: PictureOf): readonly string[] {
  const { timeline, window, filter, total, locale, measure } = of;
  const { by, lanes, dated, undated } = timeline;
  const shown = countWithin(lanes, window);
  const count = dated + undated;
  const all = `${count.toLocaleString(locale)} ${count === 1 ? 'statement' : 'statements'}`;
  const some = shown === dated ? all : `${shown.toLocaleString(locale)} of ${all}`;
  const unknown = undated === 0 ? [] : [`${undated.toLocaleString(locale)} of unknown date`];
  const time = dated === 0 ? [] : [rangeWords(window, locale)];
  const first = [`${some} by ${by}`, ...time, ...unknown].join(' · ');
  const cut = `Only the first ${count.toLocaleString(locale)} of ${total.toLocaleString(locale)} by date said`;
  const lines = [
    first,
    ...(count < total ? [cut] : []),
    ...(filter.length === 0 ? [] : [`Only ${filter.join('; ')}`]),
  ];
  return lines.map((line) => fitted(line, LINE, PICTURE_WIDTH - 2 * EDGE, measure));
}

function laneGroup({ timeline }: PictureOf, frame: TimelineFrame, at: number): ScenePart {
  const lane = timeline.lanes[at];
  if (lane === undefined) throw new Error(`No lane ${at}`);
  const {
    head,
    words: beside,
    stops,
  } = laneScene(packLane(lane, pixelsADay(frame), frame.rows), frame);
  const marks = stops.map(({ key, label, parts }) => group(key, 0, 0, parts, label));
  return group(lane.key, 0, at * LANE, [...head, ...beside, ...marks]);
}

function group(
  key: string,
  x: number,
  y: number,
  parts: readonly ScenePart[],
  label: string | null = null,
): ScenePart {
  return { kind: 'group', key, x, y, label, parts };
}
