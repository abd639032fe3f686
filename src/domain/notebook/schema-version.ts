import type { Result } from '../result';
import { fail, ok } from '../result';

/**
 * Version of the notebook format that this Dateline writes. It rises by one whenever a stored record changes shape, or
 * the folder in a way that an older Dateline must not write to.
 */
export const SCHEMA_VERSION = 5;

/** Why records of some version can't be brought to this one. */
export type MigrationError =
  /** A newer Dateline wrote them: the notebook opens for reading at most. */
  | { readonly kind: 'newer'; readonly version: number }
  /** No Dateline ever wrote such a version. */
  | { readonly kind: 'unknown'; readonly version: number };

/** What leads from the version under its key to the next one; there is one for every version before this one. */
const STEPS: ReadonlyMap<number, (records: readonly unknown[]) => readonly unknown[]> = new Map([
  // 2 brought the journal; the records are the same.
  [1, (records: readonly unknown[]) => records],
  // 3 brought relations and layouts; the other records are the same.
  [2, (records: readonly unknown[]) => records],
  // 4 brought what came of annotations when a text changed; records without it are as they were.
  [3, (records: readonly unknown[]) => records],
  // 5 brought the parts of statements, and what was proposed and not wanted; records without them are as they were.
  [4, (records: readonly unknown[]) => records],
]);

/**
 * Brings stored records, not checked yet, from a version of the format to {@link SCHEMA_VERSION}. Those it is given
 * are left as they are.
 */
export function migrate(
  records: readonly unknown[],
  from: number,
): Result<readonly unknown[], MigrationError> {
  if (!Number.isSafeInteger(from) || from < 1) return fail({ kind: 'unknown', version: from });
  if (from > SCHEMA_VERSION) return fail({ kind: 'newer', version: from });
  let current = records;
  for (let version = from; version < SCHEMA_VERSION; version += 1) {
    const step = STEPS.get(version);
    if (step === undefined) throw new Error(`No migration from version ${String(version)}.`);
    current = step(current);
  }
  return ok(current);
}
