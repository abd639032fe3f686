import { type Diff, EMPTY_DIFF } from '../domain/notebook/diff';
import { diffBetween } from '../domain/notebook/diff-between';
import { ok, type Result } from '../domain/result';
import type { FileSystem } from './files/file-system';
import { DamagedFile } from './files/json-file';
import { NewerFormat } from './snapshot/manifest';
import type { NotebookStore } from './notebook-store';
import type { SaveError } from './open-error';
import { readNotebookFolder } from './recovery/read-notebook-folder';

/**
 * Lets a notebook that is only read go along with whoever writes in its folder; answers how it changed. While half of
 * what was written is still on its way, the notebook stays as it is.
 */
export async function followWriter(
  store: NotebookStore,
  files: FileSystem,
): Promise<Result<Diff, SaveError>> {
  const seen = await store.look();
  try {
    const found = await readNotebookFolder(files, store.path);
    const patch = diffBetween(store.notebook, found.notebook);
    const rebased = await store.rebase({ found, seen, entries: [], patch });
    return rebased.ok ? ok(patch) : rebased;
  } catch (error) {
    if (error instanceof DamagedFile || error instanceof NewerFormat) return ok(EMPTY_DIFF);
    throw error;
  }
}
