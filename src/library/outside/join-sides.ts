import { changesOf, type Diff, diffOf, isEmpty, reverse, squash } from '../../domain/notebook/diff';
import { diffBetween } from '../../domain/notebook/diff-between';
import { merge, type Merged } from '../../domain/notebook/merge';
import type { Notebook } from '../../domain/notebook/notebook';
import type { NotebookRecord } from '../../domain/notebook/records';
import { kindOf } from '../../domain/record-id';
import { squashAll } from '../../domain/notebook/squash-all';
import type { JournalLine } from '../journal/journal-line';
import type { LineGraph, StateName } from './line-graph';

/**
 * How another state of the notebook stands to ours. `same`: it is ours. `ahead`: it goes on from ours. `behind`: ours
 * goes on from it. `apart`: both go on from an earlier one. `unrelated`: nothing tells what they have in common.
 */
export type Relation = 'same' | 'ahead' | 'behind' | 'apart' | 'unrelated';

/** Our state and another as one. */
export interface Joined extends Merged {
  readonly relation: Relation;
  /** From the other state to what holds the changes of both; `diff` leads there from ours. */
  readonly append: Diff;
}

/** A state of a notebook. */
export interface NotebookState {
  readonly notebook: Notebook;
  readonly head: StateName;
}

/**
 * Joins a state of which all records are known. Without a common past records that are on both sides and differ are
 * conflicts, and nothing counts as deleted.
 */
export function joinStates(ours: NotebookState, theirs: NotebookState, lines: LineGraph): Joined {
  const parting = lines.parting(ours.head, theirs.head);
  if (parting === null) return joinUnrelated(ours.notebook, theirs.notebook);
  const merged = merge({ notebook: ours.notebook, ours: parting.ours, theirs: parting.theirs });
  const back = squash(reverse(parting.theirs), parting.ours);
  return {
    ...merged,
    append: squash(back, merged.diff),
    relation: relationOf(ours.head, theirs.head, lines),
  };
}

/** Joins a state that is known by its last line only; what its lines change is told by themselves if need be. */
export function joinHead(
  ours: NotebookState,
  head: StateName,
  own: readonly JournalLine[],
  lines: LineGraph,
): Omit<Joined, 'append'> {
  const parting = lines.parting(ours.head, head);
  if (parting !== null) {
    const relation = relationOf(ours.head, head, lines);
    return { ...merge({ notebook: ours.notebook, ...pick(parting) }), relation };
  }
  const theirs = squashAll(own.map(({ diff }) => diff));
  const changed = changesOf(theirs).map(({ from, to }) => {
    const id = (to ?? from)?.id;
    return { from, to: id === undefined ? null : find(ours.notebook, id) };
  });
  const merged = merge({ notebook: ours.notebook, ours: diffOf(existing(changed)), theirs });
  return { ...merged, relation: 'unrelated' };
}

/** Joins a notebook with one that has no known past in common with it. */
export function joinUnrelated(ours: Notebook, theirs: Notebook): Joined {
  const apart = diffBetween(ours, theirs);
  const pairs = Object.values(apart.updated);
  const ourOwn = diffOf([
    ...Object.values(apart.removed).map((record) => ({ from: null, to: record })),
    ...pairs.map(([record]) => ({ from: null, to: record })),
  ]);
  const theirOwn = diffOf([
    ...Object.values(apart.added).map((record) => ({ from: null, to: record })),
    ...pairs.map(([, record]) => ({ from: null, to: record })),
  ]);
  const merged = merge({ notebook: ours, ours: ourOwn, theirs: theirOwn });
  const append = squash(reverse(apart), merged.diff);
  return { ...merged, append, relation: isEmpty(apart) ? 'same' : 'unrelated' };
}

function relationOf(ours: StateName, theirs: StateName, lines: LineGraph): Relation {
  if (ours === theirs) return 'same';
  if (lines.isWithin(ours, theirs)) return 'ahead';
  return lines.isWithin(theirs, ours) ? 'behind' : 'apart';
}

function pick({ ours, theirs }: { readonly ours: Diff; readonly theirs: Diff }) {
  return { ours, theirs };
}

function find(notebook: Notebook, id: NotebookRecord['id']): NotebookRecord | null {
  return notebook.get(kindOf(id), id);
}

/** A change of nothing into nothing is none. */
function existing(
  changes: readonly { readonly from: NotebookRecord | null; readonly to: NotebookRecord | null }[],
) {
  return changes.filter(({ from, to }) => from !== null || to !== null);
}
