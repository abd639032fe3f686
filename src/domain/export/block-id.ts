import type { AnnotationId } from '../ids';

/**
 * The Obsidian block id of an annotation, without the `^`. It is made of the annotation's own id and nothing else, so
 * that links to it survive every export. Obsidian allows Latin letters, digits and dashes; anything else is written
 * as its code point between `-x` and `-`, and so is an `x` behind a dash, so that no two ids become one.
 */
export function blockIdOf(id: AnnotationId): string {
  return id.replace(':', '-').replace(/(?<=-)x|[^A-Za-z0-9-]/gu, (character) => {
    return `-x${(character.codePointAt(0) ?? 0).toString(16)}-`;
  });
}
