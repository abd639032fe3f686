import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import type { Direction } from '../../../../domain/article/article';
import type { DraftBlock } from '../../../../domain/article/candidate';
import { announce } from '../../../ui/announcer';
import { rowKey, type BlockActions, type RowAction } from './block-actions';
import { BlockSectionView } from './block-section-view';
import { DRAWN_WHOLE, sectionsOf } from './block-sections';
import type { BlockChange } from './change-blocks';
import styles from './blocks.module.css';

export interface BlockEditorProps {
  /** The accessible name. */
  label: string;
  blocks: readonly DraftBlock[];
  direction: Direction;
  language: string | null;
  /** The element that scrolls the blocks. */
  scroller: RefObject<HTMLElement | null>;
  onChange: (change: BlockChange) => void;
  /** Makes a new text begin at a block; absent: the text can't be cut. */
  onCut?: ((index: number) => void) | undefined;
  /** Joins the text with the one before it; absent: there is none. */
  onJoin?: (() => void) | undefined;
  /** Moves where the text begins by a block; absent: nothing stands before it. */
  onBoundary?: ((by: 1 | -1) => void) | undefined;
  /** The last words of the text before it. */
  before?: string | undefined;
  /** Takes a block as the title; absent: the title is not to be had. */
  onTitle?: ((index: number) => void) | undefined;
  /** The row that takes the focus when the text appears and nothing else has it. */
  startAt?: number | null | undefined;
}

/** A text as rows that are corrected, set aside, cut and joined, by pointer or by keys. */
export function BlockEditor(props: BlockEditorProps) {
  const { label, blocks, scroller } = props;
  const grid = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(props.startAt ?? 0);
  const [typing, setTyping] = useState<number | null>(null);
  const [isTouched, setTouched] = useState(false);
  const focusRow = useRowFocus(grid, props.startAt ?? null);
  const actions = useBlockActions(props, { setActive, setTyping, focusRow });
  const at = Math.min(active, blocks.length - 1);
  const sections = useMemo(() => sectionsOf(blocks.length), [blocks.length]);
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (target.dataset['block'] === undefined) {
      if (event.key === 'Escape' && leaveToRow(target)) event.stopPropagation();
      return;
    }
    const press = rowKey(event);
    if (!press) return;
    event.preventDefault();
    if (press.kind === 'act') return runRowAction(actions, press.action, at);
    const to =
      press.kind === 'edge' ? (press.end === 'first' ? 0 : blocks.length - 1) : at + press.by;
    const row = Math.max(0, Math.min(blocks.length - 1, to));
    setActive(row);
    focusRow(row);
  };
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={label}
      aria-rowcount={blocks.length}
      className={styles.grid}
      onKeyDown={onKeyDown}
      onFocus={() => setTouched(true)}
    >
      {sections.map((section) => (
        <BlockSectionView
          key={section.start}
          section={section}
          blocks={blocks}
          active={at}
          isTouched={isTouched}
          typing={typing}
          actions={actions}
          scroller={scroller}
          isAlwaysDrawn={blocks.length <= DRAWN_WHOLE}
        />
      ))}
    </div>
  );
}

/** Goes from a control in a row back to the row; `false` when it is in none. */
function leaveToRow(target: HTMLElement): boolean {
  const row = target.closest<HTMLElement>('[data-block]');
  row?.focus();
  return row !== null;
}

function runRowAction(actions: BlockActions, action: RowAction, index: number): void {
  if (action === 'cut' && !(actions.canCut && index > 0)) return;
  if (action === 'title' && !actions.canTitle) return;
  if (action === 'mergeUp' && index === 0) return;
  if (action === 'takeIn' || action === 'giveAway') {
    if (actions.canJoin) actions.begin(action === 'takeIn' ? -1 : 1);
    return;
  }
  if (action !== 'join') return actions[action](index);
  if (actions.canJoin) actions.join();
}

/** Puts the focus on rows; one that is not drawn yet gets it when it is. */
function useRowFocus(
  grid: RefObject<HTMLElement | null>,
  startAt: number | null,
): (index: number) => void {
  const [wish, setWish] = useState(startAt === null ? null : { index: startAt, isFirst: true });
  useEffect(() => {
    if (!wish || (wish.isFirst && !isFocusLost())) return;
    const row = grid.current?.querySelector<HTMLElement>(`[data-block="${wish.index}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [wish, grid]);
  return useCallback((index: number) => setWish({ index, isFirst: false }), []);
}

/** Whether what had the focus is gone from the page. */
function isFocusLost(): boolean {
  const { activeElement, body } = window.document;
  return activeElement === null || activeElement === body;
}

interface RowState {
  setActive: (index: number) => void;
  setTyping: (index: number | null) => void;
  focusRow: (index: number) => void;
}

function useBlockActions(props: BlockEditorProps, state: RowState): BlockActions {
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const { direction, language, before = null } = props;
  const { setActive, setTyping, focusRow } = state;
  const offers = [props.onCut, props.onJoin, props.onTitle].map((each) => each !== undefined);
  const [canCut = false, canJoin = false, canTitle = false] = offers;
  return useMemo(
    () => ({
      direction,
      language: language ?? undefined,
      canCut,
      canJoin,
      canTitle,
      activate: setActive,
      type: (index) => {
        setActive(index);
        setTyping(index);
      },
      retype: (index, text) => {
        setTyping(null);
        latest.current.onChange({ kind: 'retype', index, text });
        if (grabsFocus()) focusRow(index);
      },
      toggleAside: (index) => {
        const aside = !latest.current.blocks[index]?.setAside;
        latest.current.onChange({ kind: 'setAside', index, aside });
        announce(aside ? 'Set aside' : 'Brought back');
        focusRow(index);
      },
      changeKind: (index, to) => latest.current.onChange({ kind: 'changeKind', index, to }),
      mergeUp: (index) => {
        latest.current.onChange({ kind: 'mergeUp', index });
        setActive(index - 1);
        focusRow(index - 1);
      },
      title: (index) => latest.current.onTitle?.(index),
      cut: (index) => latest.current.onCut?.(index),
      join: () => latest.current.onJoin?.(),
      begin: (by) => {
        latest.current.onBoundary?.(by);
        setActive(0);
        focusRow(0);
      },
      before,
    }),
    [direction, language, before, canCut, canJoin, canTitle, setActive, setTyping, focusRow],
  );
}

/** Whether a field was left by a key, so that the focus has nowhere to go; a click elsewhere takes it along. */
function grabsFocus(): boolean {
  const { activeElement } = window.document;
  return activeElement === null || activeElement instanceof HTMLTextAreaElement;
}
