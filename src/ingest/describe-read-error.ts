import type { ReadError } from '../domain/incoming/read-error';

/** Why one file among others could not be read, in words that end a sentence or stand in brackets. */
export function describeReadError(error: ReadError): string {
  switch (error.kind) {
    case 'unsupported':
      return error.extension === '' ? 'a file without an ending' : `a .${error.extension} file`;
    case 'tooLarge':
    case 'unpacksTooLarge':
      return 'too large';
    case 'empty':
      return 'no text in it';
    case 'notText':
      return 'not a text';
    case 'tooLong':
      return 'reading it took too long';
    case 'locked':
      return 'protected by a password';
    case 'scanned':
      return 'pictures of pages without text';
    case 'damaged':
      return 'damaged or cut off';
    case 'broken':
      return error.what;
    default:
      return 'it could not be opened';
  }
}
