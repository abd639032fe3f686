import type { Result } from '../domain/result';
import { checkNotebook, type CheckReport, repairNotebook } from '../library/check/check-notebook';
import type { OpenError } from '../library/open-error';
import type { FolderPorts } from '../library/open-notebook-folder';

/** What a check of a notebook folder came to. */
export type { CheckReport };

/**
 * Checks a notebook folder without opening it for anybody: every checksum, text, original and second copy, and what
 * records say of each other. With `repair` what can be is made good; nothing is deleted.
 */
export function checkFolder(
  path: string,
  ports: FolderPorts,
  { repair }: { readonly repair: boolean },
): Promise<Result<CheckReport, OpenError>> {
  return repair ? repairNotebook(path, ports) : checkNotebook(path, ports);
}
