import { statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';

/**
 * The files and folders that a command line names to be opened: `args` begins with the program, and when Electron is
 * run by hand with the app's own path. Options and what is not there are left out.
 */
export function filesNamedIn(
  args: readonly string[],
  folder: string,
  hasAppPath = process.defaultApp === true,
): string[] {
  const named = args.slice(1).filter((arg) => arg !== '' && !arg.startsWith('-'));
  return named
    .slice(hasAppPath ? 1 : 0)
    .map((path) => (isAbsolute(path) ? path : resolve(folder, path)))
    .filter((path) => statSync(path, { throwIfNoEntry: false }) !== undefined);
}
