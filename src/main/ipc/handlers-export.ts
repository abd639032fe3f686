import { app, clipboard } from 'electron';
import type { ExportOutcome, ExportPreview } from '../../contract/import-and-export';
import { exportFrom } from '../../desk/export-notebook';
import type { NotebookDesk } from '../../desk/notebook-desk';
import { writeExport } from '../../desk/write-export';
import type { ExportFile, ExportRequest } from '../../domain/export/export-request';
import type { AppContext } from '../app-context';
import { askForExportPlace, confirmOverwriting } from '../ask';
import type { CallHandlers } from './call-handlers';

type ExportCalls = 'previewExport' | 'writeExport' | 'copyExport';

/** Most files of a preview, and most characters of each: more than anyone reads before deciding. */
const PREVIEW = { files: 20, characters: 200_000 } as const;

/** The calls that take the notebook out as Markdown. */
export function exportHandlers(context: AppContext): Pick<CallHandlers, ExportCalls> {
  return {
    previewExport: async (request) => {
      const { files, annotations } = await exportOf(context, request);
      return previewOf(files, annotations);
    },
    writeExport: async (request) => {
      const { files } = await exportOf(context, request);
      return write(context, request, files);
    },
    copyExport: async (request) => {
      const { files } = await exportOf(context, request);
      const text = files.map((file) => file.text).join('\n');
      await clipboard.writeText(text);
      return { characters: text.length };
    },
  };
}

function exportOf(context: AppContext, request: ExportRequest) {
  return exportFrom(openDesk(context), request, app.getLocale());
}

/** The page offers no export while nothing is open. */
function openDesk({ session }: AppContext): NotebookDesk {
  if (!session.desk) throw new Error('No notebook is open');
  return session.desk;
}

function previewOf(files: readonly ExportFile[], annotations: number): ExportPreview {
  const shown = files.slice(0, PREVIEW.files).map(({ path, text }) => ({
    path,
    text: text.slice(0, PREVIEW.characters),
  }));
  return { files: shown, totalFiles: files.length, annotations };
}

async function write(
  context: AppContext,
  { layout }: ExportRequest,
  files: readonly ExportFile[],
): Promise<ExportOutcome> {
  const window = context.window();
  const place = await askForExportPlace(window, layout, files[0]?.path ?? 'Dateline.md');
  if (place === null) return { kind: 'cancelled' };
  const to = { path: place.path, layout };
  let written = await writeExport(files, { ...to, overwrite: place.mayOverwrite });
  if (!written.ok && written.error.kind === 'exists') {
    if (!(await confirmOverwriting(window, written.error.paths))) return { kind: 'cancelled' };
    written = await writeExport(files, { ...to, overwrite: true });
  }
  if (written.ok) return { kind: 'written', path: place.path, files: written.value.length };
  const { error } = written;
  if (error.kind === 'exists')
    throw new Error('An export that may overwrite found a file in its way');
  return { kind: 'failed', path: error.path, code: error.code };
}
