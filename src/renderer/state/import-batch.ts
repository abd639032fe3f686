import { useEffect } from 'react';
import { create } from 'zustand';
import type { BatchState, Resolution } from '../../contract/import-batch';
import type { ReadItem } from '../../contract/import-and-export';
import type { BatchChange, BatchItemId, BatchRow, BatchSummary } from '../../domain/incoming/batch';
import { bridge } from '../platform/bridge';
import { announce } from '../ui/announcer';
import { afterBatchChange, type BatchFilter, nextToLookAt, progressToSay } from './batch-rows';
import { tell, tellEditError } from './messages';
import { tellWithUndo } from './undo-offer';
import { goTo, useView } from './view-store';

/** The batch that is brought in, and how it is looked at. */
export interface BatchStore {
  /** `null` while there is none. */
  readonly batch: BatchState | null;
  readonly filter: BatchFilter;
  /** The item that is shown; `null` for none. */
  readonly chosen: BatchItemId | null;
  /** A wish to put the keyboard on an item's row, fulfilled once. */
  readonly wish: { readonly item: BatchItemId; readonly turn: number } | null;
}

const NO_BATCH: BatchStore = { batch: null, filter: 'all', chosen: null, wish: null };

let turn = 0;

/** The batch as the window knows it, written only by this file's actions. */
export const useBatch = create<BatchStore>(() => NO_BATCH);

/** Follows the batch for as long as a notebook is open, also after the page was loaded anew. Call once. */
export function useBatchEvents(onOpened: (item: ReadItem) => void): void {
  useEffect(() => {
    void askForBatch();
    const ends = [bridge().onBatchChanged(takeChange), bridge().onSingleOpened(onOpened)];
    return () => {
      ends.forEach((end) => end());
      useBatch.setState(NO_BATCH);
    };
  }, [onOpened]);
}

/** Takes in what main told. */
function takeChange(change: BatchChange | null): void {
  if (change === null) {
    useBatch.setState(NO_BATCH);
    const { place, panes } = useView.getState();
    if (place === 'incoming') goTo(panes.length > 0 ? 'reading' : 'articles');
    return;
  }
  const { batch } = useBatch.getState();
  const next = afterBatchChange(batch, change);
  const said = progressToSay(batch?.summary ?? null, change.summary);
  if (said !== null) sayProgress(said, change.summary);
  if (next === 'stale') void askForBatch();
  else useBatch.setState({ batch: next });
}

/** Begins to follow a batch that was just begun, and shows it. */
export function showBatch(state: BatchState): void {
  const known = useBatch.getState().batch;
  const isNewer =
    known?.summary.id !== state.summary.id || known.summary.revision < state.summary.revision;
  if (isNewer) useBatch.setState({ batch: state });
  if (known?.summary.id !== state.summary.id) useBatch.setState({ filter: 'all', chosen: null });
  goTo('incoming');
}

let asking: Promise<void> | null = null;

/** Several gaps in a row are one question; a batch that is gone by then stays gone. */
function askForBatch(): Promise<void> {
  asking ??= bridge()
    .batchState()
    .then((batch) => {
      useBatch.setState(batch === null ? NO_BATCH : { batch });
    })
    .finally(() => {
      asking = null;
    });
  return asking;
}

/** In the view of the batch everybody sees how it stands; elsewhere its end is told. */
function sayProgress(words: string, { phase }: BatchSummary): void {
  if (phase === 'done' && useView.getState().place !== 'incoming') {
    tell(`Brought in: ${words}`, { label: 'Show', run: () => goTo('incoming') });
  } else announce(words);
}

/** Shows only some of the items. */
export function filterBatch(filter: BatchFilter): void {
  useBatch.setState({ filter });
}

/** Shows an item. */
export function chooseItem(id: BatchItemId | null): void {
  if (useBatch.getState().chosen !== id) useBatch.setState({ chosen: id });
}

/** The item with an id. */
export function rowOf(batch: BatchState | null, id: BatchItemId | null): BatchRow | null {
  return id === null ? null : (batch?.rows[id - 1] ?? null);
}

/** Shows the next item that waits for a look, and says when there is none. */
export function chooseNext(): void {
  const { batch, chosen } = useBatch.getState();
  const next = nextToLookAt(batch?.rows ?? [], chosen);
  if (next === null) announce('Nothing else waits for a look');
  else showItem(next);
}

/** Shows an item and puts the keyboard on its row. */
function showItem(item: BatchItemId): void {
  turn += 1;
  useBatch.setState({ chosen: item, wish: { item, turn } });
}

/** What was done with items, for a person. */
const DONE: Readonly<Record<Resolution['kind'], string>> = {
  add: 'Added',
  skip: 'Left out',
  version: 'Added as a new version',
};

/**
 * Decides about items. With one item the next that waits is shown, so that one key after the other goes through them
 * all. Answers whether it was done; the reason why not is told.
 */
export async function resolveItems(
  items: readonly BatchItemId[],
  resolution: Resolution,
): Promise<boolean> {
  const [first] = items;
  if (first === undefined) return false;
  const { batch } = useBatch.getState();
  const next = items.length === 1 ? nextToLookAt(batch?.rows ?? [], first) : null;
  const answer = await bridge().resolveItems({ items, resolution });
  if (!answer.ok) {
    tellEditError(answer.error);
    return false;
  }
  if (next !== null) showItem(next);
  sayResolved(items.length, resolution, (batch?.summary.counts.needsALook ?? 0) - items.length);
  return true;
}

function sayResolved(count: number, { kind }: Resolution, left: number): void {
  const what = count === 1 ? DONE[kind] : `${count.toLocaleString()} ${DONE[kind].toLowerCase()}`;
  if (count > 1 && kind !== 'skip') tellWithUndo(what);
  const rest = left > 0 ? `${left.toLocaleString()} to look at` : 'Nothing waits for a look';
  announce(`${what}. ${rest}.`);
}

/** Tries failed and cancelled items again. */
export async function retryItems(
  items: readonly BatchItemId[],
  allowPrivate = false,
): Promise<void> {
  if (items.length === 0) return;
  await bridge().retryItems({ items, allowPrivate });
  announce(items.length === 1 ? 'Trying again' : `Trying ${items.length.toLocaleString()} again`);
}

/** Stops what is under way; what was added stays. */
export async function cancelBatch(): Promise<void> {
  await bridge().cancelBatch();
  announce('Called off. What was added stays.');
}

/** Forgets the batch, and what waits in it. */
export async function closeBatch(): Promise<void> {
  await bridge().closeBatch();
}

/** What an item that waits holds, to be looked at; `null` when it waits no longer. */
export function previewItem(
  item: BatchItemId,
): Promise<Extract<ReadItem, { status: 'read' }> | null> {
  return bridge().previewItem({ item });
}
