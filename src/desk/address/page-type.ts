import { formatOfExtension } from '../../ingest/readable';

/** Extension by what a server calls a page. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'text/x-markdown': 'md',
  'text/rtf': 'rtf',
  'application/rtf': 'rtf',
  'application/pdf': 'pdf',
  'application/x-pdf': 'pdf',
  'application/epub+zip': 'epub',
  'message/rfc822': 'eml',
  'multipart/related': 'mhtml',
  'application/x-mimearchive': 'mhtml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

/** What servers call files that they know nothing of. */
const ANYTHING = new Set(['', 'application/octet-stream', 'binary/octet-stream']);

/**
 * The extension, without a dot, that an answer is read and kept by; `null` for what holds no article. Where a server
 * does not say what it sends, the ending of the address does; without one it is taken for a page.
 */
export function extensionOf(mediaType: string, path: string): string | null {
  const type = mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const known = Object.hasOwn(EXTENSIONS, type) ? EXTENSIONS[type] : undefined;
  if (known !== undefined) return known;
  if (!ANYTHING.has(type)) return null;
  const ending = /\.([a-z0-9]{1,8})$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  const format = formatOfExtension(ending);
  if (format !== null && format !== 'zip') return ending;
  return type === '' && ending === '' ? 'html' : null;
}
