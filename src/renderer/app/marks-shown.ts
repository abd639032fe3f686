import type { Annotation } from '../../domain/annotation/annotation';
import { currentVersion } from '../../domain/article/article';
import { changedStretch } from '../features/reader/changed-stretch';
import { markOf, type MarkColour, type ReaderMark } from '../features/reader/reader-types';
import { shownColour, type ColourBy } from '../state/colour-by';
import type { LoadedArticle, Replica } from '../state/replica';
import { annotationsWithNotes } from '../state/stepping';

/**
 * The marks of an article's current text, in the colour of the highlight or of its tags. Annotations of older versions
 * keep their own text's positions and are not drawn in this one. A mark that looks as before is the one given before.
 */
export function marksShown(
  loaded: Shown,
  tags: Replica['tags'],
  colourBy: ColourBy,
): readonly ReaderMark[] {
  const before = latest.get(loaded.article);
  const isAlike =
    before?.loaded.notes === loaded.notes && before.tags === tags && before.colourBy === colourBy;
  const marks = (isAlike && followed(before, loaded)) || allMarks(loaded, tags, colourBy);
  latest.set(loaded.article, { loaded, tags, colourBy, marks });
  return marks;
}

type Shown = Pick<LoadedArticle, 'article' | 'annotations' | 'notes'>;

interface Given {
  readonly loaded: Shown;
  readonly tags: Replica['tags'];
  readonly colourBy: ColourBy;
  readonly marks: readonly ReaderMark[];
}

const latest = new WeakMap<LoadedArticle['article'], Given>();

/** The marks given before with those of what changed in their place; `null` where not every annotation has one. */
function followed(given: Given, loaded: Shown): readonly ReaderMark[] | null {
  if (given.marks.length !== given.loaded.annotations.length) return null;
  const { from, before, now } = changedStretch(given.loaded.annotations, loaded.annotations);
  const changed = allMarks({ ...loaded, annotations: now }, given.tags, given.colourBy);
  if (changed.length !== now.length) return null;
  return given.marks.toSpliced(from, before.length, ...changed);
}

function allMarks(
  { article, annotations, notes }: Shown,
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
