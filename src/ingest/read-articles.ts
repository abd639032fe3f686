import type { Candidate } from '../domain/article/candidate';
import { type Result, fail } from '../domain/result';
import { readHtml } from './html/read-html';
import { readMarkdown } from './markdown/read-markdown';
import type { ReadError } from './read-error';
import { LARGEST } from './readable';
import { decodeText } from './text/decode-text';
import { readPlainText } from './text/read-plain-text';
import { guessedEncoding } from './understand/guessed-encoding';

/** A file's bytes with its name, or what a paste gave. */
export type Item =
  | {
      /** File name; `null` when there was none (standard input). */
      readonly name: string | null;
      /** Without a dot, in any case: `txt`, `md`. */
      readonly extension: string;
      readonly bytes: Uint8Array;
    }
  /** `html` is what the clipboard held as `text/html`; `null` when it held none. */
  | { readonly text: string; readonly html: string | null };

/** Most paragraphs of one article: beyond that a file is a list of something, and no preview can show it. */
const MOST_BLOCKS = 100_000;
const TOO_MANY = `more than ${String(MOST_BLOCKS)} paragraphs`;

/**
 * Proposes articles from some bytes. Pure: no file is opened, nothing is remembered. Each value of the metadata comes
 * with its origin; what is not stated stays `null`. One text gives one candidate for now.
 */
export function readArticles(item: Item): Result<Candidate[], ReadError> {
  return 'bytes' in item ? readFile(item) : readPaste(item);
}

function readPaste({ text, html }: Extract<Item, { text: string }>) {
  if (html === null) return within(text.length, LARGEST.text, () => readPlainText(text));
  const fromHtml = within(html.length, LARGEST.html, () => readHtml(html));
  const isBare = !fromHtml.ok && fromHtml.error.kind === 'empty';
  return isBare ? within(text.length, LARGEST.text, () => readPlainText(text)) : fromHtml;
}

function readFile({ extension, bytes }: Extract<Item, { bytes: Uint8Array }>) {
  const ending = extension.toLowerCase();
  if (ending === 'txt' || ending === 'text') return decoded(bytes, LARGEST.text, readPlainText);
  if (ending === 'md' || ending === 'markdown') {
    return decoded(bytes, LARGEST.markdown, readMarkdown);
  }
  return fail({ kind: 'unsupported', extension } as const);
}

type Reading = Result<Candidate[], ReadError>;

function decoded(bytes: Uint8Array, limit: number, read: (text: string) => Reading): Reading {
  return within(bytes.length, limit, () => {
    const decoding = decodeText(bytes);
    if (!decoding.ok) return decoding;
    const { text, encoding, isGuess } = decoding.value;
    const reading = read(text);
    return isGuess ? guessedEncoding(reading, encoding) : reading;
  });
}

function within(bytes: number, limit: number, read: () => Reading): Reading {
  if (bytes > limit) return fail({ kind: 'tooLarge', bytes, limit });
  const reading = read();
  const isTooMany = reading.ok && reading.value.some(({ blocks }) => blocks.length > MOST_BLOCKS);
  return isTooMany ? fail({ kind: 'broken', what: TOO_MANY }) : reading;
}
