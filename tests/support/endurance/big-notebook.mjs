import { createHash } from 'node:crypto';
import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { typescript } from './typescript.mjs';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const cache = join(project, 'test-results', 'cache');

/**
 * The notebook of 10,000 articles and 100,000 annotations (or of another size), made once for each state of the code
 * that writes notebooks. It is not to be changed: see `copyOfBigNotebook`.
 * @param {{ articles: number, annotations: number }} [size]
 * @returns {Promise<string>} its folder
 */
async function bigNotebook(size = { articles: 10_000, annotations: 100_000 }) {
  const name = `big-${size.articles}-${size.annotations}-${await writersHash()}`;
  const path = join(cache, name);
  await removeOlder(`big-${size.articles}-${size.annotations}-`, name);
  const { makeBigNotebook } = await typescript(new URL('make-big-notebook.ts', import.meta.url));
  await makeBigNotebook(path, size);
  return path;
}

/**
 * A copy of the big notebook that may be changed.
 * @param {string} to
 * @param {{ articles: number, annotations: number }} [size]
 */
export async function copyOfBigNotebook(to, size) {
  await cp(await bigNotebook(size), to, { recursive: true });
}

async function writersHash() {
  const hash = createHash('sha256');
  for (const folder of ['src/library', 'src/domain/notebook', 'tests/support/endurance']) {
    const names = (await readdir(join(project, folder), { recursive: true })).sort();
    for (const name of names.filter((each) => isWriter(folder, each))) {
      hash.update(name).update(await readFile(join(project, folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 8);
}

/**
 * @param {string} folder
 * @param {string} name
 */
function isWriter(folder, name) {
  return name.endsWith('.ts') && (folder !== 'tests/support/endurance' || name.includes('big-'));
}

/**
 * @param {string} prefix
 * @param {string} present
 */
async function removeOlder(prefix, present) {
  const names = await readdir(cache).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(prefix) || name === present) continue;
    await rm(join(cache, name), { recursive: true, force: true });
  }
}
