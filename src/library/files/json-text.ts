import { DamagedFile } from './json-file';

/** The value in a file's JSON; throws {@link DamagedFile} naming the file when it is no UTF-8 or no JSON. */
export function parseJson(name: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new DamagedFile(name, 'is not readable as JSON');
  }
}
