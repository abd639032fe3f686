import type { Doubt } from '../../domain/article/doubt';
import type { ArticleId } from '../../domain/ids';
import type { ReadError } from '../../ingest/read-error';
import type { EditError } from '../ask-for-edit';
import type { ArticleMatch } from '../like-articles';
import type { KnownOfBytes } from '../read-items';

/** Names an item of a batch; given in the order of their arrival, from 1. */
export type BatchItemId = number;

/** A field whose uncertain value keeps an item from being added without a look. */
export type DoubtfulField = 'title' | 'byline' | 'published' | 'updated';

/** Why an item is not added without a look. */
export type LookReason =
  | { readonly kind: 'severalArticles'; readonly count: number }
  | { readonly kind: 'uncertain'; readonly field: DoubtfulField; readonly evidence: string }
  | { readonly kind: 'doubt'; readonly doubt: Doubt }
  | { readonly kind: 'sameAddress' | 'nearlySameText' }
  /** Another item of this batch that waits for a look has its text or nearly its text. */
  | { readonly kind: 'likeItem'; readonly item: BatchItemId };

/** How things stand with an item of a batch. */
export type BatchItemState =
  | { readonly status: 'waiting' }
  | { readonly status: 'reading' }
  | { readonly status: 'added'; readonly articleIds: readonly ArticleId[] }
  | { readonly status: 'duplicate'; readonly matches: readonly ArticleMatch[] }
  | { readonly status: 'newVersion'; readonly articleIds: readonly ArticleId[] }
  | {
      readonly status: 'needsALook';
      readonly why: readonly LookReason[];
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

/** An item as it is told of. */
export interface BatchRow {
  readonly id: BatchItemId;
  readonly name: string;
  readonly via: 'file' | 'address';
  readonly title: string | null;
  readonly state: BatchItemState;
}

/** Where the bytes of an item come from. */
export type ItemOrigin =
  /** A file, or what was unpacked from an archive; `name` is what it is called in the notebook. */
  | { readonly kind: 'file'; readonly path: string; readonly name: string }
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly extension: string };

/** An item as it is worked on. */
export interface BatchItem {
  readonly id: BatchItemId;
  /** What it is called in the list. */
  readonly name: string;
  readonly origin: ItemOrigin;
  readonly known: KnownOfBytes;
  title: string | null;
  state: BatchItemState;
}

/** Why something in a folder or archive did not become an item. */
export type PassedOver = 'hidden' | 'otherKind' | 'link';

/** A batch without its items. */
export interface BatchSummary {
  readonly id: string;
  /** Counts up with every change that is told. */
  readonly revision: number;
  readonly phase: 'gathering' | 'running' | 'done';
  readonly total: number;
  readonly counts: Readonly<Record<BatchStatus, number>>;
  readonly passedOver: Readonly<Record<PassedOver, number>>;
  readonly isCutOff: boolean;
}

/** What changed in a batch. */
export interface BatchChange {
  readonly summary: BatchSummary;
  readonly rows: readonly BatchRow[];
}
