import { memo, useEffect, useRef } from 'react';
import { isStatement, type Annotation } from '../../../domain/annotation/annotation';
import { currentVersion, type Article } from '../../../domain/article/article';
import type { Note } from '../../../domain/note/note';
import { hoverAnnotations } from '../../state/reading';
import { focusAnnotation, showAnnotation } from '../../state/view-store';
import { COLOUR_NAMES } from '../../ui/colour-swatch-picker';
import { Passage, Text } from '../../ui/text';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { CardEditor } from './card-editor';
import { CardGlance } from './card-glance';
import styles from './card.module.css';

interface AnnotationCardProps {
  annotation: Annotation;
  article: Article;
  note: Note | null;
  isFocused: boolean;
}

/** One annotation in the margin: read at a glance, and open for editing while it has the focus. */
export const AnnotationCard = memo(function AnnotationCard(props: AnnotationCardProps) {
  const { annotation, article, note, isFocused } = props;
  const passage = useRef<HTMLButtonElement>(null);
  const isOld = annotation.target.textHash !== currentVersion(article).textHash;
  useReturnFocus(passage, isFocused);
  return (
    <article
      className={styles.card}
      data-colour={annotation.colour}
      data-focused={isFocused ? '' : undefined}
      aria-label={nameOf(annotation)}
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
        onClick={() => showAnnotation(annotation.id)}
      >
        <VisuallyHidden>{nameOf(annotation)}: </VisuallyHidden>
        <Passage
          clamp={isFocused ? undefined : 3}
          size="small"
          lang={article.language ?? undefined}
        >
          {annotation.target.quote.exact}
        </Passage>
      </button>
      {isOld && (
        <Text as="p" size="small" tone="warning">
          This passage is not in the current version of the article.
        </Text>
      )}
      {isFocused ? (
        <CardEditor annotation={annotation} article={article} note={note} />
      ) : (
        <CardGlance annotation={annotation} note={note} />
      )}
    </article>
  );
});

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
