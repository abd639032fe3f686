import { fail, type Result } from '../domain/result';
import { attempt } from './files/file-fault';
import { DamagedFile } from './files/json-file';
import { NewerFormat } from './snapshot/manifest';
import type { OpenError } from './open-error';

/** Does something that reads a notebook folder, and turns what keeps it from being read into a value. */
export async function tryToRead<Value>(
  path: string,
  read: () => Promise<Value>,
): Promise<Result<Value, OpenError>> {
  try {
    const done = await attempt(read);
    return done.ok ? done : fail({ kind: 'unreadable', path, code: done.error.code });
  } catch (error) {
    if (error instanceof DamagedFile) return fail({ kind: 'damaged', path, what: error.message });
    if (error instanceof NewerFormat) {
      return fail({ kind: 'unreadable', path, code: 'newerSchema' });
    }
    throw error;
  }
}
