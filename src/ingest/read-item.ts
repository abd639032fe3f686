import type { Candidate } from '../domain/article/candidate';
import type { Doubt } from '../domain/article/doubt';
import type { ReadError } from '../domain/incoming/read-error';
import { type Result, fail, ok } from '../domain/result';
import type { About } from './about';
import { type Item, ofReadableLength, readArticles } from './read-articles';
import { type Format, formatOfExtension, LARGEST_ITEM, largestOf } from './readable';
import { sniffFormat, sniffPacked, statedFormat } from './sniff-format';
import { withDoubts } from './understand/doubt-decoding';

type Reading = Result<Candidate[], ReadError>;
type FileItem = Extract<Item, { bytes: Uint8Array }>;

/**
 * Proposes articles from some bytes, whatever their format is: the bytes themselves are believed before what a server,
 * and that before what a name says of them. Opens no file and remembers nothing. Each reader is loaded when the first
 * item needs it.
 */
export async function readItem(item: Item): Promise<Result<readonly Candidate[], ReadError>> {
  if (!('bytes' in item)) return readArticles(item);
  const { bytes, extension } = item;
  if (bytes.length === 0) return fail({ kind: 'empty' });
  if (bytes.length > LARGEST_ITEM) {
    return fail({ kind: 'tooLarge', bytes: bytes.length, limit: LARGEST_ITEM });
  }
  const format = await formatOf(item);
  if (!format.ok) return format;
  const limit = largestOf(format.value);
  if (bytes.length > limit) return fail({ kind: 'tooLarge', bytes: bytes.length, limit });
  const reading = ofReadableLength(await readAs(format.value, item));
  return doubtName(reading, extension, format.value);
}

/** Files whose content shows of itself what they are: without that they are damaged. */
const MARKED: ReadonlySet<Format> = new Set(['pdf', 'docx', 'epub', 'rtf', 'zip']);

async function formatOf(item: FileItem): Promise<Result<Format, ReadError>> {
  const { bytes, extension, mediaType } = item;
  const stated = statedFormat(extension, mediaType);
  const first = sniffFormat(bytes);
  const sniffed = first?.kind === 'packed' ? await packedFormat(bytes, stated) : first;
  switch (sniffed?.kind) {
    case 'format':
      // A message of parts that says to be one is not a saved page.
      return ok(sniffed.format === 'mhtml' && stated === 'eml' ? 'eml' : sniffed.format);
    case 'other':
      return fail({ kind: 'unsupported', extension: sniffed.extension });
    case 'locked':
      return fail({ kind: 'locked' });
    case 'failed':
      return fail(sniffed.error);
    default:
      if (stated === null) return fail({ kind: 'unsupported', extension });
      return MARKED.has(stated) ? fail({ kind: 'damaged', format: stated }) : ok(stated);
  }
}

async function packedFormat(bytes: Uint8Array, stated: Format | null) {
  const { openZip } = await import('./zip/open-zip');
  const opened = await openZip(bytes, stated ?? 'zip', 0);
  if (!opened.ok) return { kind: 'failed', error: opened.error } as const;
  const sniffed = sniffPacked(opened.value.files.map(({ name }) => name));
  const isUnclear = sniffed.kind === 'format' && sniffed.format === 'zip';
  const isNamed = stated === 'docx' || stated === 'epub';
  return isUnclear && isNamed ? ({ kind: 'format', format: stated } as const) : sniffed;
}

async function readAs(format: Format, item: FileItem): Promise<Reading> {
  const { bytes } = item;
  const about = aboutOf(item);
  switch (format) {
    case 'txt':
    case 'md':
      return readArticles({ ...item, extension: format });
    case 'html':
      return (await import('./html/read-html-file')).readHtmlFile(bytes, about);
    case 'mhtml':
      return (await import('./mail/read-mhtml')).readMhtml(bytes, about);
    case 'eml':
      return (await import('./mail/read-eml')).readEml(bytes, about);
    case 'docx':
      return (await import('./docx/read-docx')).readDocx(bytes, about);
    case 'pdf':
      return (await import('./pdf/read-pdf')).readPdf(bytes, about);
    case 'epub':
      return (await import('./epub/read-epub')).readEpub(bytes, about);
    case 'rtf':
      return (await import('./rtf/read-rtf')).readRtf(bytes, about);
    case 'zip':
      return readArchive(item);
  }
}

function aboutOf({ name, address, mediaType, capturedAt }: FileItem): About {
  return {
    name,
    address: address ?? null,
    mediaType: mediaType ?? null,
    capturedAt: capturedAt ?? null,
  };
}

/** All that an archive holds, read one file after the other; what cannot be read is told of. */
async function readArchive({ bytes, capturedAt }: FileItem): Promise<Reading> {
  const { unpack } = await import('./zip/unpack');
  const { describeReadError } = await import('./describe-read-error');
  const candidates: Candidate[] = [];
  const leftOut: { name: string; error: ReadError }[] = [];
  const unpacked = await unpack(bytes, async (file) => {
    const extension = /\.([^./]+)$/.exec(file.name)?.[1] ?? '';
    const from = capturedAt === undefined ? {} : { capturedAt };
    const read = await readItem({ ...file, extension, ...from });
    if (read.ok) candidates.push(...read.value);
    else leftOut.push({ name: file.name, error: read.error });
  });
  if (!unpacked.ok) return unpacked;
  leftOut.push(...unpacked.value.leftOut);
  const [first] = candidates;
  if (first === undefined) return fail(leftOut[0]?.error ?? { kind: 'empty' });
  const doubts = leftOut.map(({ name, error }): Doubt => {
    return { kind: 'leftOut', what: name, why: describeReadError(error) };
  });
  return ok([withDoubts(first, doubts.slice(0, MOST_TOLD)), ...candidates.slice(1)]);
}

/** More left out files than these are not named one by one. */
const MOST_TOLD = 50;

/** Tells of a name that does not fit what was found in the file. */
function doubtName(reading: Reading, named: string, format: Format): Reading {
  const stated = formatOfExtension(named);
  if (!reading.ok || named === '' || stated === format || isKin(stated, format)) return reading;
  return ok(
    reading.value.map((each) => withDoubts(each, [{ kind: 'otherFormat', named, format }])),
  );
}

/** Names that stand for both: a message and a saved page are built alike, and so are text and Markdown. */
function isKin(stated: Format | null, format: Format): boolean {
  if (stated === null) return true;
  const kin = [stated, format].sort().join();
  return kin === 'eml,mhtml' || kin === 'md,txt';
}
