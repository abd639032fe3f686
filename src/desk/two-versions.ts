import type { TwoVersions } from '../domain/notebook/two-versions';
import { kindOf } from '../domain/record-id';
import {
  type Choice,
  choiceOf,
  type Decision,
  decideConflict,
} from '../domain/notebook/decide-conflict';
import { EMPTY_DIFF, isEmpty } from '../domain/notebook/diff';
import type { Notebook } from '../domain/notebook/notebook';
import { nameOfRecord, ownerOf } from '../domain/notebook/past/removals';
import { nounOf } from '../domain/notebook/past/restore-record';
import type { NotebookRecord } from '../domain/notebook/records';
import { fail, ok, type Result } from '../domain/result';
import { conflictFile, type KeptConflict, readConflicts } from '../library/outside/conflict-file';
import { attempt } from '../library/files/file-fault';
import { mendFolder } from '../library/recovery/mend-folder';
import { nodeFileSystem } from '../library/files/node-file-system';
import type { EditError } from './ask-for-edit';
import type { NotebookDesk } from './notebook-desk';

/** Why a decision was not carried out; both versions are still there. */
export type DecideError = EditError | { readonly kind: 'pairGone' };

/**
 * The records of which two versions wait, the oldest pair first. A pair that nothing is left to decide of, because the
 * notebook has come to hold one of the versions only, is put aside.
 */
export async function waitingPairs(desk: NotebookDesk): Promise<readonly TwoVersions[]> {
  const { conflicts } = await read(desk);
  const pairs: TwoVersions[] = [];
  const over: KeptConflict[] = [];
  for (const conflict of conflicts) {
    const choice = choiceOf(desk.notebook, conflict);
    if (choice?.now) pairs.push(pairOf(desk.notebook, conflict, choice.now, choice));
    else over.push(conflict);
  }
  if (over.length > 0) await putAside(desk, over);
  return pairs;
}

/**
 * Carries out what the user decided of a pair, as an edit that can be undone, and puts the pair aside. Answers whether
 * the notebook changed.
 */
export async function decidePair(
  desk: NotebookDesk,
  key: string,
  decision: Decision,
): Promise<Result<{ readonly changed: boolean }, DecideError>> {
  if (desk.info.readOnly) return fail({ kind: 'readOnly' });
  const conflict = (await read(desk)).conflicts.find((each) => each.key === key);
  if (conflict === undefined) return fail({ kind: 'pairGone' });
  let diff = EMPTY_DIFF;
  if (decision !== 'keep') {
    const done = await desk.commitDiff((notebook) => {
      const { now, newId } = desk.ports;
      const outcome = decideConflict(notebook, conflict, decision, { now: now(), newId });
      if (outcome.ok) diff = outcome.value.diff;
      return outcome;
    });
    if (!done.ok) return done;
  }
  await putAside(desk, [conflict]);
  return ok({ changed: !isEmpty(diff) });
}

async function read(desk: NotebookDesk): ReturnType<typeof readConflicts> {
  const { files = nodeFileSystem } = desk.ports;
  const found = await attempt(() => readConflicts(files, desk.info.path));
  // A folder that does not answer now is asked again with the next look.
  return found.ok ? found.value : { conflicts: [], unreadable: [] };
}

/** Both versions stay in the quarantine. What can't be moved now is found to be decided the next time. */
async function putAside(desk: NotebookDesk, conflicts: readonly KeptConflict[]): Promise<void> {
  if (desk.info.readOnly) return;
  const { files = nodeFileSystem, now } = desk.ports;
  const discoveries = conflicts.map(({ key }) => {
    const file = conflictFile(key);
    const finding = { kind: 'superfluous' as const, file, what: `${file} is decided.` };
    return { finding, mends: [{ kind: 'quarantine' as const, file }], done: 'It was put aside.' };
  });
  await mendFolder(files, desk.info.path, discoveries, now());
}

function pairOf(
  notebook: Notebook,
  { key, id, foundAt, who }: KeptConflict,
  now: NotebookRecord,
  { other, allowsBoth }: Choice,
): TwoVersions {
  const owner = ownerOf(now);
  const on = owner && notebook.get(kindOf(owner), owner);
  const named = { noun: nounOf(now), name: nameOfRecord(now), on: on && nameOfRecord(on) };
  return { key, id, ...named, foundAt, who, now, other, allowsBoth };
}
