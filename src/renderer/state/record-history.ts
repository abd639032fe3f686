import { useEffect, useState } from 'react';
import type {
  DeletedEntries,
  RecordHistory,
  RestoreError,
  VersionPreview,
} from '../../contract/record-history';
import { assertNever } from '../../domain/assert-never';
import type { RecordId } from '../../domain/ids';
import { announce } from '../ui/announcer';
import { bridge } from '../platform/bridge';
import { tellEditError, tellProblem } from './messages';
import { useNotebook } from './notebook-store';
import { flushPendingEdits } from './pending-edits';
import { tellWithUndo } from './undo-offer';

/** The past of a record, read anew after every edit; `null` until it is read. What is half typed is saved first. */
export function useRecordHistory(id: RecordId, sittings: boolean): RecordHistory | null {
  const revision = useNotebook((state) => state.replica?.revision);
  const [history, setHistory] = useState<RecordHistory | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void flushPendingEdits()
      .then(() => bridge().recordHistory({ id, sittings }))
      .then((read) => {
        if (isCurrent) setHistory(read);
      });
    return () => {
      isCurrent = false;
    };
  }, [id, sittings, revision]);
  return history?.id === id ? history : null;
}

/** A version with what it is asked under, so that an answer that comes late is not shown for another. */
interface Shown {
  readonly id: RecordId;
  readonly revision: number;
  readonly preview: VersionPreview | null;
}

/** How a record was after an edit: `undefined` until it is read, `null` when it is no longer known. */
export function useVersion(
  id: RecordId | null,
  revision: number | null,
): VersionPreview | null | undefined {
  const edits = useNotebook((state) => state.replica?.revision);
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    if (id === null || revision === null) return undefined;
    let isCurrent = true;
    void bridge()
      .recordVersion({ id, revision })
      .then((preview) => {
        if (isCurrent) setShown({ id, revision, preview });
      });
    return () => {
      isCurrent = false;
    };
  }, [id, revision, edits]);
  return shown?.id === id && shown.revision === revision ? shown.preview : undefined;
}

/** What was deleted and can be brought back, read anew after every edit; `null` until it is read. */
export function useDeleted(): DeletedEntries | null {
  const revision = useNotebook((state) => state.replica?.revision);
  const [deleted, setDeleted] = useState<DeletedEntries | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void bridge()
      .deletedRecords()
      .then((read) => {
        if (!isCurrent) return;
        setDeleted(read);
      });
    return () => {
      isCurrent = false;
    };
  }, [revision]);
  return deleted;
}

/** Brings a version back and offers to take that back; answers whether it came. */
export async function restoreVersion(
  id: RecordId,
  revision: number,
  done: string,
): Promise<boolean> {
  const answer = await bridge().restoreVersion({ id, revision });
  if (!answer.ok) {
    tellRestoreError(answer.error);
    return false;
  }
  const { along } = answer.value;
  tellWithUndo(along === 0 ? done : `${done}, with ${along} more that belonged to it`);
  announce(done);
  return true;
}

function tellRestoreError(error: RestoreError): void {
  if (error.kind === 'notRestored') tellProblem(phraseReason(error.reason));
  else tellEditError(error);
}

type Reason = Extract<RestoreError, { kind: 'notRestored' }>['reason'];

/** Why a version did not come back, for a person. */
function phraseReason(reason: Reason): string {
  const [what, next] = wordsFor(reason);
  return `${what} Nothing was changed. ${next}`;
}

function wordsFor(reason: Reason): readonly [what: string, next: string] {
  switch (reason.kind) {
    case 'same':
      return ['It is already as it was then.', 'Choose another version.'];
    case 'ownerGone':
      return reason.owner === 'article'
        ? ['Its article is no longer in the notebook.', 'Bring the article back first.']
        : ['A highlight it belongs to is gone.', 'Bring the highlight back first.'];
    case 'relatedAlready':
      return ['The two passages are related in this way already.', 'Change that relation instead.'];
    case 'passageGone':
      return [
        'The text it was marked in is no longer one of its article.',
        'Restore the article’s version of that time first.',
      ];
    case 'nameTaken':
      return [`Another one is named “${reason.name}” by now.`, 'Rename that one first.'];
    case 'versionGone':
      return ['The history no longer has that version.', 'Choose another version.'];
    case 'textGone':
      return [
        'The article’s text of that time is missing or damaged.',
        'Look for it in a copy of the notebook.',
      ];
    default:
      return assertNever(reason);
  }
}
