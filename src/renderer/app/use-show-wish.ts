import { useEffect, type RefObject } from 'react';
import { currentVersion } from '../../domain/article/article';
import type { ReaderHandle } from '../features/reader/reader-types';
import type { LoadedArticle } from '../state/replica';
import { useView } from '../state/view-store';

/** Brings an annotation into view in the focused pane when some other part of the window wishes it. */
export function useShowWish(
  reader: RefObject<ReaderHandle | null>,
  { annotations, article }: LoadedArticle,
  isFocused: boolean,
): void {
  const wish = useView((state) => state.showWish);
  useEffect(() => {
    if (!wish || !isFocused) return;
    const wished = annotations.find(({ id }) => id === wish.annotationId);
    if (!wished) return;
    if (wished.target.textHash === currentVersion(article).textHash) {
      reader.current?.scrollToRange(wished.target.position, { align: 'centre', isSmooth: true });
    }
    useView.setState((view) => (view.showWish === wish ? { showWish: null } : {}));
  }, [wish, isFocused, annotations, article, reader]);
}
