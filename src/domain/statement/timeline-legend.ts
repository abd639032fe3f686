import type { Measure, Paint, ScenePart, TextLook } from '../picture/scene';
import { clusterParts, markParts, undatedParts, type DrawnMark } from './mark-scene';
import { spanOf } from './timeline-span';

/** Whether marks of the kinds that a legend may explain are in a picture. */
export interface LegendNeeds {
  readonly hasUndated: boolean;
}

/** What the shapes of a timeline mean, in a row. */
export interface Legend {
  readonly parts: readonly ScenePart[];
  readonly width: number;
}

const LOOK: TextLook = { size: 11, face: 'sans', weight: 400 };
const GLYPH = 24;

/** Draws the legend around a middle line at `y`, from x = 0. */
export function legendOf({ hasUndated }: LegendNeeds, y: number, measure: Measure): Legend {
  const parts: ScenePart[] = [];
  let x = 0;
  for (const [label, draw] of ENTRIES) {
    if (draw === undated && !hasUndated) continue;
    parts.push(...draw(x, y));
    parts.push({
      ...{ kind: 'words', x: x + GLYPH, y: y + 4, text: label },
      ...{ ...LOOK, anchor: 'start', fill: COLOUR },
    });
    x += GLYPH + measure(label, LOOK) + 12;
  }
  return { parts, width: x };
}

type Glyph = (x: number, y: number) => readonly ScenePart[];

const COLOUR: Paint = 'muted';
const undated: Glyph = (x, y) => undatedParts(1, x + 8, y, COLOUR);
const ENTRIES: readonly (readonly [label: string, glyph: Glyph])[] = [
  ['Day', (x, y) => glyph('2000-01-01', 'dot', x + 8, y)],
  [
    'Month or year',
    (x, y) => [...glyph('2000-01', 'dot', x + 3, y), ...glyph('2000-01', 'bar', x + 15, y)],
  ],
  ['About then', (x, y) => glyph('2000-01-01~', 'dot', x + 8, y)],
  ['Several', (x, y) => clusterParts(3, x + 8, { y, colour: COLOUR })],
  ['Date unknown', undated],
];

function glyph(date: string, kind: DrawnMark['kind'], x: number, y: number): readonly ScenePart[] {
  const span = spanOf(date);
  if (span === null) return [];
  const place = { origin: 0, y, colour: COLOUR, from: -Infinity, to: Infinity };
  return markParts({ kind, span, count: 1, left: x - 6, right: x + 6 }, place);
}
