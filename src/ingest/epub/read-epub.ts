import type { Candidate, DraftBlock } from '../../domain/article/candidate';
import type { Doubt } from '../../domain/article/doubt';
import type { ReadError } from '../../domain/incoming/read-error';
import { type Result, fail, ok } from '../../domain/result';
import type { About } from '../about';
import { blocksOfHtml } from '../html/html-blocks';
import { parseHtml } from '../html/parse-html';
import { cleanText, hasWords } from '../text/clean-text';
import { decodeText } from '../text/decode-text';
import { withDoubts } from '../understand/doubt-decoding';
import { understand } from '../understand/understand';
import { type XmlElement, readXml } from '../xml/read-xml';
import { openZip, type OpenZip } from '../zip/open-zip';
import { lockedParts, type Package, packageOf, packagePath } from './package';
import { packageFacts } from './package-facts';

/** Most bytes of text, unpacked: more than any book. */
const MOST_TEXT = 40_000_000;

/** Reads a book (EPUB 2 and 3) as one article: its chapters in the order of the book, each under its heading. */
export async function readEpub(
  bytes: Uint8Array,
  { capturedAt }: About,
): Promise<Result<Candidate[], ReadError>> {
  const opened = await openZip(bytes, 'epub', MOST_TEXT);
  if (!opened.ok) return opened;
  const parts = new Parts(opened.value);
  const path = packagePath(await parts.xml('META-INF/container.xml'));
  const root = path === null ? null : await parts.xml(path);
  if (path === null || root === null) return fail({ kind: 'damaged', format: 'epub' });
  const book = packageOf(root, path);
  const chapters = await readChapters(book, parts);
  if (!chapters.ok) return chapters;
  const { blocks, doubts } = chapters.value;
  if (!blocks.some(({ text }) => hasWords(text))) return fail({ kind: 'empty' });
  const facts = packageFacts(root);
  const at = capturedAt ?? undefined;
  const reading = { blocks, ...facts, capturedAt: at, headingsFrom: 'html' } as const;
  return ok([withDoubts(understand(reading), doubts)]);
}

interface Chapters {
  readonly blocks: readonly DraftBlock[];
  readonly doubts: readonly Doubt[];
}

async function readChapters(book: Package, parts: Parts): Promise<Result<Chapters, ReadError>> {
  const locked = lockedParts(await parts.xml('META-INF/encryption.xml'));
  if (book.chapters.some((path) => locked.has(path))) return fail({ kind: 'locked' });
  const blocks: DraftBlock[] = [];
  const doubts: Doubt[] = [];
  for (const path of book.chapters) {
    const chapter = await readChapter(path, parts);
    if (chapter.ok) for (const block of chapter.value) blocks.push(block);
    else if (chapter.error.kind === 'unpacksTooLarge') return chapter;
    else doubts.push({ kind: 'leftOut', what: path, why: reasonOf(chapter.error) });
  }
  return ok({ blocks, doubts: doubts.slice(0, 50) });
}

function reasonOf(error: ReadError): string {
  return error.kind === 'broken' ? error.what : 'damaged or missing';
}

async function readChapter(path: string, parts: Parts): Promise<Result<DraftBlock[], ReadError>> {
  const bytes = await parts.bytes(path);
  if (!bytes.ok) return bytes;
  const decoding = decodeText(bytes.value, { isMarkup: true });
  if (!decoding.ok) return decoding;
  const parsed = parseHtml(cleanText(asHtml(decoding.value.text)));
  return parsed.ok ? ok([...blocksOfHtml(parsed.value.body).blocks]) : parsed;
}

/** Elements that XML closes at once would stay open in HTML, but for those that are always empty. */
function asHtml(xhtml: string): string {
  return xhtml.replace(CLOSED_AT_ONCE, (whole, name: string, attributes: string) =>
    ALWAYS_EMPTY.test(name) ? whole : `<${name}${attributes}></${name}>`,
  );
}

const CLOSED_AT_ONCE = /<([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/>/g;
const ALWAYS_EMPTY = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;

/** The parts of a book by their names. */
class Parts {
  readonly #zip: OpenZip;
  readonly #files: ReadonlyMap<string, OpenZip['files'][number]>;

  constructor(zip: OpenZip) {
    this.#zip = zip;
    this.#files = new Map(zip.files.map((file) => [file.name, file]));
  }

  async bytes(path: string): Promise<Result<Uint8Array, ReadError>> {
    const file = this.#files.get(path);
    if (file === undefined) return fail({ kind: 'damaged', format: 'epub' });
    return this.#zip.read(file, MOST_TEXT);
  }

  /** `null` when there is no such part, or it is no XML to be read. */
  async xml(path: string): Promise<XmlElement | null> {
    const bytes = await this.bytes(path);
    const decoding = bytes.ok ? decodeText(bytes.value, { isMarkup: true }) : bytes;
    return decoding.ok ? readXml(decoding.value.text) : null;
  }
}
