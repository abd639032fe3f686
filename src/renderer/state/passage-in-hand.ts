import type { TextPositionSelector } from '../../domain/anchor/selector';
import { currentVersion } from '../../domain/article/article';
import type { AnnotationId, ArticleId } from '../../domain/ids';
import { shownRun, useComparing } from './comparing';
import { useNotebook } from './notebook-store';
import { readerIn } from './reading';
import { useView } from './view-store';

/** A passage that commands act on. */
export interface PassageInHand {
  readonly paneId: string;
  readonly articleId: ArticleId;
  /** In the current text. */
  readonly range: TextPositionSelector;
  /** Its words. */
  readonly exact: string;
  /** `null` for a bare selection and for shared wording. */
  readonly annotationId: AnnotationId | null;
}

/**
 * The passage that is meant in the focused pane: what is selected, else the focused annotation, else the shared
 * wording that is chosen there; `null` when there is none.
 */
export function passageInHand(): PassageInHand | null {
  const { focusedPane, panes } = useView.getState();
  const pane = panes.find(({ id }) => id === focusedPane);
  const loaded = pane && useNotebook.getState().replica?.loaded.get(pane.articleId);
  if (!pane || !loaded) return null;
  const found =
    selected(pane.id) ?? focusedAnnotation(pane.articleId) ?? chosenWording(pane.articleId);
  if (!found) return null;
  const exact = loaded.text.text.slice(found.range.start, found.range.end);
  return { paneId: pane.id, articleId: pane.articleId, exact, ...found };
}

type Found = Pick<PassageInHand, 'range' | 'annotationId'>;

function selected(paneId: string): Found | null {
  const range = readerIn(paneId)?.selection() ?? null;
  return range && { range, annotationId: null };
}

function focusedAnnotation(articleId: ArticleId): Found | null {
  const loaded = useNotebook.getState().replica?.loaded.get(articleId);
  const { focusedAnnotation: id } = useView.getState();
  const annotation = loaded?.annotations.find((each) => each.id === id);
  if (!loaded || annotation?.target.textHash !== currentVersion(loaded.article).textHash) {
    return null;
  }
  return { range: annotation.target.position, annotationId: annotation.id };
}

function chosenWording(articleId: ArticleId): Found | null {
  const shown = shownRun(useComparing.getState());
  if (!shown) return null;
  const { at, run } = shown;
  const place =
    at.articleId === articleId ? at : run.places.find((each) => each.articleId === articleId);
  return place ? { range: { start: place.start, end: place.end }, annotationId: null } : null;
}
