import { errorCode } from './file-fault';
import type { FileStat, FileSystem } from './file-system';

/** Codes that mean for certain that no file lies at a path; any other failure says nothing about what does. */
const NOT_THERE: Readonly<Record<string, string>> = {
  ENOENT: 'is missing',
  ENOTDIR: 'is missing',
  ELOOP: 'is missing',
  EISDIR: 'is a folder',
};

/** The content of a file, or why there is none for certain, as the rest of a sentence. */
export type Content =
  | { readonly bytes: Uint8Array; readonly problem: null }
  | { readonly bytes: null; readonly problem: string };

/** Reads a file that may be missing. Rejects when the file system can't tell, as on `EIO` or `EBUSY`. */
export async function readIfThere(files: FileSystem, path: string): Promise<Content> {
  try {
    return { bytes: await files.read(path), problem: null };
  } catch (error) {
    return { bytes: null, problem: notThere(error) };
  }
}

/** Names in a folder; none where there is no such folder. */
export async function listIfThere(files: FileSystem, folder: string): Promise<readonly string[]> {
  try {
    return await files.list(folder);
  } catch (error) {
    notThere(error);
    return [];
  }
}

/** What lies at a path; `null` when nothing does, also where its folder is a file. */
export async function statIfThere(files: FileSystem, path: string): Promise<FileStat | null> {
  try {
    return await files.stat(path);
  } catch (error) {
    notThere(error);
    return null;
  }
}

function notThere(error: unknown): string {
  const problem = NOT_THERE[errorCode(error) ?? ''];
  if (problem === undefined) throw error;
  return problem;
}
