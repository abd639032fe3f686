import { useState, type DragEvent, type RefObject } from 'react';
import { useDragging, type Dragged } from '../state/dragging';
import { useNotebook } from '../state/notebook-store';
import { dropArticle, dropPane } from '../state/panes-actions';
import { MOST_PANES } from '../state/panes';
import { useView } from '../state/view-store';
import { announce } from '../ui/announcer';
import { dropAt, type Box, type Drop } from './pane-drop';
import styles from './panes-view.module.css';

type Placed = Exclude<Dragged, { kind: 'passage' }>;

/** While a pane or an article is dragged: shows where it will stand, and puts it there. */
export function PaneDropArea({ area }: { area: RefObject<HTMLElement | null> }) {
  const dragged = useDragging((state) => state.dragged);
  if (!dragged || dragged.kind === 'passage') return null;
  return <DropArea area={area} dragged={dragged} />;
}

function DropArea({ area, dragged }: { area: RefObject<HTMLElement | null>; dragged: Placed }) {
  const [drop, setDrop] = useState<Drop | null>(null);
  const follow = (event: DragEvent): void => {
    const next = area.current ? dropIn(area.current, dragged, event) : null;
    setDrop((before) => (isSame(before, next) ? before : next));
    if (!next) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
  };
  const take = (event: DragEvent): void => {
    event.preventDefault();
    if (drop) carryOut(dragged, drop);
  };
  return (
    <div
      className={styles.drop}
      onDragEnter={follow}
      onDragOver={follow}
      onDragLeave={() => setDrop(null)}
      onDrop={take}
    >
      {drop && (
        <div className={styles.mark} data-drop-mark={drop.spot.kind} style={{ ...drop.mark }}>
          <span className={styles.words}>{drop.words}</span>
        </div>
      )}
    </div>
  );
}

function dropIn(area: HTMLElement, dragged: Placed, { clientX, clientY }: DragEvent): Drop | null {
  const { arrangement, panes } = useView.getState();
  const room = boxOf(area);
  const point = { x: clientX, y: clientY };
  if (panes.length === 0) {
    const spot = { kind: 'at', to: 0 } as const;
    return dragged.kind === 'article' ? { spot, mark: room, words: 'Open here' } : null;
  }
  const boxes = [...area.querySelectorAll<HTMLElement>('[data-pane]')].map((element) => ({
    id: element.dataset['pane'] ?? '',
    box: within(boxOf(element), room),
  }));
  return dropAt(point, {
    area: room,
    arrangement,
    panes: boxes,
    paneId: dragged.kind === 'pane' ? dragged.paneId : null,
    hasRoom: panes.length < MOST_PANES,
  });
}

function boxOf(element: HTMLElement): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}

/** The part of a box that is in view. */
function within(box: Box, area: Box): Box {
  const left = Math.max(box.left, area.left);
  const top = Math.max(box.top, area.top);
  return {
    left,
    top,
    width: Math.max(0, Math.min(box.left + box.width, area.left + area.width) - left),
    height: Math.max(0, Math.min(box.top + box.height, area.top + area.height) - top),
  };
}

function isSame(a: Drop | null, b: Drop | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function carryOut(dragged: Placed, { spot, words }: Drop): void {
  if (dragged.kind === 'pane') dropPane(dragged.paneId, spot);
  else dropArticle(dragged.articleId, spot);
  const { panes } = useView.getState();
  const articleId =
    dragged.kind === 'article'
      ? dragged.articleId
      : panes.find(({ id }) => id === dragged.paneId)?.articleId;
  const title = articleId && useNotebook.getState().replica?.rows.get(articleId)?.title;
  announce(`${words}: ${title ?? ''}`);
}
