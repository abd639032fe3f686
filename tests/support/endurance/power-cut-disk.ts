import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loopDevice, mounted, system, Undoing, whyNoMounts } from './mounts';

/** The file system that is tried. */
export type DiskFormat = 'ext4' | 'xfs';

/**
 * What a power cut leaves of writes that the disk took and did not have to flush: `kept` all of them, as a disk
 * without a cache; `lost` none of them (but what its cache had put down by itself), as a disk with one. What was
 * flushed is there in either case.
 */
export type DiskCache = 'kept' | 'lost';

const BASE_SIZE = '6G';
const OUTER_SIZE = '1200M';
const DISK_SIZE = '400M';
const MAKE: Readonly<Record<DiskFormat, readonly string[]>> = {
  ext4: ['mkfs.ext4', '-q', '-F', '-b', '4096'],
  xfs: ['mkfs.xfs', '-q', '-f', '-s', 'size=4096'],
};

/** A mounted disk of which a copy can be taken at any moment as a power cut would leave it. */
export interface PowerCutDisk {
  /** Where it is mounted. */
  readonly folder: string;
  /** Copies its blocks, all at one moment, while whoever writes goes on. The file systems are told nothing of it. */
  cut(): Promise<string>;
  /** Mounts such a copy, which replays its journal, and has a look. The copy is gone after that. */
  inspect<Value>(copy: string, look: (folder: string) => Promise<Value>): Promise<Value>;
  dispose(): Promise<void>;
}

/** Why this machine can't cut the power of a disk; `null` when it can. */
export function whyNoPowerCuts(): Promise<string | null> {
  return whyNoMounts('losetup', 'mkfs.ext4', 'mkfs.xfs');
}

/**
 * Makes such a disk inside a folder. Its blocks lie in a file of an XFS that shares blocks between files
 * (`cp --reflink`): a copy of the file is made at one moment, without stopping a writer. With a cache there is
 * another file system between: it holds what the disk was given in memory until the disk is told to flush.
 */
export async function powerCutDisk(
  folder: string,
  format: DiskFormat,
  cache: DiskCache,
): Promise<PowerCutDisk> {
  const undoing = new Undoing();
  const base = await formatted(undoing, folder, 'base', { format: 'xfs', size: BASE_SIZE });
  const disk =
    cache === 'kept'
      ? { image: join(base, 'disk.img'), folder: await onDevice(undoing, base, format, 'disk') }
      : await behindCache(undoing, base, format);
  let cuts = 0;
  return {
    folder: disk.folder,
    async cut() {
      cuts += 1;
      const copy = join(base, `cut-${cuts}.img`);
      await system('cp', '--reflink=always', disk.image, copy);
      return copy;
    },
    inspect: (copy, look) => inspect(base, copy, cache, look),
    dispose: () => undoing.undo(),
  };
}

/** A file system in a file in a folder, mounted beside it. */
async function formatted(
  undoing: Undoing,
  folder: string,
  name: string,
  { format, size }: { readonly format: DiskFormat; readonly size: string },
): Promise<string> {
  const image = join(folder, `${name}.img`);
  await makeImage(image, format, size);
  return mountImage(undoing, image, folder, name, true);
}

async function onDevice(
  undoing: Undoing,
  folder: string,
  format: DiskFormat,
  name: string,
): Promise<string> {
  return formatted(undoing, folder, name, { format, size: DISK_SIZE });
}

async function behindCache(undoing: Undoing, base: string, format: DiskFormat) {
  const outer = await formatted(undoing, base, 'outer', { format: 'ext4', size: OUTER_SIZE });
  const image = join(outer, 'disk.img');
  await makeImage(image, format, DISK_SIZE);
  const folder = await mountImage(undoing, image, base, 'disk', false);
  return { image: join(base, 'outer.img'), folder };
}

async function inspect<Value>(
  base: string,
  copy: string,
  cache: DiskCache,
  look: (folder: string) => Promise<Value>,
): Promise<Value> {
  const undoing = new Undoing();
  undoing.later(() => rm(copy));
  try {
    const first = await mountImage(undoing, copy, base, 'cut', true);
    if (cache === 'kept') return await look(first);
    return await look(await mountImage(undoing, join(first, 'disk.img'), base, 'cut-inner', false));
  } finally {
    await undoing.undo();
  }
}

async function makeImage(image: string, format: DiskFormat, size: string): Promise<void> {
  await system('truncate', '-s', size, image);
  const [program = '', ...args] = MAKE[format];
  await system(program, ...args, image);
  await system('sync', image);
}

async function mountImage(
  undoing: Undoing,
  image: string,
  folder: string,
  name: string,
  direct: boolean,
): Promise<string> {
  const place = join(folder, `${name}.mounted`);
  await mkdir(place, { recursive: true });
  const device = await loopDevice(undoing, image, direct);
  const isXfs = (await system('blkid', '-p', '-o', 'value', '-s', 'TYPE', device)) === 'xfs';
  // A copy of a disk has its name, which XFS does not take twice.
  await mounted(undoing, device, place, ...(isXfs ? ['-o', 'nouuid'] : []));
  return place;
}
