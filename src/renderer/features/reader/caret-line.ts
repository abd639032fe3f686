import { snapToGraphemes } from '../../../domain/article/sentences';
import type { ArticleBody } from './article-body';
import { boxesOf, edgeBox } from './edge-box';
import type { TextRange } from './reader-types';

/** A place of the caret. At a line's end `end` keeps it there; the same offset as a `start` begins the next line. */
export interface CaretPlace {
  readonly offset: number;
  readonly edge: 'start' | 'end';
}

interface Stop extends CaretPlace {
  /** Pixels in the window. */
  readonly x: number;
}

/** A line as the text is set, with the places that the caret has on it. */
export interface CaretLine extends TextRange {
  readonly stops: readonly Stop[];
}

/** The line that a place is on; `null` where nothing is laid out. */
export function lineAt(body: ArticleBody, place: CaretPlace): CaretLine | null {
  const here = boxAt(body, place);
  const part = partAt(body, place.offset);
  if (here === null || part === null) return null;
  const middle = (here.top + here.bottom) / 2;
  const isOn = (cluster: TextRange): boolean => {
    const boxes = boxesOf(body, cluster);
    return boxes.length === 0 || boxes.some(({ top, bottom }) => top <= middle && bottom >= middle);
  };
  const clusters = [...backwards(body, part, place, isOn), ...forwards(body, part, place, isOn)];
  const first = clusters[0];
  const last = clusters.at(-1);
  if (first === undefined || last === undefined) {
    const { offset } = place;
    return { start: offset, end: offset, stops: [{ ...place, x: here.x }] };
  }
  const starts = clusters.map(({ start }) => stopAt(body, { offset: start, edge: 'start' }));
  const stops = [...starts, stopAt(body, { offset: last.end, edge: 'end' })];
  return { start: first.start, end: last.end, stops: stops.filter((stop) => stop !== null) };
}

/** The place on a line that is nearest to a height of the window's width; `null` on a line without any. */
export function stopNear({ stops }: CaretLine, x: number): CaretPlace | null {
  return stops.reduce<Stop | null>(
    (near, stop) => (near === null || Math.abs(stop.x - x) < Math.abs(near.x - x) ? stop : near),
    null,
  );
}

/** Where the caret stands in the window; `null` where nothing is laid out. */
export function boxAt(body: ArticleBody, { offset, edge }: CaretPlace) {
  return edgeBox(body, offset, edge) ?? edgeBox(body, offset, edge === 'start' ? 'end' : 'start');
}

/** A place on the line after or before a line; `null` at the end of the text. */
export function beyondLine(
  body: ArticleBody,
  line: TextRange,
  direction: 'next' | 'previous',
): CaretPlace | null {
  const { text } = body.drawn.text;
  let offset = direction === 'next' ? line.end : line.start;
  if (direction === 'next') {
    while (offset < text.length && isBlank(text, offset)) offset += 1;
    return offset < text.length ? { offset, edge: 'start' } : null;
  }
  while (offset > 0 && isBlank(text, offset - 1)) offset -= 1;
  return offset > 0 ? { offset, edge: 'end' } : null;
}

function isBlank(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}

function stopAt(body: ArticleBody, place: CaretPlace): Stop | null {
  const box = edgeBox(body, place.offset, place.edge);
  return box && { ...place, x: box.x };
}

/** More than a line holds. */
const MOST = 400;

function forwards(
  body: ArticleBody,
  part: TextRange,
  { offset, edge }: CaretPlace,
  isOn: (cluster: TextRange) => boolean,
): TextRange[] {
  const { text } = body.drawn.text;
  const found: TextRange[] = [];
  let at = offset;
  while (edge === 'start' && at < part.end && found.length < MOST) {
    const cluster = snapToGraphemes(text, { start: at, end: at + 1 });
    if (!isOn(cluster)) break;
    found.push(cluster);
    at = cluster.end;
  }
  return found;
}

function backwards(
  body: ArticleBody,
  part: TextRange,
  { offset }: CaretPlace,
  isOn: (cluster: TextRange) => boolean,
): TextRange[] {
  const { text } = body.drawn.text;
  const found: TextRange[] = [];
  let at = offset;
  while (at > part.start && found.length < MOST) {
    const cluster = snapToGraphemes(text, { start: at - 1, end: at });
    if (!isOn(cluster)) break;
    found.unshift(cluster);
    at = cluster.start;
  }
  return found;
}

/** The drawn part around an offset; its section is drawn if need be. */
function partAt(body: ArticleBody, offset: number): TextRange | null {
  const section = body.sectionAt(offset);
  if (section === null) return null;
  const isHere = ({ start, end }: TextRange): boolean => start <= offset && offset <= end;
  const next = body.sections[section.index + 1];
  return body.draw(section).find(isHere) ?? (next && body.draw(next).find(isHere)) ?? null;
}
