import type { RecordId, RecordKind } from '../domain/ids';
import type { EditError } from '../domain/notebook/edit-error';
import type { CopyChoice } from '../domain/notebook/past/bring-back';
import type { DifferenceStatus } from '../domain/notebook/past/copy-differences';

/** Names a copy: the folder of its notebook's copies, and its own folder in it. */
export interface DailyCopyId {
  readonly group: string;
  readonly name: string;
}

/** A copy as lists show it. */
export interface DailyCopy {
  readonly id: DailyCopyId;
  /** Name of the notebook when the copy was made. */
  readonly notebook: string;
  /** Whether it is one of the notebook that is open. */
  readonly isOfOpen: boolean;
  /** Instant, UTC. */
  readonly madeAt: string;
  /** `null` for a copy that can't be read. */
  readonly holds: {
    /** Those in the trash too. */
    readonly articles: number;
    readonly annotations: number;
    readonly notes: number;
    /** `null` when it is not known. */
    readonly bytes: number | null;
    /** Texts and imported files that could not be read when it was made. */
    readonly lacking: number;
  } | null;
  /** Why it can't be read; `null` when it can. */
  readonly problem: string | null;
  /** Kept however old it gets, as a later copy has lost half of its articles or more. */
  readonly isKeptForSize: boolean;
}

/** Why no copy was made. The notebook and all other copies are as they were. */
export type DailyCopyError =
  | { readonly kind: 'fault'; readonly code: string }
  | { readonly kind: 'noFolder' }
  | { readonly kind: 'inside' }
  | { readonly kind: 'damaged'; readonly what: string }
  | { readonly kind: 'restless' }
  | { readonly kind: 'stopped' };

/** How things stand with the copies of the open notebook. */
export interface DailyCopiesState {
  /** Where copies go, the default resolved. */
  readonly folder: string;
  /** Whether one is being made. */
  readonly isBusy: boolean;
  /** Why the last one was not made; `null` when it was, or none was tried. */
  readonly problem: DailyCopyError | null;
}

/** The copies that there are, the latest first, of all notebooks. */
export interface DailyCopiesList extends DailyCopiesState {
  readonly copies: readonly DailyCopy[];
}

/** A field in which a record differs from its copy. */
export interface CopyField {
  readonly name: string;
  /** What stands in the copy and what stands now; `null` where that is no short text. */
  readonly values: { readonly copy: string; readonly now: string } | null;
}

/** A record in which the notebook and a copy differ. */
export interface CopyDifference {
  readonly id: RecordId;
  readonly kind: RecordKind;
  /** Whether an annotation says who said it. */
  readonly isStatement: boolean;
  readonly status: DifferenceStatus;
  /** Title, name or opening words; may be empty. */
  readonly title: string;
  /** Title of the article it belongs to; `null` for none. */
  readonly article: string | null;
  /** What differs, when it was changed. */
  readonly fields: readonly CopyField[];
  /** Annotations and notes that came or went with it. */
  readonly along: number;
}

/** How many differences of one kind there are. */
export type DifferenceCounts = Readonly<Record<DifferenceStatus, number>>;

/** In what the notebook and a copy differ. */
export interface CopyPreview {
  /** In all. */
  readonly counts: DifferenceCounts;
  /** Among those that match the search. */
  readonly found: DifferenceCounts;
  /** At most 500 of each status, by kind and title. */
  readonly items: readonly CopyDifference[];
}

/** Why a copy could not be read or brought back; the notebook and the copy are as they were. */
export type CopyPreviewError =
  | { readonly kind: 'noNotebook' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged'; readonly what: string }
  | { readonly kind: 'unreadable'; readonly code: string };

/** Which copy to look into, and for what. */
export interface CopyQuery {
  readonly copy: DailyCopyId;
  /** Words in title or article, compared without case; empty for all. */
  readonly text: string;
}

/** What of which copy is to come back. */
export interface CopyRestore {
  readonly copy: DailyCopyId;
  readonly choice: CopyChoice;
}

/** What came back from a copy; no records when all was the same already. */
export interface CopyRestored {
  readonly records: number;
  /** Texts and imported files that neither the notebook nor the copy has. */
  readonly lacking: number;
}

/** Why nothing came back; the notebook is as it was. */
export type CopyRestoreError = CopyPreviewError | EditError;

/** Why a copy was not made a notebook of its own. */
export type SaveCopyAsError = DailyCopyError | { readonly kind: 'notEmpty' };
