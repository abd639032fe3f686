import { type Article, currentVersion } from '../domain/article/article';
import type { EdtfDate } from '../domain/article/edtf-date';
import type { Sha256 } from '../domain/ids';
import { proposesIn } from '../domain/statement/proposes-in';
import type { ProposedPlace } from './waiting-places';

/** A text that statements are to be proposed from. */
export interface ItemToPropose {
  readonly hash: Sha256;
  readonly published: EdtfDate | null;
  readonly language: string | null;
  /** `null` where whoever proposes can read it from the notebook's folder. */
  readonly text: string | null;
}

/** What proposing from a text came to. */
export type ProposedFrom =
  | { readonly kind: 'places'; readonly places: readonly ProposedPlace[] }
  | { readonly kind: 'unreadable' }
  /** It takes too long or too much memory. */
  | { readonly kind: 'failed' };

/** The text of an article as it is proposed from; `text` where it can't be read from the folder. */
export function itemOf(article: Article, text: string | null): ItemToPropose {
  const { published, language } = article;
  return { hash: currentVersion(article).textHash, published, language, text };
}

/** What the proposals of an article are made from. */
export function keyOf(article: Article): string {
  const { published, language } = article;
  return `${currentVersion(article).textHash} ${published ?? ''} ${language ?? ''}`;
}

/** Whether statements are proposed from an article. */
export function isWanted({ trashedAt, language }: Article): boolean {
  return trashedAt === null && proposesIn(language);
}
