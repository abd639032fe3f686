import type { Doubt } from '../domain/article/doubt';
import type { ArticleId, CollectionId, TagId } from '../domain/ids';
import type { Result } from '../domain/result';
import type { ArticleMatch, ReadError, ReadItem } from './import-and-export';
import type { EditError } from './notebook-views';

/*
 * A batch: many things to import that are read in the background while the user goes on. What is certain is added
 * straight away; what is not waits for a look, held by main, until it is resolved or the batch is closed. There is one
 * batch at most: what is begun while one is there joins it.
 */

/** Names an item of the batch; given in the order of their arrival, from 1. */
export type BatchItemId = number;

/** Where everything of a batch goes. */
export interface BatchPlace {
  readonly tags: readonly TagId[];
  readonly collections: readonly CollectionId[];
}

/** Why an item is not added without a look. */
export type LookReason =
  /** It was split into several articles whose boundaries are to be looked at. */
  | { readonly kind: 'severalArticles'; readonly count: number }
  /** A value was read that may be wrong; `evidence` says what it rests on. */
  | { readonly kind: 'uncertain'; readonly field: DoubtfulField; readonly evidence: string }
  /** Reading it met something that its owner should know. */
  | { readonly kind: 'doubt'; readonly doubt: Doubt }
  /** An article in the notebook has its address or nearly its text; the row's matches say which. */
  | { readonly kind: 'sameAddress' | 'nearlySameText' }
  /** Another item of this batch that waits for a look has its text or nearly its text. */
  | { readonly kind: 'likeItem'; readonly item: BatchItemId };

/**
 * A field whose uncertain value keeps an item from being added without a look. Of other fields an uncertain value is left
 * out when an item is added straight away: it stays unknown.
 */
export type DoubtfulField = 'title' | 'byline' | 'published' | 'updated';

/** How things stand with an item of a batch. */
export type BatchItemState =
  | { readonly status: 'waiting' }
  /** Fetched, read or compared. */
  | { readonly status: 'reading' }
  | { readonly status: 'added'; readonly articleIds: readonly ArticleId[] }
  /** Its very text is in the notebook: nothing was added. */
  | { readonly status: 'duplicate'; readonly matches: readonly ArticleMatch[] }
  /** It became a new version of an article. */
  | { readonly status: 'newVersion'; readonly articleIds: readonly ArticleId[] }
  | {
      readonly status: 'needsALook';
      readonly why: readonly LookReason[];
      /** How many articles were found in it. */
      readonly candidates: number;
      readonly matches: readonly ArticleMatch[];
    }
  | { readonly status: 'skipped' }
  | { readonly status: 'failed'; readonly why: BatchFailure }
  | { readonly status: 'cancelled' };

/** Name of a state. */
export type BatchStatus = BatchItemState['status'];

/** Why an item failed. Nothing of it is in the notebook. */
export type BatchFailure =
  | { readonly at: 'reading'; readonly error: ReadError }
  | { readonly at: 'saving'; readonly error: EditError };

/** An item of a batch. */
export interface BatchRow {
  readonly id: BatchItemId;
  /** What it is called: `letter.html`, `folder/sub/letter.html`, `archive.zip/letter.html`, an address. */
  readonly name: string;
  readonly via: 'file' | 'address';
  /** The title of its first article; `null` until it was read. */
  readonly title: string | null;
  readonly state: BatchItemState;
}

/** Why something in a folder or archive did not become an item. */
export type PassedOver = 'hidden' | 'otherKind' | 'link';

/** A batch without its items. */
export interface BatchSummary {
  /** Names this batch; a later one has another name. */
  readonly id: string;
  /** Counts up with every change that is told; after a gap `batchState` has the whole. */
  readonly revision: number;
  /** `gathering`: folders are walked and archives opened, more items come; then `running`; `done`: none is under way. */
  readonly phase: 'gathering' | 'running' | 'done';
  readonly total: number;
  readonly counts: Readonly<Record<BatchStatus, number>>;
  /** What lay in folders and archives and is no article, by reason. */
  readonly passedOver: Readonly<Record<PassedOver, number>>;
  /** Whether there was more than a batch takes in. */
  readonly isCutOff: boolean;
}

/** A batch as a page that knows nothing of it needs it. */
export interface BatchState {
  readonly summary: BatchSummary;
  /** All of them, by id. */
  readonly rows: readonly BatchRow[];
}

/** What changed in a batch. */
export interface BatchChange {
  readonly summary: BatchSummary;
  /** The items that are new or changed, as they are now. At most four such events come in a second. */
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
