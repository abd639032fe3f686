import { type Result, fail, ok } from '../../domain/result';
import type { ReadError } from '../read-error';
import { windows1252 } from './windows-1252';

/** Bytes as text, without a byte order mark. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'windows-1252';
  /** Whether nothing in the bytes says or proves that this is their encoding. */
  readonly isGuess: boolean;
}

/** Share of control characters above which bytes are no text. */
const MOST_CONTROLS = 0.02;

/**
 * Decodes text: by its byte order mark, or as UTF-8 where the bytes are valid UTF-8, or else as windows-1252, which is
 * a guess. Zero bytes and many control characters mean that it is no text; a few in UTF-8 are let pass and dropped
 * later.
 */
export function decodeText(bytes: Uint8Array): Result<Decoded, ReadError> {
  const marked = decodeMarked(bytes);
  const decoded = marked ?? decodeUnmarked(bytes);
  if (decoded === null || isNoText(decoded.text)) return fail({ kind: 'notText' });
  return ok(decoded);
}

/** By byte order mark; `null` when there is none. A mark that the bytes after it belie makes it a guess. */
function decodeMarked(bytes: Uint8Array): Decoded | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    const text = new TextDecoder('utf-8').decode(bytes);
    return { text, encoding: 'UTF-8', isGuess: text.includes('\uFFFD') };
  }
  const isLittleEndian = first === 0xff && second === 0xfe;
  if (!isLittleEndian && !(first === 0xfe && second === 0xff)) return null;
  const units = bytes.slice(2, bytes.length - (bytes.length % 2));
  const ordered = isLittleEndian ? Buffer.from(units) : Buffer.from(units).swap16();
  return {
    text: ordered.toString('utf16le'),
    encoding: 'UTF-16',
    isGuess: bytes.length % 2 === 1,
  };
}

/** `null` for bytes that neither are UTF-8 nor can be windows-1252. */
function decodeUnmarked(bytes: Uint8Array): Decoded | null {
  const text = utf8(bytes);
  if (text !== null) return { text, encoding: 'UTF-8', isGuess: false };
  if (bytes.includes(0)) return null;
  return { text: windows1252(bytes), encoding: 'windows-1252', isGuess: true };
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function isNoText(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) controls += 1;
  }
  return controls > text.length * MOST_CONTROLS && controls > 1;
}
