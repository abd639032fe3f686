import type { Doubt } from '../article/doubt';
import type { ArticleId } from '../ids';
import type { EditError } from '../notebook/edit-error';
import type { ArticleMatch } from './article-match';
import type { ReadError } from './read-error';

/** Names an item of the batch; given in the order of their arrival, from 1. */
export type BatchItemId = number;

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

/** What changed in a batch. */
export interface BatchChange {
  readonly summary: BatchSummary;
  /** The items that are new or changed, as they are now. At most four such events come in a second. */
  readonly rows: readonly BatchRow[];
}
