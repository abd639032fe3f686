import type { Totals } from '../domain/notebook/rows';

/** How the app looks and reads; kept per machine, not in the notebook. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark' | 'sepia';
  /** Size of article text in CSS pixels, 14 to 28. */
  readonly readingSize: number;
  /** Line height of article text as a multiple of its size, 1.3 to 2. */
  readonly readingLeading: number;
  /** Whether keys without Ctrl or Cmd (H, S, T, N, J, K …) act while no field has focus. */
  readonly singleKeys: boolean;
  /** Where new notebooks are offered; `null` for the user's documents folder. */
  readonly notebookFolder: string | null;
}

/** The settings of a new installation. */
export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  readingSize: 18,
  readingLeading: 1.6,
  singleKeys: true,
  notebookFolder: null,
};

/** A notebook that was open once on this machine. */
export interface RecentNotebook {
  readonly path: string;
  readonly name: string;
  /** Instant, UTC. */
  readonly openedAt: string;
  /** Whether the folder is gone from where it was. */
  readonly missing: boolean;
}

/** The notebook that is open. */
export interface NotebookInfo {
  readonly name: string;
  readonly path: string;
  readonly totals: Totals;
  /** Why nothing can be written; `null` when it can. */
  readonly readOnly: ReadOnlyReason | null;
}

/** Why a notebook only opens for reading. */
export type ReadOnlyReason = 'newerSchema' | 'inUse' | 'folderReadOnly';

/** Whether edits are on disk. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly code: string };

/** All that the renderer needs to draw its first frame. */
export interface AppState {
  readonly version: string;
  readonly platform: 'mac' | 'windows' | 'linux';
  readonly electron: string;
  readonly settings: Settings;
  readonly recent: readonly RecentNotebook[];
  readonly notebook: NotebookInfo | null;
  /** Why the last notebook could not be reopened; `null` when nothing went wrong. */
  readonly problem: OpenError | null;
}

/** Why a folder did not open as a notebook. What lies in it is untouched in every case. */
export type OpenError =
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'notANotebook'; readonly path: string }
  | { readonly kind: 'notEmpty'; readonly path: string }
  | { readonly kind: 'inUse'; readonly path: string; readonly by: string }
  | { readonly kind: 'damaged'; readonly path: string; readonly what: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly code: string };
