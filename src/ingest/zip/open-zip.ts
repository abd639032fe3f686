import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

import { type Result, fail, ok } from '../../domain/result';
import { entryName } from './entry-name';
import type { ReadError } from '../../domain/incoming/read-error';

/** A file in a packed one. */
export interface PackedFile {
  /** With its folders, parted by `/`; never absolute, never upwards. Only to be shown and compared. */
  readonly name: string;
  /** Bytes that it claims to have when unpacked. */
  readonly size: number;
  /** Whether only a password opens it. */
  readonly isLocked: boolean;
  /** Whether it only points to another place. */
  readonly isLink: boolean;
  readonly entry: Entry;
  /** Where its packed bytes begin. */
  readonly start: number;
}

/** A packed file that was opened. */
export interface OpenZip {
  /** Without folders, in the order of its list. */
  readonly files: readonly PackedFile[];
  /** Unpacks one; `atMost` bytes and no more of the whole file's allowance. */
  readonly read: (file: PackedFile, atMost: number) => Promise<Result<Uint8Array, ReadError>>;
}

/** More files than this are no collection of articles but an attack on whoever lists them. */
const MOST_FILES = 10_000;

/** Opens a packed file of which at most `allowance` bytes will be unpacked in all; `format` names it in errors. */
export async function openZip(
  bytes: Uint8Array,
  format: string,
  allowance: number,
): Promise<Result<OpenZip, ReadError>> {
  const damaged = fail({ kind: 'damaged', format } as const);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const files = await list(buffer);
  if (files === 'damaged') return damaged;
  if (files === 'locked') return fail({ kind: 'locked' });
  if (files === 'tooMany') {
    return fail({ kind: 'broken', what: `more than ${String(MOST_FILES)} files in it` });
  }
  if (overlap(files)) return fail({ kind: 'broken', what: 'the files in it overlap' });
  let left = allowance;
  const read = async (file: PackedFile, atMost: number) => {
    if (file.isLocked) return fail({ kind: 'locked' } as const);
    const limit = Math.min(atMost, left);
    if (file.size > limit) return fail({ kind: 'unpacksTooLarge', limit } as const);
    const unpacked = await inflate(buffer, file, limit);
    if (unpacked === 'tooLarge') return fail({ kind: 'unpacksTooLarge', limit } as const);
    if (unpacked === 'damaged') return damaged;
    left -= unpacked.length;
    return ok(unpacked);
  };
  return ok({ files, read });
}

type Listed = PackedFile[] | 'damaged' | 'locked' | 'tooMany';

async function list(buffer: Buffer): Promise<Listed> {
  const files: PackedFile[] = [];
  try {
    // What an entry claims is compared with what it turns out to be when it is unpacked.
    const zip = await fromBufferPromise(buffer, {
      decodeStrings: false,
      validateEntrySizes: false,
    });
    for await (const entry of zip.eachEntry()) {
      if (files.length >= MOST_FILES) return 'tooMany';
      const file = await packedFile(zip, entry);
      if (file !== null) files.push(file);
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return /encryption/.test(error.message) ? 'locked' : 'damaged';
  }
  return files;
}

/** `null` for a folder. */
async function packedFile(zip: ZipFile, entry: Entry): Promise<PackedFile | null> {
  const name = entryName(entry);
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  if (name.endsWith('/') || name === '') return null;
  return {
    name,
    size: entry.uncompressedSize,
    isLocked: entry.isEncrypted(),
    isLink: ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000,
    entry,
    start: fileDataStart,
  };
}

/** Files that share bytes make a small file unpack to a huge one; nothing that packs files writes them. */
function overlap(files: readonly PackedFile[]): boolean {
  const ordered = files.toSorted((a, b) => offsetOf(a) - offsetOf(b));
  return ordered.some((file, at) => {
    const next = ordered[at + 1];
    return next !== undefined && file.start + file.entry.compressedSize > offsetOf(next);
  });
}

function offsetOf({ entry }: PackedFile): number {
  return entry.relativeOffsetOfLocalHeader;
}

const inflateAsync = promisify(inflateRaw);

/** Stops as soon as there is more than `limit`, whatever the list claims. */
async function inflate(
  buffer: Buffer,
  { entry, start }: PackedFile,
  limit: number,
): Promise<Uint8Array | 'tooLarge' | 'damaged'> {
  const packed = buffer.subarray(start, start + entry.compressedSize);
  const isStored = entry.compressionMethod === 0;
  if (!isStored && entry.compressionMethod !== 8) return 'damaged';
  try {
    const options = { maxOutputLength: Math.max(1, limit) };
    const bytes = isStored ? packed : await inflateAsync(packed, options);
    const isWhole = bytes.length === entry.uncompressedSize && crc32(bytes) === entry.crc32;
    return isWhole ? bytes : 'damaged';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ERR_BUFFER_TOO_LARGE') return 'tooLarge';
    if (typeof code === 'string' && code.startsWith('Z_')) return 'damaged';
    throw error;
  }
}
