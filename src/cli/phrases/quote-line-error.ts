import type { QuoteLineError } from '../../desk/quote-lines';
import type { PhrasedLineError } from './line-error';
import { phraseCode } from './system-code';

/** Why a line was not searched for quotes; the codes are promised to scripts. */
export function phraseQuoteLineError(error: QuoteLineError): PhrasedLineError {
  switch (error.kind) {
    case 'badJson':
      return { code: 'badJson', message: `The line is not JSON: ${error.what}` };
    case 'badLine':
      return { code: 'badLine', message: `The line has no id and text: ${error.what}` };
    case 'tooLong':
      return { code: 'tooLong', message: 'The line is too long.' };
    case 'notText':
      return { code: 'notUtf8', message: 'The line is not UTF-8.' };
    case 'unreadable':
      return {
        code: 'unreadable',
        message: `Nothing more could be read: ${phraseCode(error.code)}.`,
      };
  }
}
