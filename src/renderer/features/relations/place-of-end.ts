import { geometryOf } from '../../state/pane-geometry';
import type { AskingPlace, PassageEnd } from '../../state/relating';
import { useView } from '../../state/view-store';

/** Where a passage stands in the window, as far as it is in view in the focused pane; `null` when it is in none. */
export function placeOfEnd({ articleId, range }: PassageEnd): AskingPlace | null {
  const { panes, focusedPane } = useView.getState();
  const pane =
    panes.find((each) => each.id === focusedPane && each.articleId === articleId) ??
    panes.find((each) => each.articleId === articleId);
  const geometry = pane ? geometryOf(pane.id) : null;
  const box = geometry?.boxOf(range);
  if (!geometry || !box) return null;
  const view = geometry.column();
  const top = Math.min(Math.max(box.top, view.top), view.bottom);
  const bottom = Math.min(Math.max(box.bottom, top), view.bottom);
  return { left: box.left, top, width: box.right - box.left, height: bottom - top };
}
