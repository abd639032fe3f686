import { create } from 'zustand';
import { describe } from '../../domain/anchor/describe';
import type { TextPositionSelector } from '../../domain/anchor/selector';
import type { Attribution, HighlightColour } from '../../domain/annotation/annotation';
import { currentVersion } from '../../domain/article/article';
import type { AnnotationId, ArticleId } from '../../domain/ids';
import type { SingleCommand } from '../../domain/notebook/command';
import { afterPaint } from '../platform/after-paint';
import { edit, useNotebook } from './notebook-store';
import { expectField, expectNoField } from './typing-ahead';
import { tellWithUndo } from './undo-offer';
import { focusAnnotation, openCard, type CardPart } from './view-store';

/** The colour used last, which the next highlight gets unless another is named. */
export const useMarkColour = create<{ readonly colour: HighlightColour }>(() => ({
  colour: 'sun',
}));

/** The attribution that a passage gets when it becomes a statement: nothing is known yet. */
const UNATTRIBUTED: Attribution = {
  speakerId: null,
  role: null,
  organisation: null,
  cue: null,
  directness: 'direct',
  dateSaid: null,
  place: null,
  occasion: null,
  stance: null,
};

/**
 * Marks a passage of a loaded article; answers the new annotation, or `null` when it was refused. The highlight is
 * painted before its card opens, which takes longer.
 */
export async function highlight(
  articleId: ArticleId,
  range: TextPositionSelector,
  colour: HighlightColour,
  attribution: Attribution | null = null,
): Promise<AnnotationId | null> {
  const loaded = useNotebook.getState().replica?.loaded.get(articleId);
  if (!loaded || range.start >= range.end) return null;
  const id: AnnotationId = `annotation:${crypto.randomUUID()}`;
  const target = {
    articleId,
    textHash: currentVersion(loaded.article).textHash,
    ...describe(loaded.text.text, range),
  };
  const command: SingleCommand = {
    kind: 'annotate',
    id,
    target,
    colour,
    ...(attribution ? { attribution } : {}),
  };
  const done = await edit(
    attribution ? { kind: 'batch', label: 'Make statement', commands: [command] } : command,
  );
  if (!done) return null;
  await afterPaint();
  focusAnnotation(id);
  return id;
}

/** Marks a passage and opens its card at one part; a part `speaker` makes it a statement. */
export async function highlightAndOpen(
  articleId: ArticleId,
  range: TextPositionSelector,
  colour: HighlightColour,
  part: CardPart,
): Promise<void> {
  expectField();
  const id = await highlight(articleId, range, colour, part === 'speaker' ? UNATTRIBUTED : null);
  if (id) openCard(id, part);
  else expectNoField();
}

/** Makes a statement of an annotation that is none, and opens its card at the speaker. */
export async function makeStatement(id: AnnotationId, isStatement: boolean): Promise<void> {
  expectField();
  const done =
    isStatement ||
    (await edit({
      kind: 'batch',
      label: 'Make statement',
      commands: [{ kind: 'attribute', id, attribution: UNATTRIBUTED }],
    }));
  if (done) openCard(id, 'speaker');
  else expectNoField();
}

/** Gives annotations another colour. */
export async function recolour(
  ids: readonly AnnotationId[],
  colour: HighlightColour,
): Promise<void> {
  await edit({ kind: 'recolour', ids, colour });
}

/** Deletes annotations with their notes and offers to take it back. */
export async function deleteAnnotations(ids: readonly AnnotationId[]): Promise<void> {
  if (ids.length === 0 || !(await edit({ kind: 'deleteAnnotations', ids }))) return;
  focusAnnotation(null);
  tellWithUndo(ids.length === 1 ? 'Highlight deleted' : `${ids.length} highlights deleted`);
}
