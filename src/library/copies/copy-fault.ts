import { fail, type Result } from '../../domain/result';
import { attempt } from '../files/file-fault';
import { DamagedFile } from '../files/json-file';
import { NewerFormat } from '../snapshot/manifest';
import { Stopped } from './place-in-copy';
import { Restless } from './state-to-copy';

/** Why no copy was made. The notebook and all other copies are as they were. */
export type CopyFault =
  /** Of a file call. */
  | { readonly kind: 'fault'; readonly code: string }
  /** The folder for copies is not there, such as on a disk that is not connected. */
  | { readonly kind: 'noFolder' }
  /** The folder for copies lies in the notebook: whatever takes the one would take the other. */
  | { readonly kind: 'inside' }
  /** `what` names the notebook's file and what is wrong with it. */
  | { readonly kind: 'damaged'; readonly what: string }
  /** The notebook was changing too fast. */
  | { readonly kind: 'restless' }
  | { readonly kind: 'stopped' };

/** Does what makes a copy, and turns what may go wrong with it into values. Any other error is a bug and passes. */
export async function faultsAsValues<Value, Failure>(
  work: () => Promise<Result<Value, Failure | CopyFault>>,
): Promise<Result<Value, Failure | CopyFault>> {
  try {
    const done = await attempt(work);
    return done.ok ? done.value : fail({ kind: 'fault', code: done.error.code });
  } catch (error) {
    if (error instanceof DamagedFile) return fail({ kind: 'damaged', what: error.message });
    if (error instanceof NewerFormat) {
      return fail({ kind: 'damaged', what: 'notebook.json is from a newer Dateline' });
    }
    if (error instanceof Restless) return fail({ kind: 'restless' });
    if (error instanceof Stopped) return fail({ kind: 'stopped' });
    throw error;
  }
}
