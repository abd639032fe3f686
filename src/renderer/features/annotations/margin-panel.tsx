import { memo, useDeferredValue, useMemo, type ReactNode } from 'react';
import type { Annotation } from '../../../domain/annotation/annotation';
import type { AnnotationId } from '../../../domain/ids';
import { useChosen } from '../../state/chosen-annotations';
import { useNotebook } from '../../state/notebook-store';
import { useProposals, useWaitingIn } from '../../state/proposals';
import type { LoadedArticle, Replica } from '../../state/replica';
import { useView } from '../../state/view-store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ANY_ANNOTATION } from '../../../domain/annotation/annotation-filter';
import { ArticleNote } from './article-note';
import { ChosenBar } from './chosen-bar';
import { CardList } from './card-list';
import { MarginFilter } from './margin-filter';
import { inTextOrder, proposalsInMargin } from './proposals-in-margin';
import { ProposalsBar } from './proposals-bar';
import { notesByAnnotation, shownInMargin } from './shown-in-margin';
import { StepThrough } from './step-through';
import styles from './margin.module.css';

/**
 * The annotations of the focused pane's article beside the text, in its order. With another focus the text is painted
 * first: the card opens as soon as that is done.
 */
export function MarginPanel() {
  const pane = useView(({ panes, focusedPane }) => panes.find(({ id }) => id === focusedPane));
  const replica = useNotebook((state) => state.replica);
  const focused = useDeferredValue(useView((state) => state.focusedAnnotation));
  const loaded = pane && replica?.loaded.get(pane.articleId);
  return (
    <aside className={styles.margin} aria-label="Annotations">
      {pane && loaded?.annotationsReady && replica && (
        <Margin
          key={pane.articleId}
          paneId={pane.id}
          loaded={loaded}
          replica={replica}
          focused={focused}
        />
      )}
    </aside>
  );
}

interface MarginProps {
  paneId: string;
  loaded: LoadedArticle;
  replica: Replica;
  focused: AnnotationId | null;
}

const Margin = memo(function Margin({ paneId, loaded, replica, focused }: MarginProps) {
  const filter = useView((state) => state.marginFilter);
  const { article, annotations } = loaded;
  const waiting = useWaitingIn(loaded);
  const proposal = useProposals((state) => state.focused);
  const chosen = useChosenOf(annotations);
  const notes = useMemo(() => notesByAnnotation(loaded.notes), [loaded.notes]);
  const shown = useMemo(
    () => shownInMargin(annotations, filter, notes, replica),
    [annotations, filter, notes, replica],
  );
  const items = useMemo(
    () => inTextOrder(shown, proposalsInMargin(waiting, filter, replica)),
    [shown, waiting, filter, replica],
  );
  const before = useMemo<ReactNode>(
    () => <ArticleNote article={article} notes={loaded.notes} />,
    [article, loaded.notes],
  );
  return (
    <>
      <div>
        <MarginFilter shown={shown.length} total={annotations.length} />
        {annotations.length + waiting.length > 0 && (
          <StepThrough {...{ shown, loaded, replica, focused }} />
        )}
        <ProposalsBar waiting={waiting.length} />
        <ChosenBar loaded={loaded} chosen={chosen} />
      </div>
      <CardList
        paneId={paneId}
        article={article}
        annotations={shown}
        items={items}
        notes={notes}
        focused={proposal ?? focused}
        before={before}
        empty={<NothingShown isBare={annotations.length + waiting.length === 0} />}
      />
    </>
  );
});

const NONE: readonly Annotation[] = [];

/** The chosen ones of a list, in its order. */
function useChosenOf(annotations: readonly Annotation[]): readonly Annotation[] {
  const ids = useChosen((state) => state.ids);
  return useMemo(() => {
    if (ids.length === 0) return NONE;
    const chosen = new Set(ids);
    return annotations.filter(({ id }) => chosen.has(id));
  }, [ids, annotations]);
}

function NothingShown({ isBare }: { isBare: boolean }) {
  if (isBare) {
    return (
      <EmptyState>Select words in the article to highlight them; they gather here.</EmptyState>
    );
  }
  return (
    <EmptyState
      action={
        <Button onPress={() => useView.setState({ marginFilter: ANY_ANNOTATION })}>
          Clear the filter
        </Button>
      }
    >
      No annotation of this article matches the filter.
    </EmptyState>
  );
}
