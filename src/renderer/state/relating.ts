import { create } from 'zustand';
import { describe } from '../../domain/anchor/describe';
import type { TextPositionSelector } from '../../domain/anchor/selector';
import { currentVersion } from '../../domain/article/article';
import type { AnnotationId, ArticleId } from '../../domain/ids';
import type { SingleCommand } from '../../domain/notebook/command';
import { relationWords, type RelationType } from '../../domain/relation/relation';
import { announce } from '../ui/announcer';
import { highlight, useMarkColour } from './marking';
import { tell } from './messages';
import { edit, useNotebook } from './notebook-store';
import { focusedArticle } from './panes-actions';
import { passageInHand } from './passage-in-hand';
import { isReadOnly } from './read-only';
import { tellWithUndo } from './undo-offer';
import { focusAnnotation } from './view-store';

/** One of the two passages that are being related. */
export interface PassageEnd {
  readonly articleId: ArticleId;
  /** In the article's current text. */
  readonly range: TextPositionSelector;
  /** Its words. */
  readonly exact: string;
  /** `null` for words that become a highlight when they are related. */
  readonly annotationId: AnnotationId | null;
}

/** A place in the window that a question belongs to, in CSS pixels. */
export interface AskingPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The relating of two passages, as far as it has got. */
export interface Relating {
  /** The passage that was chosen first, while the other is waited for. */
  readonly first: PassageEnd | null;
  /** Both, while it is asked how the first stands to the second. */
  readonly pair: {
    readonly from: PassageEnd;
    readonly to: PassageEnd;
    readonly at: AskingPlace | null;
  } | null;
}

/** The relating of the moment, written only by this file's actions. */
export const useRelating = create<Relating>(() => ({ first: null, pair: null }));

/** Says where a passage stands in the window; `null` when it is in no pane. */
type PlaceOfEnd = (end: PassageEnd) => AskingPlace | null;

/**
 * Takes a passage, by default the selected words or the focused annotation, as one end of a relation: as the first, or
 * when that is there as the second, and asks how they stand to each other. Words that come first are highlighted.
 */
export async function relatePassage(
  placeOf: PlaceOfEnd,
  passage: PassageEnd | null = passageInHand(),
): Promise<void> {
  const { first } = useRelating.getState();
  if (!passage) {
    tell('Select words, or choose a highlight, to relate them to another passage');
  } else if (!first) {
    await beginWith(passage);
  } else if (isSameEnd(first, passage)) {
    tell('Choose another passage to relate this one to');
  } else {
    askHow(first, passage, placeOf(passage));
  }
}

async function beginWith(passage: PassageEnd): Promise<void> {
  const { articleId, range, exact } = passage;
  const annotationId =
    passage.annotationId ??
    annotationOn(passage) ??
    (await highlight(articleId, range, useMarkColour.getState().colour));
  if (!annotationId) return;
  window.getSelection()?.removeAllRanges();
  useRelating.setState({ first: { articleId, range, exact, annotationId }, pair: null });
  announce(`First passage: “${exact}”. Choose the passage it relates to. Escape cancels.`);
}

/** Asks how one passage stands to another; nothing is changed before it is answered. */
export function askHow(from: PassageEnd, to: PassageEnd, at: AskingPlace | null): void {
  if (isReadOnly()) return;
  useRelating.setState({ pair: { from, to, at } });
}

/** Has the two passages change places before they are related. */
export function turnPair(): void {
  const { pair } = useRelating.getState();
  if (pair) useRelating.setState({ pair: { ...pair, from: pair.to, to: pair.from } });
}

/** Relates the two passages that it was asked of, in one step; what is no highlight yet becomes one. */
export async function relatePair(type: RelationType): Promise<void> {
  const { pair } = useRelating.getState();
  if (!pair) return;
  useRelating.setState({ first: null, pair: null });
  const [from, to] = [marked(pair.from), marked(pair.to)];
  if (!from || !to) return;
  const commands = [from.command, to.command].filter((command) => command !== null);
  const relate: SingleCommand = { kind: 'relate', from: from.id, to: to.id, type };
  const done = await edit(
    commands.length === 0
      ? relate
      : { kind: 'batch', label: 'Relate passages', commands: [...commands, relate] },
  );
  if (!done) return;
  window.getSelection()?.removeAllRanges();
  focusAnnotation(focusedArticle() === pair.to.articleId ? to.id : from.id);
  tellWithUndo(`${relationWords(type)}: the passages are related`);
}

/** Leaves it; `false` when nothing was being related. */
export function stopRelating(): boolean {
  const { first, pair } = useRelating.getState();
  if (!first && !pair) return false;
  useRelating.setState({ first: null, pair: null });
  announce('No passages related');
  return true;
}

/** Whether two ends are one passage. */
export function isSameEnd(a: PassageEnd, b: PassageEnd): boolean {
  if (a.annotationId !== null && a.annotationId === b.annotationId) return true;
  return (
    a.articleId === b.articleId && a.range.start === b.range.start && a.range.end === b.range.end
  );
}

/** The annotation of an end, and the command that makes it where there is none yet. */
function marked(
  end: PassageEnd,
): { readonly id: AnnotationId; readonly command: SingleCommand | null } | null {
  const known = end.annotationId ?? annotationOn(end);
  if (known) return { id: known, command: null };
  const loaded = useNotebook.getState().replica?.loaded.get(end.articleId);
  if (!loaded) return null;
  const id: AnnotationId = `annotation:${crypto.randomUUID()}`;
  const target = {
    articleId: end.articleId,
    textHash: currentVersion(loaded.article).textHash,
    ...describe(loaded.text.text, end.range),
  };
  const { colour } = useMarkColour.getState();
  return { id, command: { kind: 'annotate', id, target, colour } };
}

/** The annotation that stands on the very words; `null` when none does. */
function annotationOn({ articleId, range }: PassageEnd): AnnotationId | null {
  const loaded = useNotebook.getState().replica?.loaded.get(articleId);
  if (!loaded) return null;
  const { textHash } = currentVersion(loaded.article);
  const found = loaded.annotations.find(
    ({ target }) =>
      target.textHash === textHash &&
      target.position.start === range.start &&
      target.position.end === range.end,
  );
  return found?.id ?? null;
}
