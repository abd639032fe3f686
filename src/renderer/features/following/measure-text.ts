import { FACES } from '../../../domain/picture/paints';
import type { Measure, TextLook } from '../../../domain/picture/scene';

/** How a canvas is told what a line of text looks like. */
export function fontOf({ size, face, weight }: TextLook): string {
  return `${weight} ${size}px ${FACES[face]}`;
}

let canvas: CanvasRenderingContext2D | null = null;
/** Widths known so far; forgotten when there are too many. */
let known = new Map<string, number>();
const MOST_KNOWN = 20_000;

/** The width of a line of text as the window sets it, in pixels. */
export const measureText: Measure = (text, look) => {
  const font = fontOf(look);
  const key = `${font}|${text}`;
  const width = known.get(key) ?? measured(text, font);
  if (known.size > MOST_KNOWN) known = new Map();
  known.set(key, width);
  return width;
};

function measured(text: string, font: string): number {
  canvas ??= newCanvas();
  if (canvas === null) return text.length * 7;
  if (canvas.font !== font) canvas.font = font;
  return canvas.measureText(text).width;
}

/** Widths are measured anew once other fonts have come. */
function newCanvas(): CanvasRenderingContext2D | null {
  window.document.fonts.addEventListener('loadingdone', () => {
    known = new Map();
  });
  return window.document.createElement('canvas').getContext('2d');
}
