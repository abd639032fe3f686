import type { BatchItemId, BatchItemState } from '../../domain/incoming/batch';
import type { KnownOfBytes } from '../read-items';

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
