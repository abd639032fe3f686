/* Apart from the readers themselves, so that whoever only asks what can be read does not load them. */

/** What is read, each by its own reader; named by the usual extension. */
export type Format =
  'txt' | 'md' | 'html' | 'mhtml' | 'eml' | 'docx' | 'pdf' | 'epub' | 'rtf' | 'zip';

/**
 * Most bytes that are read of each kind; larger ones are refused. Markup costs most to take apart; what may hold
 * pictures may be larger, since they are passed over.
 */
export const LARGEST = {
  text: 20_000_000,
  markdown: 2_000_000,
  html: 10_000_000,
  message: 50_000_000,
  packed: 50_000_000,
  rtf: 50_000_000,
  pdf: 100_000_000,
  archive: 100_000_000,
} as const;

/** No item is read that has more bytes than this. */
export const LARGEST_ITEM = Math.max(...Object.values(LARGEST));

const FORMATS: Readonly<Record<string, Format>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  mhtml: 'mhtml',
  mht: 'mhtml',
  eml: 'eml',
  docx: 'docx',
  pdf: 'pdf',
  epub: 'epub',
  rtf: 'rtf',
  zip: 'zip',
};

const LIMITS: Readonly<Record<Format, number>> = {
  txt: LARGEST.text,
  md: LARGEST.markdown,
  html: LARGEST.html,
  mhtml: LARGEST.message,
  eml: LARGEST.message,
  docx: LARGEST.packed,
  pdf: LARGEST.pdf,
  epub: LARGEST.packed,
  rtf: LARGEST.rtf,
  zip: LARGEST.archive,
};

/** Extensions that are read, without a dot. */
export const READABLE_EXTENSIONS: readonly string[] = Object.keys(FORMATS);

/** The format that an extension stands for, in any case and without a dot; `null` for one that is not read. */
export function formatOfExtension(extension: string): Format | null {
  const ending = extension.toLowerCase();
  return Object.hasOwn(FORMATS, ending) ? (FORMATS[ending] ?? null) : null;
}

/** Most bytes that are read of a format. */
export function largestOf(format: Format): number {
  return LIMITS[format];
}
