import type { BlockKind } from '../../../../domain/article/article-text';
import type { Direction } from '../../../../domain/article/article';

/** What the rows of a text can ask for; the same object for as long as what is offered stays the same. */
export interface BlockActions {
  readonly direction: Direction;
  readonly language: string | undefined;
  readonly canCut: boolean;
  readonly canJoin: boolean;
  readonly canTitle: boolean;
  readonly activate: (index: number) => void;
  readonly type: (index: number) => void;
  readonly retype: (index: number, text: string) => void;
  readonly toggleAside: (index: number) => void;
  readonly changeKind: (index: number, kind: BlockKind) => void;
  readonly mergeUp: (index: number) => void;
  readonly title: (index: number) => void;
  readonly cut: (index: number) => void;
  /** Joins the whole text with the one before it. */
  readonly join: () => void;
  /** Moves where the text begins by a block: back takes one in, forth gives one away. */
  readonly begin: (by: 1 | -1) => void;
  /** The last words of the text before it; `null` when there is none. */
  readonly before: string | null;
}

/** What a key can do to a row, or to the beginning of its text. */
export type RowAction =
  'type' | 'toggleAside' | 'mergeUp' | 'title' | 'cut' | 'join' | 'takeIn' | 'giveAway';

/** What a key means while a row has the focus; `null` when it means nothing. */
export type RowKey =
  | { readonly kind: 'move'; readonly by: number }
  | { readonly kind: 'edge'; readonly end: 'first' | 'last' }
  | {
      readonly kind: 'act';
      readonly action: RowAction;
    };

const PAGE = 10;

const KEYS: Readonly<Record<string, RowKey>> = {
  ArrowDown: { kind: 'move', by: 1 },
  ArrowUp: { kind: 'move', by: -1 },
  PageDown: { kind: 'move', by: PAGE },
  PageUp: { kind: 'move', by: -PAGE },
  Home: { kind: 'edge', end: 'first' },
  End: { kind: 'edge', end: 'last' },
  Enter: { kind: 'act', action: 'type' },
  F2: { kind: 'act', action: 'type' },
  x: { kind: 'act', action: 'toggleAside' },
  Delete: { kind: 'act', action: 'toggleAside' },
  Backspace: { kind: 'act', action: 'toggleAside' },
  m: { kind: 'act', action: 'mergeUp' },
  t: { kind: 'act', action: 'title' },
  c: { kind: 'act', action: 'cut' },
  j: { kind: 'act', action: 'join' },
  '[': { kind: 'act', action: 'takeIn' },
  ']': { kind: 'act', action: 'giveAway' },
};

/** Reads a key press on a row; presses with Ctrl, Cmd or Alt belong to the app. */
export function rowKey(press: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): RowKey | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  return KEYS[press.key.length === 1 ? press.key.toLowerCase() : press.key] ?? null;
}
