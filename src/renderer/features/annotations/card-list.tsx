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
import { ProposalCard } from './proposal-card';
import type { MarginItem } from './proposals-in-margin';
import { useKeyboardKept } from './use-keyboard-kept';
import styles from './margin.module.css';

interface CardListProps {
  paneId: string;
  article: Article;
  /** In text order. */
  annotations: readonly Annotation[];
  /** What has a card: those annotations, and what is proposed among them. */
  items: readonly MarginItem[];
  notes: ReadonlyMap<AnnotationId, Note>;
  /** The annotation or proposal whose card is open. */
  focused: string | null;
  /** What stands above the cards. */
  before: ReactNode;
  /** Stands in the place of the cards when there are none. */
  empty: ReactNode;
}

/** The cards of a margin; only those near the reading position are drawn. */
export function CardList(props: CardListProps) {
  const { paneId, article, annotations, items, notes, focused, before, empty } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { pick, onKeyDown } = useChoosing(paneId, annotations);
  const chosen = useChosen((state) => state.ids);
  const isChosen = useMemo(() => new Set(chosen), [chosen]);
  const { from, to, showAround, earlier, later } = useCardWindow(items.length);
  useScrollBothWays(scroller, paneId, items, showAround);
  useFocusedInView(scroller, items, focused, showAround);
  const keepKeyboard = useKeyboardKept(scroller, items, focused);
  return (
    <div ref={scroller} className={styles.scroller} onKeyDown={onKeyDown} {...keepKeyboard}>
      {before}
      {items.length === 0 && empty}
      <div ref={earlier} />
      <ul className={styles.cards} aria-label={labelOf(annotations.length, items.length)}>
        {items.slice(from, to).map((item) =>
          item.kind === 'proposal' ? (
            <li key={item.id} data-card={item.id}>
              <ProposalCard proposal={item} article={article} isFocused={item.id === focused} />
            </li>
          ) : (
            <li key={item.id} data-card={item.id} data-annotation={item.id}>
              <AnnotationCard
                annotation={item}
                article={article}
                note={notes.get(item.id) ?? null}
                isFocused={item.id === focused && chosen.length < 2}
                isChosen={isChosen.has(item.id)}
                onPick={pick}
              />
            </li>
          ),
        )}
      </ul>
      <div ref={later} />
    </div>
  );
}

function labelOf(annotations: number, items: number): string {
  const proposed = items - annotations;
  const all = `${String(annotations)} annotations in text order`;
  return proposed === 0 ? all : `${all}, ${String(proposed)} proposed statements among them`;
}

/** A card that gets the focus from elsewhere (a click in the text, J and K) comes into view. */
function useFocusedInView(
  scroller: RefObject<HTMLDivElement | null>,
  items: readonly MarginItem[],
  focused: string | null,
  showAround: (index: number) => void,
): void {
  const at = focused ? items.findIndex(({ id }) => id === focused) : -1;
  const isThere = at !== -1;
  const index = useRef(at);
  useEffect(() => {
    index.current = at;
  }, [at]);
  useEffect(() => {
    if (!focused || !isThere) return undefined;
    showAround(index.current);
    const frame = requestAnimationFrame(() => {
      const card = scroller.current?.querySelector(`[data-card="${focused}"]`);
      card?.scrollIntoView({ block: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, [focused, isThere, scroller, showAround]);
}
