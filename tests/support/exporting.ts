import { exportNotebook } from '../../src/domain/export/export-notebook';
import type {
  ExportFile,
  ExportRequest,
  ExportScope,
} from '../../src/domain/export/export-request';
import { Notebook } from '../../src/domain/notebook/notebook';
import type { NotebookRecord } from '../../src/domain/notebook/records';

/** The scope that is `article:1`. */
export const ARTICLE: ExportScope = { kind: 'articles', ids: ['article:1'] };

/** What a notebook of these records is exported as, without texts. */
export function exported(
  records: readonly NotebookRecord[],
  scope: ExportScope,
  layout: ExportRequest['layout'] = 'file',
): ExportFile[] {
  const setting = { notebookName: 'Strait of Amal', locale: 'en-GB', textOf: () => null };
  return exportNotebook(Notebook.of(records), { scope, layout, withText: false }, setting);
}

/** The text of the file that `article:1` is exported as. */
export function articleFile(records: readonly NotebookRecord[]): string {
  return exported(records, ARTICLE)[0]?.text ?? '';
}
