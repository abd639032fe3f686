import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs one of the machine's programs and answers what it printed. */
export async function system(program: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run(program, args);
  return stdout.trim();
}

/** Why this machine can't do what needs these programs and the right to mount; `null` when it can. */
export async function whyNoMounts(...programs: readonly string[]): Promise<string | null> {
  if (process.platform !== 'linux') return 'file systems are mounted on Linux only';
  if (process.getuid?.() !== 0) return 'only root may mount file systems';
  for (const program of ['mount', 'umount', ...programs]) {
    const found = await system('sh', '-c', `command -v ${program}`).catch(() => null);
    if (found === null) return `${program} is not on this machine`;
  }
  try {
    await system('unshare', '--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt');
    return null;
  } catch {
    return 'this machine does not allow mounts';
  }
}

/** What has to be undone, latest first. */
export class Undoing {
  readonly #steps: (() => Promise<unknown>)[] = [];

  later(step: () => Promise<unknown>): void {
    this.#steps.push(step);
  }

  async undo(): Promise<void> {
    for (const step of this.#steps.splice(0).reverse()) await step();
  }
}

/** Mounts something on a folder that is there. */
export async function mounted(
  undoing: Undoing,
  device: string,
  folder: string,
  ...options: readonly string[]
): Promise<void> {
  await system('mount', ...options, device, folder);
  undoing.later(() => unmount(folder));
}

/** A file as a block device. `direct`: what the device is given is in the file at once, past any cache. */
export async function loopDevice(undoing: Undoing, file: string, direct: boolean): Promise<string> {
  const how = [`--direct-io=${direct ? 'on' : 'off'}`, '--sector-size', '4096'];
  const device = await system('losetup', '--find', '--show', ...how, file);
  undoing.later(() => system('losetup', '--detach', device));
  return device;
}

/** A process that was killed a moment ago may still hold a file. */
async function unmount(folder: string): Promise<void> {
  for (let left = 20; ; left -= 1) {
    try {
      await system('umount', folder);
      return;
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
