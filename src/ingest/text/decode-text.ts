import type { ReadError } from '../../domain/incoming/read-error';
import { type Result, fail, ok } from '../../domain/result';
import { decodeAs, type DecodedAs } from './decode-as';
import { encodingInMarkup, encodingOfMediaType } from './declared-encoding';
import { decodeByStatistics } from './guess-encoding';
import { guessUtf16 } from './guess-utf-16';

/** Bytes as text, without a byte order mark. */
export interface Decoded extends DecodedAs {
  /** Whether nothing in the bytes says or proves that this is their encoding. */
  readonly isGuess: boolean;
}

/** What else may state the encoding. */
export interface Hints {
  /** As the server or message has it: `text/html; charset=gbk`. */
  readonly mediaType?: string | undefined;
  /** Whether the bytes are HTML or XML, which name their encoding themselves. */
  readonly isMarkup?: boolean;
}

/** Share of control characters above which bytes are no text. */
const MOST_CONTROLS = 0.02;
/** Fewest characters beyond ASCII that show bytes to be UTF-8 against what is stated. */
const FEWEST_PROOFS = 3;

/**
 * Decodes text: by its byte order mark, by what its server or message states, by what markup states of itself, as
 * UTF-8 where the bytes are valid UTF-8, or else by statistics, which is a guess. A statement that the bytes belie
 * counts for nothing. Zero bytes and many control characters mean that it is no text; a few are let pass and dropped
 * later.
 */
export function decodeText(bytes: Uint8Array, hints: Hints = {}): Result<Decoded, ReadError> {
  const decoded =
    decodeMarked(bytes) ?? decodeStated(bytes, hints) ?? decodeUtf8(bytes) ?? decodeUnstated(bytes);
  if (decoded === null || isNoText(decoded.text)) return fail({ kind: 'notText' });
  return ok(decoded);
}

/** By byte order mark; `null` when there is none. */
function decodeMarked(bytes: Uint8Array): Decoded | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return { ...decodeAs(bytes, 'utf-8'), isGuess: false };
  }
  const isLittleEndian = first === 0xff && second === 0xfe;
  if (!isLittleEndian && !(first === 0xfe && second === 0xff)) return null;
  const isOdd = bytes.length % 2 === 1;
  const whole = isOdd ? bytes.subarray(0, -1) : bytes;
  const decoded = decodeAs(whole, isLittleEndian ? 'utf-16le' : 'utf-16be');
  return { ...decoded, lost: decoded.lost + Number(isOdd), isGuess: false };
}

/** By what is stated; `null` when nothing is, or when the bytes cannot be that. */
function decodeStated(bytes: Uint8Array, { mediaType = '', isMarkup = false }: Hints) {
  const stated = encodingOfMediaType(mediaType) ?? (isMarkup ? encodingInMarkup(bytes) : null);
  // What is stated to be UTF-8 is treated as what states nothing: the bytes show it.
  if (stated === null || stated === 'utf-8') return null;
  const decoded = decodeAs(bytes, stated);
  const isBelied = decoded.lost > decoded.text.length / 100 || isUtf8AfterAll(bytes, stated);
  return isBelied ? null : { ...decoded, isGuess: false };
}

/** Encodings of one byte a letter hardly ever come out as UTF-8 by chance; texts stated to be ASCII often are. */
function isUtf8AfterAll(bytes: Uint8Array, stated: string): boolean {
  if (!/^(?:windows-|iso-8859|koi8|mac|x-mac|ibm)/.test(stated)) return false;
  const text = utf8(bytes);
  return text !== null && beyondAscii(text) >= FEWEST_PROOFS;
}

/** As UTF-8, also where single characters of it are damaged; `null` when it is none. */
function decodeUtf8(bytes: Uint8Array): Decoded | null {
  if (utf8(bytes) !== null) {
    const decoded = decodeAs(bytes, 'utf-8');
    return isUtf16InDisguise(bytes) ? null : { ...decoded, isGuess: false };
  }
  const decoded = decodeAs(bytes, 'utf-8');
  const whole = beyondAscii(decoded.text) - decoded.lost;
  return whole >= FEWEST_PROOFS && whole > decoded.lost * 4 ? { ...decoded, isGuess: false } : null;
}

/** ASCII letters in UTF-16 are valid UTF-8, each with a zero byte beside it. */
function isUtf16InDisguise(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4_096);
  const zeros = sample.reduce((sum, byte) => (byte === 0 ? sum + 1 : sum), 0);
  return zeros > sample.length / 10;
}

/** `null` for bytes that are no text. */
function decodeUnstated(bytes: Uint8Array): Decoded | null {
  if (!bytes.includes(0)) return { ...decodeByStatistics(bytes), isGuess: true };
  const encoding = guessUtf16(bytes);
  return encoding === null ? null : { ...decodeAs(bytes, encoding), isGuess: true };
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Characters of a text that are not ASCII. */
function beyondAscii(text: string): number {
  let found = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) found += 1;
  return found;
}

function isNoText(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) controls += 1;
  }
  return controls > text.length * MOST_CONTROLS && controls > 1;
}
