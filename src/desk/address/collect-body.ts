import type { Transform } from 'node:stream';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createInflate, createUnzip } from 'node:zlib';
import type { ReadError } from '../../domain/incoming/read-error';
import { fail, ok, type Result } from '../../domain/result';

/** How an answer may be packed. */
const UNPACKING: Readonly<Record<string, () => Transform>> = {
  gzip: createUnzip,
  'x-gzip': createUnzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * The bytes of an answer, unpacked. No more than the limit is ever held: an answer that goes on beyond it, packed or
 * unpacked, is let go.
 */
export async function collectBody(
  body: Readable,
  encoding: string,
  limit: number,
): Promise<Result<Uint8Array, ReadError>> {
  const steps = encoding
    .toLowerCase()
    .split(',')
    .map((step) => step.trim())
    .filter((step) => step !== '' && step !== 'identity')
    .reverse();
  const makers = steps.map((step) =>
    Object.hasOwn(UNPACKING, step) ? UNPACKING[step] : undefined,
  );
  if (steps.length > 2 || makers.some((make) => make === undefined)) {
    body.destroy();
    return fail({ kind: 'broken', what: 'it is packed in a way that is not read' });
  }
  let stream: Readable = body;
  for (const make of makers) {
    const unpacked = make?.();
    // Errors of either come with the one that is read from.
    if (unpacked) stream = pipeline(stream, unpacked, () => undefined);
  }
  return collect(stream, body, limit);
}

async function collect(
  stream: Readable,
  body: Readable,
  limit: number,
): Promise<Result<Uint8Array, ReadError>> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(chunk as Buffer);
      bytes += (chunk as Buffer).length;
      if (bytes > limit) return fail({ kind: 'tooLarge', bytes, limit });
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!/^(?:Z_|ERR_(?:_ERROR|BROTLI|PADDING))/.test(code) && !code.startsWith('ERR_BR'))
      throw error;
    return fail({ kind: 'broken', what: 'what it is packed in is damaged' });
  } finally {
    body.destroy();
  }
  return ok(Buffer.concat(chunks));
}
