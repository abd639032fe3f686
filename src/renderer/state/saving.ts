import { create } from 'zustand';
import type { SaveState } from '../../contract/app-state';
import type { CopyError, CopyProgress, NotebookCopy } from '../../contract/safekeeping';
import { bridge } from '../platform/bridge';

/** A copy of the notebook that was asked for. */
export type Copying =
  | { readonly kind: 'running'; readonly progress: CopyProgress | null }
  | { readonly kind: 'done'; readonly copy: NotebookCopy }
  | { readonly kind: 'failed'; readonly error: CopyError };

/** What is known of saving the open notebook. */
export interface Saving {
  readonly state: SaveState;
  /** Edits that wait, and why; `null` while none does. It stays while another try is under way. */
  readonly held: { readonly code: string; readonly edits: number } | null;
  /** How many edits waited and are saved now, until that was told; `null` when there is nothing to tell. */
  readonly caughtUp: number | null;
  /** `null` while none was asked for. */
  readonly copying: Copying | null;
}

/** A notebook all of whose edits are on the disk. */
export const ALL_SAVED: Saving = {
  state: { kind: 'saved' },
  held: null,
  caughtUp: null,
  copying: null,
};

/** Saving as the window shows it, written only by this file's actions. */
export const useSaving = create<Saving>(() => ALL_SAVED);

/** What main's word on saving makes of what was known before. */
export function afterSaveState(before: Saving, state: SaveState): Saving {
  switch (state.kind) {
    case 'held': {
      const held = { code: state.code, edits: state.edits };
      return { ...before, state, held, caughtUp: null };
    }
    case 'saved': {
      if (!before.held) return { ...before, state };
      return { ...before, state, held: null, caughtUp: before.held.edits, copying: null };
    }
    case 'saving':
    case 'failed':
      return { ...before, state };
  }
}

/** Takes over main's word on saving. */
export function takeSaveState(state: SaveState): void {
  useSaving.setState((before) => afterSaveState(before, state));
}

/** Saving that is over sooner is not told, in milliseconds. */
const BRIEF_MS = 250;

/**
 * Tells `listener` of the state of saving now and from then on, until the returned function is called; that an edit is
 * being saved only once that takes a while. Until it is saved nothing of it shows, so what was said before still holds,
 * and neither the window nor a screen reader has two more things to say with every edit.
 */
export function followSaving(listener: (state: SaveState) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hear = (state: SaveState): void => {
    clearTimeout(timer);
    if (state.kind !== 'saving') listener(state);
    else timer = setTimeout(() => listener(state), BRIEF_MS);
  };
  hear(useSaving.getState().state);
  const stop = useSaving.subscribe(({ state }, before) => {
    if (state !== before.state) hear(state);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}

/** Begins anew with another notebook. */
export function startSaving(state: SaveState): void {
  useSaving.setState(afterSaveState(ALL_SAVED, state));
}

/** Follows how far a copy has come. */
export function takeCopyProgress(progress: CopyProgress): void {
  useSaving.setState(({ copying }) =>
    copying?.kind === 'running' ? { copying: { kind: 'running', progress } } : {},
  );
}

/** Tries at once to save what is held. */
export async function retrySaving(): Promise<void> {
  await bridge().retrySaving();
}

/** Asks for a folder and copies the whole notebook there, with the edits that are held. */
export async function saveCopyElsewhere(): Promise<void> {
  if (useSaving.getState().copying?.kind === 'running') return;
  useSaving.setState({ copying: { kind: 'running', progress: null } });
  const copied = await bridge().saveCopyElsewhere();
  useSaving.setState({ copying: copied && outcome(copied) });
}

function outcome(
  copied: NonNullable<Awaited<ReturnType<ReturnType<typeof bridge>['saveCopyElsewhere']>>>,
): Copying {
  return copied.ok ? { kind: 'done', copy: copied.value } : { kind: 'failed', error: copied.error };
}

/** The user has seen that all is saved again. */
export function dismissCaughtUp(): void {
  useSaving.setState({ caughtUp: null });
}
