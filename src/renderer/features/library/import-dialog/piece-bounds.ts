import type { DraftBlock } from '../../../../domain/article/candidate';
import { cutCandidate, joinCandidates } from '../../../../domain/article/cut-candidate';
import { moveBoundary } from '../../../../domain/article/move-boundary';
import { tidyLine } from '../../../../domain/tag/name';
import { AS_ARTICLE, type Piece, type Review } from './review';

/** Whether a piece can be joined with the one before it: both came from the same bytes. */
export function canJoin(review: Review, id: string): boolean {
  const at = review.entries.findIndex((entry) => entry.id === id);
  const [before, piece] = [review.entries[at - 1], review.entries[at]];
  return (
    before?.kind === 'piece' && piece?.kind === 'piece' && before.readingId === piece.readingId
  );
}

/** The piece before one, when both came from the same bytes. */
export function pieceBefore(review: Review, id: string): Piece | null {
  if (!canJoin(review, id)) return null;
  const at = review.entries.findIndex((entry) => entry.id === id);
  const before = review.entries[at - 1];
  return before?.kind === 'piece' ? before : null;
}

/** The piece after one, when both came from the same bytes. */
export function pieceAfter(review: Review, id: string): Piece | null {
  const at = review.entries.findIndex((entry) => entry.id === id);
  const after = review.entries[at + 1];
  return after?.kind === 'piece' && canJoin(review, after.id) ? after : null;
}

/** The review with a piece made two: the second begins with the block at `index`. */
export function cut(review: Review, id: string, index: number): Review {
  const piece = pieceIn(review, id);
  if (!piece || index <= 0 || index >= piece.candidate.blocks.length) return review;
  const [first, opened] = cutCandidate(piece.candidate, index);
  const { title } = opened.metadata;
  const blocks = title === '' ? opened.blocks : withoutRepeats(opened.blocks, 0, tidyLine(title));
  const second = { ...opened, blocks };
  const isNew = { isWanted: true, matches: [], as: AS_ARTICLE };
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

/** The review with a piece joined with the one before it. */
export function join(review: Review, id: string): Review {
  const second = pieceIn(review, id);
  const first = review.entries[review.entries.findIndex((entry) => entry.id === id) - 1];
  if (!canJoin(review, id) || !second || first?.kind !== 'piece') return review;
  const candidate = joinCandidates(first.candidate, second.candidate);
  return {
    ...review,
    entries: review.entries
      .filter((entry) => entry !== second)
      .map((entry) =>
        entry === first
          ? { ...first, candidate, isWanted: true, matches: [], as: AS_ARTICLE }
          : entry,
      ),
    chosen: first.id,
    isCorrected: true,
  };
}

/** The review with the beginning of a piece moved by so many blocks. */
export function boundary(review: Review, id: string, by: number): Review {
  const second = pieceIn(review, id);
  const first = pieceBefore(review, id);
  const moved = first && second && moveBoundary(first.candidate, second.candidate, by);
  if (!moved) return review;
  const place = new Map([
    [first.id, moved[0]],
    [second.id, moved[1]],
  ]);
  return {
    ...review,
    entries: review.entries.map((entry) => {
      const candidate = place.get(entry.id);
      return candidate && entry.kind === 'piece' ? { ...entry, candidate } : entry;
    }),
    isCorrected: true,
  };
}

/** How many blocks behind a title may repeat it: news pages print it above and below the picture. */
const REPEATS_WITHIN = 12;

/** Sets aside the blocks from an index on that say the title again. */
export function withoutRepeats(
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

/** The piece of an id; `null` when that is none. */
export function pieceIn(review: Review, id: string): Piece | null {
  const entry = review.entries.find((each) => each.id === id);
  return entry?.kind === 'piece' ? entry : null;
}
