import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { errorCode } from '../files/file-fault';

/** Stands for the start of a running process on a system that does not tell it. */
export const UNKNOWN_START = 'unknown';

/** Who runs on this machine, as far as a lock needs to know. */
export interface Processes {
  readonly host: string;
  readonly pid: number;
  /**
   * A mark of when a process began, the same at every call and different for the next process with that id;
   * `null` when no such process runs, {@link UNKNOWN_START} when it runs and the system does not tell.
   */
  startOf(pid: number): Promise<string | null>;
}

/** The processes of this machine. */
export const machineProcesses: Processes = {
  host: hostname(),
  pid: process.pid,
  async startOf(pid) {
    if (!isRunning(pid)) return null;
    if (process.platform === 'linux') return linuxStart(pid);
    if (process.platform === 'darwin') return macStart(pid);
    return UNKNOWN_START;
  },
};

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, but it runs.
    return errorCode(error) === 'EPERM';
  }
}

/** Clock ticks since boot, with the boot they count from; proc(5). */
async function linuxStart(pid: number): Promise<string | null> {
  try {
    const line = await readFile(`/proc/${pid}/stat`, 'latin1');
    // The name in parentheses may hold anything; the fields behind it are the state, then 18 more, then the start.
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'latin1');
    return `${boot.trim().slice(0, 8)}-${fields[19] ?? ''}`;
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return isRunning(pid) ? UNKNOWN_START : null;
  }
}

function macStart(pid: number): Promise<string> {
  return new Promise((resolve) => {
    const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
    execFile('ps', ['-o', 'lstart=', '-p', String(pid)], { env }, (error, stdout) => {
      resolve(error ? UNKNOWN_START : stdout.trim() || UNKNOWN_START);
    });
  });
}
