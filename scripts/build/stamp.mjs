import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../setup/places.mjs';

/** All that a build is made from. Packages are named by the lock. */
const inputs = [
  'src',
  'resources',
  'scripts/build',
  'electron.vite.config.ts',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
];

/** The hash of every input's path and content; about 30 ms for a thousand files. */
export function inputsHash() {
  const hash = createHash('sha256');
  for (const input of inputs) addTo(hash, input);
  return hash.digest('hex');
}

/**
 * Whether out/ holds the target, built from the present inputs.
 * @param {string} target
 */
export function isFresh(target) {
  try {
    return readFileSync(stampPath(target), 'utf8') === inputsHash();
  } catch {
    return false;
  }
}

/**
 * @param {string} target
 * @param {string} hash
 */
export function writeStamp(target, hash) {
  writeFileSync(stampPath(target), hash);
}

/** @param {string} target */
function stampPath(target) {
  return join(projectFolder, 'out', `.${target}-inputs`);
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path relative to the project; one that is absent counts as absent
 */
function addTo(hash, path) {
  const full = join(projectFolder, path);
  const names = listFolder(full);
  if (names !== null) {
    for (const name of names) addTo(hash, `${path}/${name}`);
    return;
  }
  hash.update(`\0${path}\0`);
  try {
    hash.update(readFileSync(full));
  } catch {
    hash.update('absent');
  }
}

/** @param {string} path */
function listFolder(path) {
  try {
    return readdirSync(path).sort();
  } catch {
    return null;
  }
}
