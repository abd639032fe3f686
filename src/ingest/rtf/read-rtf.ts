import type { Candidate } from '../../domain/article/candidate';
import type { Doubt } from '../../domain/article/doubt';
import type { ReadError } from '../../domain/incoming/read-error';
import { type Result, fail, ok } from '../../domain/result';
import type { About } from '../about';
import { hasWords } from '../text/clean-text';
import { withDoubts } from '../understand/doubt-decoding';
import { understandFile } from '../understand/file-properties';
import { RtfReader } from './rtf-reader';

/** Reads rich text (RTF 1.9), as word processors of all kinds write it. */
export async function readRtf(
  bytes: Uint8Array,
  { capturedAt }: About,
): Promise<Result<Candidate[], ReadError>> {
  const read = new RtfReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)).read();
  if (!read.ok) return read;
  const { blocks, properties, lost, isWhole } = read.value;
  if (!blocks.some(({ text }) => hasWords(text))) return fail({ kind: 'empty' });
  const at = capturedAt ?? undefined;
  const reading = { blocks, metadata: {}, origins: {}, capturedAt: at };
  const doubts: Doubt[] = [
    ...(isWhole ? [] : [{ kind: 'leftOut', what: 'its end', why: 'the file is cut off' } as const]),
    ...(lost > 0 ? [{ kind: 'lostCharacters', count: lost } as const] : []),
  ];
  return ok([withDoubts(understandFile(reading, properties), doubts)]);
}
