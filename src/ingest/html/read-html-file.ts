import type { Candidate } from '../../domain/article/candidate';
import type { ReadError } from '../../domain/incoming/read-error';
import type { Result } from '../../domain/result';
import type { About } from '../about';
import { decodeText } from '../text/decode-text';
import { doubtDecoding } from '../understand/doubt-decoding';
import { readPage } from './page/read-page';

/** Reads a web page as it was saved or fetched. */
export function readHtmlFile(
  bytes: Uint8Array,
  { address, capturedAt, mediaType }: About,
): Result<Candidate[], ReadError> {
  const decoding = decodeText(bytes, { isMarkup: true, mediaType: mediaType ?? undefined });
  if (!decoding.ok) return decoding;
  const reading = readPage(decoding.value.text, { address, capturedAt });
  return doubtDecoding(reading, decoding.value);
}
