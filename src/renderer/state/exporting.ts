import type { ExportOutcome, ExportPreview } from '../../contract/import-and-export';
import type { ExportRequest } from '../../domain/export/export-request';
import { bridge } from '../platform/bridge';
import { tell, tellProblem } from './messages';
import { flushPendingEdits } from './pending-edits';
import { closeDialog } from './view-store';

/** An export as it would be written now, with all that was typed so far. */
export async function previewExport(request: ExportRequest): Promise<ExportPreview> {
  await flushPendingEdits();
  return bridge().previewExport(request);
}

/** Asks where to and writes the export; the dialog closes when it is done. */
export async function writeExport(request: ExportRequest): Promise<void> {
  await flushPendingEdits();
  takeOutcome(await bridge().writeExport(request));
}

/** Puts the export on the clipboard as one text. */
export async function copyExport(request: ExportRequest): Promise<void> {
  await flushPendingEdits();
  const { characters } = await bridge().copyExport(request);
  const what = request.format === 'w3c' ? 'annotations as JSON' : 'Markdown';
  tell(`Copied ${characters.toLocaleString()} characters of ${what}`);
  closeDialog();
}

function takeOutcome(outcome: ExportOutcome): void {
  if (outcome.kind === 'cancelled') return;
  if (outcome.kind === 'failed') {
    tellProblem(
      `The export could not be written to ${outcome.path} (${outcome.code}). The notebook is untouched. Choose another place and try again.`,
    );
    return;
  }
  tell(
    outcome.files === 1
      ? `Exported to ${outcome.path}`
      : `Exported ${outcome.files} files to ${outcome.path}`,
  );
  closeDialog();
}
