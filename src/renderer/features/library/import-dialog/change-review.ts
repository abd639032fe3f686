import { assertNever } from '../../../../domain/assert-never';
import type { ArticleMetadata } from '../../../../domain/article/article';
import type { Candidate, DraftBlock, Origin } from '../../../../domain/article/candidate';
import { cutCandidate, joinCandidates } from '../../../../domain/article/cut-candidate';
import type { CollectionId, TagId } from '../../../../domain/ids';
import { tidyLine } from '../../../../domain/tag/name';
import { changeBlocks, type BlockChange } from '../blocks/change-blocks';
import { settle, typeInto, type ReadField } from '../metadata/metadata-draft';
import { draftOf, type Piece, type Review } from './review';

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
    case 'want':
    case 'set':
    case 'type':
    case 'settle':
    case 'block':
    case 'title':
      return changePiece(review, change);
    default:
      return assertNever(change);
  }
}

/** Whether a piece can be joined with the one before it: both came from the same bytes. */
export function canJoin(review: Review, id: string): boolean {
  const at = review.entries.findIndex((entry) => entry.id === id);
  const [before, piece] = [review.entries[at - 1], review.entries[at]];
  return (
    before?.kind === 'piece' && piece?.kind === 'piece' && before.readingId === piece.readingId
  );
}

type PieceChange = Extract<
  ReviewChange,
  { kind: 'want' | 'set' | 'type' | 'settle' | 'block' | 'title' }
>;

function changePiece(review: Review, change: PieceChange): Review {
  const piece = pieceIn(review, change.id);
  if (!piece) return review;
  const next = changed(piece, change);
  if (next === piece) return review;
  const keepsText = change.kind === 'want' || change.kind === 'settle';
  return {
    ...review,
    entries: review.entries.map((entry) => (entry === piece ? next : entry)),
    isCorrected: review.isCorrected || !keepsText,
  };
}

function changed(piece: Piece, change: PieceChange): Piece {
  switch (change.kind) {
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

/** How many blocks behind a title may repeat it: news pages print it above and below the picture. */
const REPEATS_WITHIN = 12;

/** Sets aside the blocks from an index on that say the title again. */
function withoutRepeats(
  blocks: readonly DraftBlock[],
  from: number,
  title: string,
): readonly DraftBlock[] {
  const repeats = (block: DraftBlock, at: number): boolean =>
    at >= from && at < from + REPEATS_WITHIN && tidyLine(block.text) === title;
  return blocks.map((block, at) =>
    repeats(block, at) ? { ...block, setAside: 'boilerplate' } : block,
  );
}

function cut(review: Review, id: string, index: number): Review {
  const piece = pieceIn(review, id);
  if (!piece || index <= 0 || index >= piece.candidate.blocks.length) return review;
  const [first, opened] = cutCandidate(piece.candidate, index);
  const { title } = opened.metadata;
  const blocks = title === '' ? opened.blocks : withoutRepeats(opened.blocks, 0, tidyLine(title));
  const second = { ...opened, blocks };
  const isNew = { isWanted: true, duplicateOf: null };
  const secondId = `entry:${review.next}`;
  const pieces: Piece[] = [
    { ...piece, ...isNew, candidate: first },
    { ...piece, ...isNew, candidate: second, id: secondId, typed: {} },
  ];
  return {
    ...review,
    entries: review.entries.flatMap((entry) => (entry === piece ? pieces : [entry])),
    chosen: secondId,
    isCorrected: true,
    next: review.next + 1,
  };
}

function join(review: Review, id: string): Review {
  const second = pieceIn(review, id);
  const first = review.entries[review.entries.findIndex((entry) => entry.id === id) - 1];
  if (!canJoin(review, id) || !second || first?.kind !== 'piece') return review;
  const candidate = joinCandidates(first.candidate, second.candidate);
  return {
    ...review,
    entries: review.entries
      .filter((entry) => entry !== second)
      .map((entry) => (entry === first ? { ...first, candidate, isWanted: true } : entry)),
    chosen: first.id,
    isCorrected: true,
  };
}

function pieceIn(review: Review, id: string): Piece | null {
  const entry = review.entries.find((each) => each.id === id);
  return entry?.kind === 'piece' ? entry : null;
}
