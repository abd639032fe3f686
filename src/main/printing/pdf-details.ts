/** What a PDF says of itself. */
export interface PdfDetails {
  readonly title: string;
  /** `null` when nobody knows. */
  readonly author: string | null;
  readonly subject: string | null;
  readonly keywords: readonly string[];
  /** When it was made: an instant in UTC. */
  readonly made: string;
}

/**
 * The same PDF with its details, appended as an incremental update (ISO 32000-1, 7.5.6): the pages stay as they are to
 * the byte. A file whose end is not as Chromium writes it is given back unchanged.
 */
export function withDetails(pdf: Uint8Array, details: PdfDetails): Uint8Array {
  const end = endOf(pdf);
  if (end === null) return pdf;
  const offset = pdf.length + 1;
  const object = `${String(end.info)} 0 obj\n${infoOf(details)}\nendobj\n`;
  const table = [
    'xref',
    `${String(end.info)} 1`,
    `${String(offset).padStart(10, '0')} 00000 n `,
    'trailer',
    `<</Size ${String(Math.max(end.size, end.info + 1))} /Root ${end.root} /Info ${String(end.info)} 0 R /Prev ${end.xref}>>`,
    'startxref',
    String(offset + object.length),
    '%%EOF\n',
  ].join('\n');
  // All of it is ASCII: text is written as hexadecimal UTF-16.
  const update = new TextEncoder().encode(`\n${object}${table}`);
  const whole = new Uint8Array(pdf.length + update.length);
  whole.set(pdf);
  whole.set(update, pdf.length);
  return whole;
}

/** How many pages a PDF has, as its page tree says; `null` when that can't be read. */
export function pagesOf(pdf: Uint8Array): number | null {
  const counts = [...asLatin(pdf).matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count (\d+)/g)];
  const all = counts.map(([, count]) => Number(count));
  return all.length === 0 ? null : Math.max(...all);
}

interface End {
  readonly size: number;
  readonly root: string;
  /** Number of the details' object: the one there is, or a new one. */
  readonly info: number;
  readonly xref: string;
}

/** Longest trailer that is looked for. */
const TAIL = 2_048;

function endOf(pdf: Uint8Array): End | null {
  const tail = asLatin(pdf.subarray(Math.max(0, pdf.length - TAIL)));
  const trailer = /trailer\s*<<(.*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/s.exec(tail);
  const size = /\/Size (\d+)/.exec(trailer?.[1] ?? '')?.[1];
  const root = /\/Root (\d+ \d+ R)/.exec(trailer?.[1] ?? '')?.[1];
  const info = /\/Info (\d+) 0 R/.exec(trailer?.[1] ?? '')?.[1];
  const xref = trailer?.[2];
  if (size === undefined || root === undefined || xref === undefined) return null;
  return { size: Number(size), root, info: Number(info ?? size), xref };
}

function infoOf({ title, author, subject, keywords, made }: PdfDetails): string {
  const entries = [
    ['Title', title],
    ['Author', author],
    ['Subject', subject],
    ['Keywords', keywords.join(', ')],
    ['Creator', 'Dateline'],
    ['Producer', 'Dateline, Chromium'],
  ] as const;
  const texts = entries.flatMap(([name, text]) => (text ? [`/${name} ${textString(text)}`] : []));
  const at = made.replace(/\D/g, '').slice(0, 14);
  return `<<${[...texts, `/CreationDate (D:${at}Z)`, `/ModDate (D:${at}Z)`].join('\n')}>>`;
}

/** A text string as PDF has it for any script: UTF-16, the larger half first, in hexadecimal digits. */
function textString(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return `<FEFF${units
    .map((unit) => unit.toString(16).padStart(4, '0'))
    .join('')
    .toUpperCase()}>`;
}

function asLatin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
