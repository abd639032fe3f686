import type { RecordId } from '../ids';
import { type Conflict, conflictBetween } from './conflict';
import { type Change, changesOf, type Diff } from './diff';
import { mergeRecord } from './merge-record';
import { MergeDraft } from './merge-draft';
import type { NotebookReader } from './notebook-reader';
import { sameRecord } from './same-record';
import { settle } from './settle';
import { withUnrelated } from './with-unrelated';

/** Two sides of one notebook that went apart. */
export interface Sides {
  /** The notebook as it is on our side, `ours` included. */
  readonly notebook: NotebookReader;
  /** What our side changed since the sides parted. */
  readonly ours: Diff;
  /** What the other side changed since then. */
  readonly theirs: Diff;
}

/** The two sides as one. */
export interface Merged {
  /** From our side to what holds the changes of both. */
  readonly diff: Diff;
  /** What is left to decide, by record; the notebook holds one version of each meanwhile. */
  readonly conflicts: readonly Conflict[];
}

/**
 * Joins two sides record by record. What one side only changed is taken over; what both changed is joined field by
 * field; what both changed differently stays as it is on our side and is a conflict. What one side deleted and the
 * other changed or made use of stays, and is a conflict. Nothing that was changed is lost: it is in the outcome or in
 * a conflict. The outcome keeps the rules of a notebook (N1, N13, S2), and is the same whichever side is called ours,
 * conflicts apart.
 */
export function merge({ notebook, ours, theirs }: Sides): Merged {
  const draft = new MergeDraft(notebook, changesById(ours), changesById(theirs));
  for (const [id, change] of draft.theirs) mergeChange(draft, id, change);
  settle(draft);
  return { diff: draft.diff(), conflicts: draft.conflicts() };
}

function mergeChange(draft: MergeDraft, id: RecordId, theirs: Change): void {
  const ours = draft.ours.get(id);
  if (ours === undefined) {
    draft.put(id, theirs.to);
    return;
  }
  if (ours.to === null && theirs.to === null) return;
  if (ours.to === null || theirs.to === null) {
    if (isOnlyLeft(ours) || isOnlyLeft(theirs)) {
      draft.put(id, null);
      return;
    }
    draft.put(id, ours.to ?? theirs.to);
    draft.dispute({ id, base: ours.from, ours: ours.to, theirs: theirs.to, fields: [] });
    return;
  }
  const merged = mergeRecord({ base: ours.from, ours: ours.to, theirs: theirs.to });
  draft.put(id, merged.ours);
  draft.dispute(conflictBetween(ours.from, merged.ours, merged.theirs));
}

/**
 * Whether all that became of a layout is that articles left it, or of an annotation that it no longer names one that it
 * had nothing to do with: no reason to keep it where it was deleted.
 */
function isOnlyLeft({ from, to }: Change): boolean {
  if (from?.kind === 'annotation' && to?.kind === 'annotation') {
    const left = from.unrelated?.filter((id) => to.unrelated?.includes(id)) ?? [];
    return sameRecord(withUnrelated(from, left), to);
  }
  if (from?.kind !== 'layout' || to?.kind !== 'layout') return false;
  const panes = from.panes.filter((pane) => to.panes.some((one) => sameRecord(pane, one)));
  return sameRecord({ ...from, panes, modifiedAt: to.modifiedAt }, to);
}

function changesById(diff: Diff): ReadonlyMap<RecordId, Change> {
  const changes = new Map<RecordId, Change>();
  for (const change of changesOf(diff)) {
    const record = change.to ?? change.from;
    if (record !== null) changes.set(record.id, change);
  }
  return changes;
}
