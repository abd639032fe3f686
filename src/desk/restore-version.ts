import { type Article, currentVersion } from '../domain/article/article';
import type { RecordId } from '../domain/ids';
import { changesOf } from '../domain/notebook/diff';
import {
  type Company,
  restoreRecord,
  type RestoreRefusal,
} from '../domain/notebook/past/restore-record';
import type { NotebookRecord } from '../domain/notebook/records';
import { fail, ok, type Result } from '../domain/result';
import { readRemovals } from '../library/history/history-store';
import { nodeFileSystem } from '../library/files/node-file-system';
import { carriedOver } from './carry-over';
import type { Done, EditError } from './ask-for-edit';
import type { NotebookDesk } from './notebook-desk';
import { historyOf, presentOf } from './record-history';

/** Why a version was not restored; the notebook is as it was. */
export type RestoreError =
  | EditError
  | {
      readonly kind: 'notRestored';
      readonly reason:
        | RestoreRefusal
        /** History no longer has it. */
        | { readonly kind: 'versionGone' }
        /** The article's text of that time is missing or damaged. */
        | { readonly kind: 'textGone' };
    };

/** What restoring came to. */
export interface Restored extends Done {
  /** Records that came back because they belong to the one that was asked for. */
  readonly along: number;
}

/**
 * Brings a record back to how it was after an edit, or when that edit deleted it, right before it. What was deleted
 * comes with what belonged to it. It is one step that can be undone.
 */
export async function restoreVersion(
  desk: NotebookDesk,
  id: RecordId,
  revision: number,
): Promise<Result<Restored, RestoreError>> {
  const record = await recordAt(desk, id, revision);
  if (record === null) return notRestored({ kind: 'versionGone' });
  const carried = record.kind === 'article' ? await carriedBack(desk, record) : [];
  if (carried === null) return notRestored({ kind: 'textGone' });
  const company = { records: await wentWith(desk, id), carried };
  return commit(desk, record, company);
}

function notRestored(
  reason: Extract<RestoreError, { kind: 'notRestored' }>['reason'],
): Result<never, RestoreError> {
  return fail({ kind: 'notRestored', reason });
}

async function recordAt(
  desk: NotebookDesk,
  id: RecordId,
  revision: number,
): Promise<NotebookRecord | null> {
  const { items } = await historyOf(desk, id, { sittings: false });
  const at = items.findIndex((version) => version.revision <= revision);
  if (at < 0) return null;
  return items[at]?.record ?? items[at + 1]?.record ?? null;
}

async function commit(
  desk: NotebookDesk,
  record: NotebookRecord,
  company: Company,
): Promise<Result<Restored, RestoreError>> {
  let refusal: RestoreRefusal | null = null;
  let along = 0;
  const done = await desk.commitDiff((notebook) => {
    const outcome = restoreRecord(notebook, record, company);
    refusal = outcome.ok ? null : outcome.error;
    if (!outcome.ok) return fail({ kind: 'notFound', id: record.id });
    const added = changesOf(outcome.value.diff).filter(({ from }) => from === null);
    along = added.filter(({ to }) => to?.id !== record.id).length;
    return outcome;
  });
  if (done.ok) return ok({ ...done.value, along });
  return refusal === null ? done : notRestored(refusal);
}

/** What the edit that deleted a record took away and changed with it; nothing while it is there. */
async function wentWith(desk: NotebookDesk, id: RecordId): Promise<readonly NotebookRecord[]> {
  if (presentOf(desk.notebook, id) !== null) return [];
  const { files = nodeFileSystem } = desk.ports;
  const { items } = await readRemovals(files, desk.info.path, '');
  const [latest] = items
    .filter(({ removed }) => removed.some((record) => record.id === id))
    .sort((a, b) => b.revision - a.revision);
  return latest === undefined ? [] : [...latest.removed, ...latest.changed];
}

/**
 * Where the annotations of the text that is read now stand in the one that is to be read again; those not surely found
 * there stay where they are. `null` when that text can't be read.
 */
async function carriedBack(
  desk: NotebookDesk,
  article: Article,
): Promise<Company['carried'] | null> {
  const { textHash } = currentVersion(article);
  const read = await desk.readText(textHash);
  if (!read.ok) return null;
  const present = desk.notebook.get('article', article.id);
  if (present === null || currentVersion(present).textHash === textHash) return [];
  return (await carriedOver(desk, present, { text: read.value.text, textHash }, 'reader')).carried;
}
