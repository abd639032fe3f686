import { currentVersion } from '../article/article';
import type { Sha256 } from '../ids';
import type { Notebook } from '../notebook/notebook';
import { contentsOf } from './contents';
import { exportFile } from './export-file';
import { exportFolder } from './export-folder';
import type { ExportSetting } from './export-job';
import type { ExportFile, ExportRequest } from './export-request';

/**
 * The Markdown files of an export, in the order in which they are to be written: the index last. The same notebook
 * and request give the same names and bytes every time.
 */
export function exportNotebook(
  notebook: Notebook,
  request: ExportRequest,
  setting: ExportSetting,
): ExportFile[] {
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
  if (!request.withText) return [];
  const { articles } = contentsOf(notebook, request.scope);
  return articles.map(({ article }) => currentVersion(article).textHash);
}
