import type { Candidate } from '../domain/article/candidate';
import type { Result } from '../domain/result';
import type { ReadError } from './import-and-export';

/** Something to be read as articles: a file's bytes, or what a paste gave. */
export type ReadingItem =
  | {
      /** File name; `null` when there is none. */
      readonly name: string | null;
      /** Without a dot. */
      readonly extension: string;
      readonly bytes: Uint8Array;
    }
  | { readonly text: string; readonly html: string | null };

/** What main asks of the background process. One job at a time: the next is sent once the last was answered. */
export type BackgroundRequest =
  | { readonly kind: 'read'; readonly id: number; readonly item: ReadingItem }
  /** The job is answered all the same, as `cancelled` or with what it came to. */
  | { readonly kind: 'cancel'; readonly id: number };

/** What the background process answers, each to the job of its id. */
export type BackgroundReply =
  /** `null` while it is not known how much is done. */
  | { readonly kind: 'progress'; readonly id: number; readonly fraction: number | null }
  | { readonly kind: 'read'; readonly id: number; readonly result: ReadingResult }
  | { readonly kind: 'cancelled'; readonly id: number };

/** What reading an item came to. */
export type ReadingResult = Result<readonly Candidate[], ReadError>;
