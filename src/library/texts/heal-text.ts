import type { Instant, Sha256 } from '../../domain/ids';
import type { Discovery } from '../recovery/discovery';
import type { FileSystem } from '../files/file-system';
import type { Finding } from '../finding';
import { mendFolder } from '../recovery/mend-folder';
import { readSecondCopy } from '../snapshot/second-copy';
import { LARGEST_TEXT, TEXTS_FOLDER } from './text-store';

/** What was wrong with a text's file, and its bytes from the second copy, if that is good. */
export interface HealedText {
  readonly bytes: Uint8Array | null;
  readonly finding: Finding;
}

/**
 * Looks for the second copy of a text whose file is missing or not as it was saved. Where the notebook may be written
 * to, the file is put right and the bad one goes into the quarantine; `now` is `null` where it may not.
 */
export async function healText(
  files: FileSystem,
  notebook: string,
  hash: Sha256,
  kind: 'missing' | 'damaged',
  now: Instant | null,
): Promise<HealedText> {
  const name = `${hash}.json`;
  const file = `${TEXTS_FOLDER}/${name}`;
  const copyOf = { folder: TEXTS_FOLDER, name, hash, atMost: LARGEST_TEXT } as const;
  const { bytes } = await readSecondCopy(files, notebook, copyOf);
  const problem = kind === 'missing' ? 'is missing' : 'is not as it was saved';
  const outcome =
    bytes === null
      ? 'There is no good second copy. What was highlighted in it and the imported original are kept.'
      : 'Its second copy is good: nothing is lost.';
  const finding = { kind, file, what: `${file}, the text of an article, ${problem}. ${outcome}` };
  if (bytes === null || now === null) return { bytes, finding: { ...finding, done: null } };
  const mends: Discovery['mends'] = [{ kind: 'replace', file, bytes }];
  const done = 'It was restored from its second copy.';
  const mended = await mendFolder(files, notebook, [{ finding, mends, done }], now);
  return { bytes, finding: mended.findings[0] ?? { ...finding, done: null } };
}
