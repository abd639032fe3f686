import { currentVersion } from '../article/article';
import type { Sha256 } from '../ids';
import type { Notebook } from '../notebook/notebook';
import { contentsOf } from './contents';
import { exportFile } from './export-file';
import { exportFolder } from './export-folder';
import type { ExportSetting } from './export-job';
import type { ExportFile, ExportRequest } from './export-request';
import { exportW3c, textsAnnotated } from './w3c/export-w3c';

/**
 * The files of an export, in the order in which they are to be written: the index last. The same notebook
 * and request give the same names and bytes every time.
 */
export function exportNotebook(
  notebook: Notebook,
  request: ExportRequest,
  setting: ExportSetting,
): ExportFile[] {
  if (request.format === 'w3c') {
    const { notebookName, textOf } = setting;
    const plainTextOf = (hash: Sha256): string | null => textOf(hash)?.text ?? null;
    return [exportW3c(notebook, request.scope, { notebookName, textOf: plainTextOf })];
  }
  const job = { notebook, contents: contentsOf(notebook, request.scope), request, setting };
  return request.layout === 'file' ? [exportFile(job)] : exportFolder(job);
}

/** How many annotations an export would hold. */
export function countExported(notebook: Notebook, request: ExportRequest): number {
  const { articles } = contentsOf(notebook, request.scope);
  return articles.reduce((sum, { annotations }) => sum + annotations.length, 0);
}

/** Hashes of the article texts that an export needs to be given. */
export function textsNeeded(notebook: Notebook, request: ExportRequest): Sha256[] {
  if (request.format === 'w3c') return textsAnnotated(notebook, request.scope);
  if (!request.withText) return [];
  const { articles } = contentsOf(notebook, request.scope);
  return articles.map(({ article }) => currentVersion(article).textHash);
}
