import { fail, ok, type Result } from '../../domain/result';

/**
 * A file call that failed, by the code of the operating system: `ENOSPC` no room left, `EPERM` not allowed, `EROFS`
 * read-only, `EBUSY` held by another program, `ENOENT` gone, `EIO` the device does not answer, or any other code.
 */
export interface FileFault {
  readonly code: string;
}

/** What was written was not what could be read back, so it was not put in place. */
export class NotKept extends Error {
  readonly code = 'EIO';

  constructor(path: string) {
    super(`What was written to ${path} reads back differently`);
  }
}

/** Something that was there when the notebook was opened is no longer there. */
export class Gone extends Error {
  readonly code = 'ENOENT';

  constructor(path: string) {
    super(`${path} is gone`);
  }
}

/** Every name that something new may have is taken. */
export class NameTaken extends Error {
  readonly code = 'EEXIST';

  constructor(name: string) {
    super(`There is a ${name} already`);
  }
}

/** Codes that mean the same to a person. */
const SAME_AS: Readonly<Record<string, string>> = {
  EDQUOT: 'ENOSPC',
  EACCES: 'EPERM',
  ETXTBSY: 'EBUSY',
  EAGAIN: 'EBUSY',
  ENFILE: 'EMFILE',
};

/** The operating system's code of a failed call; `null` for any other error. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : null;
}

/** Does something with files and turns a failed file call into a value. Any other error is a bug and passes. */
export async function attempt<Value>(
  work: () => Promise<Value>,
): Promise<Result<Value, FileFault>> {
  try {
    return ok(await work());
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    return fail({ code: SAME_AS[code] ?? code });
  }
}
