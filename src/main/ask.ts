import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';

/** Asks for one folder; `null` when the user cancels. */
export async function askForFolder(
  window: BrowserWindow | null,
  options: Pick<OpenDialogOptions, 'title' | 'message' | 'buttonLabel' | 'defaultPath'>,
): Promise<string | null> {
  const [path] = await ask(window, {
    ...options,
    properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
  });
  return path ?? null;
}

/** Asks for files; none when the user cancels. */
export function askForFiles(
  window: BrowserWindow | null,
  title: string,
  extensions: readonly string[],
): Promise<readonly string[]> {
  return ask(window, {
    title,
    filters: [
      { name: 'Texts', extensions: [...extensions] },
      { name: 'All files', extensions: ['*'] },
    ],
    properties: ['openFile', 'multiSelections'],
  });
}

async function ask(window: BrowserWindow | null, options: OpenDialogOptions): Promise<string[]> {
  // Looked up at every call: tests put their own answer in its place.
  const answer = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options);
  return answer.canceled ? [] : answer.filePaths;
}
