import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Instant } from '../../domain/ids';
import { writeAtomically, writeNew } from '../files/atomic-write';
import type { Discovery, Mend } from './discovery';
import { attempt, errorCode } from '../files/file-fault';
import type { FileSystem } from '../files/file-system';
import type { Finding } from '../finding';
import { makeLastingFolder } from '../files/kept-file';
import { statIfThere } from '../files/read-if-there';

/** Folder of what was found damaged or superfluous. */
const QUARANTINE_FOLDER = 'quarantine';

const compressed = promisify(gzip);

/** What came of mending: what is told of it, what was not done, and the system's code of the call that kept it. */
export interface Mended {
  readonly findings: readonly Finding[];
  readonly undone: ReadonlySet<Discovery>;
  /** `null` when all was done. */
  readonly fault: string | null;
}

/**
 * Makes good what was found, in the order given; nothing is deleted that was damaged. What a failed file call kept
 * from being done is found again the next time; nothing is done after something vital that was not.
 */
export async function mendFolder(
  files: FileSystem,
  notebook: string,
  discoveries: readonly Discovery[],
  now: Instant,
): Promise<Mended> {
  const quarantine = new Quarantine(files, notebook, now);
  const findings: Finding[] = [];
  const undone = new Set<Discovery>();
  let fault: string | null = null;
  let isStopped = false;
  for (const discovery of discoveries) {
    const { finding, mends, done, isQuiet, isVital } = discovery;
    const failed: string | null = isStopped
      ? fault
      : await mendAll(files, notebook, quarantine, mends);
    fault ??= failed;
    if (failed !== null) undone.add(discovery);
    isStopped ||= failed !== null && isVital === true;
    if (!isQuiet) findings.push({ ...finding, done: failed === null ? done : null });
  }
  return { findings, undone, fault };
}

/** The code of the call that failed; `null` when all went well. */
async function mendAll(
  files: FileSystem,
  notebook: string,
  quarantine: Quarantine,
  mends: readonly Mend[],
): Promise<string | null> {
  const all = await attempt(async () => {
    for (const mend of mends) await mendOne(files, notebook, quarantine, mend);
  });
  return all.ok ? null : all.error.code;
}

async function mendOne(
  files: FileSystem,
  notebook: string,
  quarantine: Quarantine,
  mend: Mend,
): Promise<void> {
  if (mend.kind === 'quarantine') return quarantine.move(mend.file);
  if (mend.kind === 'compress') {
    await quarantine.makeFoldersOf(mend.to);
    const bytes = await compressed(await files.read(join(notebook, mend.from)));
    return writeAtomically(files, join(notebook, mend.to), bytes);
  }
  await quarantine.makeFoldersOf(mend.file);
  if (mend.kind === 'replace') await quarantine.keep(mend.file);
  await writeAtomically(files, join(notebook, mend.file), mend.bytes);
}

/** The folder of one mending, made when the first thing goes there. */
class Quarantine {
  #folder: string | null = null;

  constructor(
    private readonly files: FileSystem,
    private readonly notebook: string,
    private readonly now: Instant,
  ) {}

  /** Moves what lies at a path; content when nothing does. */
  async move(file: string): Promise<void> {
    const path = join(this.notebook, file);
    if ((await statIfThere(this.files, path)) === null) return;
    const aside = await this.#placeFor(file);
    await this.files.rename(path, aside);
    await this.files.syncFolder(dirname(aside));
    await this.files.syncFolder(dirname(path));
  }

  /** Copies a file, so that there is no moment without one at its path; what can't be copied is moved. */
  async keep(file: string): Promise<void> {
    const path = join(this.notebook, file);
    const stat = await statIfThere(this.files, path);
    if (stat === null) return;
    const bytes = stat.kind === 'file' ? await this.#read(path) : null;
    if (bytes === null) return this.move(file);
    const aside = await this.#placeFor(file);
    await writeNew(this.files, aside, bytes);
    await this.files.syncFolder(dirname(aside));
  }

  /** Makes the folders a file lies in; a file that has the name of one is moved out of the way. */
  async makeFoldersOf(file: string): Promise<void> {
    const names = file.split('/').slice(0, -1);
    for (let depth = 1; depth <= names.length; depth += 1) {
      const folder = names.slice(0, depth).join('/');
      const stat = await statIfThere(this.files, join(this.notebook, folder));
      if (stat !== null && stat.kind !== 'folder') await this.move(folder);
      await makeLastingFolder(this.files, join(this.notebook, folder));
    }
  }

  async #read(path: string): Promise<Uint8Array | null> {
    try {
      return await this.files.read(path);
    } catch (error) {
      if (errorCode(error) === 'EIO') return null;
      throw error;
    }
  }

  async #placeFor(file: string): Promise<string> {
    this.#folder ??= await this.#freshFolder();
    const place = `${this.#folder}/${file}`;
    const folders = place.split('/').slice(0, -1);
    for (let depth = 1; depth <= folders.length; depth += 1) {
      await makeLastingFolder(this.files, join(this.notebook, ...folders.slice(0, depth)));
    }
    const path = join(this.notebook, place);
    return (await statIfThere(this.files, path)) === null ? path : `${path}.again`;
  }

  /** Named after the time, in a way that every file system takes; never one that is there already. */
  async #freshFolder(): Promise<string> {
    const name = `${QUARANTINE_FOLDER}/${this.now.replaceAll(':', '-')}`;
    for (let number = 1; ; number += 1) {
      const folder = number === 1 ? name : `${name}-${String(number)}`;
      if ((await statIfThere(this.files, join(this.notebook, folder))) === null) return folder;
    }
  }
}
