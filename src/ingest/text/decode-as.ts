import { windows1252 } from './windows-1252';

/** Bytes as text of an encoding that was settled on. */
export interface DecodedAs {
  readonly text: string;
  /** As a person knows it: `UTF-8`, `windows-1251`, `Shift_JIS`. */
  readonly encoding: string;
  /** Characters that the encoding does not have: they stand as U+FFFD, or as a control that nobody wrote. */
  readonly lost: number;
}

/** The encoding that a label of the WHATWG Encoding Standard stands for, in lower case; `null` when it is none. */
export function encodingOfLabel(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Decodes as one encoding, as {@link encodingOfLabel} names it. A byte order mark of its own goes. */
export function decodeAs(bytes: Uint8Array, encoding: string): DecodedAs {
  const text = encoding === 'windows-1252' ? windows1252(bytes) : decoded(bytes, encoding);
  const lost = encoding.startsWith('utf') ? LOST : LOST_OR_CONTROL;
  return { text, encoding: NAMES[encoding] ?? encoding, lost: count(text, lost) };
}

function decoded(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

const LOST = /\uFFFD/g;
/** What the 8-bit encodings make of bytes they leave open. NEL (0x85) is a line break on some systems. */
const LOST_OR_CONTROL = /[\uFFFD\u0080-\u0084\u0086-\u009F]/g;

function count(text: string, pattern: RegExp): number {
  let found = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) found += 1;
  return found;
}

const NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  shift_jis: 'Shift_JIS',
  'euc-jp': 'EUC-JP',
  'iso-2022-jp': 'ISO-2022-JP',
  'euc-kr': 'EUC-KR',
  gbk: 'GBK',
  gb18030: 'GB18030',
  big5: 'Big5',
  'koi8-r': 'KOI8-R',
  'koi8-u': 'KOI8-U',
};
