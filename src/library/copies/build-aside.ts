import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { AboutCopy } from './about-copy';
import { buildCopy } from './build-copy';
import type { FileSystem } from '../files/file-system';
import type { Making } from './place-in-copy';
import { removeTree } from '../files/remove-tree';
import type { StateToCopy } from './state-to-copy';

/** Builds the copy under a name that no list shows. */
export async function buildAside(making: Making, state: StateToCopy): Promise<AboutCopy> {
  await making.files.makeFolder(making.to);
  return orClear(making.files, making.to, () => buildCopy(making, state));
}

/** Does a step of a copy; when it fails, what there is of the copy is removed again. */
export async function orClear<Value>(
  files: FileSystem,
  unfinished: string,
  step: () => Promise<Value>,
): Promise<Value> {
  try {
    return await step();
  } catch (error) {
    // The failure that matters is the one before; what stays behind is cleared away later.
    await removeTree(files, unfinished).catch(() => undefined);
    throw error;
  }
}

/** A fresh name for a copy that is not whole yet, or not any more. */
export function unfinishedIn(place: string, what: 'making' | 'removing'): string {
  return join(place, `.${what}-${randomBytes(6).toString('hex')}`);
}
