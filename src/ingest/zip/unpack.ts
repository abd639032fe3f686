import type { ReadError } from '../../domain/incoming/read-error';
import { type Result, fail, ok } from '../../domain/result';
import { formatOfExtension, largestOf } from '../readable';
import { sniffFormat, sniffPacked } from '../sniff-format';
import { openZip, type OpenZip, type PackedFile } from './open-zip';

/** What an archive came to. */
export interface Unpacked {
  /** How many files were handed over. */
  readonly files: number;
  /** Files that were not, each with the reason. */
  readonly leftOut: readonly { readonly name: string; readonly error: ReadError }[];
}

/** A file out of an archive; its name has its folders. */
export interface UnpackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Most bytes that an archive may unpack to in all. */
const MOST_UNPACKED = 200_000_000;

/**
 * Unpacks the readable files of an archive one after the other; the next comes once `onFile` is done with the one
 * before, so that never more than one is held. Bytes are counted as they are unpacked. Archives within it are left out.
 */
export async function unpack(
  bytes: Uint8Array,
  onFile: (file: UnpackedFile) => Promise<void>,
): Promise<Result<Unpacked, ReadError>> {
  const opened = await openZip(bytes, 'zip', MOST_UNPACKED);
  if (!opened.ok) return opened;
  const leftOut: { name: string; error: ReadError }[] = [];
  let files = 0;
  for (const file of opened.value.files.filter(isChosen)) {
    const read = await readFile(opened.value, file);
    if (read.ok) {
      files += 1;
      await onFile({ name: file.name, bytes: read.value });
    } else if (read.error.kind === 'unpacksTooLarge' && files + leftOut.length === 0) {
      return read;
    } else {
      leftOut.push({ name: file.name, error: read.error });
    }
  }
  return files + leftOut.length === 0 ? fail({ kind: 'empty' }) : ok({ files, leftOut });
}

/** What systems put into archives by themselves is nothing that anybody chose. */
function isChosen({ name }: PackedFile): boolean {
  return !/(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name);
}

async function readFile(zip: OpenZip, file: PackedFile): Promise<Result<Uint8Array, ReadError>> {
  const extension = /\.([^./]+)$/.exec(file.name)?.[1] ?? '';
  const format = formatOfExtension(extension);
  if (file.isLink) return fail({ kind: 'broken', what: 'it only points to another file' });
  if (format === 'zip') return NESTED;
  if (format === null) return fail({ kind: 'unsupported', extension });
  const read = await zip.read(file, largestOf(format));
  if (!read.ok) return read;
  return (await isArchive(read.value)) ? NESTED : read;
}

const NESTED = fail({ kind: 'broken', what: 'archives within archives are not read' } as const);

/** Whether bytes are an archive whatever they are called. */
async function isArchive(bytes: Uint8Array): Promise<boolean> {
  if (sniffFormat(bytes)?.kind !== 'packed') return false;
  const opened = await openZip(bytes, 'zip', 0);
  if (!opened.ok) return false;
  const sniffed = sniffPacked(opened.value.files.map(({ name }) => name));
  return sniffed.kind === 'format' && sniffed.format === 'zip';
}
