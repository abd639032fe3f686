import { type Format, formatOfExtension } from './readable';

/** What bytes look like: a format, or something that is known and not read. */
export type Sniffed =
  | { readonly kind: 'format'; readonly format: Format }
  /** A format without a reader, by its extension. */
  | { readonly kind: 'other'; readonly extension: string }
  /** A file of Office that only its password opens. */
  | { readonly kind: 'locked' }
  /** A packed file; its list of files tells what it is. */
  | { readonly kind: 'packed' };

/** How far into the bytes something that marks them is looked for, as browsers do. */
const REACH = 1_024;

/** What the first bytes say of themselves; `null` when they say nothing. The name of the file is not asked. */
export function sniffFormat(bytes: Uint8Array): Sniffed | null {
  const head = Buffer.from(bytes.subarray(0, REACH)).toString('latin1');
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(head)) return { kind: 'packed' };
  if (head.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) return sniffOffice(bytes);
  const start = textOf(head).trimStart();
  if (head.includes('%PDF-') && !start.startsWith('<')) return of('pdf');
  if (start.startsWith('{\\rtf')) return of('rtf');
  if (isMessage(start)) return of('mhtml');
  return isHtml(start) ? of('html') : null;
}

/** The format that a media type stands for, as a server or message states it; `null` for one that is not read. */
function formatOfMediaType(mediaType: string): Format | null {
  const essence = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  return MEDIA_TYPES[essence] ?? null;
}

/** What a packed file is by the names in it: a text of a kind that is packed, or an archive of anything. */
export function sniffPacked(names: readonly string[]): Sniffed {
  const has = (name: string) => names.includes(name);
  if (has('word/document.xml')) return of('docx');
  if (has('META-INF/container.xml') && names[0] === 'mimetype') return of('epub');
  if (has('xl/workbook.xml')) return { kind: 'other', extension: 'xlsx' };
  if (has('ppt/presentation.xml')) return { kind: 'other', extension: 'pptx' };
  if (has('content.xml') && has('META-INF/manifest.xml'))
    return { kind: 'other', extension: 'odt' };
  return has('[Content_Types].xml') && names.some((name) => name.startsWith('word/'))
    ? of('docx')
    : of(has('META-INF/container.xml') ? 'epub' : 'zip');
}

const MEDIA_TYPES: Readonly<Record<string, Format>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'multipart/related': 'mhtml',
  'application/x-mimearchive': 'mhtml',
  'message/rfc822': 'eml',
  'application/pdf': 'pdf',
  'application/rtf': 'rtf',
  'text/rtf': 'rtf',
  'application/epub+zip': 'epub',
  'application/zip': 'zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

function of(format: Format): Sniffed {
  return { kind: 'format', format };
}

/** The same head whether it is in an encoding with a byte for each letter or in UTF-16. */
function textOf(head: string): string {
  return head.replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '').replaceAll('\0', '');
}

/** A message with its parts, as browsers save pages: headers, one of which says so. */
function isMessage(start: string): boolean {
  return (
    /^[A-Za-z][A-Za-z-]*:[ \t]/.test(start) &&
    /^content-type:\s*multipart\/related\b/im.test(start) &&
    /^mime-version:/im.test(start)
  );
}

/** Begins as only pages do, behind an XML declaration and comments. */
function isHtml(start: string): boolean {
  const text = start.replace(/^(?:\s*(?:<\?xml[^>]*\?>|<!--[\s\S]*?-->))*\s*/, '');
  return /^<(?:!doctype\s+html|html|head|body)[\s>]/i.test(text);
}

/** Word's old files are not read; its new ones are put into such a file when a password is set. */
function sniffOffice(bytes: Uint8Array): Sniffed {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const isLocked = all.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return isLocked ? { kind: 'locked' } : { kind: 'other', extension: 'doc' };
}

/** The format that nothing but the name or the server says: the server knows better, but for texts of two kinds. */
export function statedFormat(extension: string, mediaType: string | undefined): Format | null {
  const named = formatOfExtension(extension);
  const served = mediaType === undefined ? null : formatOfMediaType(mediaType);
  if (served === 'txt' && named === 'md') return named;
  return served ?? named;
}
