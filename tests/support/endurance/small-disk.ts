import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mounted, Undoing, whyNoMounts } from './mounts';

const SIZE_KB = 24 * 1_024;

/** A small disk that can be filled up. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves so much room, in KB and to the next 4 of them. */
  fillUpTo(freeKb: number): Promise<void>;
  /** Takes away what filled it. */
  makeRoom(): Promise<void>;
  dispose(): Promise<void>;
}

/** Why this machine can't have a disk of its own for a test; `null` when it can. */
export function whyNoSmallDisk(): Promise<string | null> {
  return whyNoMounts();
}

/** Mounts a small disk inside a folder. */
export async function smallDisk(folder: string): Promise<SmallDisk> {
  const undoing = new Undoing();
  const place = join(folder, 'small');
  await mkdir(place, { recursive: true });
  await mounted(undoing, 'tmpfs', place, '-t', 'tmpfs', '-o', `size=${SIZE_KB}k`);
  const filler = join(place, 'filler');
  return {
    folder: place,
    async fillUpTo(freeKb) {
      const { bavail, bsize } = await statfs(place);
      await writeFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - freeKb * 1_024)));
    },
    makeRoom: () => rm(filler),
    dispose: () => undoing.undo(),
  };
}
