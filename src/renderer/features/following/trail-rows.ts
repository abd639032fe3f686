import type { FollowedStatement } from '../../../domain/statement/followed-statement';
import type { Trail } from '../../../domain/statement/trail';
import type { TrailGap } from '../../../domain/statement/trail-gap';

/** A statement in the trail. */
export interface TrailItemRow {
  readonly kind: 'item';
  readonly key: string;
  readonly statement: FollowedStatement;
  /** The one that its wording is compared with; `null` for none. */
  readonly before: FollowedStatement | null;
  /** Its place among the statements of the trail, from 1. */
  readonly place: number;
}

/** A row of the trail: a statement, the time between two, or the heading of those without a date. */
export type TrailRow =
  | TrailItemRow
  | { readonly kind: 'gap'; readonly key: string; readonly gap: TrailGap }
  | { readonly kind: 'undated'; readonly key: string; readonly count: number };

/** A trail as rows, top to bottom. */
export function trailRows({ dated, undated }: Trail): readonly TrailRow[] {
  const rows: TrailRow[] = [];
  for (const [at, { statement, before, gap }] of dated.entries()) {
    const key = statement.annotationId;
    if (gap !== null) rows.push({ kind: 'gap', key: `gap ${key}`, gap });
    rows.push({ kind: 'item', key, statement, before, place: at + 1 });
  }
  if (undated.length > 0) {
    rows.push({ kind: 'undated', key: 'undated', count: undated.length });
  }
  for (const [at, statement] of undated.entries()) {
    const place = dated.length + at + 1;
    rows.push({ kind: 'item', key: statement.annotationId, statement, before: null, place });
  }
  return rows;
}

/** Pixels that a row is taken for before it was drawn. */
export function guessedHeight(row: TrailRow): number {
  if (row.kind === 'gap') return 44;
  if (row.kind === 'undated') return 72;
  return 132 + Math.ceil(row.statement.exact.length / 75) * 22;
}
