import type { Annotation } from '../annotation/annotation';

/** `3 articles`, or just the word for one. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return count === 1 ? singular : `${String(count)} ${plural}`;
}

/** What some annotations are, of the same kind or not. */
export function wordFor(annotations: readonly Pick<Annotation, 'attribution'>[]): string {
  if (annotations.every((one) => one.attribution === null)) return 'highlight';
  return annotations.every((one) => one.attribution !== null) ? 'statement' : 'annotation';
}

/** A name in quotation marks, cut so that it fits into a menu. */
export function quoted(name: string): string {
  const characters = [...name];
  const short = characters.length > MOST ? `${characters.slice(0, MOST - 1).join('')}…` : name;
  return `“${short}”`;
}

/** What adding and removing names comes to: `Add tag “sanctions”`, `Remove tag “sanctions”` or `Change tags`. */
export function changeLabel(
  word: string,
  added: readonly { readonly name: string }[],
  removed: readonly { readonly name: string }[],
): string {
  const [first, ...others] = [...added, ...removed];
  if (first === undefined || others.length > 0) return `Change ${word}s`;
  return `${added.length === 1 ? 'Add' : 'Remove'} ${word} ${quoted(first.name)}`;
}

/** Characters of a name that a label shows. */
const MOST = 40;
