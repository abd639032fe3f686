import { compareEdtf } from '../article/edtf-date';
import type { SpeakerId } from '../ids';
import type { FollowedStatement } from './followed-statement';
import { GapWatch, type TrailGap } from './trail-gap';

/** What the wording of a statement is compared with: the one before of the same speaker, or the one before in the trail. */
export type TrailAgainst = 'speaker' | 'trail';

/** A statement of a trail whose date is known. */
export interface TrailStep {
  readonly statement: FollowedStatement;
  /** The one that its wording is compared with; `null` where none comes before it. */
  readonly before: FollowedStatement | null;
  /** The time right before it in which nothing of the trail was said; `null` where that is not long or not certain. */
  readonly gap: TrailGap | null;
}

/** Statements followed over time. */
export interface Trail {
  /** In order of date said. */
  readonly dated: readonly TrailStep[];
  /** Those whose date said is not known, in the order given: no place among the others is theirs. */
  readonly undated: readonly FollowedStatement[];
}

/**
 * Statements as a trail. Those of one date stay in the order given. Law: every statement given is in it once, and of
 * what comes before another in `dated` no date said is later.
 */
export function trailOf(statements: readonly FollowedStatement[], against: TrailAgainst): Trail {
  const dated = statements.filter(({ dateSaid }) => dateSaid !== null);
  dated.sort((a, b) => compareEdtf(a.dateSaid, b.dateSaid));
  const watch = new GapWatch();
  const last = new Map<SpeakerId | 'all', FollowedStatement>();
  const steps = dated.map((statement): TrailStep => {
    const of = against === 'trail' ? 'all' : statement.speakerId;
    const before = of === null ? null : (last.get(of) ?? null);
    if (of !== null) last.set(of, statement);
    return { statement, before, gap: watch.step(statement.dateSaid) };
  });
  return { dated: steps, undated: statements.filter(({ dateSaid }) => dateSaid === null) };
}
