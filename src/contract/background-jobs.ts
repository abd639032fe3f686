import type { Candidate } from '../domain/article/candidate';
import type { EdtfDate } from '../domain/article/edtf-date';
import type { ProposedStatement } from '../domain/statement/propose-statements';
import type { TextSketch } from '../domain/compare/text-sketch';
import type { Sha256 } from '../domain/ids';
import type { ReadError } from '../domain/incoming/read-error';
import type { Result } from '../domain/result';
import type { ProposalPlace } from '../domain/statement/waiting-proposals';

/** Something to be read as articles: a file's bytes, or what a paste gave. */
export type ReadingItem =
  | {
      /** File name; `null` when there is none. */
      readonly name: string | null;
      /** Without a dot. */
      readonly extension: string;
      readonly bytes: Uint8Array;
      /** Where the bytes were fetched from; left out when they were not. */
      readonly address?: string;
      /** What the server or message that gave them calls them, with its charset: `text/html; charset=utf-8`. */
      readonly mediaType?: string;
      /** When the bytes were captured, if that is known: relative dates count from then. */
      readonly capturedAt?: string;
    }
  | { readonly text: string; readonly html: string | null; readonly capturedAt?: string };

/** Hostile work: each is done in a thread of its own with a deadline and bounded memory. */
export type GuardedTask =
  | { readonly kind: 'read'; readonly item: ReadingItem }
  /** Unpacks an archive into files with made-up names in a folder, which is there. */
  | { readonly kind: 'unpack'; readonly bytes: Uint8Array; readonly folder: string }
  /** Proposes statements from a text. */
  | {
      readonly kind: 'proposeFrom';
      readonly text: string;
      readonly published: EdtfDate | null;
      readonly language: string | null;
    };

/** Work that main has done in the background. */
export type BackgroundTask =
  | GuardedTask
  /** Sketches texts of the notebook that lie in this folder. */
  | { readonly kind: 'sketch'; readonly folder: string; readonly hashes: readonly Sha256[] }
  /** Proposes statements from texts that lie in this folder; a text that takes too long fails alone. */
  | {
      readonly kind: 'propose';
      readonly folder: string;
      readonly items: readonly ProposingItem[];
      readonly isWhole: boolean;
    };

/** A text of the notebook that statements are to be proposed from. */
export interface ProposingItem {
  readonly hash: Sha256;
  readonly published: EdtfDate | null;
  /** BCP 47; `null` when it is not known. */
  readonly language: string | null;
  /** `null` where it is to be read from the notebook's folder, which is the normal course. */
  readonly text: string | null;
}

/** What proposing from one text came to: `places` of all proposals, or the `whole` of each. */
export type ProposingOutcome =
  | { readonly kind: 'places'; readonly places: readonly ProposedPlace[] }
  | { readonly kind: 'whole'; readonly proposals: readonly WholeProposal[] }
  /** The text is not there as it was saved. */
  | { readonly kind: 'unreadable' }
  /** It took too long or too much memory. */
  | { readonly kind: 'failed' };

/** As much of a proposal as is at hand of every article. */
export interface ProposedPlace extends ProposalPlace {
  readonly speaker: string | null;
}

/** A proposal with its words as they stand in the text, from its start to its end. */
export interface WholeProposal {
  readonly proposal: ProposedStatement;
  readonly exact: string;
}

/** What main asks of the background process. Several jobs may be under way. */
export type BackgroundRequest =
  | { readonly kind: 'do'; readonly id: number; readonly task: BackgroundTask }
  /** The job is answered all the same, as `cancelled` or with what it came to. */
  | { readonly kind: 'cancel'; readonly id: number };

/** What reading an item came to. */
export type ReadingResult = Result<readonly Candidate[], ReadError>;

/** What unpacking an archive came to. */
export type UnpackingResult = Result<UnpackedArchive, ReadError>;

/** The readable files of an archive, as they lie unpacked. */
export interface UnpackedArchive {
  /** Names with the folders of the archive, and where each file lies now. */
  readonly files: readonly { readonly name: string; readonly path: string }[];
  readonly leftOut: readonly { readonly name: string; readonly error: ReadError }[];
}

/** What became of hostile work. */
export type GuardedOutcome =
  | { readonly kind: 'read'; readonly result: ReadingResult }
  | { readonly kind: 'unpacked'; readonly result: UnpackingResult }
  | { readonly kind: 'proposed'; readonly proposals: readonly ProposedStatement[] }
  /** It took too long, too much memory, or met a bug. */
  | { readonly kind: 'lost'; readonly error: ReadError }
  | { readonly kind: 'cancelled' };

/** What became of a task. */
export type BackgroundOutcome =
  | GuardedOutcome
  /** `null` for a text that can't be read. */
  | { readonly kind: 'sketched'; readonly sketches: readonly (TextSketch | null)[] }
  /** In the order of the items. */
  | { readonly kind: 'allProposed'; readonly outcomes: readonly ProposingOutcome[] };

/** The answer to a job; each is answered once. */
export type BackgroundReply = { readonly id: number } & BackgroundOutcome;
