import { unpacked } from '../../contract/packed';
import { create } from 'zustand';
import type { Annotation, Attribution } from '../../domain/annotation/annotation';
import type { Article } from '../../domain/article/article';
import { differenceMarkdown } from '../../domain/compare/difference-markdown';
import type { DifferencePiece } from '../../domain/compare/passage-difference';
import { citation } from '../../domain/export/citation';
import type { AnnotationId, ArticleId, RelationId } from '../../domain/ids';
import { bridge } from '../platform/bridge';
import { tell, tellProblem } from './messages';
import { useNotebook } from './notebook-store';
import { passageInHand, type PassageInHand } from './passage-in-hand';
import { closeDialog, openDialog, useView } from './view-store';

/** A passage to compare, as it is named: by its article, its words, and its annotation if it has one. */
export type PassageName = Pick<PassageInHand, 'articleId' | 'exact' | 'annotationId'>;

/** A passage that is taken to be compared, in a pane or not. */
export type PassageToCompare = Omit<PassageInHand, 'paneId'>;

/** A passage with what its citation needs. */
export interface ComparedPassage {
  readonly article: Article;
  readonly exact: string;
  /** `null` for what is no statement. */
  readonly attribution: Attribution | null;
  /** Name of the attribution's speaker; `null` when unknown. */
  readonly speaker: string | null;
}

/** The comparing of two passages. */
export interface PassageComparison {
  /** The one that was chosen first, while the second is waited for. */
  readonly waiting: PassageToCompare | null;
  /** The two that the dialog shows. */
  readonly pair: readonly [ComparedPassage, ComparedPassage] | null;
}

/** The comparing of the moment, written only by this file's actions. */
export const usePassageComparison = create<PassageComparison>(() => ({
  waiting: null,
  pair: null,
}));

/** Takes the passage in hand: first one to compare, then the other. */
export function comparePassage(): void {
  const passage = passageInHand();
  if (passage) takeToCompare(passage);
  else tell('Select words, or choose a highlight, to compare them with another passage');
}

/** Takes a passage: first one to compare, then the other. */
export function takeToCompare(passage: PassageToCompare): void {
  const { waiting } = usePassageComparison.getState();
  if (!waiting) {
    usePassageComparison.setState({ waiting: passage });
  } else if (isSame(waiting, passage)) {
    tell('Choose another passage to compare this one with');
  } else {
    void comparePassages(waiting, passage);
  }
}

/** Lets go of the passage that waits for another; `false` when none does. */
export function forgetWaitingPassage(): boolean {
  if (!usePassageComparison.getState().waiting) return false;
  usePassageComparison.setState({ waiting: null });
  return true;
}

/** Shows the difference of two passages word by word. Their articles need not be open. */
async function comparePassages(first: PassageName, second: PassageName): Promise<void> {
  usePassageComparison.setState({ waiting: null });
  const [before, after] = await Promise.all([withCitation(first), withCitation(second)]);
  if (!before || !after) {
    tellProblem('One of the two articles can’t be read, so the passages can’t be compared.');
    return;
  }
  usePassageComparison.setState({ pair: [before, after] });
  openDialog({ kind: 'comparePassages' });
}

/** Compares the two passages of a relation, the first to the second. */
export function compareRelated(id: RelationId): void {
  for (const { relations } of useNotebook.getState().replica?.loaded.values() ?? []) {
    const row = relations.get(id);
    if (row) {
      void comparePassages(row.from, row.to);
      return;
    }
  }
}

/** Compares the passages of two annotations. */
export function compareAnnotations(first: Annotation, second: Annotation): void {
  void comparePassages(named(first), named(second));
}

function named({ id, target }: Annotation): PassageName {
  return { articleId: target.articleId, exact: target.quote.exact, annotationId: id };
}

/** Puts the second passage first. */
export function swapPassages(): void {
  usePassageComparison.setState(({ pair }) => ({ pair: pair && [pair[1], pair[0]] }));
}

/** Puts the difference on the clipboard as Markdown, with where each passage stands. */
export async function copyDifference(pieces: readonly DifferencePiece[]): Promise<void> {
  const { pair } = usePassageComparison.getState();
  if (!pair) return;
  const [first, second] = pair.map(
    ({ article }) => citation(article, null, navigator.language).markdown,
  );
  const text = differenceMarkdown(pieces, { first: first ?? '', second: second ?? '' });
  await bridge().copyText({ text });
  tell('Copied as Markdown');
}

/** Closes the dialog. */
export function endComparison(): void {
  usePassageComparison.setState({ pair: null });
  if (useView.getState().dialog?.kind === 'comparePassages') closeDialog();
}

async function withCitation(passage: PassageName): Promise<ComparedPassage | null> {
  const { replica } = useNotebook.getState();
  const known = replica?.loaded.get(passage.articleId);
  const loaded = known?.annotationsReady ? known : await marksOf(passage.articleId);
  if (!loaded) return null;
  const annotation = loaded.annotations.find(({ id }) => id === passage.annotationId);
  const attribution = annotation?.attribution ?? null;
  const speaker = attribution?.speakerId ? replica?.speakers.get(attribution.speakerId) : null;
  const { article } = loaded;
  return { article, exact: passage.exact, attribution, speaker: speaker?.name ?? null };
}

async function marksOf(id: ArticleId) {
  const answer = unpacked(await bridge().articleMarks({ id }));
  return answer.ok ? answer.value : null;
}

interface Passage {
  readonly articleId: ArticleId;
  readonly range: PassageInHand['range'];
  readonly annotationId: AnnotationId | null;
}

function isSame(a: Passage, b: Passage): boolean {
  return (
    a.articleId === b.articleId && a.range.start === b.range.start && a.range.end === b.range.end
  );
}
