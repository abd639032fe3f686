import { dirname, resolve } from 'node:path';
import { fail, ok, type Result } from '../../domain/result';
import type { AboutCopy } from './about-copy';
import { buildAside, orClear, unfinishedIn } from './build-aside';
import { type CopyFault, faultsAsValues } from './copy-fault';
import type { FileSystem } from '../files/file-system';
import { lookAtFolder } from '../recovery/folder-shape';
import { removeTree } from '../files/remove-tree';
import { readStateToCopy } from './state-to-copy';

/**
 * Makes a notebook of a copy in a folder that is absent or empty; the copy stays as it is. What can't be finished
 * leaves the folder as it was.
 */
export async function saveCopyAs(
  files: FileSystem,
  copy: string,
  folder: string,
): Promise<Result<AboutCopy, CopyFault | { readonly kind: 'notEmpty' }>> {
  const to = resolve(folder);
  return faultsAsValues(async () => {
    const shape = await lookAtFolder(files, to);
    if (shape !== 'missing' && shape !== 'empty') return fail({ kind: 'notEmpty' });
    const state = await readStateToCopy(files, copy);
    const place = dirname(to);
    await files.makeFolders(place);
    const making = {
      files,
      from: resolve(copy),
      to: unfinishedIn(place, 'making'),
      previous: null,
    };
    const about = await buildAside(making, state);
    await orClear(files, making.to, async () => {
      if (shape === 'empty') await removeTree(files, to);
      await files.rename(making.to, to);
    });
    await files.syncFolder(place);
    return ok(about);
  });
}
