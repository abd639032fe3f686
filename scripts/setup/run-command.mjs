import { spawn } from 'node:child_process';

const keptLines = 30;

/**
 * Runs a command to its end without letting it write to our standard output. Its last lines are
 * kept for an error message; with DATELINE_VERBOSE set everything also goes to standard error.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, signal?: AbortSignal }} [options]
 * @returns {Promise<{ ok: boolean, tail: string }>} `ok` is false when it could not be started too
 */
export function runCommand(command, args, options = {}) {
  return new Promise((resolve) => {
    let text = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      text = (text + chunk.toString()).slice(-20_000);
      if (process.env.DATELINE_VERBOSE) process.stderr.write(chunk);
    };
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      signal: options.signal,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) =>
      resolve({ ok: false, tail: lastLines(`${text}${error.message}`) }),
    );
    child.on('close', (code) => resolve({ ok: code === 0, tail: lastLines(text) }));
  });
}

/** @param {string} text */
function lastLines(text) {
  return text.trimEnd().split('\n').slice(-keptLines).join('\n');
}
