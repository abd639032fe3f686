import type { KeyboardEvent } from 'react';
import type { GridState } from './grid-state';
import type { ChoiceWay } from './row-choice';
import { isControl, lastStop, nextControl } from './row-elements';
import { moveBy, type Spot } from './row-moves';

/** Carries out a key that was pressed in a grid of rows; one that means nothing there is left to others. */
export function onRowKey(state: GridState, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey) return;
  if (event.key === 'Tab') {
    leave(event);
    return;
  }
  const target = event.target as Element;
  if (isControl(target) && !event.key.startsWith('Arrow')) return;
  if (goes(state, event) || acts(state, event) || types(state, event)) event.preventDefault();
}

/** Rows have stops of their own only where they hold controls; wherever the keyboard is, Tab leaves the grid. */
function leave({ shiftKey, target, currentTarget }: KeyboardEvent): void {
  const box = currentTarget as HTMLElement;
  const last = lastStop(box);
  if (shiftKey) box.focus({ preventScroll: true });
  else if (last !== null && last !== target) last.focus({ preventScroll: true });
}

function goes(state: GridState, event: KeyboardEvent): boolean {
  const { ids, cells, hasHead, page, stop } = state;
  const from = state.spot ?? { row: stop, cell: -1 };
  const to = moveBy(event, from, { rows: ids.length, cells, hasHead, page });
  if (to === null) return goesInside(event);
  state.go(to, wayOf(state, event, from, to));
  return true;
}

/** In a list, arrows to the side go through the controls of a row. */
function goesInside({ key, target }: KeyboardEvent): boolean {
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return false;
  const next = nextControl(target as Element, key === 'ArrowRight' ? 1 : -1);
  next?.focus();
  return next !== null;
}

function wayOf(
  { choice }: GridState,
  { shiftKey, ctrlKey, metaKey, key }: KeyboardEvent,
  from: Spot,
  to: Spot,
): ChoiceWay | null {
  if (to.row < 0 || (to.row === from.row && to.cell !== from.cell)) return null;
  if (choice.mode === 'multiple' && shiftKey) return 'extend';
  const isJump = key === 'Home' || key === 'End';
  return (ctrlKey || metaKey) && !isJump ? null : 'replace';
}

function acts(state: GridState, event: KeyboardEvent): boolean {
  const { spot, ids, choice, open } = state;
  const isMod = event.ctrlKey || event.metaKey;
  const id = spot && spot.row >= 0 ? ids[spot.row] : undefined;
  switch (event.key) {
    case 'Enter':
      if (id === undefined || open === null || isMod) return false;
      open(id);
      return true;
    case ' ':
      if (id === undefined || !spot || state.typing.isTyping(event.timeStamp)) return false;
      state.press(spot.row, event.shiftKey ? 'extend' : isMod ? 'toggle' : 'replace');
      return true;
    case 'a':
      if (!isMod || event.shiftKey || choice.mode !== 'multiple') return false;
      choice.chooseAll();
      return true;
    case 'Escape':
      if (!choice.clear()) return false;
      event.stopPropagation();
      return true;
    default:
      return false;
  }
}

/** First letters lead to a row; the key itself is left to whoever else listens. */
function types(state: GridState, { key, ctrlKey, metaKey, timeStamp }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || [...key].length !== 1) return false;
  if (key === ' ' && !state.typing.isTyping(timeStamp)) return false;
  const from = state.spot?.row ?? -1;
  const place = state.typing.find(key, timeStamp, from, state.ids.length, state.nameAt);
  if (place >= 0) state.go({ row: place, cell: -1 }, 'replace');
  return key === ' ';
}
