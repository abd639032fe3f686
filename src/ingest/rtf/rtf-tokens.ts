/** What a reader of RTF is told, piece by piece. */
export interface RtfHandler {
  readonly open: () => void;
  readonly close: () => void;
  /** A control word with its number; `null` for none. */
  readonly word: (name: string, value: number | null) => void;
  /** A control symbol, such as `~` or `*`. */
  readonly symbol: (sign: string) => void;
  /** Bytes of text between control words, without line breaks. */
  readonly text: (bytes: Buffer) => void;
  /** A byte that is written as two hexadecimal digits. */
  readonly hex: (byte: number) => void;
  /** Asked now and then: whether enough was read. */
  readonly isDone: () => boolean;
}

const [BACKSLASH, OPEN, CLOSE, CR, LF, QUOTE] = [0x5c, 0x7b, 0x7d, 0x0d, 0x0a, 0x27];

/** Cuts RTF 1.9 into its tokens and hands them over in order. Bytes of `\bin` are passed over. Goes through once. */
export function readTokens(bytes: Buffer, handler: RtfHandler): void {
  let at = 0;
  while (at < bytes.length && !handler.isDone()) {
    const byte = bytes[at];
    if (byte === OPEN) handler.open();
    else if (byte === CLOSE) handler.close();
    if (byte === OPEN || byte === CLOSE || byte === CR || byte === LF) at += 1;
    else if (byte === BACKSLASH) at = control(bytes, at + 1, handler);
    else {
      const end = endOfText(bytes, at);
      handler.text(bytes.subarray(at, end));
      at = end;
    }
  }
}

function endOfText(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === BACKSLASH || byte === OPEN || byte === CLOSE || byte === CR || byte === LF) break;
    at += 1;
  }
  return at;
}

/** Where the token ends that begins behind a backslash. */
function control(bytes: Buffer, at: number, handler: RtfHandler): number {
  const first = bytes[at];
  if (first === undefined) return at;
  if (!isLetter(first)) {
    if (first === QUOTE) {
      const digits = bytes.toString('latin1', at + 1, at + 3);
      if (/^[0-9A-F]{2}$/i.test(digits)) handler.hex(Number.parseInt(digits, 16));
      return at + 3;
    }
    handler.symbol(String.fromCharCode(first));
    return at + 1;
  }
  let end = at;
  while (end < bytes.length && end - at < LONGEST_WORD && isLetter(bytes[end] ?? 0)) end += 1;
  const name = bytes.toString('latin1', at, end);
  const number = /^-?\d{1,10}/.exec(bytes.toString('latin1', end, end + 11))?.[0] ?? '';
  const after = end + number.length;
  const next = bytes[after] === 0x20 ? after + 1 : after;
  const value = number === '' ? null : Number(number);
  if (name === 'bin') return next + Math.max(0, value ?? 0);
  handler.word(name, value);
  return next;
}

const LONGEST_WORD = 32;

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}
