import { brokenParts } from '../annotation/passage-parts';
import { countWords } from '../article/words';
import { passageDifference, type DifferencePiece } from '../compare/passage-difference';
import type { FollowedStatement } from './followed-statement';

/** What became of the wording of a statement in another one. */
export interface TrailChanges {
  readonly pieces: readonly DifferencePiece[];
  /** Words kept, dropped and new. */
  readonly kept: number;
  readonly dropped: number;
  readonly added: number;
  /** Whether so little was kept that one says nothing about the wording of the other. */
  readonly isApart: boolean;
}

/** At least so many words have to be kept, and such a share of the shorter of the two. */
const LEAST_KEPT = 3;
const LEAST_SHARE = 0.2;

/** What was kept of the words of `before` in `now`, what was dropped, and what is new. */
export function trailChanges(before: FollowedStatement, now: FollowedStatement): TrailChanges {
  const pieces = passageDifference(trailWords(before), trailWords(now));
  const words = (kind: DifferencePiece['kind']): number =>
    pieces
      .filter((piece) => piece.kind === kind)
      .reduce((sum, { first, second }) => sum + countWords(kind === 'dropped' ? first : second), 0);
  const [kept, dropped, added] = [words('kept'), words('dropped'), words('new')];
  const shorter = kept + Math.min(dropped, added);
  const isSame = dropped + added === 0;
  const isApart = !isSame && (kept < Math.min(LEAST_KEPT, shorter) || kept < LEAST_SHARE * shorter);
  return { pieces, kept, dropped, added, isApart };
}

/** The words of a statement, with `[…]` where words that were not said are left out. */
export function trailWords({ exact, parts }: Pick<FollowedStatement, 'exact' | 'parts'>): string {
  if (parts === undefined || brokenParts(parts, exact) !== null) return exact;
  return parts
    .map(({ start, end }, at) => {
      const left = exact.slice(parts[at - 1]?.end ?? start, start);
      const joint = at === 0 ? '' : HAS_WORDS.test(left) ? ' […] ' : ' ';
      return joint + exact.slice(start, end).trim();
    })
    .join('');
}

const HAS_WORDS = /[\p{L}\p{N}]/u;
