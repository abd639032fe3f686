import type { FocusEvent, MouseEvent } from 'react';
import type { GridState } from './grid-state';
import { isChosen } from './row-choice';
import { isControl, locate } from './row-elements';

/** A press on a row chooses it: alone, with Ctrl or Cmd beside the others, with Shift up to there. */
export function onRowPress(state: GridState, event: MouseEvent): void {
  const place = pressed(state, event);
  if (place === null) return;
  const { shiftKey, ctrlKey, metaKey } = event;
  // Words would be selected between the last press and this one.
  if (shiftKey) event.preventDefault();
  if (shiftKey) state.go({ row: place, cell: -1 }, 'extend');
  else state.press(place, ctrlKey || metaKey ? 'toggle' : 'replace');
}

/** A click opens where nothing can be chosen. */
export function onRowClick(state: GridState, event: MouseEvent): void {
  const place = pressed(state, event);
  if (place !== null && state.choice.mode === 'none') open(state, place);
}

/** A double click opens where a click chooses. */
export function onRowDoubleClick(state: GridState, event: MouseEvent): void {
  const place = pressed(state, event);
  if (place !== null && state.choice.mode !== 'none') open(state, place);
}

/**
 * The keyboard came to a row. When it comes by Tab for the first time it also chooses the row, so that what acts on
 * what is chosen has something to act on.
 */
export function onRowFocus(state: GridState, event: FocusEvent, isByPointer: boolean): void {
  const { id, isHead, cell } = locate(event.target);
  const row = id === null ? -1 : state.ids.indexOf(id);
  if (row < 0 && !isHead) return;
  const isEntering = !event.currentTarget.contains(event.relatedTarget);
  const isFirst = state.spot === null;
  state.settle({ row, cell });
  if (!isEntering || !isFirst || isByPointer || id === null) return;
  if (!isChosen(state.choice.chosen, id)) state.press(row, 'replace');
}

function pressed({ ids }: GridState, event: MouseEvent): number | null {
  const target = event.target as Element;
  if (event.button !== 0 || event.defaultPrevented || isControl(target)) return null;
  const { id } = locate(target);
  const place = id === null ? -1 : ids.indexOf(id);
  return place < 0 ? null : place;
}

function open(state: GridState, place: number): void {
  const id = state.ids[place];
  if (id !== undefined) state.open?.(id);
}
