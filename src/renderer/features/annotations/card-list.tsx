import { useEffect, useMemo, useRef, type ReactNode, type RefObject } from 'react';
import type { Annotation } from '../../../domain/annotation/annotation';
import type { Article } from '../../../domain/article/article';
import type { AnnotationId } from '../../../domain/ids';
import type { Note } from '../../../domain/note/note';
import { useChosen } from '../../state/chosen-annotations';
import { AnnotationCard } from './annotation-card';
import { useChoosing } from './use-choosing';
import { useCardWindow } from './use-card-window';
import { useScrollBothWays } from './use-scroll-both-ways';
import styles from './margin.module.css';

interface CardListProps {
  paneId: string;
  article: Article;
  /** In text order. */
  annotations: readonly Annotation[];
  notes: ReadonlyMap<AnnotationId, Note>;
  /** The annotation whose card is open. */
  focused: AnnotationId | null;
  /** What stands above the cards. */
  before: ReactNode;
  /** Stands in the place of the cards when there are none. */
  empty: ReactNode;
}

/** The cards of a margin; only those near the reading position are drawn. */
export function CardList(props: CardListProps) {
  const { paneId, article, annotations, notes, focused, before, empty } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { pick, onKeyDown } = useChoosing(paneId, annotations);
  const chosen = useChosen((state) => state.ids);
  const isChosen = useMemo(() => new Set(chosen), [chosen]);
  const { from, to, showAround, earlier, later } = useCardWindow(annotations.length);
  useScrollBothWays(scroller, paneId, annotations, showAround);
  useFocusedInView(scroller, annotations, focused, showAround);
  return (
    <div ref={scroller} className={styles.scroller} onKeyDown={onKeyDown}>
      {before}
      {annotations.length === 0 && empty}
      <div ref={earlier} />
      <ul className={styles.cards} aria-label={`${annotations.length} annotations in text order`}>
        {annotations.slice(from, to).map((annotation) => (
          <li key={annotation.id} data-annotation={annotation.id}>
            <AnnotationCard
              annotation={annotation}
              article={article}
              note={notes.get(annotation.id) ?? null}
              isFocused={annotation.id === focused && chosen.length < 2}
              isChosen={isChosen.has(annotation.id)}
              onPick={pick}
            />
          </li>
        ))}
      </ul>
      <div ref={later} />
    </div>
  );
}

/** A card that gets the focus from elsewhere (a click in the text, J and K) comes into view. */
function useFocusedInView(
  scroller: RefObject<HTMLDivElement | null>,
  annotations: readonly Annotation[],
  focused: AnnotationId | null,
  showAround: (index: number) => void,
): void {
  const at = focused ? annotations.findIndex(({ id }) => id === focused) : -1;
  const isThere = at !== -1;
  const index = useRef(at);
  useEffect(() => {
    index.current = at;
  }, [at]);
  useEffect(() => {
    if (!focused || !isThere) return undefined;
    showAround(index.current);
    const frame = requestAnimationFrame(() => {
      const card = scroller.current?.querySelector(`[data-annotation="${focused}"]`);
      card?.scrollIntoView({ block: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, [focused, isThere, scroller, showAround]);
}
