import { app, clipboard } from 'electron';
import type {
  PictureSaved,
  PictureToSave,
  ViewCalls,
  ViewExport,
  ViewExported,
} from '../../contract/exporting-views';
import { evidenceOf, statementsBehind } from '../../desk/evidence';
import { inTurns } from '../../desk/follow-statements';
import { asCsvFile, exportView } from '../../desk/export-view';
import type { NotebookDesk } from '../../desk/notebook-desk';
import { fileName } from '../../domain/export/file-name';
import type { AppContext } from '../app-context';
import { packMatrix } from '../pack-matrix';
import { foreignInPicture } from '../own-picture';
import { saveFile } from '../save-file';
import type { CallHandlers } from './call-handlers';

/** The calls of the evidence matrix, and those that take trail, timeline and matrix out. */
export function viewHandlers(context: AppContext): Pick<CallHandlers, keyof ViewCalls> {
  const { session } = context;
  return {
    evidenceMatrix: async (request) =>
      session.desk && inTurns(packMatrix(await evidenceOf(session.desk, request))),
    cellStatements: (query) => session.desk && statementsBehind(session.desk, query),
    exportView: (request) => takeOut(context, request),
    savePicture: (picture) => savePicture(context, picture),
  };
}

/** The page offers no export while nothing is open. */
function openDesk({ session }: AppContext): NotebookDesk {
  if (!session.desk) throw new Error('No notebook is open');
  return session.desk;
}

async function takeOut(
  context: AppContext,
  { view, format, to }: ViewExport,
): Promise<ViewExported> {
  const written = await exportView(openDesk(context), view, format, app.getLocale());
  const { name, text, statements } = written;
  if (to === 'clipboard') {
    await clipboard.writeText(text);
    return { kind: 'copied', characters: text.length, statements };
  }
  return saveFile(context.window(), {
    title: `Export ${format === 'csv' ? 'as CSV' : 'as Markdown'}`,
    name: named(name),
    kind: format === 'csv' ? 'CSV' : 'Markdown',
    bytes: Buffer.from(format === 'csv' ? asCsvFile(text) : text, 'utf8'),
  });
}

async function savePicture(
  context: AppContext,
  { name, format, bytes }: PictureToSave,
): Promise<PictureSaved> {
  const what = foreignInPicture(format, bytes);
  if (what !== null) return { kind: 'refused', what };
  const kind = format.toUpperCase();
  return saveFile(context.window(), {
    title: `Save picture as ${kind}`,
    name: named(`${name}.${format}`),
    kind: `${kind} picture`,
    bytes,
  });
}

/** A name that is safe in every file system, with the extension it had. */
function named(name: string): string {
  const dot = name.lastIndexOf('.');
  const stem = fileName({ date: null, publisher: null, title: name.slice(0, dot) });
  return stem.replace(/\.md$/u, name.slice(dot));
}
