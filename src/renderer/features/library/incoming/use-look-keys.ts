import type { KeyboardEvent } from 'react';
import type { Resolution } from '../../../../contract/import-batch';
import type { BatchRow } from '../../../../domain/incoming/batch';
import { useApp } from '../../../state/app-store';
import { chooseNext, previewItem, resolveItems } from '../../../state/import-batch';
import { reviewItems } from '../../../state/importing';
import { isReadOnly } from '../../../state/read-only';

/** What a key does to the item that waits for a look. */
export type LookAction = 'add' | 'skip' | 'version' | 'open' | 'next';

const KEYS: Readonly<Record<string, LookAction>> = {
  a: 'add',
  b: 'add',
  s: 'skip',
  v: 'version',
  n: 'next',
  Enter: 'open',
};

/** Whether an item is like something in the notebook, so that keeping both is a decision. */
export function hasMatches({ state }: BatchRow): boolean {
  return state.status === 'needsALook' && state.matches.length > 0;
}

/** Carries out an action on an item. */
export async function actOn(row: BatchRow, action: LookAction): Promise<void> {
  if (action === 'next') return chooseNext();
  if (row.state.status !== 'needsALook') return;
  if (action === 'open') return openForReview(row);
  await resolveItems([row.id], resolutionOf(row, action));
}

function resolutionOf({ state }: BatchRow, action: 'add' | 'skip' | 'version'): Resolution {
  if (action !== 'version') return { kind: action };
  if (state.status !== 'needsALook' || state.candidates > 1) return { kind: 'version', of: null };
  return { kind: 'version', of: state.matches[0]?.articleId ?? null };
}

/** Opens an item in the dialog in which its text, its boundaries and what is known of it are corrected. */
async function openForReview({ id }: BatchRow): Promise<void> {
  const item = await previewItem(id);
  if (item) reviewItems([item]);
}

/** The keys of the view, wherever in it the focus is; fields and buttons keep their own. */
export function useLookKeys(row: BatchRow | null): (event: KeyboardEvent) => void {
  const hasKeys = useApp(({ settings }) => settings.singleKeys);
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat) return;
    const action = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (action === undefined || (action !== 'open' && !hasKeys)) return;
    if (!isMeant(event.target, action)) return;
    const waits = row?.state.status === 'needsALook';
    if (action === 'version' && !(row && hasMatches(row))) return;
    if (row === null || (!waits && action !== 'next') || isReadOnly()) return;
    event.preventDefault();
    event.stopPropagation();
    void actOn(row, action);
  };
}

/** Enter on a button is for the button; letters in a field are its text. */
function isMeant(target: EventTarget, action: LookAction): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('input:not([type=radio]), textarea') !== null) {
    return false;
  }
  return action !== 'open' || target.closest('[role=row]') !== null;
}
