import type { CopyError } from '../../contract/safekeeping';

/** What happened when the disk refused, and what helps. */
interface FaultWords {
  /** The second half of a sentence: "the disk is full". */
  readonly what: string;
  /** What the user can do about it. */
  readonly next: string;
}

const FULL: FaultWords = {
  what: 'the disk is full',
  next: 'Make room on the disk.',
};
const FORBIDDEN: FaultWords = {
  what: 'Dateline may not write to the notebook’s folder',
  next: 'Allow it to write there again.',
};
const SILENT: FaultWords = {
  what: 'the disk does not answer',
  next: 'Check that the disk or the network drive is connected.',
};
const GONE: FaultWords = {
  what: 'the notebook’s folder is not where it was',
  next: 'Put the folder back, or connect the disk it lies on.',
};
const TAKEN: FaultWords = {
  what: 'another program is using the notebook’s files',
  next: 'Close the program that holds them; a sync service or a virus scanner lets go by itself.',
};

const WORDS: Readonly<Record<string, FaultWords>> = {
  ENOSPC: FULL,
  EDQUOT: { what: 'your share of the disk is used up', next: FULL.next },
  EFBIG: { what: 'the disk takes no file that large', next: 'Move the notebook to another disk.' },
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EROFS: { what: 'the disk can only be read', next: 'Make the disk writable again.' },
  EIO: SILENT,
  ENXIO: SILENT,
  ENODEV: SILENT,
  ETIMEDOUT: SILENT,
  ESTALE: SILENT,
  EHOSTDOWN: SILENT,
  ENOTCONN: SILENT,
  ENOENT: GONE,
  ENOTDIR: GONE,
  EBUSY: TAKEN,
  ETXTBSY: TAKEN,
  ELOCKED: {
    what: 'another program has taken the notebook over',
    next: 'Close it there, or save a copy of yours elsewhere.',
  },
  EMFILE: { what: 'too many files are open', next: 'Close other programs.' },
  ENFILE: { what: 'too many files are open', next: 'Close other programs.' },
};

/** What a code of the operating system means for saving. An unknown code is named as it is. */
export function phraseFault(code: string): FaultWords {
  return (
    WORDS[code] ?? {
      what: `the system refused it (${code})`,
      next: 'Check the disk and the notebook’s folder.',
    }
  );
}

/** `1 edit`, `12 edits`. */
export function countEdits(edits: number): string {
  return edits === 1 ? '1 edit' : `${edits.toLocaleString()} edits`;
}

/** Edits that wait, as the notice over the status line says it: what happened, what is safe, what to do. */
export function phraseHeld({ code, edits }: { readonly code: string; readonly edits: number }): {
  readonly what: string;
  readonly safe: string;
  readonly next: string;
} {
  const { what, next } = phraseFault(code);
  return {
    what: `Can’t save: ${what}.`,
    safe: `${countEdits(edits)} ${edits === 1 ? 'is' : 'are'} held in memory. Everything saved before is safe.`,
    next: `${next} Dateline keeps trying, and you can go on reading and editing.`,
  };
}

/** Why no copy of the notebook came about. */
export function phraseCopyError(error: CopyError): string {
  switch (error.kind) {
    case 'noNotebook':
      return 'No copy was made, because no notebook is open any more.';
    case 'notEmpty':
      return `No copy was made, because “${error.path}” already holds files. Choose an empty or a new folder.`;
    case 'notWritten':
      return `The copy in “${error.path}” was not finished: ${phraseCopyFault(error.code)}. Nothing here was changed; choose another place.`;
  }
}

function phraseCopyFault(code: string): string {
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'there is not enough room';
  if (code === 'EACCES' || code === 'EPERM') return 'Dateline may not write there';
  return phraseFault(code).what;
}
