import { useRef, type RefObject } from 'react';
import {
  HIGHLIGHT_COLOURS,
  isStatement,
  type Annotation,
} from '../../domain/annotation/annotation';
import type { AnnotationId } from '../../domain/ids';
import type { ReaderHandle, SelectionAction, TextRange } from '../features/reader/reader-types';
import { clearChosen, openChosenTags, useChosen } from '../state/chosen-annotations';
import { useCommands } from '../state/command-bus';
import { copyAnnotation, copyAnnotations, copyPassage, copyWords } from '../state/copying';
import {
  deleteAnnotations,
  highlight,
  highlightAndOpen,
  makeStatement,
  recolour,
  useMarkColour,
} from '../state/marking';
import type { LoadedArticle } from '../state/replica';
import { focusAnnotation, openCard, useView, type CardPart } from '../state/view-store';
import { announce } from '../ui/announcer';
import { COLOUR_NAMES } from '../ui/colour-swatch-picker';
import { useStepCommands } from './use-stepping';

type Reader = RefObject<ReaderHandle | null>;

/** Lets the focused pane carry out the commands on passages: by key, by menu and from the selection's toolbar. */
export function useMarking(
  reader: Reader,
  loaded: LoadedArticle,
  isFocused: boolean,
): { readonly act: (action: SelectionAction, range: TextRange) => void } {
  const underWay = useRef<TextRange | null>(null);
  /** A key pressed twice, or a double click, marks a passage once; what is selected meanwhile stays selected. */
  const act = (action: SelectionAction, range: TextRange): void => {
    if (isSame(underWay.current, range)) return;
    underWay.current = range;
    void mark(action, range, loaded)
      .then((done) => {
        if (done && isSame(reader.current?.selection(), range)) reader.current?.clearSelection();
      })
      .finally(() => {
        if (underWay.current === range) underWay.current = null;
      });
  };
  useMarkCommands(reader, loaded, act, isFocused);
  useAnnotationCommands(loaded, isFocused);
  useStepCommands(reader, loaded, isFocused);
  useReaderCommands(reader, isFocused);
  return { act };
}

function isSame(a: TextRange | null | undefined, b: TextRange): boolean {
  return a?.start === b.start && a.end === b.end;
}

function useMarkCommands(
  reader: Reader,
  loaded: LoadedArticle,
  act: (action: SelectionAction, range: TextRange) => void,
  isFocused: boolean,
): void {
  /** On the selected passage if there is one, else on the focused annotation; `false` when there is neither. */
  const on = (action: SelectionAction): boolean => {
    const range = reader.current?.selection();
    if (range) act(action, range);
    else return actOnFocused(action, loaded);
    return true;
  };
  useCommands(
    {
      highlight: () => on({ kind: 'highlight', colour: useMarkColour.getState().colour }),
      makeStatement: () => on({ kind: 'statement' }),
      tag: () => on({ kind: 'tag' }),
      note: () => on({ kind: 'note' }),
      copyWithCitation: () => on({ kind: 'copyWithCitation' }),
      ...Object.fromEntries(
        HIGHLIGHT_COLOURS.map((colour, at) => [
          `colour${at + 1}`,
          () => on({ kind: 'highlight', colour }),
        ]),
      ),
    },
    isFocused,
  );
}

function useAnnotationCommands(loaded: LoadedArticle, isFocused: boolean): void {
  useCommands(
    {
      editAnnotation: () => withFocused(loaded, ({ id }) => openCard(id, 'card')),
      deleteAnnotation: () => {
        const ids = chosenIn(loaded) ?? focusedIds(loaded);
        if (ids.length > 0) void deleteAnnotations(ids);
        return ids.length > 0;
      },
    },
    isFocused,
  );
}

function useReaderCommands(reader: Reader, isFocused: boolean): void {
  useCommands(
    {
      nextSentence: () => reader.current?.selectSentence('next'),
      previousSentence: () => reader.current?.selectSentence('previous'),
      extendSentence: () => reader.current?.selectSentence('extendNext'),
      extendSentenceBack: () => reader.current?.selectSentence('extendPrevious'),
    },
    isFocused,
  );
}

/** Does what was asked with a selected passage; `true` when the selection has served. */
async function mark(
  action: SelectionAction,
  range: TextRange,
  loaded: LoadedArticle,
): Promise<boolean> {
  const articleId = loaded.article.id;
  const { colour } = useMarkColour.getState();
  switch (action.kind) {
    case 'highlight':
      useMarkColour.setState({ colour: action.colour });
      if (!(await highlight(articleId, range, action.colour))) return false;
      announce(`Highlighted in ${COLOUR_NAMES[action.colour].toLowerCase()}`);
      return true;
    case 'statement':
    case 'tag':
    case 'note':
      await highlightAndOpen(articleId, range, colour, CARD_PARTS[action.kind]);
      return true;
    case 'copy':
      await copyWords(loaded.text.text.slice(range.start, range.end));
      return false;
    case 'copyWithCitation':
      await copyPassage(loaded, range);
      return false;
  }
}

const CARD_PARTS = { statement: 'speaker', tag: 'tags', note: 'note' } as const satisfies Record<
  string,
  CardPart
>;

function actOnFocused(action: SelectionAction, loaded: LoadedArticle): boolean {
  const chosen = chosenIn(loaded);
  if (chosen !== null && action.kind === 'highlight') {
    void recolour(chosen, action.colour);
    announce(`${chosen.length} in ${COLOUR_NAMES[action.colour].toLowerCase()}`);
    return true;
  }
  if (chosen !== null && action.kind === 'tag') {
    openChosenTags();
    return true;
  }
  if (chosen !== null && action.kind === 'copyWithCitation') {
    const isChosen = new Set(chosen);
    void copyAnnotations(
      loaded.article,
      loaded.annotations.filter(({ id }) => isChosen.has(id)),
    );
    return true;
  }
  return withFocused(loaded, (annotation) => {
    if (action.kind === 'highlight') void recolour([annotation.id], action.colour);
    else if (action.kind === 'statement')
      void makeStatement(annotation.id, isStatement(annotation));
    else if (action.kind === 'tag' || action.kind === 'note') {
      openCard(annotation.id, CARD_PARTS[action.kind]);
    } else void copyAnnotation(loaded.article, annotation);
  });
}

function withFocused(loaded: LoadedArticle, act: (annotation: Annotation) => void): boolean {
  const annotation = focusedIn(loaded);
  if (!annotation) return false;
  act(annotation);
  return true;
}

function focusedIn({ annotations }: LoadedArticle): Annotation | null {
  const { focusedAnnotation } = useView.getState();
  return annotations.find(({ id }) => id === focusedAnnotation) ?? null;
}

function focusedIds(loaded: LoadedArticle): readonly AnnotationId[] {
  const focused = focusedIn(loaded);
  return focused ? [focused.id] : [];
}

/** The annotations of an article that are chosen in the margin; `null` when none is. */
function chosenIn({ annotations }: LoadedArticle): readonly AnnotationId[] | null {
  const chosen = new Set(useChosen.getState().ids);
  const ids =
    chosen.size === 0 ? [] : annotations.map(({ id }) => id).filter((id) => chosen.has(id));
  return ids.length === 0 ? null : ids;
}

/** Escape lets go of the focused annotation, and of those chosen in the margin. */
export function releaseFocus(): boolean {
  const hadChosen = clearChosen();
  if (!useView.getState().focusedAnnotation) return hadChosen;
  focusAnnotation(null);
  return true;
}
