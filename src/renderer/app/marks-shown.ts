import type { Annotation } from '../../domain/annotation/annotation';
import { currentVersion } from '../../domain/article/article';
import { markOf, type MarkColour, type ReaderMark } from '../features/reader/reader-types';
import { shownColour, type ColourBy } from '../state/colour-by';
import type { LoadedArticle, Replica } from '../state/replica';
import { annotationsWithNotes } from '../state/stepping';

/**
 * The marks of an article's current text, in the colour of the highlight or of its tags. Annotations of older versions
 * keep their own text's positions and are not drawn in this one. A mark that looks as before is the one given before.
 */
export function marksShown(
  { article, annotations, notes }: Pick<LoadedArticle, 'article' | 'annotations' | 'notes'>,
  tags: Replica['tags'],
  colourBy: ColourBy,
): readonly ReaderMark[] {
  const { textHash } = currentVersion(article);
  const noted = annotationsWithNotes(notes);
  return annotations
    .filter(({ target }) => target.textHash === textHash)
    .map((annotation) => {
      const colour = shownColour(annotation, colourBy, tags) ?? 'plain';
      return markIn(annotation, colour, noted.has(annotation.id));
    });
}

const given = new WeakMap<Annotation, ReaderMark>();

function markIn(annotation: Annotation, colour: MarkColour, hasNote: boolean): ReaderMark {
  const before = given.get(annotation);
  if (before?.colour === colour && before.hasNote === hasNote) return before;
  const isTagged = annotation.tags.length > 0;
  const mark = { ...markOf(annotation), colour, hasNote, isTagged };
  given.set(annotation, mark);
  return mark;
}
