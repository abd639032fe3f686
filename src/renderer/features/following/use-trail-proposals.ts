import { useCallback, useMemo, useState } from 'react';
import type { AnnotationId } from '../../../domain/ids';
import type { RelationRow } from '../../../domain/notebook/rows';
import { useCommands } from '../../state/command-bus';
import {
  acceptRelation,
  dismissRelation,
  type ProposedRelation,
  useProposedRelations,
} from '../../state/proposed-relations';
import { useReadOnly } from '../../state/read-only';

/** What a proposed relation can be answered with. */
export type Decide = (proposed: ProposedRelation, how: 'accept' | 'dismiss') => void;

export interface TrailProposals {
  /** The relations that could be made at each statement: those of the later of the two, where it is drawn. */
  readonly at: ReadonlyMap<AnnotationId, readonly ProposedRelation[]>;
  readonly decide: Decide;
}

/** The relations that could be made between the statements that are drawn and any others. */
export function useTrailProposals(
  drawn: readonly AnnotationId[],
  relations: ReadonlyMap<AnnotationId, readonly RelationRow[]>,
): TrailProposals {
  const isReadOnly = useReadOnly();
  const found = useProposedRelations(isReadOnly ? [] : drawn);
  const [decided, setDecided] = useState<{
    readonly of: typeof found;
    readonly keys: readonly string[];
  }>({ of: found, keys: [] });
  const gone = decided.of === found ? decided.keys : NONE;
  const shown = drawn.join(' ');
  const at = useMemo(() => {
    const ids = new Set(shown.split(' '));
    const waiting = found.filter(
      (one) => !gone.includes(keyOf(one)) && !areRelated(one, relations),
    );
    return byStatement(waiting, ids);
  }, [found, gone, relations, shown]);
  const decide = useCallback<Decide>(
    (proposed, how) => {
      setDecided((now) => ({
        of: found,
        keys: [...(now.of === found ? now.keys : []), keyOf(proposed)],
      }));
      void (how === 'accept' ? acceptRelation : dismissRelation)(proposed);
    },
    [found],
  );
  return { at, decide };
}

const NONE: readonly string[] = [];

function keyOf({ from, to }: ProposedRelation): string {
  return `${from.annotationId} ${to.annotationId}`;
}

/** Whether the two are related by now: what was found may be older than that. */
function areRelated(
  { from, to }: ProposedRelation,
  relations: ReadonlyMap<AnnotationId, readonly RelationRow[]>,
): boolean {
  const own = relations.get(from.annotationId) ?? [];
  return own.some((row) => [row.from.annotationId, row.to.annotationId].includes(to.annotationId));
}

function byStatement(
  proposed: readonly ProposedRelation[],
  drawn: ReadonlySet<string>,
): ReadonlyMap<AnnotationId, readonly ProposedRelation[]> {
  const at = new Map<AnnotationId, ProposedRelation[]>();
  for (const one of proposed) {
    const { annotationId } = drawn.has(one.from.annotationId) ? one.from : one.to;
    at.set(annotationId, [...(at.get(annotationId) ?? []), one]);
  }
  return at;
}

/** The keys that decide on the first relation that is proposed at a statement. */
export function useDecidingKeys({ at, decide }: TrailProposals, current: string | null): void {
  const first = current === null ? undefined : at.get(current as AnnotationId)?.[0];
  useCommands({
    acceptRelation: () => (first ? decide(first, 'accept') : false),
    dismissRelation: () => (first ? decide(first, 'dismiss') : false),
  });
}
