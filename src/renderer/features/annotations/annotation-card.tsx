import { memo, useContext, useEffect, useRef } from 'react';
import { isStatement, type Annotation } from '../../../domain/annotation/annotation';
import { currentVersion, type Article } from '../../../domain/article/article';
import type { AnnotationId } from '../../../domain/ids';
import type { Note } from '../../../domain/note/note';
import { useShownColour } from '../../state/colour-by';
import { startDrag, type Dragged } from '../../state/dragging';
import { useReadOnly } from '../../state/read-only';
import { hoverAnnotations } from '../../state/reading';
import { focusAnnotation } from '../../state/view-store';
import { COLOUR_NAMES } from '../../ui/colour-swatch-picker';
import { Passage } from '../../ui/text';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { CardEditor } from './card-editor';
import { CardExtras } from './card-extras';
import { CardGlance } from './card-glance';
import styles from './card.module.css';
import { saidWithGaps } from './said-with-gaps';
import { Standing } from './standing';
import type { Choosing } from './use-choosing';

interface AnnotationCardProps {
  annotation: Annotation;
  article: Article;
  note: Note | null;
  isFocused: boolean;
  /** Chosen to be changed together with others. */
  isChosen: boolean;
  onPick: (id: AnnotationId, how: Choosing) => void;
}

/** One annotation in the margin: read at a glance, and open for editing while it has the focus. */
export const AnnotationCard = memo(function AnnotationCard(props: AnnotationCardProps) {
  const { annotation, article, note, isFocused, isChosen, onPick } = props;
  const passage = useRef<HTMLButtonElement>(null);
  const colour = useShownColour(annotation) ?? 'plain';
  const isOld = annotation.target.textHash !== currentVersion(article).textHash;
  useReturnFocus(passage, isFocused);
  const isReadOnly = useReadOnly();
  const drawExtra = useContext(CardExtras);
  return (
    <article
      className={styles.card}
      data-colour={colour}
      data-focused={isFocused ? '' : undefined}
      data-chosen={isChosen ? '' : undefined}
      aria-label={isChosen ? `${nameOf(annotation)}, chosen` : nameOf(annotation)}
      onPointerEnter={() => hoverAnnotations([annotation.id])}
      onPointerLeave={() => hoverAnnotations([])}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || !isFocused) return;
        event.preventDefault();
        focusAnnotation(null);
        passage.current?.focus();
      }}
    >
      <button
        ref={passage}
        type="button"
        className={styles.passage}
        aria-expanded={isFocused}
        draggable={!isOld && !isReadOnly}
        onDragStart={({ dataTransfer }) => startDrag(dataTransfer, passageOf(annotation))}
        onClick={(event) => onPick(annotation.id, howOf(event))}
        onKeyDown={(event) => {
          if (event.key !== ' ' || howOf(event) === 'one') return;
          event.preventDefault();
          onPick(annotation.id, howOf(event));
        }}
      >
        <VisuallyHidden>
          {nameOf(annotation)}
          {isChosen && ', chosen'}:{' '}
        </VisuallyHidden>
        <Passage
          clamp={isFocused ? undefined : 3}
          size="small"
          lang={article.language ?? undefined}
        >
          {saidWithGaps(annotation)}
        </Passage>
      </button>
      <Standing annotation={annotation} article={article} />
      {isFocused ? (
        <CardEditor annotation={annotation} article={article} note={note} />
      ) : (
        <CardGlance annotation={annotation} note={note} />
      )}
      {drawExtra?.(annotation, isFocused)}
    </article>
  );
});

/** Ctrl or Cmd chooses one more, Shift a range, as in any list. */
function howOf(event: Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>): Choosing {
  if (event.shiftKey) return 'range';
  return event.ctrlKey || event.metaKey ? 'toggle' : 'one';
}

/** What is dragged from a card to a pane, to be related to a passage there. */
function passageOf({ id, target }: Annotation): Dragged {
  const { articleId, position, quote } = target;
  const end = { articleId, range: position, exact: quote.exact, annotationId: id };
  return { kind: 'passage', end };
}

function nameOf(annotation: Annotation): string {
  const kind = isStatement(annotation) ? 'Statement' : 'Highlight';
  return `${kind} in ${COLOUR_NAMES[annotation.colour].toLowerCase()}`;
}

/** When the card closes with the keyboard still inside it, its passage keeps the focus. */
function useReturnFocus(passage: React.RefObject<HTMLButtonElement | null>, isFocused: boolean) {
  const wasFocused = useRef(isFocused);
  useEffect(() => {
    const lost = window.document.activeElement === window.document.body;
    if (wasFocused.current && !isFocused && lost) passage.current?.focus({ preventScroll: true });
    wasFocused.current = isFocused;
  }, [isFocused, passage]);
}
