import type {
  CopyPreviewError,
  DailyCopy,
  DailyCopyError,
  SaveCopyAsError,
} from '../../contract/daily-copies';
import { assertNever } from '../../domain/assert-never';

/** What happened, what is safe, what to do next. */
export interface CopyWords {
  readonly what: string;
  readonly safe: string;
  readonly next: string;
}

const UNHARMED = 'The notebook and earlier copies are as they were.';

/** Why no copy was made, for a person. */
export function phraseCopyError(error: DailyCopyError): CopyWords {
  switch (error.kind) {
    case 'fault':
      return { what: `No copy was made: ${faultOf(error.code)}.`, safe: UNHARMED, next: TRY_AGAIN };
    case 'noFolder':
      return {
        what: 'No copy was made: the folder for copies is not there.',
        safe: UNHARMED,
        next: 'Connect the disk it lies on, or choose another folder.',
      };
    case 'inside':
      return {
        what: 'No copy was made: the folder for copies lies in the notebook itself.',
        safe: UNHARMED,
        next: 'Choose a folder outside the notebook, best on another disk.',
      };
    case 'damaged':
      return {
        what: `No copy was made, because the notebook is damaged: ${error.what}.`,
        safe: 'Earlier copies are as they were.',
        next: 'Close the notebook and open it again, so that it is put in order.',
      };
    case 'restless':
      return {
        what: 'No copy was made: the notebook kept changing.',
        safe: UNHARMED,
        next: TRY_AGAIN,
      };
    case 'stopped':
      return { what: 'The copy was not finished.', safe: UNHARMED, next: TRY_AGAIN };
    default:
      return assertNever(error);
  }
}

/** Why a copy can't be looked into, for a person. */
export function phrasePreviewError(error: CopyPreviewError): CopyWords {
  const safe = 'Your notebook is as it was.';
  switch (error.kind) {
    case 'noNotebook':
      return { what: 'No notebook is open any more.', safe, next: 'Open it again.' };
    case 'missing':
      return { what: 'This copy is no longer there.', safe, next: 'Choose another copy.' };
    case 'damaged':
      return {
        what: `This copy is damaged: ${error.what}.`,
        safe,
        next: 'Choose another copy. This one is left as it is.',
      };
    case 'unreadable':
      return error.code === 'newerSchema'
        ? { what: 'A newer Dateline made this copy.', safe, next: 'Update Dateline to read it.' }
        : { what: `This copy could not be read (${error.code}).`, safe, next: 'Try again.' };
    default:
      return assertNever(error);
  }
}

/** Why a copy was not made a notebook of its own, for a person. */
export function phraseSaveAsError(error: SaveCopyAsError): CopyWords {
  const safe = 'The copy is as it was.';
  if (error.kind === 'notEmpty') {
    return {
      what: 'That folder already holds files, so no notebook was made there.',
      safe,
      next: 'Choose an empty folder, or a new one.',
    };
  }
  const { what, next } = phraseCopyError(error);
  return { what: what.replace('No copy was made', 'No notebook was made of the copy'), safe, next };
}

/** A size in the unit that suits it: `4.2 MB`. */
function describeBytes(bytes: number, locale: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    maximumFractionDigits: step < 2 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}

/** When a copy was made: `20 Mar 2031, 09:30`. */
export function describeMadeAt({ madeAt }: DailyCopy, locale: string): string {
  return new Date(madeAt).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
}

/** What a copy holds in a few words: `312 articles · 4.2 MB`; why it can't be read, when it can't. */
export function describeHolds(copy: DailyCopy, locale: string): string {
  const { holds, problem, isKeptForSize } = copy;
  if (holds === null) return `Can’t be read: ${problem ?? 'nobody knows why'}`;
  const { articles, bytes, lacking } = holds;
  const count = `${articles.toLocaleString(locale)} ${articles === 1 ? 'article' : 'articles'}`;
  if (isKeptForSize) return `${count} · kept, later ones lost many`;
  if (lacking > 0) return `${count} · without ${lacking.toLocaleString(locale)} unreadable files`;
  return bytes === null ? count : `${count} · ${describeBytes(bytes, locale)}`;
}

const TRY_AGAIN = 'Dateline tries again after an hour; you can make one now.';

function faultOf(code: string): string {
  return FAULTS[code] ?? `the system refused it (${code})`;
}

const FAULTS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk for copies is full',
  EPERM: 'Dateline may not write to the folder for copies',
  EROFS: 'the disk for copies can only be read',
  EIO: 'a disk does not answer',
  ENOENT: 'a folder is not where it was',
  EBUSY: 'another program is using the files',
};
