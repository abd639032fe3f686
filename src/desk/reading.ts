import type { Provenance } from '../domain/article/article';
import type { Instant } from '../domain/ids';

/** Bytes that were taken in to be read, kept until they are imported: the evidence behind an article. */
export interface Reading {
  readonly via: Provenance['via'];
  /** File name or address; `null` when there was none. */
  readonly name: string | null;
  /** Without a dot. */
  readonly extension: string;
  readonly bytes: Uint8Array;
  /** When the bytes were taken in. */
  readonly capturedAt: Instant;
}
