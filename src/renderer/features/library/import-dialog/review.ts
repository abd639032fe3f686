import type { ImportDraft, ReadError, ReadItem } from '../../../../contract/import-and-export';
import type { ArticleMetadata } from '../../../../domain/article/article';
import type { Candidate } from '../../../../domain/article/candidate';
import type { ArticleId, CollectionId, TagId } from '../../../../domain/ids';
import { tidyLine } from '../../../../domain/tag/name';
import {
  unreadFields,
  type MetadataDraft,
  type ReadField,
  type Typed,
} from '../metadata/metadata-draft';

/** One article that was read, as it stands under review. */
export interface Piece {
  readonly kind: 'piece';
  readonly id: string;
  readonly readingId: string;
  /** File name; `null` for pasted text. */
  readonly name: string | null;
  readonly candidate: Candidate;
  /** What stands in fields that are being edited or are not understood. */
  readonly typed: Typed;
  /** Whether it is to be added. */
  readonly isWanted: boolean;
  /** The article in the notebook that has this very text; `null` when none has. */
  readonly duplicateOf: ArticleId | null;
}

/** Something that could not be read. */
export interface Failure {
  readonly kind: 'failure';
  readonly id: string;
  readonly name: string | null;
  readonly error: ReadError;
}

/** Everything under review before it is added. Never mutated. */
export interface Review {
  /** What was read, as it came: tells which readings main holds. */
  readonly items: readonly ReadItem[];
  readonly entries: readonly (Piece | Failure)[];
  /** The entry that is shown; `null` when there is none. */
  readonly chosen: string | null;
  readonly tags: readonly TagId[];
  readonly collections: readonly CollectionId[];
  /** Whether anything was corrected by hand, so that closing would lose work. */
  readonly isCorrected: boolean;
  /** Number of the next entry. */
  readonly next: number;
}

/** A review of nothing. */
export const EMPTY_REVIEW: Review = {
  items: [],
  entries: [],
  chosen: null,
  tags: [],
  collections: [],
  isCorrected: false,
  next: 1,
};

/** The review with what else was read; items it holds already are passed over. */
export function withItems(review: Review, items: readonly ReadItem[]): Review {
  const fresh = items.filter((item) => !review.items.includes(item));
  if (fresh.length === 0) return review;
  const entries = fresh.flatMap(entriesOf);
  const numbered = entries.map((entry, at) => ({ ...entry, id: `entry:${review.next + at}` }));
  const first = numbered.find(({ kind }) => kind === 'piece') ?? numbered[0];
  return {
    ...review,
    items: [...review.items, ...fresh],
    entries: [...review.entries, ...numbered],
    chosen: review.chosen ?? first?.id ?? null,
    next: review.next + numbered.length,
  };
}

/** The pieces under review. */
export function piecesOf(review: Review): Piece[] {
  return review.entries.filter((entry) => entry.kind === 'piece');
}

/** The entry that is shown. */
export function chosenEntry(review: Review): Piece | Failure | null {
  return review.entries.find(({ id }) => id === review.chosen) ?? null;
}

/** What keeps a piece from being added. */
export type Lack = { readonly kind: 'title' } | { readonly kind: 'text' } | UnreadLack;
type UnreadLack = { readonly kind: 'unread'; readonly field: ReadField };

/** What keeps a piece from being added; `null` when it can be. An unknown date never does. */
export function lackOf(piece: Piece): Lack | null {
  const { metadata, blocks } = piece.candidate;
  if (metadata.title.trim() === '') return { kind: 'title' };
  if (blocks.every((block) => block.setAside)) return { kind: 'text' };
  const [field] = unreadFields(draftOf(piece));
  return field ? { kind: 'unread', field } : null;
}

/** The metadata of a piece while it is corrected. */
export function draftOf(piece: Piece): MetadataDraft {
  return { metadata: piece.candidate.metadata, typed: piece.typed };
}

/** What is to be added. */
export function importDrafts(review: Review): ImportDraft[] {
  return piecesOf(review)
    .filter((piece) => piece.isWanted)
    .map(({ readingId, candidate }) => ({
      readingId,
      candidate: { ...candidate, metadata: tidied(candidate.metadata) },
      tags: review.tags,
      collections: review.collections,
    }));
}

/** Readings that main holds and no wanted piece uses. */
export function unusedReadings(review: Review): string[] {
  const used = new Set(importDrafts(review).map(({ readingId }) => readingId));
  return readingsOf(review).filter((id) => !used.has(id));
}

/** All readings that main holds for this review. */
export function readingsOf(review: Review): string[] {
  return review.items.flatMap((item) => (item.status === 'read' ? [item.readingId] : []));
}

function tidied(metadata: ArticleMetadata): ArticleMetadata {
  const line = (text: string | null): string | null => tidyLine(text ?? '') || null;
  return {
    ...metadata,
    title: tidyLine(metadata.title),
    subtitle: line(metadata.subtitle),
    publisher: line(metadata.publisher),
    dateline: line(metadata.dateline),
  };
}

function entriesOf(item: ReadItem): (Piece | Failure)[] {
  if (item.status === 'failed') {
    return [{ kind: 'failure', id: '', name: item.name, error: item.error }];
  }
  return item.candidates.map((candidate) => ({
    kind: 'piece',
    id: '',
    readingId: item.readingId,
    name: item.name,
    candidate,
    typed: {},
    isWanted: item.duplicateOf === null,
    duplicateOf: item.duplicateOf,
  }));
}
