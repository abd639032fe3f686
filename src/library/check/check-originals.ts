import { join } from 'node:path';
import type { Discovery } from '../recovery/discovery';
import type { FileSystem } from '../files/file-system';
import { hashInTurns } from '../files/hash-in-turns';
import type { NamedHashes } from '../texts/named-hashes';
import { ORIGINALS_FOLDER } from '../texts/original-store';
import { listIfThere, readIfThere } from '../files/read-if-there';

const ORIGINAL_FILE = /^([0-9a-f]{64})\.[a-z0-9]{1,16}$/;

/** Reads every original and checks it against its hash; of these there is only one copy. */
export async function checkOriginals(
  files: FileSystem,
  notebook: string,
  inUse: ReadonlyMap<string, string>,
  ever: NamedHashes,
): Promise<readonly Discovery[]> {
  const there = await listIfThere(files, join(notebook, ORIGINALS_FOLDER));
  const names = there.filter((name) => ORIGINAL_FILE.test(name));
  const found: Discovery[] = [];
  for (const name of new Set([...inUse.keys(), ...names.sort()])) {
    const { bytes, problem } = await readIfThere(files, join(notebook, ORIGINALS_FOLDER, name));
    const hash = name.slice(0, 64);
    const isNamed = inUse.has(name) || ever.has(hash);
    const isGood = bytes !== null && (await hashInTurns(bytes)) === hash;
    if (isGood && isNamed) continue;
    found.push(
      judge(name, isNamed, problem ?? (isGood ? null : 'is not as it was imported'), inUse),
    );
  }
  return found;
}

function judge(
  name: string,
  isNamed: boolean,
  problem: string | null,
  inUse: ReadonlyMap<string, string>,
): Discovery {
  const file = `${ORIGINALS_FOLDER}/${name}`;
  const moved = {
    mends: [{ kind: 'quarantine' as const, file }],
    done: 'It was moved to the quarantine.',
  };
  if (!isNamed) {
    const what = `${file} is an original that no article names.`;
    return { finding: { kind: 'residue', file, what }, ...moved };
  }
  const title = inUse.get(name);
  const of = title === undefined ? '' : `, the original of “${title}”,`;
  const what = `${file}${of} ${problem ?? 'can’t be read'}. There is no second copy of originals; the text is not touched by that.`;
  if (problem === 'is missing')
    return { finding: { kind: 'missing', file, what }, mends: [], done: null };
  return { finding: { kind: 'damaged', file, what }, ...moved };
}
