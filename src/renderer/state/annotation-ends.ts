import { coverRange } from '../../domain/anchor/cover-range';
import { describe } from '../../domain/anchor/describe';
import type { TextPositionSelector } from '../../domain/anchor/selector';
import type { Annotation } from '../../domain/annotation/annotation';
import type { AnnotationId } from '../../domain/ids';
import type { SingleCommand } from '../../domain/notebook/command';
import { clearChosen } from './chosen-annotations';
import { edit } from './notebook-store';
import type { LoadedArticle } from './replica';
import { tellWithUndo } from './undo-offer';
import { focusAnnotation } from './view-store';

/** Moves of one annotation that follow each other within so many milliseconds are undone as one. */
const SERIES_MS = 30_000;

let series = { id: '', at: 0, number: 0 };

/** Moves the ends of an annotation; a row of such moves is one step to undo. False when it was refused. */
export async function moveAnnotation(
  { article, text }: LoadedArticle,
  annotation: Annotation,
  range: TextPositionSelector,
): Promise<boolean> {
  const { id, target } = annotation;
  const now = performance.now();
  const goesOn = series.id === id && now - series.at < SERIES_MS;
  series = { id, at: now, number: goesOn ? series.number : series.number + 1 };
  const { textHash } = target;
  const moved = { articleId: article.id, textHash, ...describe(text.text, range) };
  return edit({ kind: 'retarget', id, target: moved }, `ends:${id}:${series.number}`);
}

/** Cuts an annotation at offsets within it, in any order; each piece goes on as one. False when it was refused. */
export async function splitAnnotation(
  annotation: Annotation,
  offsets: readonly number[],
): Promise<boolean> {
  const { id, attribution } = annotation;
  const pieces = [...offsets]
    .sort((a, b) => b - a)
    .map((at) => ({ at, secondId: `annotation:${crypto.randomUUID()}` as const }));
  const commands = pieces.map((piece): SingleCommand => ({
    kind: 'splitAnnotation',
    id,
    ...piece,
  }));
  const [only] = commands;
  if (only === undefined) return false;
  const label = attribution === null ? 'Split highlight' : 'Split statement';
  const done = await edit(commands.length === 1 ? only : { kind: 'batch', label, commands });
  const focused = pieces.at(-1)?.secondId;
  if (done && focused !== undefined) focusAnnotation(focused);
  if (done) tellWithUndo(`Split into ${pieces.length + 1}`);
  return done;
}

/** Makes one annotation of several on the article's text; the first in the text stays. False when it was refused. */
export async function mergeAnnotations(
  { article, text }: LoadedArticle,
  annotations: readonly Annotation[],
): Promise<boolean> {
  const cover = coverRange(annotations.map(({ target }) => target.position));
  const [first] = annotations;
  if (cover === null || first === undefined) return false;
  const { textHash } = first.target;
  const end = Math.min(cover.end, text.text.length);
  const target = { articleId: article.id, textHash, ...describe(text.text, { ...cover, end }) };
  const ids = annotations.map(({ id }): AnnotationId => id);
  const done = await edit({ kind: 'mergeAnnotations', ids, target });
  if (!done) return false;
  clearChosen();
  focusAnnotation(first.id);
  tellWithUndo(`${ids.length} annotations merged`);
  return true;
}
