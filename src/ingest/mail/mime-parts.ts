/** A part of a message: its headers by lower-case name, and its bytes as they are sent. */
export interface MimePart {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** Headers are no longer than this. */
const LONGEST_HEAD = 200_000;
/** A page has no more parts, and they do not lie deeper in each other. */
const MOST_PARTS = 5_000;
const DEEPEST = 10;

/** A message with its headers taken off; `null` when it has none. */
export function mimePart(bytes: Buffer): MimePart | null {
  const start = skipBlankLines(bytes);
  const head = bytes.subarray(start, start + LONGEST_HEAD).toString('latin1');
  const end = /\r?\n\r?\n/.exec(head);
  const lines = end === null ? head : head.slice(0, end.index);
  const headers = new Map<string, string>();
  for (const line of lines.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value = ''] = /^([!-9;-~]+):\s*(.*)$/.exec(line) ?? [];
    if (name === undefined) return null;
    if (!headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), value.trim());
  }
  const from = end === null ? bytes.length : start + end.index + end[0].length;
  return { headers, body: bytes.subarray(from) };
}

/** The parts of a message that are no such message again, in their order; the message itself when it has none. */
export function leafParts(message: MimePart, depth = 0): MimePart[] {
  const type = message.headers.get('content-type') ?? '';
  const boundary = /^multipart\//i.test(type) ? parameter(type, 'boundary') : null;
  if (boundary === null || boundary === '') return [message];
  if (depth >= DEEPEST) return [];
  return bodiesOf(message.body, boundary).flatMap((bytes) => {
    const part = mimePart(bytes);
    return part === null ? [] : leafParts(part, depth + 1);
  });
}

/** The bytes that a part stands for: quoted-printable and base64 undone. */
export function decodedBody({ headers, body }: MimePart): Buffer {
  switch (headers.get('content-transfer-encoding')?.toLowerCase()) {
    case 'quoted-printable':
      return quotedPrintable(body);
    case 'base64':
      return Buffer.from(body.toString('latin1'), 'base64');
    default:
      return body;
  }
}

/** A parameter of a header such as `multipart/related; boundary="x"`; `null` when it has none of that name. */
export function parameter(value: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(value);
  return found?.[1] ?? found?.[2] ?? null;
}

function skipBlankLines(bytes: Buffer): number {
  let at = 0;
  while (bytes[at] === 13 || bytes[at] === 10) at += 1;
  return at;
}

function bodiesOf(body: Buffer, boundary: string): Buffer[] {
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  const bodies: Buffer[] = [];
  let at = body.indexOf(mark);
  while (at !== -1 && bodies.length < MOST_PARTS) {
    const from = body.indexOf(0x0a, at);
    const isClosing = body.subarray(at + mark.length, at + mark.length + 2).toString() === '--';
    if (from === -1 || isClosing) break;
    const next = body.indexOf(mark, from);
    bodies.push(body.subarray(from + 1, next === -1 ? body.length : next));
    at = next;
  }
  return bodies;
}

function quotedPrintable(body: Buffer): Buffer {
  const decoded = Buffer.allocUnsafe(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    if (byte !== 0x3d) {
      decoded[length] = byte;
      length += 1;
      continue;
    }
    const next = body.subarray(at + 1, at + 3).toString('latin1');
    if (/^[0-9A-F]{2}$/i.test(next)) {
      decoded[length] = Number.parseInt(next, 16);
      length += 1;
      at += 2;
    } else if (next.startsWith('\r\n')) at += 2;
    else if (next.startsWith('\n')) at += 1;
  }
  return decoded.subarray(0, length);
}
