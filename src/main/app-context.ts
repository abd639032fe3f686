import type { BrowserWindow } from 'electron';
import type { DeskPorts } from '../desk/notebook-desk';
import type { BackgroundReader } from './background-reader';
import type { CopyKeeper } from './copy-keeper';
import type { CopyPreviews } from './copy-preview';
import type { Handover } from './handover';
import type { NotebookSession } from './notebook-session';
import type { OutsideWatch } from './outside-watch';
import type { Printer } from './printing/printer';
import type { Readings } from './readings';
import type { RecentNotebooks } from './recent-notebooks';
import type { SettingsStore } from './settings-store';
import type { ViewMemory } from './view-memory';
import type { Wording } from './wording';

/** Everything the app is made of, as the calls of the window use it. */
export interface AppContext {
  readonly session: NotebookSession;
  readonly settings: SettingsStore;
  readonly recent: RecentNotebooks;
  readonly views: ViewMemory;
  readonly readings: Readings;
  readonly reader: BackgroundReader;
  /** The copies of notebooks outside their folders. */
  readonly copies: CopyKeeper;
  readonly previews: CopyPreviews;
  /** What others do in the folder of the open notebook. */
  readonly outside: OutsideWatch;
  /** The wording that articles share. */
  readonly wording: Wording;
  readonly handover: Handover;
  readonly printer: Printer;
  /** The time and fresh ids. */
  readonly deskPorts: DeskPorts;
  /** `null` while there is no window, which on a Mac happens in the middle of the app's life. */
  readonly window: () => BrowserWindow | null;
  /** Comes back once settings are read and the last notebook was tried. */
  readonly started: Promise<void>;
}
