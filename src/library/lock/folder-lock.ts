import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as v from 'valibot';
import type { Instant } from '../../domain/ids';
import { fail, ok, type Result } from '../../domain/result';
import { writeNew } from '../files/atomic-write';
import { attempt, errorCode, type FileFault } from '../files/file-fault';
import type { FileSystem } from '../files/file-system';
import { type Processes, UNKNOWN_START } from './processes';

/** Name of the file that says who has a notebook open. */
export const LOCK_FILE = 'lock.json';

/** What file systems say that know no second name for a file. */
const LINKLESS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'EMLINK']);

/** A lock that still can't be read after this time was left by a crash between creating and writing it. */
const TORN_AFTER_MS = 5_000;
/** How often and how long apart a lock that can't be read is looked at again: its owner may be writing it. */
const LOOKS = 5;
const LOOK_PAUSE_MS = 40;
/** Taking over a stale lock is a race; nobody loses it this often without there being a living holder. */
const TRIES = 5;

const holderSchema = v.object({
  pid: v.number(),
  processStart: v.string(),
  host: v.string(),
  since: v.string(),
});

type Holder = v.InferOutput<typeof holderSchema>;

/** A notebook folder that this process alone may write to until it lets go. */
export interface FolderLock {
  /** Throws {@link LockLost} when another process has taken the folder; a lock that was deleted is put back. */
  mustBeHeld(): Promise<void>;
  /** Removes the lock if it is still this one. */
  release(): Promise<Result<null, FileFault>>;
}

/** Another process took the folder while this one had it open. */
class LockLost extends Error {
  readonly code = 'ELOCKED';
}

/** Another process has the notebook open; `by` names it for a person. */
export interface InUse {
  readonly kind: 'inUse';
  readonly by: string;
}

/** Takes the lock of a folder, also when the process that held it is gone. */
export async function lockFolder(
  files: FileSystem,
  folder: string,
  processes: Processes,
  now: Instant,
): Promise<Result<FolderLock, InUse | ({ readonly kind: 'fault' } & FileFault)>> {
  const taken = await attempt(() => takeLock(files, join(folder, LOCK_FILE), processes, now));
  if (!taken.ok) return fail({ kind: 'fault', code: taken.error.code });
  return 'by' in taken.value ? fail(taken.value) : ok(taken.value);
}

/** What the lock of a folder says: that nobody has it open, that somebody has, or that somebody had who is gone. */
export async function lookAtLock(
  files: FileSystem,
  folder: string,
  processes: Processes,
): Promise<'none' | 'held' | 'stale'> {
  const path = join(folder, LOCK_FILE);
  const found = await readLock(files, path);
  if (found === null) return 'none';
  return (await isStale(files, path, found.holder, processes)) ? 'stale' : 'held';
}

async function takeLock(
  files: FileSystem,
  path: string,
  processes: Processes,
  now: Instant,
): Promise<FolderLock | InUse> {
  const text = await printLock(processes, now);
  let by = 'another program';
  for (let turn = 0; turn < TRIES; turn += 1) {
    if (await createLock(files, path, text)) {
      if (turn === 0 || (await stillHolds(files, path, text))) return lockOf(files, path, text);
      continue;
    }
    const found = await readLock(files, path);
    if (found === null) continue;
    by = describe(found.holder, processes);
    if (!(await isStale(files, path, found.holder, processes))) return { kind: 'inUse', by };
    await setStaleAside(files, path, found.text);
  }
  return { kind: 'inUse', by };
}

async function printLock(processes: Processes, now: Instant): Promise<string> {
  const { pid, host } = processes;
  const processStart = (await processes.startOf(pid)) ?? UNKNOWN_START;
  const holder: Holder = { pid, processStart, host, since: now };
  // The key tells two locks of one process apart.
  return `${JSON.stringify({ ...holder, key: randomBytes(8).toString('hex') }, null, 2)}\n`;
}

/** Puts a whole lock in place or none, so that whoever is killed meanwhile leaves no half of one. */
async function createLock(files: FileSystem, path: string, text: string): Promise<boolean> {
  const draft = join(dirname(path), `.${LOCK_FILE}.${randomBytes(6).toString('hex')}.tmp`);
  await writeNew(files, draft, Buffer.from(text));
  try {
    await files.link(draft, path);
    return true;
  } catch (error) {
    const code = errorCode(error) ?? '';
    // Without its draft: whoever has the lock by now took it for something left behind.
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    if (!LINKLESS.has(code)) throw error;
    return await createInPlace(files, path, text);
  } finally {
    await attempt(() => files.remove(draft));
  }
}

/** For file systems without links. Whoever is killed between making and writing the file leaves a torn lock. */
async function createInPlace(files: FileSystem, path: string, text: string): Promise<boolean> {
  try {
    await writeNew(files, path, Buffer.from(text));
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function lockOf(files: FileSystem, path: string, text: string): FolderLock {
  return {
    async mustBeHeld() {
      const found = await readText(files, path);
      if (found === text || (found === null && (await createLock(files, path, text)))) return;
      throw new LockLost(`${path} is another's`);
    },
    release: () =>
      attempt(async () => {
        if ((await readText(files, path)) === text) await files.remove(path);
        return null;
      }),
  };
}

interface FoundLock {
  readonly text: string;
  /** `null` when it can't be read and its owner does not seem to be writing it any more. */
  readonly holder: Holder | null;
}

/** The lock that lies there; `null` when it is gone. */
async function readLock(files: FileSystem, path: string): Promise<FoundLock | null> {
  for (let look = 0; look < LOOKS; look += 1) {
    const text = await readText(files, path);
    if (text === null) return null;
    const holder = parseHolder(text);
    if (holder) return { text, holder };
    await sleep(LOOK_PAUSE_MS);
  }
  const text = await readText(files, path);
  return text === null ? null : { text, holder: parseHolder(text) };
}

async function readText(files: FileSystem, path: string): Promise<string | null> {
  try {
    return Buffer.from(await files.read(path)).toString('utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function parseHolder(text: string): Holder | null {
  try {
    return v.parse(holderSchema, JSON.parse(text));
  } catch {
    return null;
  }
}

/** Whether nobody took this lock for the stale one it replaced; only a race between two takers makes that happen. */
async function stillHolds(files: FileSystem, path: string, text: string): Promise<boolean> {
  await sleep(LOOK_PAUSE_MS);
  return (await readText(files, path)) === text;
}

async function isStale(
  files: FileSystem,
  path: string,
  holder: Holder | null,
  processes: Processes,
): Promise<boolean> {
  if (holder === null) {
    const stat = await files.stat(path);
    return stat !== null && Date.now() - stat.modifiedMs > TORN_AFTER_MS;
  }
  if (holder.host !== processes.host) return false;
  const start = await processes.startOf(holder.pid);
  if (start === null) return true;
  const comparable = start !== UNKNOWN_START && holder.processStart !== UNKNOWN_START;
  return comparable && start !== holder.processStart;
}

/** Takes a stale lock away, unless another process did so first and what lies there now is its own. */
async function setStaleAside(files: FileSystem, path: string, stale: string): Promise<void> {
  const aside = join(dirname(path), `.${LOCK_FILE}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await files.rename(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const isTheStale = (await readText(files, aside)) === stale;
  if (isTheStale || (await files.stat(path)) !== null) await files.remove(aside);
  else await files.rename(aside, path);
}

function describe(holder: Holder | null, processes: Processes): string {
  if (holder === null) return 'another program';
  const where = holder.host === processes.host ? 'this computer' : holder.host;
  return `process ${holder.pid} on ${where}`;
}
