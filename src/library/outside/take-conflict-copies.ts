import { basename, join } from 'node:path';
import { ok, type Result } from '../../domain/result';
import { sha256 } from '../files/checksum';
import { type ConflictCopy, findConflictCopies } from './conflict-copies';
import type { Discovery, Mend } from '../recovery/discovery';
import type { FileSystem } from '../files/file-system';
import type { LineGraph } from './line-graph';
import { mendFolder } from '../recovery/mend-folder';
import type { SaveError } from '../open-error';
import { type CopyContent, readCopy, sidesIn } from './other-sides';
import { readIfThere, statIfThere } from '../files/read-if-there';
import type { ReconcilePorts } from './reconcile';
import type { Reconciliation } from './reconciliation';

/** A copy whose last line is not whole may still be arriving for so long, in milliseconds. */
const ARRIVING_MS = 10_000;

/**
 * Takes in what stands in the conflict copies of a notebook folder, and moves them to the quarantine. A file that is
 * no copy by its name alone and can't be read as one is left alone: it is somebody's own.
 */
export async function takeConflictCopies(
  work: Reconciliation,
  lines: LineGraph,
  notebook: string,
  { files, now }: ReconcilePorts,
): Promise<Result<null, SaveError>> {
  const contents: CopyContent[] = [];
  for (const copy of await findConflictCopies(files, notebook)) {
    const content = await readCopy(files, notebook, copy);
    if (content.isTorn && (await isArriving(files, notebook, copy, now()))) continue;
    if (copy.maker !== 'unknown' || content.isReadable) contents.push(content);
  }
  for (const content of contents) lines.add(content.lines);
  for (const side of sidesIn(contents)) {
    const taken = await work.takeSide(side);
    if (!taken.ok) return taken;
  }
  const discoveries: Discovery[] = [];
  for (const content of contents) discoveries.push(await discoveryOf(files, notebook, content));
  const { findings } = await mendFolder(files, notebook, discoveries, now());
  work.findings.push(...findings);
  return ok(null);
}

async function isArriving(
  files: FileSystem,
  notebook: string,
  { file }: ConflictCopy,
  now: string,
): Promise<boolean> {
  const stat = await statIfThere(files, join(notebook, file));
  return stat !== null && Date.parse(now) - stat.modifiedMs < ARRIVING_MS;
}

async function discoveryOf(
  files: FileSystem,
  notebook: string,
  { copy, isReadable }: CopyContent,
): Promise<Discovery> {
  const back = await broughtBack(files, notebook, copy);
  const by = copy.maker === 'unknown' ? '' : ` that ${copy.maker} put there`;
  const what = `${copy.file} is a second version of ${copy.of}${by}.`;
  const holds = copy.of.endsWith('.jsonl') || copy.of === 'notebook.json';
  const done = back
    ? `${copy.of} was missing and was brought back from it.`
    : holds && isReadable
      ? 'What it had more was taken in; the copy is in the quarantine.'
      : 'Nothing in it was needed; the copy is in the quarantine.';
  const aside: Mend = { kind: 'quarantine', file: copy.file };
  return {
    finding: { kind: 'conflictCopy', file: copy.file, what },
    mends: back ? [back, aside] : [aside],
    done: holds && !isReadable ? 'It could not be read; it is in the quarantine.' : done,
  };
}

/** A file that is named after its content and missing is put back when a copy of it has that content. */
async function broughtBack(
  files: FileSystem,
  notebook: string,
  { file, of }: ConflictCopy,
): Promise<Mend | null> {
  const hash = /(?:^|\.)([0-9a-f]{8}|[0-9a-f]{64})\.[^.]+$/.exec(basename(of))?.[1];
  if (hash === undefined || (await statIfThere(files, join(notebook, of))) !== null) return null;
  const { bytes } = await readIfThere(files, join(notebook, file));
  if (bytes === null || !sha256(bytes).startsWith(hash)) return null;
  return { kind: 'put', file: of, bytes };
}
