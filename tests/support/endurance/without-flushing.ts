import type { FileSystem } from '../../../src/library/files/file-system';

/** The same files, which say that all is on the disk without having put it there. */
export function withoutFlushing(files: FileSystem): FileSystem {
  const nothing = (): Promise<void> => Promise.resolve();
  return {
    ...files,
    syncFolder: nothing,
    create: async (path) => ({ ...(await files.create(path)), sync: nothing }),
    openToAppend: async (path) => ({ ...(await files.openToAppend(path)), dataSync: nothing }),
  };
}
