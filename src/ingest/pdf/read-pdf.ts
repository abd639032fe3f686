import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { Candidate, DraftBlock } from '../../domain/article/candidate';
import type { Doubt } from '../../domain/article/doubt';
import { type Result, fail, ok } from '../../domain/result';
import type { About } from '../about';
import { hasWords } from '../text/clean-text';
import { withDoubts } from '../understand/doubt-decoding';
import { type FileProperties, understandFile } from '../understand/file-properties';
import { characterMaps } from './character-maps';
import { columnLines } from './column-lines';
import { lineBlocks } from './line-blocks';
import { loadPdfJs } from './load-pdf-js';
import type { PageContent, PageLine } from './page-line';
import { type PagesRead, readPages } from './read-pages';
import { setFurnitureAside } from './set-furniture-aside';
import type { ReadError } from '../../domain/incoming/read-error';

/**
 * Reads the text of a PDF. Its programs, forms, pictures and attached files are never looked at, and its letters are
 * never drawn.
 */
export async function readPdf(
  bytes: Uint8Array,
  { capturedAt }: About,
): Promise<Result<Candidate[], ReadError>> {
  const { getDocument, VerbosityLevel } = await loadPdfJs();
  const maps = characterMaps();
  const task = getDocument({
    // Taken over and cut loose by the parser.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useWorkerFetch: false,
    BinaryDataFactory: maps.Factory,
    cMapUrl: 'character-maps/',
    cMapPacked: true,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
  });
  try {
    const pdf = await task.promise;
    const pages = { ...(await readPages(pdf)), isLettersMissing: maps.missing() > 0 };
    return candidateOf(pages, await propertiesOf(pdf), capturedAt);
  } catch (error) {
    return fail(errorOf(error));
  } finally {
    await task.destroy();
  }
}

function candidateOf(
  read: PagesRead & { readonly isLettersMissing: boolean },
  properties: FileProperties,
  capturedAt: string | null,
): Result<Candidate[], ReadError> {
  const { pages, furniture } = setFurnitureAside(read.pages);
  const text = lineBlocks(linesOf(pages)).filter((block) => block.text !== '');
  if (!text.some((block) => hasWords(block.text))) {
    return fail({ kind: 'scanned', pages: read.total });
  }
  const blocks = [...text, ...furniture.map(asideBlock)];
  const at = capturedAt ?? undefined;
  const reading = { blocks, metadata: {}, origins: {}, capturedAt: at };
  return ok([
    withDoubts(understandFile(reading, properties), [
      ...doubtsOf(read, blocks),
      ...(read.isLettersMissing ? [MISSING] : []),
    ]),
  ]);
}

function linesOf(pages: readonly PageContent[]): PageLine[] {
  const lines: PageLine[] = [];
  for (const [page, { texts }] of pages.entries()) {
    for (const line of columnLines(texts, page, (lines.at(-1)?.column ?? 0) + 1)) lines.push(line);
  }
  return lines;
}

function asideBlock(text: string): DraftBlock {
  return { kind: 'paragraph', level: null, text, spans: [], setAside: 'boilerplate' };
}

function doubtsOf({ pages, total, failed }: PagesRead, blocks: readonly DraftBlock[]): Doubt[] {
  const empty = pages.filter(({ texts }) => texts.length === 0).length - failed;
  const lost = blocks.reduce((sum, { text }) => sum + (text.match(LOST)?.length ?? 0), 0);
  const pictures = empty * 5 >= pages.length && empty > 0;
  return [
    ...(pages.length < total
      ? [{ kind: 'cut', what: `the first ${pages.length} of its ${total} pages` } as const]
      : []),
    ...(failed > 0 ? [{ kind: 'leftOut', what: counted(failed), why: 'damaged' } as const] : []),
    ...(pictures ? [{ kind: 'leftOut', what: counted(empty), why: 'without text' } as const] : []),
    ...(lost > 0 ? [{ kind: 'lostCharacters', count: lost } as const] : []),
  ];
}

const MISSING: Doubt = {
  kind: 'leftOut',
  what: 'some of its text',
  why: 'its fonts do not say which letters they show',
};

/** Signs that only the file's own font gives a meaning to. */
const LOST = /[\uFFFD\p{Co}]/gu;

function counted(pages: number): string {
  return pages === 1 ? 'one page' : `${pages} pages`;
}

async function propertiesOf(pdf: PDFDocumentProxy): Promise<FileProperties> {
  const { info } = (await pdf.getMetadata()) as { info: object };
  const value = (name: string) => {
    const found: unknown = Reflect.get(info, name);
    return typeof found === 'string' && found.trim() !== '' ? found.trim() : null;
  };
  return {
    title: value('Title'),
    author: value('Author'),
    language: value('Language'),
    created: dayOf(value('CreationDate')),
  };
}

/** The calendar day of a PDF date as it is written: `D:20240131…`. */
function dayOf(date: string | null): string | null {
  const found = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(date ?? '');
  return found === null ? null : `${found[1]}-${found[2]}-${found[3]}`;
}

/** pdf.js throws errors of its own kinds for what a file is like, and plain ones for what nobody foresaw in it. */
function errorOf(error: unknown): ReadError {
  if (!(error instanceof Error)) throw error;
  return error.name === 'PasswordException'
    ? { kind: 'locked' }
    : { kind: 'damaged', format: 'pdf' };
}
