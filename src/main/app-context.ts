import type { BrowserWindow } from 'electron';
import type { DeskPorts } from '../desk/notebook-desk';
import type { FetchItem } from '../desk/batch/take-item';
import type { BackgroundReader } from './background-reader';
import type { Batches } from './batches';
import type { CopyKeeper } from './copy-keeper';
import type { CopyPreviews } from './copy-preview';
import type { Handover } from './handover';
import type { Incoming } from './incoming';
import type { NotebookSession } from './notebook-session';
import type { OriginalViews } from './originals/original-view';
import type { OutsideWatch } from './outside-watch';
import type { Printer } from './printing/printer';
import type { Proposing } from './proposing';
import type { Readings } from './readings';
import type { RecentNotebooks } from './recent-notebooks';
import type { SettingsStore } from './settings-store';
import type { Tell } from './tell';
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
  /** Fetches pages the way that the settings say. */
  readonly fetch: FetchItem;
  /** What is brought in many at once. */
  readonly batches: Batches;
  /** What comes in from outside. */
  readonly incoming: Incoming;
  /** The copies of notebooks outside their folders. */
  readonly copies: CopyKeeper;
  readonly previews: CopyPreviews;
  /** What others do in the folder of the open notebook. */
  readonly outside: OutsideWatch;
  /** The wording that articles share. */
  readonly wording: Wording;
  /** The statements that are proposed. */
  readonly proposing: Proposing;
  /** The windows in which what was brought in is looked at as it came. */
  readonly originals: OriginalViews;
  readonly handover: Handover;
  readonly printer: Printer;
  /** Tells the window something unasked. */
  readonly tell: Tell;
  /** The time and fresh ids. */
  readonly deskPorts: DeskPorts;
  /** `null` while there is no window, which on a Mac happens in the middle of the app's life. */
  readonly window: () => BrowserWindow | null;
  /** Comes back once settings are read and the last notebook was tried. */
  readonly started: Promise<void>;
}
