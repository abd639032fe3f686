import type { ReadError } from '../../../../contract/import-and-export';
import { assertNever } from '../../../../domain/assert-never';

/** What happened, what is safe, what to do next. */
export interface Phrase {
  readonly what: string;
  readonly safe: string;
  readonly next: string;
}

/** Why a file or a pasted text (`name` is `null`) could not be read, for a person. */
export function phraseReadError(name: string | null, error: ReadError): Phrase {
  const it = name === null ? 'The pasted text' : `“${name}”`;
  const safe = 'Your notebook and the file are as they were.';
  const phrase = (what: string, next: string): Phrase => ({
    what,
    safe: name === null ? 'Your notebook is as it was.' : safe,
    next,
  });
  switch (error.kind) {
    case 'unsupported':
      return phrase(`${it} is ${aFile(error.extension)}, which Dateline can’t read yet.`, SAVE_AS);
    case 'tooLarge':
      return phrase(
        `${it} has ${megabytes(error.bytes)}; Dateline reads up to ${megabytes(error.limit)}.`,
        'Split it into smaller files, or paste the part you need.',
      );
    case 'empty':
      return phrase(`${it} holds no text.`, 'Check that it is the right one and try again.');
    case 'notText':
      return phrase(`${it} is not a text file.`, SAVE_AS);
    case 'tooLong':
      return phrase(
        `${it} took too long to read, so reading was stopped.`,
        'Try again with a smaller part of it.',
      );
    case 'unreadable':
      return phrase(
        `${it} could not be opened (${error.code}).`,
        'Check that it is still there and that you may read it, then try again.',
      );
    case 'broken':
      return phrase(`${it} could not be understood: ${error.what}.`, SAVE_AS);
    default:
      return assertNever(error);
  }
}

const SAVE_AS = 'Save it as a text (.txt) or Markdown (.md) file, or copy its text and paste it.';

function aFile(extension: string): string {
  return extension === '' ? 'a file without an ending' : `a .${extension} file`;
}

/** Bytes in megabytes, and in kilobytes below one. */
function megabytes(bytes: number): string {
  const [value, unit] =
    bytes < 1_000_000 ? [Math.ceil(bytes / 1_000), 'KB'] : [Math.round(bytes / 100_000) / 10, 'MB'];
  return `${value} ${unit}`;
}
