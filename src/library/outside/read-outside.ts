import { setTimeout as sleep } from 'node:timers/promises';
import type { Instant } from '../../domain/ids';
import { SCHEMA_VERSION } from '../../domain/notebook/schema-version';
import { fail, ok, type Result } from '../../domain/result';
import { sameSeen, type Seen } from '../files/file-stamp';
import type { FileSystem } from '../files/file-system';
import type { Finding } from '../finding';
import { lookAtFolder } from '../recovery/folder-shape';
import { DamagedFile } from '../files/json-file';
import { NewerFormat } from '../snapshot/manifest';
import type { SaveError } from '../open-error';
import { type FolderState, readFolder } from '../recovery/read-notebook-folder';
import { type Recovered, recoverFolder } from '../recovery/recover-folder';

/** What others left in a folder, and how the folder looked then. */
export interface Outside {
  readonly found: FolderState;
  readonly seen: Seen;
  /** What was put right on the way. */
  readonly findings: readonly Finding[];
  /** Whether it was all there; if not, records may be gone that the lines tell of. */
  readonly isWhole: boolean;
}

/** How often a folder is read again that changes while it is being read. */
const MOST_READS = 5;

/** What reading a folder is done with. */
export interface ReadingPorts {
  readonly files: FileSystem;
  readonly path: string;
  readonly look: () => Promise<Seen>;
  readonly now: () => Instant;
  /** How long to wait, in milliseconds, before each further try: a sync service may be half way through. */
  readonly pauses: readonly number[];
}

/**
 * Reads what others wrote in a folder that this process has the lock of. Files that are missing or damaged are waited
 * for; when they do not come, the folder is made good as it is when it is opened. `null` when nothing tells any more
 * what the notebook in it was.
 */
export async function readOutside(ports: ReadingPorts): Promise<Result<Outside | null, SaveError>> {
  const { files, path, look, now, pauses } = ports;
  let isWhole = false;
  for (const pause of [0, ...pauses]) {
    await sleep(pause);
    const shape = await lookAtFolder(files, path);
    if (shape === 'missing' || shape === 'empty') return fail({ kind: 'notSaved', code: 'ENOENT' });
    isWhole = await isComplete(files, path);
    if (isWhole) break;
  }
  const findings: Finding[] = [];
  for (let reads = 0; reads < MOST_READS; reads += 1) {
    const seen = await look();
    const recovered = await recover(files, path, now());
    if (recovered === null) return ok(null);
    if (recovered === 'newer') return fail({ kind: 'notSaved', code: 'newerSchema' });
    if (!recovered.isGood) return fail({ kind: 'notSaved', code: 'EIO' });
    findings.push(...recovered.state.findings.filter(({ kind }) => kind !== 'residue'));
    if (sameSeen(seen, await look()))
      return ok({ found: recovered.state, seen, findings, isWhole });
  }
  return fail({ kind: 'notSaved', code: 'EBUSY' });
}

async function recover(
  files: FileSystem,
  path: string,
  now: Instant,
): Promise<Recovered | 'newer' | null> {
  try {
    const recovered = await recoverFolder(files, path, now);
    return recovered.state.manifest.schema > SCHEMA_VERSION ? 'newer' : recovered;
  } catch (error) {
    if (error instanceof NewerFormat) return 'newer';
    if (error instanceof DamagedFile) return null;
    throw error;
  }
}

async function isComplete(files: FileSystem, path: string): Promise<boolean> {
  try {
    const { discoveries } = await readFolder(files, path);
    return discoveries.every(
      ({ finding }) => finding.kind !== 'damaged' && finding.kind !== 'missing',
    );
  } catch (error) {
    if (error instanceof DamagedFile || error instanceof NewerFormat) return false;
    throw error;
  }
}
