import type { Arrangement } from '../../domain/layout/layout';
import type { PaneSpot } from '../state/panes-actions';

/** A place in the window, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What stands where while something is dragged over the panes. */
export interface DropScene {
  /** The room of all panes together, as far as it is in view. */
  readonly area: Box;
  readonly arrangement: Arrangement;
  /** In their order. */
  readonly panes: readonly { readonly id: string; readonly box: Box }[];
  /** The pane that is dragged; `null` for an article. */
  readonly paneId: string | null;
  /** Whether one more pane has room. */
  readonly hasRoom: boolean;
}

/** What happens when it is let go here. */
export interface Drop {
  readonly spot: PaneSpot;
  /** Where what is dragged will stand, to be shown. */
  readonly mark: Box;
  /** What happens, in a few words. */
  readonly words: string;
}

type Side = 'left' | 'right' | 'top' | 'bottom';

/** The outer part of a pane that means beside it rather than in its place. */
const BESIDE = 0.3;
/** The outer part of all panes together that means the other arrangement, and its most pixels. */
const ACROSS = 0.22;
const MOST_ACROSS = 130;
/** The heads of panes that stand side by side: let go there, something takes that pane's place. */
const HEAD = 40;

/** What would happen to a dragged pane or article at a point; `null` where nothing would. */
export function dropAt(
  point: { readonly x: number; readonly y: number },
  scene: DropScene,
): Drop | null {
  const { area, panes, paneId, hasRoom } = scene;
  const [first] = panes;
  if (!first) return null;
  const isOnHead = scene.arrangement === 'row' && point.y - area.top < HEAD;
  const canStandAlone = (paneId !== null || hasRoom) && !isOnHead;
  const across = canStandAlone ? sideAcross(point, scene) : null;
  if (across) return turned(across, area, paneId !== null);
  const at = panes.findIndex(({ box }) => isIn(point, box));
  const over = panes[at];
  if (!over) return null;
  const side = canStandAlone ? sideAlong(point, over.box, scene.arrangement) : null;
  if (side) return beside(side, at, scene);
  if (over.id === paneId) return null;
  const words = paneId === null ? 'Open here' : 'Change places';
  return { spot: { kind: 'on', paneId: over.id }, mark: over.box, words };
}

function beside(side: Side, at: number, { panes, paneId }: DropScene): Drop | null {
  const to = side === 'left' || side === 'top' ? at : at + 1;
  const own = panes.findIndex(({ id }) => id === paneId);
  if (own !== -1 && (to === own || to === own + 1)) return null;
  const box = panes[at]?.box;
  return box
    ? { spot: { kind: 'at', to }, mark: part(box, side, BESIDE), words: phrase(side, own !== -1) }
    : null;
}

function turned(side: Side, area: Box, isPane: boolean): Drop {
  const arrangement = side === 'top' || side === 'bottom' ? 'stack' : 'row';
  const to = side === 'top' || side === 'left' ? 'first' : 'last';
  const mark = part(area, side, 0.5);
  return { spot: { kind: 'turn', arrangement, to }, mark, words: phrase(side, isPane) };
}

function phrase(side: Side, isPane: boolean): string {
  const verb = isPane ? 'Move' : 'Open';
  if (side === 'top') return `${verb} above`;
  if (side === 'bottom') return `${verb} below`;
  return `${verb} to the ${side}`;
}

/** The outer edge across the arrangement that the point is near. */
function sideAcross(
  { x, y }: { x: number; y: number },
  { area, arrangement }: DropScene,
): Side | null {
  const isRow = arrangement === 'row';
  const room = isRow ? area.height : area.width;
  const reach = Math.min(MOST_ACROSS, room * ACROSS);
  const from = isRow ? y - area.top : x - area.left;
  if (from < reach) return isRow ? 'top' : 'left';
  return from > room - reach ? (isRow ? 'bottom' : 'right') : null;
}

/** The edge of one pane along the arrangement that the point is near. */
function sideAlong(
  { x, y }: { x: number; y: number },
  box: Box,
  arrangement: Arrangement,
): Side | null {
  const isRow = arrangement === 'row';
  const share = isRow ? (x - box.left) / box.width : (y - box.top) / box.height;
  if (share < BESIDE) return isRow ? 'left' : 'top';
  return share > 1 - BESIDE ? (isRow ? 'right' : 'bottom') : null;
}

function part({ left, top, width, height }: Box, side: Side, share: number): Box {
  const isWide = side === 'top' || side === 'bottom';
  const size = { width: isWide ? width : width * share, height: isWide ? height * share : height };
  return {
    left: side === 'right' ? left + width - size.width : left,
    top: side === 'bottom' ? top + height - size.height : top,
    ...size,
  };
}

function isIn({ x, y }: { x: number; y: number }, { left, top, width, height }: Box): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}
