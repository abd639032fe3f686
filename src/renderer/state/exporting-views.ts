import type { PictureToSave, ViewExport, ViewExported } from '../../contract/exporting-views';
import type { ExportOutcome } from '../../contract/import-and-export';
import { bridge } from '../platform/bridge';
import { tell, tellProblem } from './messages';
import { flushPendingEdits } from './pending-edits';

/** Takes a view of statements out, with all that was typed so far, and tells what became of it. */
export async function takeOutView(
  view: ViewExport['view'],
  format: ViewExport['format'],
  to: ViewExport['to'],
): Promise<void> {
  await flushPendingEdits();
  const outcome = await bridge().exportView({ view, format, to });
  if (outcome.kind === 'copied') tell(copiedWords(outcome, format));
  else tellWritten(outcome, 'export');
}

/** Asks where to and saves a picture that the page drew. */
export async function savePicture(picture: PictureToSave): Promise<void> {
  const outcome = await bridge().savePicture(picture);
  if (outcome.kind === 'refused') {
    tellProblem(
      `The picture was not saved, because it holds ${outcome.what}. Nothing was written. Export the table instead.`,
    );
  } else tellWritten(outcome, 'picture');
}

function copiedWords(
  { statements }: Extract<ViewExported, { kind: 'copied' }>,
  format: ViewExport['format'],
): string {
  const count = statements === 1 ? '1 statement' : `${statements.toLocaleString()} statements`;
  return `Copied ${count} as ${format === 'csv' ? 'CSV' : 'Markdown'}`;
}

function tellWritten(outcome: ExportOutcome, what: string): void {
  if (outcome.kind === 'cancelled') return;
  if (outcome.kind === 'written') tell(`Saved to ${outcome.path}`);
  else {
    tellProblem(
      `The ${what} could not be written to ${outcome.path} (${outcome.code}). The notebook is untouched. Choose another place and try again.`,
    );
  }
}
