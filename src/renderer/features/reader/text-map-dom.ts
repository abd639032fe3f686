import { into, partFor, placeIn } from './text-map';
import type { TextRange } from './reader-types';

/** A place between two units of drawn text. */
export interface DomPoint {
  readonly node: Text;
  readonly offset: number;
}

interface DrawnPart extends TextRange {
  readonly element: Element;
}

const PART = '[data-start]';

/** The parts drawn inside an element, in order. */
export function drawnParts(element: Element): DrawnPart[] {
  return Array.from(element.querySelectorAll<HTMLElement>(PART), asPart);
}

/** The offset in the article's text that a place in the DOM stands for; `null` when no text is drawn in `root`. */
export function offsetAt(
  root: Element,
  node: Node,
  offset: number,
  edge: 'start' | 'end',
): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const holder = element?.closest<HTMLElement>(PART);
  if (holder && root.contains(holder)) {
    const before = document.createRange();
    before.selectNodeContents(holder);
    before.setEnd(node, offset);
    return asPart(holder).start + before.toString().length;
  }
  return offsetBetween(drawnParts(root), node, offset, edge);
}

/** A place outside all parts: the end of the part before it for an `end`, the start of the one behind for a `start`. */
function offsetBetween(
  parts: readonly DrawnPart[],
  node: Node,
  offset: number,
  edge: 'start' | 'end',
): number | null {
  const place = new Range();
  place.setStart(node, offset);
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const part = parts[middle] as DrawnPart;
    if (place.comparePoint(part.element, 0) < 0) low = middle + 1;
    else high = middle;
  }
  const before = parts[low - 1];
  const behind = parts[low];
  if (edge === 'start') return behind?.start ?? before?.end ?? null;
  return before?.end ?? behind?.start ?? null;
}

/** The place in the DOM of an offset, among parts as `drawnParts` gives them; `null` where none is drawn. */
export function pointIn(
  parts: readonly DrawnPart[],
  offset: number,
  edge: 'start' | 'end',
): DomPoint | null {
  const part = parts[partFor(parts, offset, edge)];
  if (part === undefined) return null;
  const texts = textsOf(part.element);
  const place = placeIn(
    texts.map(({ length }) => length),
    into(part, offset) - part.start,
    edge,
  );
  const node = texts[place.index];
  return node === undefined ? null : { node, offset: place.offset };
}

function textsOf(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

function asPart(element: HTMLElement): DrawnPart {
  return { element, start: Number(element.dataset['start']), end: Number(element.dataset['end']) };
}
