import type { ReadError } from '../../domain/incoming/read-error';
import type { PhrasedError } from '../../domain/notebook/phrase-error';
import { phraseFetchProblem } from '../../desk/phrase-address-problem';
import { phraseCode } from './system-code';

const SAVE_AS = 'Save it as a text (.txt) or Markdown (.md) file first.';

/** Why an item could not be read; its name goes before the sentence. */
export function phraseReadError(error: ReadError): PhrasedError {
  const [what, next] = wordsFor(error);
  return { what, safe: 'Nothing of it was imported.', next };
}

function wordsFor(error: ReadError): readonly [what: string, next: string] {
  switch (error.kind) {
    case 'unsupported':
      return [`${aFile(error.extension)} can’t be read yet.`, SAVE_AS];
    case 'tooLarge':
      return [
        `it has ${megabytes(error.bytes)} MB; at most ${megabytes(error.limit)} MB are read.`,
        'Split it into smaller files.',
      ];
    case 'empty':
      return ['it holds no text.', 'Check that it is the right one.'];
    case 'notText':
      return ['it is not a text file.', SAVE_AS];
    case 'tooLong':
      return ['reading it took too long and was stopped.', 'Try again with a smaller part of it.'];
    case 'unreadable':
      return [`it could not be read: ${phraseCode(error.code)}.`, nextFor(error.code)];
    case 'locked':
      return ['it is protected by a password.', 'Save a copy of it without a password first.'];
    case 'scanned':
      return [
        `its ${pages(error.pages)} no text, only pictures.`,
        'Have its text recognised by a scanning program (OCR) first.',
      ];
    case 'damaged':
      return [
        `it is damaged or cut off: not a whole .${error.format} file.`,
        'Download or export it again.',
      ];
    case 'unpacksTooLarge':
      return [
        `unpacked it has more than ${megabytes(error.limit)} MB, which is not read.`,
        'Unpack it yourself and import the files you need.',
      ];
    case 'cancelled':
      return ['it was called off.', 'Run this again for it.'];
    case 'address': {
      const { what, next } = phraseFetchProblem(error.host, error.problem);
      return [what, next];
    }
    case 'broken':
      return [`it could not be understood: ${error.what}.`, SAVE_AS];
  }
}

function nextFor(code: string): string {
  if (code === 'ENOENT') return 'Check its name.';
  if (code === 'EISDIR') return 'Name the files in it.';
  return 'Check that you may read it, then try again.';
}

function aFile(extension: string): string {
  return extension === '' ? 'a file without an ending' : `.${extension} files`;
}

function pages(count: number): string {
  return count === 1 ? 'one page holds' : `${count} pages hold`;
}

function megabytes(bytes: number): string {
  return (Math.ceil(bytes / 100_000) / 10).toFixed(1);
}
