import type { Context } from '../ids';
import { kindOf } from '../record-id';
import type { Result } from '../result';
import { fail, ok } from '../result';
import { apply, type Outcome } from './apply';
import type { Command, CommandError } from './command';
import { type Conflict, withFields } from './conflict';
import { diffOf, EMPTY_DIFF, isEmpty } from './diff';
import { merge } from './merge';
import type { NotebookReader } from './notebook-reader';
import type { NotebookRecord } from './records';
import { sameRecord } from './same-record';

/**
 * What the user wants of two versions: `keep` what the notebook holds, `take` the other one, or `both`, one below the
 * other, which only the text of a note allows.
 */
export type Decision = 'keep' | 'take' | 'both';

/** What the user decides between. */
export interface Choice {
  /** The record as the notebook holds it; `null` when it is not there. */
  readonly now: NotebookRecord | null;
  /** The record as it would be with the other version taken; `null` when that is to delete it. */
  readonly other: NotebookRecord | null;
  /** Whether both can be kept. */
  readonly allowsBoth: boolean;
}

/** What a conflict leaves to decide; `null` when the notebook has come to hold one version and nothing is left. */
export function choiceOf(notebook: NotebookReader, conflict: Conflict): Choice | null {
  const { id, ours, theirs, fields } = conflict;
  const now = notebook.get(kindOf(id), id);
  if (ours === null || theirs === null) {
    // One side deleted it: what is left to decide is whether it goes after all.
    return now === null ? null : { now, other: null, allowsBoth: false };
  }
  if (now === null) return null;
  const versions = [theirs, ours].map((version) => withFields(now, fields, version));
  const other = versions.find((version) => !sameRecord(version, now)) ?? null;
  if (other === null) return null;
  return { now, other, allowsBoth: fields.includes('markdown') };
}

/**
 * The edit that carries a decision out, kept within the rules of a notebook; empty when the notebook holds what was
 * decided already. Refused when those rules forbid it, as for a tag under itself.
 */
export function decideConflict(
  notebook: NotebookReader,
  conflict: Conflict,
  decision: Decision,
  context: Context,
): Result<Outcome, CommandError> {
  const choice = choiceOf(notebook, conflict);
  const nothing: Outcome = { diff: EMPTY_DIFF, label: 'Keep this version' };
  if (choice === null || choice.now === null || decision === 'keep') return ok(nothing);
  const { now, other } = choice;
  if (other === null) return apply(notebook, removalOf(now), context);
  const wanted = decision === 'both' ? withBoth(now, other) : other;
  const theirs = diffOf([{ from: now, to: modified(wanted, context) }]);
  const { diff } = merge({ notebook, ours: EMPTY_DIFF, theirs });
  // A tag can't stand under itself, so that merging has put it back where it was.
  if (isEmpty(diff) && now.kind === 'tag') return fail({ kind: 'cycle', id: now.id });
  return ok({ diff, label: decision === 'both' ? 'Keep both versions' : 'Take the other version' });
}

function withBoth(now: NotebookRecord, other: NotebookRecord): NotebookRecord {
  if (now.kind !== 'note' || other.kind !== 'note') return other;
  return { ...now, markdown: `${now.markdown.trimEnd()}\n\n---\n\n${other.markdown.trimStart()}` };
}

function modified(record: NotebookRecord, { now }: Context): NotebookRecord {
  return 'modifiedAt' in record ? { ...record, modifiedAt: now } : record;
}

function removalOf(record: NotebookRecord): Command {
  const label = 'Delete in both places';
  switch (record.kind) {
    case 'article':
      return {
        kind: 'batch',
        label,
        commands: [
          { kind: 'trashArticles', ids: [record.id] },
          { kind: 'removeArticles', ids: [record.id] },
        ],
      };
    case 'annotation':
      return { kind: 'deleteAnnotations', ids: [record.id] };
    case 'speaker':
      return { kind: 'deleteSpeaker', id: record.id };
    case 'tag':
      return { kind: 'deleteTag', id: record.id };
    case 'collection':
      return { kind: 'deleteCollection', id: record.id };
    case 'note':
      return { kind: 'deleteNote', id: record.id };
    case 'relation':
      return { kind: 'removeRelations', ids: [record.id] };
    case 'layout':
      return { kind: 'removeLayout', id: record.id };
  }
}
