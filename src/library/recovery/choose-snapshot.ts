import { randomUUID } from 'node:crypto';
import type { Sha256 } from '../../domain/ids';
import { SCHEMA_VERSION } from '../../domain/notebook/schema-version';
import type { FileSystem } from '../files/file-system';
import type { Manifests } from './find-manifests';
import type { LinePool } from './line-pool';
import { type LoadedSnapshot, loadSnapshot, type LostShard } from '../snapshot/load-records';
import { firstManifest, type Manifest, MANIFEST_FILE } from '../snapshot/manifest';

/** A snapshot a notebook can be put together from. */
export interface Candidate {
  /** The manifest's file, relative to the notebook folder; `null` for the notebook before its first edit. */
  readonly file: string | null;
  readonly manifest: Manifest;
}

/** What a notebook is put together from. */
export interface Choice {
  readonly candidate: Candidate;
  readonly snapshot: LoadedSnapshot;
  /** All others, the newest first: what the snapshot has lost may still lie in one of them. */
  readonly others: readonly Candidate[];
  /** Those that would have been better if everything of them were there. */
  readonly broken: readonly Broken[];
}

/** A snapshot that is not there whole. */
export interface Broken {
  readonly file: string | null;
  readonly lost: readonly LostShard[];
}

/**
 * Chooses the newest snapshot of which everything is there among those from which the lines lead to the latest edit;
 * when there is none, the newest of these, with what it has lost. `null` when no manifest can be read and the lines do
 * not go back to the beginning.
 */
export async function chooseSnapshot(
  files: FileSystem,
  notebook: string,
  candidates: readonly Candidate[],
  pool: LinePool,
): Promise<Choice | null> {
  const ends = candidates.map(({ manifest }) => endOf(manifest, pool));
  const latest = ends.reduce<End | null>((a, b) => (a && a.revision >= b.revision ? a : b), null);
  const leading = candidates.filter((_, at) => ends[at]?.head === latest?.head);
  let newest: Choice | null = null;
  const broken: Broken[] = [];
  for (const candidate of leading) {
    const snapshot = await loadSnapshot(files, notebook, candidate.manifest);
    const others = candidates.filter((each) => each !== candidate);
    if (snapshot.lost.length === 0) return { candidate, snapshot, others, broken };
    newest ??= { candidate, snapshot, others, broken: [] };
    broken.push({ file: candidate.file, lost: snapshot.lost });
  }
  return newest;
}

/**
 * The snapshots there are, the newest first. One that is newer than `notebook.json` counts only when the lines show
 * that it came of it: another computer's would put its edits in the place of those made here.
 */
export function candidatesIn(
  { present, earlier }: Manifests,
  pool: LinePool,
): readonly Candidate[] {
  const own = present.manifest;
  const found = [present, ...earlier].flatMap(({ file, manifest }): Candidate[] =>
    manifest === null ? [] : [{ file, manifest }],
  );
  const ours = own === null ? found : found.filter(({ manifest }) => comesOf(own, manifest, pool));
  const first = pool.hasFirst ? [{ file: null, manifest: atTheStart(ours[0]?.manifest) }] : [];
  // Sorting keeps the order of equals: notebook.json comes before its copy.
  return [...ours, ...first].sort((a, b) => b.manifest.revision - a.manifest.revision);
}

/** Manifests that are newer than `notebook.json` and did not come of it. */
export function foreignIn({ present, earlier }: Manifests, pool: LinePool): readonly string[] {
  const own = present.manifest;
  if (own === null) return [];
  return earlier
    .filter(({ manifest }) => manifest !== null && !comesOf(own, manifest, pool))
    .map(({ file }) => file)
    .filter((file) => file !== MANIFEST_FILE);
}

function comesOf(own: Manifest, other: Manifest, pool: LinePool): boolean {
  if (other.revision <= own.revision) return true;
  const way = pool.upTo(other.head);
  return own.head === null
    ? way.at(-1)?.prev === null
    : way.some(({ hash, prev }) => hash === own.head || prev === own.head);
}

interface End {
  readonly revision: number;
  readonly head: Sha256 | null;
}

function endOf({ revision, head }: Manifest, pool: LinePool): End {
  const last = pool.from({ revision, head }).at(-1);
  return last ? { revision: last.revision, head: last.hash } : { revision, head };
}

/** The notebook before its first edit; what is known of it from a later manifest is taken over. */
function atTheStart(later: Manifest | undefined): Manifest {
  const start = firstManifest(later?.schema ?? SCHEMA_VERSION, later?.id ?? randomUUID(), '');
  return later ? { ...start, createdAt: later.createdAt, savedAt: later.createdAt } : start;
}
