import { phraseAddressProblem } from '../../../../domain/article/phrase-address-problem';
import { assertNever } from '../../../../domain/assert-never';
import type { ReadError } from '../../../../domain/incoming/read-error';

/** What happened, what is safe, what to do next. */
export interface Phrase {
  readonly what: string;
  readonly safe: string;
  readonly next: string;
}

/** Why a file or a pasted text (`name` is `null`) could not be read, for a person. */
export function phraseReadError(name: string | null, error: ReadError): Phrase {
  const notebook = 'Your notebook is as it was.';
  if (error.kind === 'address') {
    return { ...phraseAddressProblem(error.host, error.problem), safe: notebook };
  }
  const [happened, next] = wordsFor(error);
  return {
    what: `${name === null ? 'The pasted text' : `“${name}”`} ${happened}`,
    safe: name === null ? notebook : 'Your notebook and the file are as they were.',
    next,
  };
}

type Words = readonly [happened: string, next: string];

/** What happened, to follow what it happened to, and what to do next. */
function wordsFor(error: Exclude<ReadError, { kind: 'address' }>): Words {
  switch (error.kind) {
    case 'unsupported':
      return [`is ${aFile(error.extension)}, which Dateline can’t read yet.`, SAVE_AS];
    case 'tooLarge':
      return [
        `has ${megabytes(error.bytes)}; Dateline reads up to ${megabytes(error.limit)}.`,
        'Split it into smaller files, or paste the part you need.',
      ];
    case 'empty':
      return ['holds no text.', 'Check that it is the right one and try again.'];
    case 'notText':
      return ['is not a text file.', SAVE_AS];
    case 'tooLong':
      return [
        'took too long to read, so reading was stopped.',
        'Try again with a smaller part of it.',
      ];
    case 'unreadable':
      return [
        `could not be opened (${error.code}).`,
        'Check that it is still there and that you may read it, then try again.',
      ];
    case 'cancelled':
      return ['was not read: you called it off.', 'Import it again when you want it.'];
    case 'broken':
      return [`could not be understood: ${error.what}.`, SAVE_AS];
    default:
      return wordsForFormat(error);
  }
}

type OfFormat = Extract<ReadError, { kind: 'locked' | 'scanned' | 'damaged' | 'unpacksTooLarge' }>;

/** What only files of some formats can have. */
function wordsForFormat(error: OfFormat): Words {
  switch (error.kind) {
    case 'locked':
      return [
        'is protected by a password.',
        'Save a copy of it without a password, then import the copy.',
      ];
    case 'scanned':
      return [
        `holds no text: its ${pages(error.pages)}.`,
        'Have its text recognised by a scanning program (OCR), then try again.',
      ];
    case 'damaged':
      return [
        `is damaged or cut off: it is not a whole .${error.format} file.`,
        'Download or export it again, then try again.',
      ];
    case 'unpacksTooLarge':
      return [
        `unpacks to more than ${megabytes(error.limit)}; Dateline does not read that.`,
        'Unpack it yourself and import the files you need.',
      ];
    default:
      return assertNever(error);
  }
}

const SAVE_AS = 'Save it as a text (.txt) or Markdown (.md) file, or copy its text and paste it.';

function aFile(extension: string): string {
  return extension === '' ? 'a file without an ending' : `a .${extension} file`;
}

function pages(count: number): string {
  return count === 1 ? 'one page is a picture' : `${count} pages are pictures`;
}

/** Bytes in megabytes, and in kilobytes below one. */
function megabytes(bytes: number): string {
  const [value, unit] =
    bytes < 1_000_000 ? [Math.ceil(bytes / 1_000), 'KB'] : [Math.round(bytes / 100_000) / 10, 'MB'];
  return `${value} ${unit}`;
}
