import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SetupError } from './progress.mjs';

const startLimitMs = 10_000;

/** Whether windows have nowhere to go: Linux without X11 and without Wayland. */
export function lacksDisplay() {
  const { env, platform } = process;
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
}

/**
 * A virtual display (Xvfb) of its own, with a free number chosen by the server and a key that only
 * this process hands on. It does what `xvfb-run -a` does, but it can be stopped in the right order:
 * after the programs on it have ended.
 * @returns {Promise<{ env: Record<string, string>, name: string, stop: () => Promise<void> }>}
 */
export async function startVirtualDisplay() {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-display-'));
  const authority = join(folder, 'authority');
  writeFileSync(authority, xauthorityRecord(randomBytes(16)), { mode: 0o600 });
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'];
  // Its own session: Ctrl+C must reach Electron first and the display last.
  const server = spawn('Xvfb', [...args, '-auth', authority], {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const end = () => {
    server.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  };
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    process.off('exit', end);
    server.ref();
    end();
    if (server.exitCode === null && server.signalCode === null) await ended;
  };
  process.once('exit', end);
  const number = await displayNumber(server).catch((/** @type {unknown} */ error) => {
    end();
    throw error;
  });
  server.unref();
  const name = `:${number}`;
  const env = { DISPLAY: name, XAUTHORITY: authority, DATELINE_VIRTUAL_DISPLAY: name };
  return { env, name, stop };
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<number>}
 */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ detail) =>
      reject(
        new SetupError(
          'starting a virtual display (Xvfb)',
          detail,
          'start it by hand (`Xvfb :99`), set DISPLAY=:99 and try again',
        ),
      );
    const limit = setTimeout(() => fail('it did not answer in time'), startLimitMs);
    server.once('error', (error) => fail(error.message));
    server.once('exit', (code) => fail(`it ended at once (${code})`));
    const pipe = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
    let answer = '';
    // The number and its line end come in two writes: a pipe closed between them ends the server.
    pipe.on('data', (/** @type {Buffer} */ data) => {
      answer += data.toString();
      if (!answer.endsWith('\n')) return;
      clearTimeout(limit);
      pipe.destroy();
      resolve(Number(answer.trim()));
    });
  });
}

/**
 * One record of an Xauthority file that fits every display: family "wild", no address, no number.
 * @param {Buffer} cookie
 */
function xauthorityRecord(cookie) {
  const counted = (/** @type {Buffer} */ bytes) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(bytes.length);
    return Buffer.concat([length, bytes]);
  };
  const none = Buffer.alloc(0);
  const name = Buffer.from('MIT-MAGIC-COOKIE-1');
  return Buffer.concat([Buffer.from([0xff, 0xff]), ...[none, none, name, cookie].map(counted)]);
}
