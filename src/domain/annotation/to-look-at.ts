import type { TextPositionSelector } from '../anchor/selector';
import type { ArticleId } from '../ids';
import type { Annotation } from './annotation';

/** A passage with what stands around it, each in one line. */
export interface PassageInText {
  readonly range: TextPositionSelector;
  readonly lead: string;
  readonly exact: string;
  readonly tail: string;
}

/**
 * Why an annotation waits for a look. `reworded`: it was carried to the text that is read now, with other words.
 * `ambiguous`: its passage may stand at several places of that text, or look alike at one. `found`: it stands there
 * beyond doubt and was not carried, as when two computers each added a version. `orphan`: it is not there.
 */
export type LookKind = 'reworded' | 'ambiguous' | 'found' | 'orphan';

/** An annotation that waits for a look since the text of its article changed. */
export interface LookItem {
  readonly kind: LookKind;
  readonly annotation: Annotation;
  /** Opening words of its note; `null` when it has none. */
  readonly note: string | null;
  /** Where it stood, in the version that it had its words in; without context when that text can't be read. */
  readonly before: PassageInText;
  /** Where it may stand in the text that is read now, in text order; of a reworded one where it stands. */
  readonly places: readonly PassageInText[];
}

/** What waits for a look, article by article, in the order of the lists; in an article in text order. */
export interface ToLookAt {
  readonly revision: number;
  readonly articles: readonly {
    readonly id: ArticleId;
    readonly title: string;
    readonly items: readonly LookItem[];
  }[];
  /** All that wait, also those beyond those that are told. */
  readonly total: number;
}
