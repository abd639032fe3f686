import { join } from 'node:path';
import { isTemporaryName } from '../files/atomic-write';
import { BACKUPS_FOLDER, MANIFESTS_FOLDER } from '../snapshot/backups';
import { HISTORY_FOLDER } from '../snapshot/build-snapshot';
import { findConflictCopies } from '../outside/conflict-copies';
import type { Discovery } from '../recovery/discovery';
import type { FileSystem } from '../files/file-system';
import { isSystemFile } from '../recovery/folder-shape';
import { ORIGINALS_FOLDER } from '../texts/original-store';
import { listIfThere } from '../files/read-if-there';
import { RECORDS_FOLDER } from '../snapshot/shard';
import { TEXTS_FOLDER } from '../texts/text-store';

const SHARD = /^[a-z]+-\d{4,}\.[0-9a-f]{8}\.json$/;
const SHARD_COPY = /^[a-z]+-\d{4,}\.[0-9a-f]{8}\.json\.gz$/;

/** Names that Dateline gives, by the folder they stand in; what stands in other folders is not looked at. */
const OWN_NAMES: Readonly<Record<string, RegExp>> = {
  [RECORDS_FOLDER]: SHARD,
  [TEXTS_FOLDER]: /^[0-9a-f]{64}\.json$/,
  [ORIGINALS_FOLDER]: /^[0-9a-f]{64}\.[a-z0-9]{1,16}$/,
  [HISTORY_FOLDER]: /^\d+-\d+(?:\.versions)?\.jsonl$/,
  [BACKUPS_FOLDER]: /^(?:journal\.jsonl|manifests|records|texts|schema-\d+)$/,
  [`${BACKUPS_FOLDER}/${MANIFESTS_FOLDER}`]: /^notebook\.\d+\.json$/,
  [`${BACKUPS_FOLDER}/${RECORDS_FOLDER}`]: SHARD_COPY,
  [`${BACKUPS_FOLDER}/${TEXTS_FOLDER}`]: /^[0-9a-f]{64}\.json\.gz$/,
};

/** Files among the notebook's own that others put there: conflict copies, and what bears no name of ours. */
export async function checkStrangers(
  files: FileSystem,
  notebook: string,
): Promise<readonly Discovery[]> {
  const copies = await findConflictCopies(files, notebook);
  const known = copies.filter(({ maker }) => maker !== 'unknown');
  const own = new Set(known.map(({ file }) => file));
  const found = known.map(({ file, of, maker }): Discovery => {
    const what = `${file} is a second version of ${of}, which ${maker} put there. It is not part of the notebook until it is taken in.`;
    return { finding: { kind: 'conflictCopy', file, what }, mends: [], done: null };
  });
  for (const [folder, pattern] of Object.entries(OWN_NAMES)) {
    for (const name of await listIfThere(files, join(notebook, folder))) {
      const file = `${folder}/${name}`;
      const isOurs = pattern.test(name) || isTemporaryName(name) || isSystemFile(name);
      if (!isOurs && !own.has(file)) found.push(superfluous(file));
    }
  }
  return found;
}

function superfluous(file: string): Discovery {
  return {
    finding: { kind: 'superfluous', file, what: `${file} is no file of the notebook’s.` },
    mends: [{ kind: 'quarantine', file }],
    done: 'It was moved to the quarantine.',
  };
}
