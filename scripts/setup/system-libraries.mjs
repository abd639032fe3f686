import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say, SetupError, step } from './progress.mjs';
import { runCommand } from './run-command.mjs';

/** What Electron links against, and the Debian 12 package that brings it. */
const libraries = {
  'libX11.so.6': 'libx11-6',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libudev.so.1': 'libudev1',
  'libxcb.so.1': 'libxcb1',
  'libxkbcommon.so.0': 'libxkbcommon0',
};

const stepName = 'installing the system libraries that Electron needs';

/**
 * Sees to it that Electron can start on Debian and its relatives: installs what is missing as root,
 * or stops with the exact command for anybody else. Other systems are not checked.
 * @param {{ xvfb: boolean }} needs whether a virtual display is needed too
 */
export async function ensureSystemLibraries(needs) {
  if (!isDebianLike()) return;
  const missing = missingPackages(needs);
  if (missing.length === 0) return;
  const list = missing.join(' ');
  if (process.getuid?.() !== 0) {
    throw new SetupError(
      'checking the system libraries',
      `Electron needs packages that are not installed: ${list}`,
      `run this, then try again:\n  sudo sh -c 'apt-get update && apt-get install -y ${list}'`,
    );
  }
  say(`missing system packages: ${list}`);
  await step('Installing them with apt-get', () => install(missing));
  const left = missingPackages(needs);
  if (left.length === 0) return;
  throw new SetupError(stepName, `still missing: ${left.join(' ')}`, wayOut(left));
}

/**
 * Whether the program is on PATH.
 * @param {string} name
 */
function hasProgram(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => folder !== '' && existsSync(join(folder, name)));
}

/** @param {readonly string[]} packages as Debian 12 names them */
async function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await runCommand('apt-get', ['update'], { env });
  if (!updated.ok) throw new SetupError(stepName, updated.tail, wayOut(packages));
  const names = await Promise.all(packages.map(localName));
  const args = ['install', '-y', '--no-install-recommends', ...names];
  const installed = await runCommand('apt-get', args, { env });
  if (!installed.ok) throw new SetupError(stepName, installed.tail, wayOut(packages));
}

/**
 * Debian 13 and Ubuntu 24.04 gave some libraries a "t64" at the end of their names.
 * @param {string} name
 */
async function localName(name) {
  const renamed = await runCommand('apt-cache', ['show', '--no-all-versions', `${name}t64`]);
  return renamed.ok ? `${name}t64` : name;
}

/** @param {readonly string[]} packages */
function wayOut(packages) {
  return `run this by hand and see what it says:\n  apt-get update && apt-get install -y ${packages.join(' ')}`;
}

/** @param {{ xvfb: boolean }} needs */
function missingPackages(needs) {
  const known = linkerCache();
  // Without the linker's cache nothing can be said; Electron's own message has to do then.
  const missing =
    known === null
      ? []
      : Object.entries(libraries)
          .filter(([soname]) => !known.has(soname))
          .map(([, name]) => name);
  if (needs.xvfb && !hasProgram('Xvfb')) missing.push('xvfb');
  return missing;
}

/** @returns {Set<string> | null} names of the libraries that the linker finds */
function linkerCache() {
  const program = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((path) => existsSync(path));
  if (program === undefined) return null;
  const marks = { x64: 'x86-64', arm64: 'AArch64' };
  const mark = process.arch === 'x64' || process.arch === 'arm64' ? marks[process.arch] : '';
  const lines = execFileSync(program, ['-p'], { encoding: 'utf8' }).split('\n');
  const fitting = lines.filter((line) => line.includes(mark));
  return new Set(fitting.map((line) => line.trim().split(' ')[0] ?? ''));
}

function isDebianLike() {
  if (process.platform !== 'linux' || !hasProgram('apt-get')) return false;
  try {
    const release = readFileSync('/etc/os-release', 'utf8');
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release);
  } catch {
    return false;
  }
}
