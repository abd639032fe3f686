import type { Notebook } from '../../domain/notebook/notebook';
import { candidatesIn, type Choice, chooseSnapshot, foreignIn } from './choose-snapshot';
import type { Discovery } from './discovery';
import type { FileSystem } from '../files/file-system';
import type { Finding } from '../finding';
import { findManifests, type Manifests } from './find-manifests';
import type { JournalLine } from '../journal/journal-line';
import { DamagedFile } from '../files/json-file';
import { judgeJournals } from './judge-journals';
import { foreignSnapshot, judgeManifest } from './judge-manifest';
import { type Journals, type LineFile, readHistory, readJournals } from './lines-in-folder';
import { LinePool } from './line-pool';
import { loadSnapshot } from '../snapshot/load-records';
import { type Manifest, MANIFEST_FILE } from '../snapshot/manifest';
import { patchLines } from './patch-lines';
import { rebuildSnapshot } from './rebuild-snapshot';
import type { Shard } from '../snapshot/shard';

/** What a notebook folder holds. */
export interface FolderState {
  readonly manifest: Manifest;
  /** The snapshot with the lines after it. */
  readonly notebook: Notebook;
  /** The shards of the snapshot. */
  readonly shards: readonly Shard[];
  /** The edits after the snapshot, in their order. */
  readonly lines: readonly JournalLine[];
  /** Length of the journal as it lies there, up to where it is good. */
  readonly journalBytes: number;
  readonly findings: readonly Finding[];
}

/** What a notebook folder holds, and what has to be done so that its files say the same. */
export interface FolderReading extends Omit<FolderState, 'findings'> {
  readonly discoveries: readonly Discovery[];
  /** The bytes of `notebook.json`; `null` when it can’t be read as a manifest. */
  readonly writtenAs: Uint8Array | null;
}

/** Reads a notebook folder for somebody who will not write to it. */
export async function readNotebookFolder(files: FileSystem, path: string): Promise<FolderState> {
  return asFound(await readFolder(files, path));
}

/** A reading of which nothing was made good. */
export function asFound(reading: FolderReading): FolderState {
  const { manifest, notebook, shards, lines, journalBytes, discoveries } = reading;
  const told = discoveries.filter(({ isQuiet }) => !isQuiet);
  const findings = told.map(({ finding }) => ({ ...finding, done: null }));
  return { manifest, notebook, shards, lines, journalBytes, findings };
}

/**
 * Reads a notebook folder: the newest snapshot, then the lines that lead on from it. What is damaged or missing is
 * taken from where it lies a second time: second copies, earlier snapshots, the history of edits. Changes nothing in
 * the folder. Throws {@link DamagedFile} when nothing tells what the notebook was, `NewerFormat` when only a newer
 * Dateline can read it, and as the file call does when the file system can't tell what lies there.
 */
export async function readFolder(files: FileSystem, path: string): Promise<FolderReading> {
  const manifests = await findManifests(files, path);
  const journals = await readJournals(files, path);
  const pool = new LinePool();
  pool.add([...journals.first.lines, ...journals.second.lines]);
  const regular = await readRegular(files, path, manifests);
  const isPlain = regular !== null && isSettled(journals, regular, pool);
  const history = isPlain ? [] : await readHistory(files, path);
  for (const { lines } of history) pool.add(lines);
  const choice = regular ?? (await choose(files, path, manifests, pool));
  return putTogether(files, path, { manifests, journals, history, pool, choice });
}

/** The present snapshot, when there is no newer one and all of it is there. */
async function readRegular(
  files: FileSystem,
  path: string,
  { present, earlier }: Manifests,
): Promise<Choice | null> {
  const { manifest } = present;
  if (manifest === null) return null;
  if (earlier.some((each) => (each.manifest?.revision ?? 0) > manifest.revision)) return null;
  const snapshot = await loadSnapshot(files, path, manifest);
  if (snapshot.lost.length > 0) return null;
  return { candidate: { file: MANIFEST_FILE, manifest }, snapshot, others: [], broken: [] };
}

/** Whether the journals alone tell what comes after the snapshot. */
function isSettled({ first, second }: Journals, { candidate }: Choice, pool: LinePool): boolean {
  if (first.damaged.length + second.damaged.length > 0) return false;
  const { manifest } = candidate;
  return pool.strays(manifest, pool.from(manifest)).length === 0;
}

async function choose(
  files: FileSystem,
  path: string,
  manifests: Manifests,
  pool: LinePool,
): Promise<Choice> {
  const choice = await chooseSnapshot(files, path, candidatesIn(manifests, pool), pool);
  if (choice !== null) return choice;
  throw new DamagedFile(MANIFEST_FILE, manifests.present.problem ?? 'can’t be used');
}

interface Parts {
  readonly manifests: Manifests;
  readonly journals: Journals;
  readonly history: readonly LineFile[];
  readonly pool: LinePool;
  readonly choice: Choice;
}

async function putTogether(
  files: FileSystem,
  path: string,
  { manifests, journals, history, pool, choice }: Parts,
): Promise<FolderReading> {
  const { snapshot } = choice;
  const chain = pool.from(snapshot.manifest);
  const strays = pool.strays(snapshot.manifest, chain);
  const rebuilt =
    snapshot.lost.length > 0 ? await rebuildSnapshot(files, path, choice, pool, chain) : null;
  if (rebuilt === null) await patchLines(snapshot.notebook, chain, snapshot.manifest.schema);
  const { manifest, shards } = rebuilt ?? snapshot;
  const lines = rebuilt === null ? chain : [];
  const known = { manifest, lines, chain, strays, folded: foldedIn(manifests, manifest) };
  const discoveries = [
    ...snapshot.discoveries,
    ...(rebuilt?.discoveries ?? []),
    ...judgeJournals(journals, history, known),
    ...judgeManifest(manifests, choice, known),
    ...foreignIn(manifests, pool).map(foreignSnapshot),
  ];
  const journalBytes = (journals.first.bytes?.length ?? 0) - journals.first.torn;
  const { notebook } = snapshot;
  const writtenAs = manifests.present.manifest && manifests.present.bytes;
  return { manifest, notebook, shards, lines, journalBytes, discoveries, writtenAs };
}

function foldedIn({ present, earlier }: Manifests, chosen: Manifest): number {
  const found = [present, ...earlier].map(({ manifest }) => manifest?.revision ?? 0);
  return Math.max(chosen.revision, ...found);
}
