import type { HighlightColour } from '../annotation/annotation';

/**
 * A drawing as data: lines, boxes, dots and words with their paints. The window, an SVG file and a canvas draw the same
 * scene, so that what is saved can't differ from what is seen. Measures are CSS pixels, y grows downwards.
 */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** What a reader who can't see the picture is told. */
  readonly title: string;
  readonly description: string;
  readonly parts: readonly ScenePart[];
}

/** A paint by its name; its value lives in the theme, and for files in `LIGHT_PAINTS`. */
export type Paint =
  'ink' | 'muted' | 'line' | 'line-strong' | 'accent' | 'paper' | 'plain' | HighlightColour;

/** One piece of a scene; later ones are drawn over earlier ones. */
export type ScenePart = SceneLine | SceneBox | SceneDot | SceneCurve | SceneWords | SceneGroup;

/** A hairline unless `width` says more. */
export interface SceneLine {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: Paint;
  readonly width?: number;
  readonly isDashed?: boolean;
}

interface Shape {
  readonly fill: Paint | null;
  /** The fill lets through what lies beneath it. */
  readonly isFaint?: boolean;
  readonly stroke: Paint | null;
  readonly strokeWidth?: number;
  readonly isDashed?: boolean;
}

export interface SceneBox extends Shape {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
}

export interface SceneDot extends Shape {
  readonly kind: 'dot';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A bent line from one point to another; `cx` and `cy` pull it. */
export interface SceneCurve {
  readonly kind: 'curve';
  readonly x1: number;
  readonly y1: number;
  readonly cx: number;
  readonly cy: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: Paint;
}

/** One line of text; `y` is its base line. */
export interface SceneWords extends TextLook {
  readonly kind: 'words';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: Paint;
}

/** How a line of text is set. */
export interface TextLook {
  readonly size: number;
  readonly face: 'sans' | 'serif';
  readonly weight: 400 | 500 | 600;
}

/** Parts that belong together, moved to (`x`, `y`). */
export interface SceneGroup {
  readonly kind: 'group';
  /** What it is of, unlike any other in its scene. */
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** What it is called; `null` when its words say it or it says nothing. */
  readonly label: string | null;
  readonly parts: readonly ScenePart[];
}

/** The width of a line of text, in pixels. */
export type Measure = (text: string, look: TextLook) => number;

/** A text as far as it fits into a width, with an ellipsis where it was cut; empty when nothing does. */
export function fitted(text: string, look: TextLook, width: number, measure: Measure): string {
  if (measure(text, look) <= width) return text;
  let [short, long] = [0, text.length];
  while (short < long) {
    const middle = Math.ceil((short + long) / 2);
    if (measure(`${text.slice(0, middle)}…`, look) <= width) short = middle;
    else long = middle - 1;
  }
  const cut = text
    .slice(0, short)
    .replace(/[\uD800-\uDBFF]$/u, '')
    .trimEnd();
  return cut === '' ? '' : `${cut}…`;
}
