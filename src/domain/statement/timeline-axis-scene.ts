import { line, words } from '../picture/pieces';
import { fitted, type ScenePart, type TextLook } from '../picture/scene';
import type { TimelineAxis } from './timeline-axis';
import { AXIS_HEIGHT, originOf, pixelsADay, widthOf, type TimelineFrame } from './timeline-frame';

const SMALL: TextLook = { size: 11, face: 'sans', weight: 400 };
const SMALL_STRONG: TextLook = { size: 11, face: 'sans', weight: 600 };

/** The axis: ticks with their labels, and what they are within; labels that would meet are left out. */
export function axisParts(axis: TimelineAxis, frame: TimelineFrame): readonly ScenePart[] {
  const { gutter, plot, aside, measure } = frame;
  const [left, right] = [gutter, gutter + plot];
  const xOf = (day: number): number => originOf(frame) + day * pixelsADay(frame);
  const parts: ScenePart[] = [line([0, AXIS_HEIGHT - 0.5], [widthOf(frame), AXIS_HEIGHT - 0.5])];
  let free = left;
  for (const { at, label } of axis.ticks) {
    const x = xOf(at);
    if (x < left || x > right) continue;
    parts.push(line([x, AXIS_HEIGHT - 6], [x, AXIS_HEIGHT], 'line-strong'));
    const width = measure(label, SMALL);
    if (x - width / 2 < free || x + width / 2 > right) continue;
    parts.push(words([x, AXIS_HEIGHT - 11], label, SMALL, 'muted', 'middle'));
    free = x + width / 2 + 8;
  }
  for (const { from, to, label } of axis.stretches) {
    const [start, end] = [Math.max(xOf(from), left), Math.min(xOf(to), right)];
    if (xOf(from) > left) parts.push(line([start, 4], [start, AXIS_HEIGHT], 'line'));
    if (measure(label, SMALL_STRONG) + 12 > end - start) continue;
    parts.push(words([start + 6, 15], label, SMALL_STRONG, 'ink'));
  }
  if (axis.ticks.length === 0) {
    const middle = [gutter + plot / 2, AXIS_HEIGHT - 11] as const;
    parts.push(words(middle, 'No date said is known', SMALL, 'muted', 'middle'));
  }
  if (aside > 0) {
    const label = fitted('Date unknown', SMALL_STRONG, aside - 12, measure);
    parts.push(
      words([right + aside / 2, AXIS_HEIGHT - 11], label, SMALL_STRONG, 'muted', 'middle'),
    );
  }
  return parts;
}

/** The ground of lanes: the lines of the ticks, and the one before what has no date. */
export function groundParts(
  axis: TimelineAxis,
  frame: TimelineFrame,
  height: number,
): readonly ScenePart[] {
  const { gutter, plot, aside } = frame;
  const xs = axis.ticks.map(({ at }) => originOf(frame) + at * pixelsADay(frame));
  const lines = xs
    .filter((x) => x > gutter && x < gutter + plot)
    .map((x) => line([x, 0], [x, height], 'line'));
  const edges = [line([gutter - 0.5, 0], [gutter - 0.5, height], 'line')];
  if (aside > 0) {
    const x = gutter + plot + 0.5;
    edges.push({ ...line([x, 0], [x, height], 'line-strong'), isDashed: true });
  }
  return [...lines, ...edges];
}
