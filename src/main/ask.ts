import {
  type BrowserWindow,
  dialog,
  type MessageBoxOptions,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron';
import { basename } from 'node:path';
import { READABLE_EXTENSIONS } from '../desk/read-items';

/*
 * The system's dialogs. The `dialog` object is asked for its functions at every call, so that a test can put its own
 * answer in their place.
 */

/** Asks for one folder; `null` when the user cancels. */
export async function askForFolder(
  window: BrowserWindow | null,
  options: Pick<OpenDialogOptions, 'title' | 'buttonLabel' | 'defaultPath'>,
): Promise<string | null> {
  const [path] = await open(window, {
    ...options,
    properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
  });
  return path ?? null;
}

/** Asks for files to import; none when the user cancels. */
export function askForFiles(window: BrowserWindow | null): Promise<readonly string[]> {
  return open(window, {
    title: 'Import files',
    buttonLabel: 'Import',
    filters: [
      { name: 'Articles and archives of them', extensions: [...READABLE_EXTENSIONS] },
      { name: 'W3C annotations', extensions: ['json', 'jsonld'] },
      { name: 'All files', extensions: ['*'] },
    ],
    properties: ['openFile', 'multiSelections'],
  });
}

/** Where an export goes. */
export interface ExportPlace {
  readonly path: string;
  /** Whether the system's dialog has already asked about a file that is there. */
  readonly mayOverwrite: boolean;
}

/** Asks where to export to; `null` when the user cancels. */
export async function askForExportPlace(
  window: BrowserWindow | null,
  layout: 'file' | 'folder',
  suggestedName: string,
): Promise<ExportPlace | null> {
  if (layout === 'folder') {
    const path = await askForFolder(window, { title: 'Export to a folder', buttonLabel: 'Export' });
    return path === null ? null : { path, mayOverwrite: false };
  }
  return askForFile(window, {
    title: 'Export to a file',
    buttonLabel: 'Export',
    defaultPath: suggestedName,
    filters: [
      /\.json$/iu.test(suggestedName)
        ? { name: 'W3C annotations', extensions: ['json'] }
        : { name: 'Markdown', extensions: ['md'] },
    ],
  });
}

/** Asks where to save a PDF; `null` when the user cancels. */
export async function askForPdfPlace(
  window: BrowserWindow | null,
  suggestedName: string,
): Promise<ExportPlace | null> {
  return askForFile(window, {
    title: 'Save as PDF',
    buttonLabel: 'Save',
    defaultPath: suggestedName,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
}

/** Asks where to save a copy of some bytes; `null` when the user cancels. */
export async function askForCopyPlace(
  window: BrowserWindow | null,
  suggestedName: string,
): Promise<ExportPlace | null> {
  return askForFile(window, {
    title: 'Save a copy of the original',
    buttonLabel: 'Save',
    defaultPath: suggestedName,
  });
}

/** Asks where to save a file; `null` when the user cancels. */
export function askForFilePlace(
  window: BrowserWindow | null,
  options: SaveDialogOptions,
): Promise<ExportPlace | null> {
  return askForFile(window, options);
}

async function askForFile(
  window: BrowserWindow | null,
  options: SaveDialogOptions,
): Promise<ExportPlace | null> {
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  if (canceled || !filePath) return null;
  // macOS and Windows ask about a file that is there; Linux only where it is told to, and so is left to us.
  return { path: filePath, mayOverwrite: process.platform !== 'linux' };
}

/** Asks whether files that are there may be replaced. */
export async function confirmOverwriting(
  window: BrowserWindow | null,
  paths: readonly string[],
): Promise<boolean> {
  const [first = ''] = paths;
  const what = paths.length === 1 ? `“${basename(first)}” is` : `${paths.length} of the files are`;
  const options: MessageBoxOptions = {
    type: 'question',
    message: `${what} already there.`,
    detail: 'Nothing was written yet. Replacing loses what stands in them now; other files stay.',
    buttons: ['Cancel', 'Replace'],
    defaultId: 0,
    cancelId: 0,
  };
  const { response } = await (window
    ? dialog.showMessageBox(window, options)
    : dialog.showMessageBox(options));
  return response === 1;
}

async function open(window: BrowserWindow | null, options: OpenDialogOptions): Promise<string[]> {
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? [] : filePaths;
}
