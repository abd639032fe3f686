import { useEffect, useState, type KeyboardEvent, type Ref } from 'react';
import type { Article } from '../../../domain/article/article';
import type { ArticleText } from '../../../domain/article/article-text';
import type { AnnotationId } from '../../../domain/ids';
import type { ArticleBody } from './article-body';
import { ArticleView } from './article-view';
import { DrawnArticle } from './drawn-article';
import { FindBar } from './find-bar';
import { currentMatch } from './find-state';
import { FloatingToolbar, useSettledSelection } from './floating-toolbar';
import { LineMarks } from './line-marks';
import { MarkChooser, type MarkChoice } from './mark-chooser';
import { Minimap } from './minimap';
import type {
  ReaderHandle,
  ReaderLayer,
  ReaderMark,
  ReaderProposal,
  ReaderShortcuts,
  ReadingPosition,
  SelectionAction,
  TextRange,
} from './reader-types';
import type { Point } from './hit-test';
import { useMarkingHandle, type MarkingHandle } from './marking-handle';
import { MarksInView } from './marks-in-view';
import { ReaderOverlay } from './reader-overlay';
import { useArticleCopy } from './use-article-copy';
import { useCaretKeys } from './use-caret-keys';
import { useFind, type Find } from './use-find';
import { useMarkPointer } from './use-mark-pointer';
import { usePaneGeometry } from './use-pane-geometry';
import { usePaint } from './use-paint';
import { focusToolbar, useReaderHandle } from './use-reader-handle';
import { useReadingPosition } from './use-reading-position';
import styles from './article.module.css';

export interface ReaderProps {
  ref?: Ref<ReaderHandle> | undefined;
  /** What marking by keyboard needs of the text. */
  marking?: Ref<MarkingHandle> | undefined;
  /** Unique among the readers of the window. */
  paneId: string;
  article: Article;
  text: ArticleText;
  /** Identity matters: looked through only when it is another list. */
  marks: readonly ReaderMark[];
  layers?: readonly ReaderLayer[] | undefined;
  /** What is proposed in the text, to be pointed at and chosen; how it looks is told by the layers. */
  proposals?: readonly ReaderProposal[] | undefined;
  /** Drawn stronger than the others. */
  focusedId: AnnotationId | null;
  /** Marks that are pointed at elsewhere, such as in the margin. */
  hoveredIds?: readonly AnnotationId[] | undefined;
  /** Offset to begin at, read once per text; `null` begins at the headline. */
  startAt: number | null;
  /** How dates are written: a BCP 47 tag. */
  locale: string;
  isReadOnly: boolean;
  shortcuts: ReaderShortcuts;
  /** Has screen readers say a message. */
  announce: (message: string) => void;
  onOpenLink: (href: string) => void;
  onAct: (action: SelectionAction, range: TextRange) => void;
  /** A mark was chosen; `null` when bare text was. */
  onFocusMark: (id: AnnotationId | null) => void;
  /** Moves the ends of a mark; kept when it is done or refused. Without it they can't be moved. */
  onMoveMark?: ((id: AnnotationId, range: TextRange) => Promise<unknown>) | undefined;
  onHoverMarks?: ((ids: readonly AnnotationId[]) => void) | undefined;
  onFocusProposal?: ((id: string) => void) | undefined;
  onHoverProposal?: ((id: string | null) => void) | undefined;
  onSelection?: ((range: TextRange | null) => void) | undefined;
  onPosition?: ((position: ReadingPosition) => void) | undefined;
}

const NO_LAYERS: readonly ReaderLayer[] = [];
const NO_IDS: readonly AnnotationId[] = [];
const NO_PROPOSALS: readonly ReaderProposal[] = [];

/** One article in one column: to read, select, mark and find in. Fills its parent and scrolls by itself. */
export function Reader({ ref, ...props }: ReaderProps) {
  const { article, text, announce, onSelection } = props;
  const [region, setRegion] = useState<HTMLElement | null>(null);
  const [drawn, setDrawn] = useState<DrawnArticle | null>(null);
  const selected = useSettledSelection(drawn);
  const find = useFind({ paneId: props.paneId, drawn, setAside: article.setAside });
  const { ask, pointing, ...choosing } = useMarks(props, drawn, find);
  useMarkingHandle(props.marking, drawn, announce, ask);
  useCaretKeys(drawn, { announce, keepsEscape: props.focusedId !== null });
  useReadingPosition(drawn, props.onPosition);
  useArticleCopy(drawn);
  usePaneGeometry(props.paneId, drawn);
  useReaderHandle(ref, drawn, find, announce);
  useEffect(() => onSelection?.(selected), [onSelection, selected]);
  const onDraw = (body: ArticleBody, view: HTMLElement): (() => void) => {
    const made = new DrawnArticle(props.paneId, body, view, props.startAt);
    setDrawn(made);
    return () => {
      made.stop();
      setDrawn(null);
    };
  };
  return (
    <div className={styles.frame}>
      <div
        ref={setRegion}
        role="region"
        aria-label={article.title}
        tabIndex={0}
        className={styles.region}
        onKeyDown={(event) => onRegionKey(event, drawn)}
      >
        {region !== null && (
          <ArticleView {...{ article, text, region, onDraw }} locale={props.locale} />
        )}
        <LineMarks drawn={drawn} focusedId={props.focusedId} {...pointing} />
        <ReaderOverlay {...props} drawn={drawn} onMove={props.onMoveMark} />
      </div>
      <Minimap {...props} drawn={drawn} layers={props.layers ?? NO_LAYERS} find={find.paint} />
      <MarksInView drawn={drawn} marks={props.marks} proposals={props.proposals ?? NO_PROPOSALS} />
      <FloatingToolbar {...props} drawn={drawn} range={selected} />
      {find.state.isOpen && <FindBar find={find} onClose={() => closeFind(drawn, find)} />}
      <MarkChooser {...choosing} text={text.text} anchor={region} />
    </div>
  );
}

/** Paints the marks, follows the pointer over them, and tells which one was chosen. */
function useMarks(props: Omit<ReaderProps, 'ref'>, drawn: DrawnArticle | null, find: Find) {
  const { layers = NO_LAYERS, hoveredIds = NO_IDS, onFocusMark, onHoverMarks } = props;
  const [hovered, setHovered] = useState(NO_IDS);
  const [choice, setChoice] = useState<MarkChoice | null>(null);
  usePaint(drawn?.painting ?? null, {
    marks: props.marks,
    layers,
    focusedId: props.focusedId,
    hoveredHere: hovered,
    hoveredElsewhere: hoveredIds,
    find: find.paint,
  });
  const pointing = {
    onHover: (ids: readonly AnnotationId[]): void => {
      setHovered(ids);
      onHoverMarks?.(ids);
    },
    onChoose: (marks: readonly ReaderMark[], point: Point): void => {
      if (marks.length > 1) setChoice({ marks, point });
      else onFocusMark(marks[0]?.id ?? null);
    },
  };
  useMarkPointer(drawn, {
    ...pointing,
    onOpenLink: props.onOpenLink,
    proposals: props.proposals ?? NO_PROPOSALS,
    onChooseProposal: ({ id }) => props.onFocusProposal?.(id),
    onHoverProposal: (proposal) => props.onHoverProposal?.(proposal?.id ?? null),
  });
  const onChoose = (id: AnnotationId): void => {
    setChoice(null);
    onFocusMark(id);
  };
  const ask = (marks: readonly ReaderMark[], point: Point): void => setChoice({ marks, point });
  return { choice, onChoose, onClose: () => setChoice(null), ask, pointing };
}

/**
 * Closes the find bar, and the keyboard goes back to the text: to the match it stood on, which stays selected, or when
 * nothing was found to where reading was before.
 */
function closeFind(drawn: DrawnArticle | null, find: Find): void {
  const match = currentMatch(find.state);
  find.happen({ kind: 'closed' });
  drawn?.region.focus({ preventScroll: true });
  if (match !== null) drawn?.selection.set(match);
  else if (find.state.query !== '') drawn?.view.restore(find.state.began);
}

/** With something selected, Tab goes to what can be done with it and Escape lets go of it. */
function onRegionKey(event: KeyboardEvent, drawn: DrawnArticle | null): void {
  if (event.defaultPrevented || drawn === null) return;
  if (isSelectAll(event)) {
    event.preventDefault();
    drawn.selection.set({ start: 0, end: drawn.body.drawn.text.text.length });
  }
  if (!drawn.selection.read()) return;
  if (event.key === 'Tab' && !event.shiftKey && focusToolbar(drawn)) event.preventDefault();
  if (event.key !== 'Escape') return;
  event.preventDefault();
  drawn.selection.clear();
}

/** The engine's own would take in what stands around the article. */
function isSelectAll({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'a' && (ctrlKey || metaKey) && !altKey && !shiftKey;
}
