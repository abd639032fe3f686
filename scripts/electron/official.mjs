import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../setup/lock.mjs';
import { projectFolder, userCacheFolder } from '../setup/places.mjs';
import { say } from '../setup/progress.mjs';
import { runCommand } from '../setup/run-command.mjs';

/** Nothing at all arrived: the release page is out of reach, perhaps behind a silent firewall. */
const firstByteLimitMs = 15_000;
/** The download stands still. */
const idleLimitMs = 60_000;
const progressMs = 5_000;

const packageFolder = join(projectFolder, 'node_modules', 'electron');

/** The version of Electron that package.json pins. */
export function pinnedVersion() {
  return String(JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version);
}

/** @returns {string | null} the official Electron's executable; null when it was not downloaded */
export function officialExecutable() {
  try {
    const dist = join(packageFolder, 'dist');
    const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
    const executable = join(dist, readFileSync(join(packageFolder, 'path.txt'), 'utf8').trim());
    return version === pinnedVersion() && existsSync(executable) ? executable : null;
  } catch {
    return null;
  }
}

/**
 * Runs the electron package's own downloader, which checks what it gets against the checksums that
 * the package carries. It is stopped when nothing arrives, so that a closed network costs seconds.
 * @throws {Error} whose message is the reason, in a few words
 */
export async function downloadOfficial() {
  await makeFolder(userCacheFolder());
  const temporary = await mkdtemp(join(userCacheFolder(), 'official-'));
  const stop = new AbortController();
  const watch = watchProgress([temporary, join(packageFolder, 'dist')], stop);
  try {
    const { ok, tail } = await runCommand(process.execPath, [join(packageFolder, 'install.js')], {
      cwd: projectFolder,
      env: { ...process.env, TMPDIR: temporary, TEMP: temporary },
      signal: stop.signal,
    });
    if (ok && officialExecutable() !== null) return;
    throw new Error(stop.signal.aborted ? String(stop.signal.reason) : reasonIn(tail));
  } finally {
    clearInterval(watch);
    await rm(temporary, { recursive: true, force: true });
  }
}

/**
 * @param {readonly string[]} folders where the bytes arrive
 * @param {AbortController} stop
 */
function watchProgress(folders, stop) {
  let bytes = 0;
  let grewAt = Date.now();
  let toldAt = Date.now();
  const look = async () => {
    const now = (await Promise.all(folders.map(folderBytes))).reduce((sum, size) => sum + size, 0);
    if (now !== bytes) grewAt = Date.now();
    bytes = now;
    const limit = bytes === 0 ? firstByteLimitMs : idleLimitMs;
    if (Date.now() - grewAt > limit) stop.abort(`nothing arrived for ${limit / 1000} s`);
    if (bytes > 0 && Date.now() - toldAt > progressMs) {
      toldAt = Date.now();
      say(`Electron: ${Math.round(bytes / 1e6)} MB so far`);
    }
  };
  return setInterval(() => void look(), 1_000);
}

/** @param {string} folder */
async function folderBytes(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      stat(join(entry.parentPath, entry.name)).then(
        (found) => found.size,
        () => 0,
      ),
    );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/**
 * The one line of the downloader's output that says what went wrong, without the addresses and
 * stack around it.
 * @param {string} tail
 */
function reasonIn(tail) {
  const line =
    tail.split('\n').find((each) => /error/i.test(each)) ?? tail.split('\n').at(-1) ?? '';
  return line.trim().slice(0, 200) || 'the downloader ended without a word';
}
