import { join } from 'node:path';
import type { Instant, Sha256 } from '../../domain/ids';
import { HISTORY_FOLDER } from '../snapshot/build-snapshot';
import type { Discovery } from '../recovery/discovery';
import type { FileSystem } from '../files/file-system';
import { JOURNAL_FILE } from '../journal/journal';
import { mendFolder } from '../recovery/mend-folder';
import { NamedHashes } from './named-hashes';
import { ORIGINALS_FOLDER } from './original-store';
import { listIfThere, readIfThere } from '../files/read-if-there';
import { TEXTS_FOLDER } from './text-store';

/** An import under way has its texts on the disk before anything names them. */
const FRESH_MS = 86_400_000;

const NAMED_AFTER_HASH = /^([0-9a-f]{64})\.[a-z0-9]+$/;

/** Folders whose files may name a text or an original. */
const NAMING_FOLDERS = [HISTORY_FOLDER, 'conflicts'] as const;

/**
 * Moves texts and originals into the quarantine that neither a record, nor an edit that can be looked up, nor a pair
 * of versions waiting to be decided names. Those of the last day stay. Answers how many went.
 */
export async function setSuperfluousAside(
  files: FileSystem,
  notebook: string,
  inUse: ReadonlySet<Sha256>,
  now: Instant,
): Promise<number> {
  const ever = await hashesEverNamed(files, notebook);
  const discoveries: Discovery[] = [];
  for (const folder of [TEXTS_FOLDER, ORIGINALS_FOLDER]) {
    for (const name of await listIfThere(files, join(notebook, folder))) {
      const hash = NAMED_AFTER_HASH.exec(name)?.[1];
      if (hash === undefined || inUse.has(hash) || ever.has(hash)) continue;
      const stat = await files.stat(join(notebook, folder, name));
      if (stat === null || Date.parse(now) - stat.modifiedMs < FRESH_MS) continue;
      discoveries.push(superfluous(`${folder}/${name}`));
    }
  }
  const { findings } = await mendFolder(files, notebook, discoveries, now);
  return findings.filter(({ done }) => done !== null).length;
}

async function hashesEverNamed(files: FileSystem, notebook: string): Promise<NamedHashes> {
  const named = new NamedHashes();
  const paths = [JOURNAL_FILE];
  for (const folder of NAMING_FOLDERS) {
    const names = await listIfThere(files, join(notebook, folder));
    paths.push(...names.map((name) => join(folder, name)));
  }
  for (const path of paths) {
    const { bytes } = await readIfThere(files, join(notebook, path));
    if (bytes !== null) await named.add(bytes);
  }
  return named;
}

function superfluous(file: string): Discovery {
  const what = `${file} is named by nothing.`;
  const mends = [{ kind: 'quarantine', file }] as const;
  return {
    finding: { kind: 'superfluous', file, what },
    mends,
    done: 'It was moved to the quarantine.',
  };
}
