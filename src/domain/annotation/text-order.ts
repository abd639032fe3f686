import type { Annotation } from './annotation';

/** Order of annotations in a text: by start, then end, then age, then id, so that it is the same everywhere. */
export function inTextOrder(a: Annotation, b: Annotation): number {
  const [one, other] = [a.target.position, b.target.position];
  if (one.start !== other.start) return one.start - other.start;
  if (one.end !== other.end) return one.end - other.end;
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
