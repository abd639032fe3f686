import type { TextPositionSelector } from '../../../domain/anchor/selector';
import { currentVersion } from '../../../domain/article/article';
import { sentenceAt } from '../../../domain/article/sentences';
import type { ArticleId } from '../../../domain/ids';
import { useNotebook } from '../../state/notebook-store';
import { geometryOf, type PaneGeometry } from '../../state/pane-geometry';
import { isSameEnd, type AskingPlace, type PassageEnd } from '../../state/relating';
import type { LoadedArticle } from '../../state/replica';
import { useView } from '../../state/view-store';

interface Found {
  readonly end: PassageEnd;
  readonly box: AskingPlace;
}

/** The passage under a point of the panes that another one can be related to: a highlight, else the sentence. */
export function passageUnder(
  panes: HTMLElement,
  point: { readonly x: number; readonly y: number },
  dragged: PassageEnd,
): Found | null {
  const pane = paneAt(panes, point);
  const geometry = pane && geometryOf(pane.id);
  const loaded = pane && useNotebook.getState().replica?.loaded.get(pane.articleId);
  if (!pane || !geometry || !loaded) return null;
  const offset = geometry.offsetAt(point);
  if (offset === null) return null;
  const end = highlightAt(loaded, offset, dragged) ?? sentenceOf(loaded, offset);
  if (!end || isSameEnd(end, dragged) || overlaps(end, dragged)) return null;
  const box = boxIn(geometry, end.range);
  return box && { end, box };
}

function paneAt(panes: HTMLElement, { x, y }: { readonly x: number; readonly y: number }) {
  const over = [...panes.querySelectorAll<HTMLElement>('[data-pane]')].find((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return x >= left && x <= right && y >= top && y <= bottom;
  });
  return useView.getState().panes.find(({ id }) => id === over?.dataset['pane']);
}

/** The shortest highlight at an offset, other than the one that is dragged. */
function highlightAt(
  { annotations, article }: LoadedArticle,
  offset: number,
  dragged: PassageEnd,
): PassageEnd | null {
  const { textHash } = currentVersion(article);
  const length = ({ start, end }: TextPositionSelector): number => end - start;
  const [shortest] = annotations
    .filter(({ id, target }) => {
      const { start, end } = target.position;
      const isThere = target.textHash === textHash && start <= offset && offset < end;
      return isThere && id !== dragged.annotationId;
    })
    .sort((a, b) => length(a.target.position) - length(b.target.position));
  if (!shortest) return null;
  const { position, quote } = shortest.target;
  return endOf(article.id, position, quote.exact, shortest.id);
}

function sentenceOf({ text, article }: LoadedArticle, offset: number): PassageEnd | null {
  const range = sentenceAt(text, offset, article.language);
  return range && endOf(article.id, range, text.text.slice(range.start, range.end), null);
}

function endOf(
  articleId: ArticleId,
  range: TextPositionSelector,
  exact: string,
  annotationId: PassageEnd['annotationId'],
): PassageEnd {
  return { articleId, range, exact, annotationId };
}

/** Words can't be related to what they are part of. */
function overlaps(a: PassageEnd, b: PassageEnd): boolean {
  if (a.articleId !== b.articleId || a.annotationId !== null) return false;
  return a.range.start < b.range.end && b.range.start < a.range.end;
}

/** Where a passage stands, as far as it is in view. */
function boxIn(geometry: PaneGeometry, range: TextPositionSelector): AskingPlace | null {
  const box = geometry.boxOf(range);
  if (!box) return null;
  const view = geometry.column();
  const top = Math.max(box.top, view.top);
  const bottom = Math.min(box.bottom, view.bottom);
  return { left: box.left, top, width: box.right - box.left, height: Math.max(0, bottom - top) };
}
