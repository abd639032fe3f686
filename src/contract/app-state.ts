import type { Totals } from '../domain/notebook/rows';
import type { Finding } from './safekeeping';

/** How the app looks and reads; kept per machine, not in the notebook. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark' | 'sepia';
  /** Size of article text in CSS pixels, 14 to 28. */
  readonly readingSize: number;
  /** Line height of article text as a multiple of its size, 1.3 to 2. */
  readonly readingLeading: number;
  /** Whether paragraphs bear their numbers, to be cited by. */
  readonly paragraphNumbers: boolean;
  /** Whether keys without Ctrl or Cmd (H, S, T, N, J, K …) act while no field has focus. */
  readonly singleKeys: boolean;
  /** For how many days versions and deleted records can be brought back, 7 to 3,650. */
  readonly historyDays: number;
  /** Where new notebooks are offered; `null` for the user's documents folder. */
  readonly notebookFolder: string | null;
  /** Whether a copy of the open notebook is made every day. */
  readonly dailyCopies: boolean;
  /** Where copies go; `null` for a folder among the app's own data. */
  readonly copiesFolder: string | null;
  /** On how many of the newest days with a copy one is kept, 1 to 90. */
  readonly copyDays: number;
  /** The way that pages are fetched by. */
  readonly proxy: ProxySetting;
  /** Whether statements are looked for in what comes in. */
  readonly proposeStatements: boolean;
}

/** By what the system says, straight, or through a proxy of an http or https address. */
export type ProxySetting =
  { readonly kind: 'system' | 'none' } | { readonly kind: 'manual'; readonly address: string };

/** The settings of a new installation. */
export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  readingSize: 18,
  readingLeading: 1.6,
  paragraphNumbers: false,
  singleKeys: true,
  historyDays: 90,
  notebookFolder: null,
  dailyCopies: true,
  copiesFolder: null,
  copyDays: 14,
  proxy: { kind: 'system' },
  proposeStatements: true,
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
  /** Who has it open for writing, as far as that is known; `null` unless `readOnly` is `inUse`. */
  readonly usedBy: string | null;
  /** What opening it found that its owner must know; what a crash leaves in the normal course is not among it. */
  readonly findings: readonly Finding[];
}

/** Why a notebook only opens for reading. */
export type ReadOnlyReason = 'newerSchema' | 'inUse' | 'folderReadOnly';

/** Whether edits are on disk. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly code: string }
  /** So many edits wait in memory until the disk takes them again; `code` says what it answered last. */
  | { readonly kind: 'held'; readonly code: string; readonly edits: number };

/** All that the renderer needs to draw its first frame. */
export interface AppState {
  readonly version: string;
  readonly platform: 'mac' | 'windows' | 'linux';
  readonly electron: string;
  readonly settings: Settings;
  readonly recent: readonly RecentNotebook[];
  readonly notebook: NotebookInfo | null;
  readonly saveState: SaveState;
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
