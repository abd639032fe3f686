import type { SharedWordingPlace } from '../../../contract/shared-wording';
import type { PointedRun } from '../../state/comparing';
import type { PaneGeometry, WindowBox } from '../../state/pane-geometry';
import type { Pane } from '../../state/panes';

/** A pane with where its text stands. */
export interface MeasuredPane {
  readonly pane: Pane;
  readonly geometry: Pick<PaneGeometry, 'column' | 'boxOf'>;
}

/** A point in the window that is counted from. */
export interface Origin {
  readonly x: number;
  readonly y: number;
}

/** A mark at the edge of a pane: places of a run that are out of its view, the nearest of them to go to. */
export interface EdgeMark {
  readonly paneId: string;
  readonly edge: 'above' | 'below';
  readonly count: number;
  readonly nearest: SharedWordingPlace;
  readonly x: number;
  readonly y: number;
}

/** Where a run stands in one pane. */
export interface Stand {
  readonly pane: Pane;
  readonly column: WindowBox;
  /** What is in view of its places, cut to the view. */
  readonly boxes: readonly WindowBox[];
  /** For what is not in view, when nothing else of it is. */
  readonly marks: readonly EdgeMark[];
}

/** From the column of text to the middle of a mark, which so stands in the gutter. */
const MARK = 6;
/** Less of a line than this, in pixels, is not seen. */
const LEAST_SEEN = 4;

/** Where a run that is pointed at stands in each pane, counted from an origin in the window. */
export function standsOf(
  pointed: PointedRun,
  panes: readonly MeasuredPane[],
  origin: Origin,
): readonly Stand[] {
  const from = panes.find(({ pane }) => pane.id === pointed.paneId);
  const start = from ? shifted(from.geometry.column(), origin) : null;
  return panes.map((each) => standOf(pointed, each, origin, start));
}

/** What is in view of one place in a pane; `null` when nothing is. */
export function seenBox(
  { geometry }: MeasuredPane,
  place: SharedWordingPlace,
  origin: Origin,
): WindowBox | null {
  const box = geometry.boxOf(place);
  return box && cut(shifted(box, origin), shifted(geometry.column(), origin));
}

function standOf(
  { run, at, paneId }: PointedRun,
  measured: MeasuredPane,
  origin: Origin,
  from: WindowBox | null,
): Stand {
  const { pane, geometry } = measured;
  const column = shifted(geometry.column(), origin);
  const places = run.places.filter(({ articleId }) => articleId === pane.articleId);
  const boxes = places.flatMap((place) => seenBox(measured, place, origin) ?? []);
  // In its own pane only the very place counts: the others are no partners.
  const away = places.filter(
    (place) => (pane.id !== paneId || isSame(place, at)) && !seenBox(measured, place, origin),
  );
  const isAbove = (place: SharedWordingPlace): boolean =>
    (geometry.boxOf(place)?.bottom ?? 0) - origin.y < column.top + LEAST_SEEN;
  // On the side that the connection comes from, so that it need not cross the text.
  const x = from && from.left >= column.right ? column.right + MARK : column.left - MARK;
  const marks = [
    markOf('above', away.filter(isAbove).reverse(), { paneId: pane.id, x, y: column.top }),
    markOf(
      'below',
      away.filter((place) => !isAbove(place)),
      {
        paneId: pane.id,
        x,
        y: column.bottom,
      },
    ),
  ];
  const isShown = boxes.length === 0 || pane.id === paneId;
  return { pane, column, boxes, marks: isShown ? marks.flatMap((mark) => mark ?? []) : [] };
}

function markOf(
  edge: EdgeMark['edge'],
  [nearest, ...further]: readonly SharedWordingPlace[],
  where: Pick<EdgeMark, 'paneId' | 'x' | 'y'>,
): EdgeMark | null {
  return nearest ? { ...where, edge, nearest, count: further.length + 1 } : null;
}

function shifted({ left, top, right, bottom }: WindowBox, { x, y }: Origin): WindowBox {
  return { left: left - x, top: top - y, right: right - x, bottom: bottom - y };
}

function cut(box: WindowBox, column: WindowBox): WindowBox | null {
  const top = Math.max(box.top, column.top);
  const bottom = Math.min(box.bottom, column.bottom);
  return bottom - top < LEAST_SEEN ? null : { left: box.left, right: box.right, top, bottom };
}

function isSame(a: SharedWordingPlace, b: SharedWordingPlace): boolean {
  return a.articleId === b.articleId && a.start === b.start;
}
