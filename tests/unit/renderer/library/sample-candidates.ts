import type { ReadItem } from '../../../../src/contract/import-and-export';
import type { ArticleMetadata } from '../../../../src/domain/article/article';
import type { Candidate, DraftBlock } from '../../../../src/domain/article/candidate';
import type { ArticleId } from '../../../../src/domain/ids';
import {
  EMPTY_REVIEW,
  piecesOf,
  withItems,
  type Piece,
  type Review,
} from '../../../../src/renderer/features/library/import-dialog/review';

/** A paragraph, or what `patch` makes of it. */
export function block(text: string, patch: Partial<DraftBlock> = {}): DraftBlock {
  return { kind: 'paragraph', level: null, text, spans: [], setAside: false, ...patch };
}

/** Metadata of which only the title is known. */
export function metadata(patch: Partial<ArticleMetadata> = {}): ArticleMetadata {
  return {
    title: 'Harbour reopens',
    subtitle: null,
    byline: [],
    publisher: null,
    url: null,
    published: null,
    updated: null,
    dateline: null,
    language: 'en',
    direction: 'auto',
    ...patch,
  };
}

/** A candidate of some paragraphs. */
export function candidate(
  texts: readonly string[],
  patch: Partial<ArticleMetadata> = {},
): Candidate {
  return { metadata: metadata(patch), origins: {}, blocks: texts.map((text) => block(text)) };
}

/** A text that was read as one candidate. */
export function readItem(
  one: Candidate,
  readingId = 'reading:1',
  duplicateOf: ArticleId | null = null,
): ReadItem {
  const how = 'sameText' as const;
  const matches =
    duplicateOf === null
      ? []
      : [{ candidate: 0, articleId: duplicateOf, title: 'Harbour', how, likeness: 1 }];
  return { status: 'read', name: 'harbour.txt', readingId, candidates: [one], matches };
}

/** A review of some items. */
export function reviewOf(...items: readonly ReadItem[]): Review {
  return withItems(EMPTY_REVIEW, items);
}

/** A piece of a review by its place. */
export function pieceAt(review: Review, at: number): Piece {
  const piece = piecesOf(review)[at];
  if (!piece) throw new Error(`The review has no piece ${at}.`);
  return piece;
}

/** The texts of a piece's blocks. */
export function textsOf(piece: Piece): string[] {
  return piece.candidate.blocks.map(({ text }) => text);
}
