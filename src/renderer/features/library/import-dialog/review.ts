import type { ImportAs, ImportDraft, ReadItem } from '../../../../contract/import-and-export';
import type { ArticleMetadata } from '../../../../domain/article/article';
import type { Candidate } from '../../../../domain/article/candidate';
import type { CollectionId, TagId } from '../../../../domain/ids';
import type { ArticleMatch } from '../../../../domain/incoming/article-match';
import type { ReadError } from '../../../../domain/incoming/read-error';
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
  /** Articles of the notebook that are like it, the likest first. */
  readonly matches: readonly ArticleMatch[];
  /** What it becomes when it is added. */
  readonly as: ImportAs;
  /** The encoding that the reader had it read in; `null` while that is left to the app. */
  readonly encoding: string | null;
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

/** The review with all pieces of a reading replaced by what reading it again in an encoding gave. */
export function withReadAgain(
  review: Review,
  item: Extract<ReadItem, { status: 'read' }>,
  encoding: string,
): Review {
  const isOld = (entry: Piece | Failure): boolean =>
    entry.kind === 'piece' && entry.readingId === item.readingId;
  const at = review.entries.findIndex(isOld);
  if (at === -1) return review;
  const fresh = entriesOf(item).map((entry, place) => ({
    ...entry,
    id: `entry:${review.next + place}`,
    ...(entry.kind === 'piece' ? { encoding } : {}),
  }));
  const others = review.entries.filter((entry) => !isOld(entry));
  return {
    ...review,
    entries: [...others.slice(0, at), ...fresh, ...others.slice(at)],
    chosen: fresh[0]?.id ?? review.chosen,
    next: review.next + fresh.length,
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
    .map(({ readingId, candidate, as }) => ({
      readingId,
      candidate: { ...candidate, metadata: tidied(candidate.metadata) },
      as,
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

/** A piece that becomes an article of its own. */
export const AS_ARTICLE: ImportAs = { kind: 'article' };

function entriesOf(item: ReadItem): (Piece | Failure)[] {
  if (item.status === 'failed') {
    return [{ kind: 'failure', id: '', name: item.name, error: item.error }];
  }
  return item.candidates.map((candidate, at) => {
    const matches = item.matches.filter((match) => match.candidate === at);
    return pieceOf(item, candidate, matches);
  });
}

function pieceOf(
  { readingId, name }: Extract<ReadItem, { status: 'read' }>,
  candidate: Candidate,
  matches: readonly ArticleMatch[],
): Piece {
  return {
    kind: 'piece',
    id: '',
    readingId,
    name,
    candidate,
    typed: {},
    // The very same text is not added twice unless the reader says so.
    isWanted: matches.every(({ how }) => how !== 'sameText'),
    matches,
    as: AS_ARTICLE,
    encoding: null,
  };
}
