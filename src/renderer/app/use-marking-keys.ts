import type { RefObject } from 'react';
import type { Annotation } from '../../domain/annotation/annotation';
import { currentVersion } from '../../domain/article/article';
import type { MarkingHandle } from '../features/reader/marking-handle';
import type { ReaderMark, TextRange } from '../features/reader/reader-types';
import { mergeAnnotations, splitAnnotation } from '../state/annotation-ends';
import { useChosen } from '../state/chosen-annotations';
import { useCommands } from '../state/command-bus';
import { tell } from '../state/messages';
import { useNotebook } from '../state/notebook-store';
import { sayProposal } from '../state/walk-proposals';
import { waitingIn } from '../state/proposals';
import type { LoadedArticle } from '../state/replica';
import { focusAnnotation, useView } from '../state/view-store';
import { announce } from '../ui/announcer';
import { describeHere } from './describe-here';

type Marking = RefObject<MarkingHandle | null>;

/** Lets the focused pane carry out the commands of marking without a mouse: the caret, ends, splitting, merging. */
export function useMarkingKeys(marking: Marking, loaded: LoadedArticle, isFocused: boolean): void {
  useCaretCommands(marking, isFocused);
  useCommands(
    {
      describeHere: () => sayHere(marking, loaded),
      chooseHere: () => {
        if (!marking.current?.chooseHere()) tell(NOTHING_HERE);
      },
      adjustEnd: () => adjust(marking, loaded, 'end'),
      adjustStart: () => adjust(marking, loaded, 'start'),
      splitAnnotation: () => split(marking, loaded),
      mergeAnnotations: () => merge(marking, loaded),
    },
    isFocused,
  );
}

const NOTHING_HERE = 'No highlights here. Put the caret or a selection on one';

/** The moves of the caret; they act only while the text has the keyboard, so that fields keep their keys. */
function useCaretCommands(marking: Marking, isFocused: boolean): void {
  const move = (
    by: 'word' | 'paragraph',
    direction: 'next' | 'previous',
    isExtending: boolean,
  ): (() => boolean) => {
    return () => {
      if (!marking.current?.isInText() && document.activeElement !== document.body) return false;
      marking.current?.moveCaret(by, direction, isExtending);
      return true;
    };
  };
  useCommands(
    {
      caret: () => marking.current?.toggleCaret(),
      nextWord: move('word', 'next', false),
      previousWord: move('word', 'previous', false),
      extendWord: move('word', 'next', true),
      extendWordBack: move('word', 'previous', true),
      nextParagraph: move('paragraph', 'next', false),
      previousParagraph: move('paragraph', 'previous', false),
      extendParagraph: move('paragraph', 'next', true),
      extendParagraphBack: move('paragraph', 'previous', true),
    },
    isFocused,
  );
}

function sayHere(marking: Marking, loaded: LoadedArticle): void {
  const { replica } = useNotebook.getState();
  const here = marking.current?.here() ?? null;
  const focused = focusedIn(loaded);
  const annotations =
    here !== null ? annotationsOf(here.marks, loaded) : focused === null ? null : [focused];
  if (annotations === null || replica === null) announce(NOTHING_HERE);
  else announce(describeHere(annotations, replica, proposedAt(loaded, here?.range ?? null)));
}

/** What is proposed at a place, in words. */
function proposedAt(loaded: LoadedArticle, range: TextRange | null): readonly string[] {
  if (range === null || !useView.getState().showsProposals) return [];
  const isThere = ({ start, end }: TextRange): boolean => start < range.end && end > range.start;
  return waitingIn(loaded)
    .filter(({ statement }) => statement.parts.some(isThere))
    .map((proposal) => `${sayProposal(proposal)}.`);
}

/** Puts the keyboard on an end of the focused annotation, or of the shortest one at the caret. */
function adjust(marking: Marking, loaded: LoadedArticle, end: 'start' | 'end'): boolean {
  if (marking.current?.adjust(end)) return true;
  const [shortest] = [...(marking.current?.here()?.marks ?? [])].sort(
    (a, b) => a.end - a.start - (b.end - b.start),
  );
  const id = focusedIn(loaded)?.id ?? shortest?.id;
  if (id === undefined) {
    tell(NOTHING_HERE);
    return true;
  }
  focusAnnotation(id);
  requestAnimationFrame(() => marking.current?.adjust(end));
  return true;
}

/** Cuts the focused annotation, or the shortest one there, at the caret or at both ends of what is selected. */
function split(marking: Marking, loaded: LoadedArticle): boolean {
  const place = splitPlace(marking);
  const annotations = candidates(marking, loaded);
  const cut = annotations.flatMap((annotation) => {
    const { start, end } = annotation.target.position;
    const offsets = place.filter((at) => at > start && at < end);
    return offsets.length > 0 ? [{ annotation, offsets }] : [];
  });
  const [first] = cut;
  if (first === undefined) tell('Put the caret between two words of a highlight to split it');
  else void splitAnnotation(first.annotation, first.offsets);
  return true;
}

/** Both ends of the selection, or the caret alone. */
function splitPlace(marking: Marking): readonly number[] {
  const handle = marking.current;
  const selected = handle?.selection() ?? null;
  if (selected !== null) return [selected.start, selected.end];
  const caret = handle?.caret() ?? null;
  return caret === null ? [] : [caret];
}

/** The focused annotation first, then those at the selection or caret, the shortest first. */
function candidates(marking: Marking, loaded: LoadedArticle): readonly Annotation[] {
  const here = [...(marking.current?.here()?.marks ?? [])].sort(byLength);
  const focused = focusedIn(loaded);
  return [...(focused ? [focused] : []), ...annotationsOf(here, loaded)];
}

function byLength(a: TextRange, b: TextRange): number {
  return a.end - a.start - (b.end - b.start);
}

/** As far apart as two highlights may stand to be merged without choosing both. */
const MOST_BETWEEN = 240;

/** Merges the chosen annotations, else those in the selection, else the focused one and the next. */
function merge(marking: Marking, loaded: LoadedArticle): boolean {
  const wanted = toMerge(marking, loaded);
  if (typeof wanted === 'string') tell(wanted);
  else void mergeAnnotations(loaded, wanted);
  return true;
}

function toMerge(marking: Marking, loaded: LoadedArticle): readonly Annotation[] | string {
  const { annotations } = loaded;
  const chosen = new Set(useChosen.getState().ids);
  const several = annotations.filter(({ id }) => chosen.has(id));
  if (several.length > 1) return several;
  const selected = marking.current?.selection() ?? null;
  const inside =
    selected === null ? [] : annotationsOf(marking.current?.here()?.marks ?? [], loaded);
  if (inside.length > 1) return inside;
  const focused = focusedIn(loaded) ?? candidates(marking, loaded)[0];
  if (focused === undefined) return NOTHING_HERE;
  const { textHash } = focused.target;
  const onText = annotations.filter(({ target }) => target.textHash === textHash);
  const next = onText[onText.indexOf(focused) + 1];
  const isNear =
    next !== undefined && next.target.position.start - focused.target.position.end <= MOST_BETWEEN;
  if (!isNear) return 'No further highlight nearby. Choose two or more in the margin to merge them';
  return [focused, next];
}

/** In text order. */
function annotationsOf(marks: readonly ReaderMark[], loaded: LoadedArticle): readonly Annotation[] {
  const order = new Map(marks.map(({ id }, at) => [id, at]));
  return loaded.annotations
    .filter(({ id }) => order.has(id))
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

/** The annotation in focus, when it stands in the text that is shown and not in an older version. */
function focusedIn({ annotations, article }: LoadedArticle): Annotation | null {
  const { focusedAnnotation } = useView.getState();
  const { textHash } = currentVersion(article);
  const focused = annotations.find(({ id }) => id === focusedAnnotation);
  return focused?.target.textHash === textHash ? focused : null;
}
