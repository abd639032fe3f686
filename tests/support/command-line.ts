import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Terminal } from '../../src/cli/terminal';

const projectFolder = join(import.meta.dirname, '../..');

/** A terminal that keeps what it was told. */
export interface KeptTerminal extends Terminal {
  readonly results: readonly string[];
  readonly said: readonly string[];
}

/** A terminal for tests, with nothing on its input. */
export function keptTerminal(): KeptTerminal {
  const results: string[] = [];
  const said: string[] = [];
  return {
    results,
    said,
    result: (line) => results.push(line),
    resultsOut: () => Promise.resolve(),
    resultsLost: new AbortController().signal,
    say: (line) => said.push(line),
    input: Readable.from([]),
    inputIsTyped: false,
    stopped: new AbortController().signal,
  };
}

/** What a run of the command line came to. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A run of the command line that goes on. */
export interface StartedRun {
  /** Process id of the command line itself. */
  readonly pid: number;
  /** Writes to standard input and leaves it open. */
  readonly type: (text: string) => void;
  /** Comes back once a line of standard output or standard error holds these words. */
  readonly until: (words: string) => Promise<void>;
  /** Stops reading its standard output, as `head` does when it has enough. */
  readonly deafen: () => void;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly end: Promise<Run>;
}

/** Runs the built command line to its end. */
export function dateline(
  args: readonly string[],
  { cwd, input }: { readonly cwd: string; readonly input?: string | Buffer },
): Promise<Run> {
  const child = spawned(args, cwd);
  child.stdin.end(input);
  return ended(child);
}

/** Runs the command line as the README says, through npm; it may build what is not fresh first. */
export function npmRunDateline(args: readonly string[], cwd: string): Promise<Run> {
  const command = ['--prefix', projectFolder, 'run', '-s', 'dateline', '--', ...args];
  const child = spawn('npm', command, { cwd, stdio: 'pipe', shell: process.platform === 'win32' });
  child.stdin.end();
  return ended(child);
}

/** Starts the command line with an open standard input. */
export function startDateline(args: readonly string[], cwd: string): StartedRun {
  const child = spawned(args, cwd);
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      for (const look of waiting) look();
    });
  }
  return {
    pid: child.pid ?? 0,
    type: (text) => child.stdin.write(text),
    deafen: () => child.stdout.destroy(),
    kill: (signal) => child.kill(signal),
    end: ended(child),
    until: (words) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (lines.some((line) => line.includes(words))) resolve();
        };
        waiting.add(look);
        look();
        child.once('exit', () => reject(new Error(`It ended before it said: ${words}`)));
      }),
  };
}

function spawned(args: readonly string[], cwd: string) {
  const program = join(projectFolder, 'out/cli/index.js');
  const child = spawn(process.execPath, [program, ...args], { cwd, stdio: 'pipe' });
  // It may end before it has read all that it was given.
  child.stdin.on('error', () => undefined);
  return child;
}

function ended(child: ReturnType<typeof spawned>): Promise<Run> {
  const out = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (out.stdout += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (out.stderr += chunk.toString('utf8')));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...out }));
  });
}
