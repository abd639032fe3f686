import type { ImportAs, ReadItem } from '../../../../contract/import-and-export';
import { assertNever } from '../../../../domain/assert-never';
import type { ArticleMetadata } from '../../../../domain/article/article';
import type { Candidate, DraftBlock, Origin } from '../../../../domain/article/candidate';
import type { CollectionId, TagId } from '../../../../domain/ids';
import { tidyLine } from '../../../../domain/tag/name';
import { changeBlocks, type BlockChange } from '../blocks/change-blocks';
import { settle, typeInto, type ReadField } from '../metadata/metadata-draft';
import { boundary, cut, join, pieceIn, withoutRepeats } from './piece-bounds';
import { AS_ARTICLE, draftOf, type Piece, type Review, withReadAgain } from './review';

/** One thing the reader does to what is under review. `id` names an entry. */
export type ReviewChange =
  | { readonly kind: 'choose'; readonly id: string }
  | { readonly kind: 'want'; readonly id: string; readonly wanted: boolean }
  | { readonly kind: 'set'; readonly id: string; readonly patch: Partial<ArticleMetadata> }
  | { readonly kind: 'type'; readonly id: string; readonly field: ReadField; readonly text: string }
  | { readonly kind: 'settle'; readonly id: string; readonly field: ReadField }
  | { readonly kind: 'block'; readonly id: string; readonly change: BlockChange }
  | { readonly kind: 'title'; readonly id: string; readonly index: number }
  /** Makes two pieces of one: the second begins with the block at `index`. */
  | { readonly kind: 'cut'; readonly id: string; readonly index: number }
  /** Joins a piece with the one before it. */
  | { readonly kind: 'join'; readonly id: string }
  /** Moves where a piece begins by so many blocks, to the cost or gain of the one before it. */
  | { readonly kind: 'boundary'; readonly id: string; readonly by: number }
  /** What a piece becomes; `null` leaves it out. */
  | { readonly kind: 'become'; readonly id: string; readonly as: ImportAs | null }
  /** Brings back all that is set aside in a piece. */
  | { readonly kind: 'bringBack'; readonly id: string }
  /** All pieces of a reading give way to what reading it again in another encoding gave. */
  | {
      readonly kind: 'readAgain';
      readonly item: Extract<ReadItem, { status: 'read' }>;
      readonly encoding: string;
    }
  | { readonly kind: 'tags'; readonly tags: readonly TagId[] }
  | { readonly kind: 'collections'; readonly collections: readonly CollectionId[] };

/** The review after a change; the very same one when the change means nothing. */
export function changeReview(review: Review, change: ReviewChange): Review {
  switch (change.kind) {
    case 'choose':
      return review.chosen === change.id ? review : { ...review, chosen: change.id };
    case 'tags':
      return { ...review, tags: change.tags };
    case 'collections':
      return { ...review, collections: change.collections };
    case 'cut':
      return cut(review, change.id, change.index);
    case 'join':
      return join(review, change.id);
    case 'readAgain':
      return withReadAgain(review, change.item, change.encoding);
    case 'boundary':
      return boundary(review, change.id, change.by);
    case 'want':
    case 'set':
    case 'type':
    case 'settle':
    case 'block':
    case 'title':
    case 'become':
    case 'bringBack':
      return changePiece(review, change);
    default:
      return assertNever(change);
  }
}

type PieceChange = Extract<
  ReviewChange,
  { kind: 'want' | 'set' | 'type' | 'settle' | 'block' | 'title' | 'become' | 'bringBack' }
>;

function changePiece(review: Review, change: PieceChange): Review {
  const piece = pieceIn(review, change.id);
  if (!piece) return review;
  const next = changed(piece, change);
  if (next === piece) return review;
  const keepsText = KEEPS_TEXT.has(change.kind);
  return {
    ...review,
    entries: review.entries.map((entry) => (entry === piece ? next : entry)),
    isCorrected: review.isCorrected || !keepsText,
  };
}

/** Changes that lose nothing when the dialog is closed. */
const KEEPS_TEXT: ReadonlySet<PieceChange['kind']> = new Set(['want', 'settle', 'become']);

function changed(piece: Piece, change: PieceChange): Piece {
  switch (change.kind) {
    case 'become':
      return { ...piece, isWanted: change.as !== null, as: change.as ?? AS_ARTICLE };
    case 'bringBack': {
      const blocks = piece.candidate.blocks.map((block) => ({
        ...block,
        setAside: false as const,
      }));
      return withCandidate(piece, { blocks });
    }
    case 'want':
      return piece.isWanted === change.wanted ? piece : { ...piece, isWanted: change.wanted };
    case 'set':
      return withMetadata(piece, change.patch);
    case 'type': {
      const draft = typeInto(draftOf(piece), change.field, change.text);
      const patch = { [change.field]: draft.metadata[change.field] };
      return { ...withMetadata(piece, patch), typed: draft.typed };
    }
    case 'settle': {
      const { typed } = settle(draftOf(piece), change.field);
      return typed === piece.typed ? piece : { ...piece, typed };
    }
    case 'block': {
      const blocks = changeBlocks(piece.candidate.blocks, change.change);
      return blocks === piece.candidate.blocks ? piece : withCandidate(piece, { blocks });
    }
    case 'title':
      return titled(piece, change.index);
  }
}

function withMetadata(piece: Piece, patch: Partial<ArticleMetadata>): Piece {
  const { metadata, origins } = piece.candidate;
  const byReader = Object.fromEntries(Object.keys(patch).map((field) => [field, BY_READER]));
  return withCandidate(piece, {
    metadata: { ...metadata, ...patch },
    origins: { ...origins, ...byReader },
  });
}

const BY_READER: Origin = { how: 'reader', evidence: '', uncertain: false };

function withCandidate(piece: Piece, patch: Partial<Candidate>): Piece {
  return { ...piece, candidate: { ...piece.candidate, ...patch } };
}

/** Takes a block out of the text as the title. Where it came from stays known, so that joining can put it back. */
function titled(piece: Piece, index: number): Piece {
  const evidence = piece.candidate.blocks[index]?.text ?? '';
  const title = tidyLine(evidence);
  if (title === '') return piece;
  const { metadata, origins, blocks } = piece.candidate;
  return withCandidate(piece, {
    metadata: { ...metadata, title },
    origins: { ...origins, title: { how: 'text', evidence, uncertain: false } },
    blocks: [
      ...titleBack(piece.candidate),
      ...withoutRepeats(blocks.toSpliced(index, 1), index, title),
    ],
  });
}

/** A title that was taken out of the text goes back there when another takes its place; the reader's own does not. */
function titleBack({ metadata, origins, blocks }: Candidate): DraftBlock[] {
  const title = tidyLine(metadata.title);
  const isInText = blocks.some((block) => tidyLine(block.text).startsWith(title));
  if (title === '' || isInText || origins.title?.how !== 'text') return [];
  return [{ kind: 'heading', level: 1, text: title, spans: [], setAside: false }];
}
