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
import { MarkChooser, type MarkChoice } from './mark-chooser';
import type {
  ReaderHandle,
  ReaderLayer,
  ReaderMark,
  ReaderShortcuts,
  ReadingPosition,
  SelectionAction,
  TextRange,
} from './reader-types';
import { useArticleCopy } from './use-article-copy';
import { useFind, type Find } from './use-find';
import { useMarkPointer } from './use-mark-pointer';
import { usePaint } from './use-paint';
import { focusToolbar, useReaderHandle } from './use-reader-handle';
import { useReadingPosition } from './use-reading-position';
import styles from './article.module.css';

export interface ReaderProps {
  ref?: Ref<ReaderHandle> | undefined;
  /** Unique among the readers of the window. */
  paneId: string;
  article: Article;
  text: ArticleText;
  /** Identity matters: looked through only when it is another list. */
  marks: readonly ReaderMark[];
  layers?: readonly ReaderLayer[] | undefined;
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
  onHoverMarks?: ((ids: readonly AnnotationId[]) => void) | undefined;
  onSelection?: ((range: TextRange | null) => void) | undefined;
  onPosition?: ((position: ReadingPosition) => void) | undefined;
}

const NO_LAYERS: readonly ReaderLayer[] = [];
const NO_IDS: readonly AnnotationId[] = [];

/** One article in one column: to read, select, mark and find in. Fills its parent and scrolls by itself. */
export function Reader({ ref, ...props }: ReaderProps) {
  const { article, text, announce, onSelection } = props;
  const [region, setRegion] = useState<HTMLElement | null>(null);
  const [drawn, setDrawn] = useState<DrawnArticle | null>(null);
  const selected = useSettledSelection(drawn);
  const find = useFind(drawn);
  const choosing = useMarks(props, drawn, find);
  useReadingPosition(drawn, props.onPosition);
  useArticleCopy(drawn);
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
      </div>
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
  useMarkPointer(drawn, {
    onOpenLink: props.onOpenLink,
    onHover: (ids) => {
      setHovered(ids);
      onHoverMarks?.(ids);
    },
    onChoose: (marks, point) => {
      if (marks.length > 1) setChoice({ marks, point });
      else onFocusMark(marks[0]?.id ?? null);
    },
  });
  const onChoose = (id: AnnotationId): void => {
    setChoice(null);
    onFocusMark(id);
  };
  return { choice, onChoose, onClose: () => setChoice(null) };
}

/** Closes the find bar; the match it stood on stays selected, and the keyboard goes back to the text. */
function closeFind(drawn: DrawnArticle | null, find: Find): void {
  const match = currentMatch(find.state);
  find.happen({ kind: 'closed' });
  drawn?.region.focus({ preventScroll: true });
  if (match !== null) drawn?.selection.set(match);
}

/** With something selected, Tab goes to what can be done with it and Escape lets go of it. */
function onRegionKey(event: KeyboardEvent, drawn: DrawnArticle | null): void {
  if (event.defaultPrevented || !drawn?.selection.read()) return;
  if (event.key === 'Tab' && !event.shiftKey && focusToolbar(drawn)) event.preventDefault();
  if (event.key !== 'Escape') return;
  event.preventDefault();
  drawn.selection.clear();
}
