import type { ArticleId, CollectionId, TagId } from '../domain/ids';
import type { BatchChange, BatchItemId, BatchRow, BatchSummary } from '../domain/incoming/batch';
import type { EditError } from '../domain/notebook/edit-error';
import type { Result } from '../domain/result';
import type { ReadItem } from './import-and-export';

/*
 * A batch: many things to import that are read in the background while the user goes on. What is certain is added
 * straight away; what is not waits for a look, held by main, until it is resolved or the batch is closed. There is one
 * batch at most: what is begun while one is there joins it.
 */

/** Where everything of a batch goes. */
export interface BatchPlace {
  readonly tags: readonly TagId[];
  readonly collections: readonly CollectionId[];
}

/** A batch as a page that knows nothing of it needs it. */
export interface BatchState {
  readonly summary: BatchSummary;
  /** All of them, by id. */
  readonly rows: readonly BatchRow[];
}

/** What beginning came to: a single thing is read for the import dialog, several are a batch. */
export type ImportBegun =
  | { readonly kind: 'single'; readonly item: ReadItem }
  | { readonly kind: 'batch'; readonly state: BatchState };

/** Why nothing was begun. */
export type BeginError = Extract<EditError, { kind: 'noNotebook' | 'readOnly' }>;

/** Nothing was begun because the user cancelled: `null`. */
export type Beginning = Result<ImportBegun, BeginError> | null;

/** What becomes of items that wait for a look. */
export type Resolution =
  /** Add as understood, also beside what is like it. */
  | { readonly kind: 'add' }
  | { readonly kind: 'skip' }
  /**
   * Each article of it becomes the newest version of what it is most like; one that is like nothing is added. `of` names
   * the article for a single item that gave a single article.
   */
  | { readonly kind: 'version'; readonly of: ArticleId | null };

/** The calls of a batch. */
export interface BatchCalls {
  /** Asks for files, archives among them. */
  readonly importFiles: { request: BatchPlace; answer: Beginning };
  /** Asks for a folder, which is taken in with all below it. */
  readonly importFolder: { request: BatchPlace; answer: Beginning };
  /** Files, folders and archives dropped on the window; the preload turns `File` objects into paths. */
  readonly importDropped: {
    request: { readonly paths: readonly string[]; readonly place: BatchPlace };
    answer: Beginning;
  };
  /** Fetches web addresses. `allowPrivate`: the user confirmed to fetch these from the own network or computer. */
  readonly importAddresses: {
    request: {
      readonly addresses: readonly string[];
      readonly allowPrivate: boolean;
      readonly place: BatchPlace;
    };
    answer: Beginning;
  };
  /** Gives up the single thing that is fetched or read for the dialog; its call answers `failed`, `cancelled`. */
  readonly cancelSingle: { request: null; answer: null };
  /** `null` when there is no batch. */
  readonly batchState: { request: null; answer: BatchState | null };
  /** Stops a batch: what waits or is being read becomes cancelled, what was added stays. */
  readonly cancelBatch: { request: null; answer: null };
  /** Decides about items that wait for a look; others among them are left alone. Changes come as events. */
  readonly resolveItems: {
    request: { readonly items: readonly BatchItemId[]; readonly resolution: Resolution };
    answer: Result<null, EditError>;
  };
  /** Tries failed and cancelled items again. */
  readonly retryItems: {
    request: { readonly items: readonly BatchItemId[]; readonly allowPrivate: boolean };
    answer: null;
  };
  /**
   * Opens an item that waits for a look in the import dialog: its drafts go to `importDrafts` like any others, which
   * resolves the item. `dropReadings` leaves it waiting. `null` when it waits no longer.
   */
  readonly previewItem: {
    request: { readonly item: BatchItemId };
    answer: Extract<ReadItem, { status: 'read' }> | null;
  };
  /** Forgets the batch together with what waits for a look; one that is under way is stopped first. */
  readonly closeBatch: { request: null; answer: null };
}

/** The events of a batch. */
export interface BatchEvents {
  /** `null` when there is no batch any more. */
  readonly batchChanged: BatchChange | null;
  /** Something was opened with the app or named on its command line, and was read for the import dialog. */
  readonly singleOpened: ReadItem;
}

/** Most items of one batch. */
export const MOST_BATCH_ITEMS = 10_000;
