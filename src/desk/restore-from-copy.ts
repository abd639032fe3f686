import type { ArticleVersion } from '../domain/article/article';
import { changesOf } from '../domain/notebook/diff';
import { bringBack, type CopyChoice, wantedOf } from '../domain/notebook/past/bring-back';
import type { NotebookRecord } from '../domain/notebook/records';
import { fail, ok, type Result } from '../domain/result';
import type { FileSystem } from '../library/files/file-system';
import type { SaveError } from '../library/open-error';
import { readOriginal } from '../library/texts/original-store';
import { TextStore } from '../library/texts/text-store';
import type { CopyComparison } from './copy-comparison';
import type { Done, EditError } from './ask-for-edit';

/** What came back from a copy. */
export interface BroughtBack extends Done {
  /** Records that are now as they are in the copy, those that went included. */
  readonly records: number;
  /** Texts and imported files that neither the notebook nor the copy has. */
  readonly lacking: number;
}

/**
 * Brings records of a copy back into the notebook as one step that can be undone. The texts and imported files they
 * name lie in the notebook before. `null` when there is nothing to bring back.
 */
export async function restoreFromCopy(
  comparison: CopyComparison,
  files: FileSystem,
  choice: CopyChoice,
): Promise<Result<BroughtBack | null, EditError>> {
  const { desk, copy, ids } = comparison;
  const wanted = wantedOf(desk.notebook, copy, ids, choice);
  if (choice.kind === 'some' ? wanted.length === 0 : !comparison.differs) return ok(null);
  const brought = await bringFiles(comparison, files, wanted);
  if (!brought.ok) return brought;
  let records = 0;
  const done = await desk.commitDiff((notebook) => {
    const diff = bringBack(notebook, copy, ids, choice);
    records = changesOf(diff).length;
    return ok({ diff, label: LABELS[choice.kind] });
  });
  return done.ok ? ok({ ...done.value, records, lacking: brought.value }) : done;
}

const LABELS = { everything: 'Go back to a copy', some: 'Bring back from a copy' } as const;

/** Makes what the records name durable in the notebook; answers how many files are nowhere to be had. */
async function bringFiles(
  { desk, path }: CopyComparison,
  files: FileSystem,
  wanted: readonly NotebookRecord[],
): Promise<Result<number, SaveError>> {
  const texts = new TextStore(files, path);
  let lacking = 0;
  for (const { textHash, provenance } of versionsIn(wanted)) {
    if (!(await desk.readText(textHash)).ok) {
      const text = await texts.read(textHash);
      const kept = text.ok ? await desk.putText(text.value) : null;
      if (kept?.ok === false) return fail(kept.error);
      if (kept === null) lacking += 1;
    }
    const { original } = provenance;
    if (original === null || (await readOriginal(files, desk.info.path, original))) continue;
    const bytes = await readOriginal(files, path, original);
    const kept = bytes && (await desk.putOriginal(bytes, original.extension));
    if (kept?.ok === false) return fail(kept.error);
    if (kept === null) lacking += 1;
  }
  return ok(lacking);
}

/** The versions of every article that comes back, each text once. */
function versionsIn(records: readonly NotebookRecord[]): Iterable<ArticleVersion> {
  const versions = new Map<string, ArticleVersion>();
  for (const record of records) {
    if (record.kind !== 'article') continue;
    for (const version of record.versions) {
      versions.set(`${version.textHash} ${version.provenance.original?.hash ?? ''}`, version);
    }
  }
  return versions.values();
}
