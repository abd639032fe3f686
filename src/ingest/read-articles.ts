import type { Candidate } from '../domain/article/candidate';
import type { Instant } from '../domain/ids';
import type { ReadError } from '../domain/incoming/read-error';
import { type Result, fail } from '../domain/result';
import { readHtml } from './html/read-html';
import { readMarkdown } from './markdown/read-markdown';
import { formatOfExtension, LARGEST } from './readable';
import { decodeText } from './text/decode-text';
import { readPlainText } from './text/read-plain-text';
import { doubtDecoding } from './understand/doubt-decoding';

/** A file's bytes with its name, or what a paste gave. */
export type Item =
  | {
      /** File name; `null` when there was none (standard input). */
      readonly name: string | null;
      /** Without a dot, in any case: `txt`, `md`. */
      readonly extension: string;
      readonly bytes: Uint8Array;
      /** Where the bytes were fetched from; left out when they were not. */
      readonly address?: string;
      /** What the server or message that gave them calls them, with its charset: `text/html; charset=utf-8`. */
      readonly mediaType?: string;
      /** When the bytes were captured, if that is known: relative dates count from then. */
      readonly capturedAt?: Instant;
    }
  /** `html` is what the clipboard held as `text/html`; `null` when it held none. */
  | { readonly text: string; readonly html: string | null; readonly capturedAt?: Instant };

/** Most paragraphs of one article: beyond that a file is a list of something, and no preview can show it. */
const MOST_BLOCKS = 100_000;
const TOO_MANY = `more than ${String(MOST_BLOCKS)} paragraphs`;

/**
 * Proposes articles from pasted text or markup and from files of plain text or Markdown. Pure: no file is opened, nothing is remembered. Each value of the metadata comes
 * with its origin; what is not stated stays `null`. A text may hold several articles.
 */
export function readArticles(item: Item): Result<Candidate[], ReadError> {
  return 'bytes' in item ? readFile(item) : readPaste(item);
}

function readPaste({ text, html, capturedAt }: Extract<Item, { text: string }>) {
  const plain = () => within(text.length, LARGEST.text, () => readPlainText(text, capturedAt));
  if (html === null) return plain();
  const fromHtml = within(html.length, LARGEST.html, () => readHtml(html, capturedAt ?? null));
  const isBare = !fromHtml.ok && fromHtml.error.kind === 'empty';
  return isBare ? plain() : fromHtml;
}

function readFile({
  extension,
  bytes,
  mediaType,
  capturedAt,
}: Extract<Item, { bytes: Uint8Array }>) {
  switch (formatOfExtension(extension)) {
    case 'txt':
      return decoded(bytes, LARGEST.text, mediaType, (text) => readPlainText(text, capturedAt));
    case 'md':
      return decoded(bytes, LARGEST.markdown, mediaType, readMarkdown);
    default:
      return fail({ kind: 'unsupported', extension } as const);
  }
}

type Reading = Result<Candidate[], ReadError>;

function decoded(
  bytes: Uint8Array,
  limit: number,
  mediaType: string | undefined,
  read: (text: string) => Reading,
): Reading {
  return within(bytes.length, limit, () => {
    const decoding = decodeText(bytes, { mediaType });
    return decoding.ok ? doubtDecoding(read(decoding.value.text), decoding.value) : decoding;
  });
}

function within(bytes: number, limit: number, read: () => Reading): Reading {
  if (bytes > limit) return fail({ kind: 'tooLarge', bytes, limit });
  return ofReadableLength(read());
}

/** Refuses what no preview can show and no reader would read. */
export function ofReadableLength(reading: Reading): Reading {
  const isTooMany = reading.ok && reading.value.some(({ blocks }) => blocks.length > MOST_BLOCKS);
  return isTooMany ? fail({ kind: 'broken', what: TOO_MANY }) : reading;
}
