import { SCHEMA_VERSION } from '../../domain/notebook/schema-version';
import type { Broken, Candidate, Choice } from './choose-snapshot';
import type { Discovery } from './discovery';
import { generationFile, type ManifestFile } from '../snapshot/generations';
import type { Manifests } from './find-manifests';
import { type Known, stateOf } from './judge-journals';
import { type Manifest, MANIFEST_FILE, manifestFormat } from '../snapshot/manifest';
import { quarantined } from './tell-loss';

/** Says what is wrong with the manifests, and what they have to be. */
export function judgeManifest(
  { present, earlier }: Manifests,
  { candidate, broken }: Choice,
  known: Known,
): readonly Discovery[] {
  return [
    ...judgePresent(present, candidate, known),
    ...earlier.flatMap(judgeEarlier),
    ...broken.map((each) => brokenSnapshot(each, known.manifest)),
    ...judgeCopy(earlier, known.manifest),
  ];
}

/** A snapshot in `backups/manifests` that is newer than the notebook and did not come of it. */
export function foreignSnapshot(file: string): Discovery {
  const what = `${file} is of a newer state that did not come of this one, as when two computers wrote in one folder. It was left aside.`;
  return { finding: { kind: 'conflictCopy', file, what }, mends: [], done: null };
}

function judgePresent(
  present: ManifestFile,
  candidate: Candidate,
  known: Known,
): readonly Discovery[] {
  const isAsItIs = present.manifest !== null && sameManifest(present.manifest, known.manifest);
  if (isAsItIs) return [];
  const bytes = printManifest(known.manifest);
  return [
    {
      finding: {
        kind: present.problem === 'is missing' ? 'missing' : 'damaged',
        file: MANIFEST_FILE,
        what: `${wrongWith(present)} The notebook was put together as it was after ${stateOf(known)}.`,
      },
      mends: [{ kind: 'replace', file: MANIFEST_FILE, bytes }],
      done: 'notebook.json was written anew; what was there is in the quarantine.',
      isVital: true,
      // What its files have lost is told of already.
      ...(present.manifest !== null && candidate.file === MANIFEST_FILE ? { isQuiet: true } : {}),
    },
  ];
}

function wrongWith({ problem }: ManifestFile): string {
  return problem === null
    ? `${MANIFEST_FILE} is of another state than the newest.`
    : `${MANIFEST_FILE} ${problem}.`;
}

function judgeEarlier({ file, manifest, problem, bytes }: ManifestFile): readonly Discovery[] {
  if (manifest !== null) return [];
  const what = `${file} ${problem ?? 'is no manifest'}. It describes an earlier snapshot; the notebook does not need it.`;
  return [
    {
      finding: { kind: 'damaged', file, what },
      mends: bytes === null && problem !== 'is a folder' ? [] : [{ kind: 'quarantine', file }],
      done: 'It was moved to the quarantine.',
    },
  ];
}

function brokenSnapshot({ file, lost }: Broken, chosen: Manifest): Discovery {
  const used = new Set(chosen.shards.map((entry) => entry.file));
  const isPresent = file === MANIFEST_FILE || file === null;
  const names = lost.map(({ entry }) => entry.file).join(', ');
  const what = `${file ?? MANIFEST_FILE} names ${names}, which can’t be read, and neither can the second copy. An earlier snapshot and the edits since stand in for it.`;
  const moved = lost.filter(({ entry }) => !used.has(entry.file)).flatMap(quarantined);
  return {
    finding: { kind: 'damaged', file: file ?? MANIFEST_FILE, what },
    mends: isPresent ? moved : [...moved, { kind: 'quarantine', file }],
    done: 'What can’t be read is in the quarantine.',
  };
}

/** The present manifest has its copy among the earlier ones, as soon as there was a snapshot. */
function judgeCopy(earlier: readonly ManifestFile[], manifest: Manifest): readonly Discovery[] {
  if (manifest.schema !== SCHEMA_VERSION || manifest.shards.length === 0) return [];
  if (earlier.some((each) => each.manifest && sameManifest(each.manifest, manifest))) return [];
  const file = generationFile(manifest.revision);
  return [
    {
      finding: { kind: 'residue', file, what: 'The copy of notebook.json was not made yet.' },
      mends: [{ kind: 'put', file, bytes: printManifest(manifest) }],
      done: 'It was made.',
    },
  ];
}

function printManifest(manifest: Manifest): Uint8Array {
  return manifestFormat(SCHEMA_VERSION).encode(manifest);
}

function sameManifest(a: Manifest, b: Manifest): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
