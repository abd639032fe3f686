import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { ReadError } from '../domain/incoming/read-error';
import { fail, ok, type Result } from '../domain/result';
import { bytesOfStream } from './read-stream';

/** A file to read; `path` as the user gave it. */
export function openFile(path: string): Readable {
  return createReadStream(path);
}

/**
 * The characters of a stream of UTF-8 as they are: a byte order mark, carriage returns and all else counts. `null` when
 * it was called off before its end.
 */
export async function readPlainText(
  stream: Readable,
  stopped: AbortSignal,
): Promise<Result<string, ReadError> | null> {
  const bytes = await bytesOfStream(stream, stopped);
  if (!bytes?.ok) return bytes;
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.value));
  } catch (error) {
    if (error instanceof TypeError) return fail({ kind: 'notText' });
    throw error;
  }
}
