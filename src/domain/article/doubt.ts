import { assertNever } from '../assert-never';

/** What a person should know of how a candidate was read before believing it. */
export type Doubt =
  /** Nothing states how the letters are encoded; `encoding` is the likeliest, by its name. */
  | { readonly kind: 'encodingGuessed'; readonly encoding: string }
  /** So many characters could not be read, and stand as U+FFFD. */
  | { readonly kind: 'lostCharacters'; readonly count: number }
  /** The content is of another format than the file's name says; both as extensions without a dot. */
  | { readonly kind: 'otherFormat'; readonly named: string; readonly format: string }
  /** Only the beginning was read; `what` says how much, to follow “Read only”: `the first 2,000 pages`. */
  | { readonly kind: 'cut'; readonly what: string }
  /** Something in the file was not read; `what` names it, `why` ends a sentence. */
  | { readonly kind: 'leftOut'; readonly what: string; readonly why: string };

/** A doubt as a sentence for a person. */
export function phraseDoubt(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'encodingGuessed':
      return `The file does not say how its letters are encoded; read as ${doubt.encoding}.`;
    case 'lostCharacters':
      return doubt.count === 1
        ? 'One character could not be read and is shown as \uFFFD.'
        : `${doubt.count} characters could not be read and are shown as \uFFFD.`;
    case 'otherFormat':
      return `The file is named ${named(doubt.named)} but holds ${FORMATS[doubt.format] ?? `.${doubt.format}`}; it was read as that.`;
    case 'cut':
      return `Read only ${doubt.what}.`;
    case 'leftOut':
      return `Left out: ${doubt.what} (${doubt.why}).`;
    default:
      return assertNever(doubt);
  }
}

function named(extension: string): string {
  return extension === '' ? 'without an ending' : `.${extension}`;
}

/** Formats by their extension, as a person calls them. */
const FORMATS: Readonly<Record<string, string>> = {
  html: 'a web page',
  mhtml: 'a saved web page',
  eml: 'a message',
  docx: 'a Word text',
  pdf: 'a PDF',
  epub: 'a book',
  rtf: 'rich text',
  zip: 'an archive',
  txt: 'plain text',
};
