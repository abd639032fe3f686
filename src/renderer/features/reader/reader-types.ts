import type { TextPositionSelector } from '../../../domain/anchor/selector';
import {
  HIGHLIGHT_COLOURS,
  isStatement,
  type Annotation,
  type HighlightColour,
} from '../../../domain/annotation/annotation';
import { partsOf } from '../../../domain/annotation/passage-parts';
import type { AnnotationId } from '../../../domain/ids';

/** A stretch of an article's text in UTF-16 code units, half-open `[start, end)`. */
export type TextRange = TextPositionSelector;

/** What a mark can be drawn in: a highlight colour, or `plain`, a grey, where nothing gives it a colour. */
export const MARK_COLOURS = [...HIGHLIGHT_COLOURS, 'plain'] as const;

/** One of the colours of marks. */
export type MarkColour = (typeof MARK_COLOURS)[number];

/** What the reader draws of an annotation, at the place where it stands in the text that is shown. */
export interface ReaderMark extends TextRange {
  readonly id: AnnotationId;
  readonly colour: MarkColour;
  readonly isStatement: boolean;
  /** Whether something is written on it, and whether it carries a tag: told at the text's edge. */
  readonly hasNote?: boolean | undefined;
  readonly isTagged?: boolean | undefined;
  /** The stretches that were said, where other words stand between; absent when all of it was. */
  readonly parts?: readonly TextRange[] | undefined;
}

/** The mark of an annotation whose position counts in the text that is shown. */
export function markOf(annotation: Annotation): ReaderMark {
  const { start, end } = annotation.target.position;
  return {
    id: annotation.id,
    start,
    end,
    colour: annotation.colour,
    isStatement: isStatement(annotation),
    ...saidIn(annotation),
  };
}

function saidIn(annotation: Annotation): Pick<ReaderMark, 'parts'> {
  if (annotation.attribution?.parts === undefined) return {};
  const { start } = annotation.target.position;
  const parts = partsOf(annotation);
  return {
    parts: parts.map((part) => ({ start: start + part.start, end: start + part.end })),
  };
}

/** A statement that is proposed, as the reader knows it: nothing but where it stands. */
export interface ReaderProposal<Id extends string = string> extends TextRange {
  readonly id: Id;
  /** The stretches that were said. */
  readonly parts: readonly TextRange[];
  /** How it is called: `Proposed quotation, Ada Strait`. */
  readonly name: string;
}

/** Passages drawn beside the marks: proposed statements, wording shared with other articles, hits of a search. */
export interface ReaderLayer {
  readonly name:
    | 'proposal'
    | 'proposal-around'
    | 'proposal-hovered'
    | 'proposal-focused'
    | 'shared'
    | 'shared-focused'
    | 'search';
  /** By start; they may touch but not overlap. */
  readonly ranges: readonly TextRange[];
}

/** Where the reader's window on the text stands. */
export interface ReadingPosition {
  /** The first offset in view. */
  readonly offset: number;
  /** The offset behind the last character in view. */
  readonly end: number;
  /** How much of the text has come into view, 0 to 1. */
  readonly fraction: number;
}

/** What can be done with a selected passage. */
export type SelectionAction =
  | { readonly kind: 'highlight'; readonly colour: HighlightColour }
  | { readonly kind: 'statement' | 'tag' | 'note' | 'copy' | 'copyWithCitation' };

/** A move of the selection by a whole unit; `extend…` keeps the unit where it began. */
export type SelectionStep = 'next' | 'previous' | 'extendNext' | 'extendPrevious';

/** How a passage is brought into view; `nearest` does nothing when it is there already. */
export interface ScrollWish {
  readonly align?: 'start' | 'centre' | 'nearest' | undefined;
  /** Moves instead of jumping; ignored under reduced motion and over long ways. */
  readonly isSmooth?: boolean | undefined;
}

/** What the owner of a pane can ask its reader to do. */
export interface ReaderHandle {
  /** Puts the keyboard into the text. */
  readonly focus: () => void;
  /** The selected passage, on whole grapheme clusters and without blank ends; `null` when nothing is selected. */
  readonly selection: () => TextRange | null;
  /** Selects a passage and brings it into view. */
  readonly select: (range: TextRange) => void;
  readonly clearSelection: () => void;
  /** Puts the keyboard into the toolbar at the selection; false when nothing is selected. */
  readonly focusToolbar: () => boolean;
  /** Selects the sentence after or before the selection, or the first one in view. */
  readonly selectSentence: (step: SelectionStep) => void;
  /** Selects the paragraph after or before the selection, or the first one in view. */
  readonly selectParagraph: (step: SelectionStep) => void;
  /** Moves the far end of the selection. */
  readonly extend: (by: 'character' | 'word' | 'line', direction: 'forward' | 'backward') => void;
  /** Makes the other end of the selection the one that `extend` moves. */
  readonly swapEnds: () => void;
  readonly scrollToRange: (range: TextRange, wish?: ScrollWish) => void;
  readonly readingPosition: () => ReadingPosition;
  /** Brings an offset to the upper edge, as it was when `readingPosition` told it. */
  readonly restorePosition: (offset: number) => void;
  /** Pixels from the reader's upper edge to the line that holds an offset; `null` before the text is drawn. */
  readonly topOf: (offset: number) => number | null;
  /** Opens the find bar, with what is selected when no query is given. */
  readonly openFind: (query?: string) => void;
  readonly findNext: () => void;
  readonly findPrevious: () => void;
  readonly closeFind: () => void;
}

/** Keys that the toolbar shows in its tooltips, as `Mod+Shift+C`; an action without keys is left out. */
export type ReaderShortcuts = Readonly<
  Partial<
    Record<
      HighlightColour | 'highlight' | Exclude<SelectionAction['kind'], 'highlight'>,
      string | undefined
    >
  >
>;
