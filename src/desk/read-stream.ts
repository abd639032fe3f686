import { addAbortSignal, type Readable } from 'node:stream';
import type { ReadError } from '../domain/incoming/read-error';
import { fail, ok, type Result } from '../domain/result';
import { LARGEST_ITEM } from '../ingest/readable';
import { attempt } from '../library/files/file-fault';

/**
 * All bytes of a stream, such as standard input; a stream that goes on beyond the largest readable item is let go.
 * `null` when it was called off before its end.
 */
export async function bytesOfStream(
  stream: Readable,
  stopped: AbortSignal,
): Promise<Result<Uint8Array, ReadError> | null> {
  const read = await attempt(() => collect(stream, stopped));
  if (!read.ok) return fail({ kind: 'unreadable', code: read.error.code });
  if (read.value === null) return null;
  const bytes = Buffer.concat(read.value);
  const limit = LARGEST_ITEM;
  return bytes.length > limit ? fail({ kind: 'tooLarge', bytes: bytes.length, limit }) : ok(bytes);
}

async function collect(stream: Readable, stopped: AbortSignal): Promise<Buffer[] | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of addAbortSignal(stopped, stream)) {
      const bytes = Buffer.from(chunk as Uint8Array | string);
      chunks.push(bytes);
      size += bytes.length;
      // Leaving the loop destroys the stream.
      if (size > LARGEST_ITEM) break;
    }
  } catch (error) {
    if (stopped.aborted) return null;
    throw error;
  }
  return chunks;
}
