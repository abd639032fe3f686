import type { Paint, SceneLine, SceneWords, TextLook } from './scene';

/** A straight hairline between two points. */
export function line(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  stroke: Paint = 'line',
): SceneLine {
  return { kind: 'line', x1, y1, x2, y2, stroke };
}

/** A line of text that begins, ends or has its middle at a point of its base line. */
export function words(
  [x, y]: readonly [number, number],
  text: string,
  look: TextLook,
  fill: Paint,
  anchor: SceneWords['anchor'] = 'start',
): SceneWords {
  return { kind: 'words', x, y, text, ...look, fill, anchor };
}
