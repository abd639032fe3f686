import { join } from 'node:path';
import * as v from 'valibot';
import type { Sha256 } from '../domain/ids';
import { CACHE_FOLDER } from './copies/about-copy';
import { writeAtomically } from './files/atomic-write';
import { attempt, type FileFault } from './files/file-fault';
import type { FileSystem } from './files/file-system';
import { hashInTurns } from './files/hash-in-turns';
import { ShortTurns } from './files/short-turns';
import type { Result } from '../domain/result';
import { parsed, readSealedCache } from './sealed-cache';

/** Name of the file, in the folder of what is derived. */
const PROPOSALS_FILE = 'proposals.jsonl';

/** Changes whenever the file gets another shape. */
const SHAPE = 1;

/** Ten times what ten thousand articles take; more than this is neither read nor written. */
const LARGEST = 64 * 1024 * 1024;

/** Where the proposals of one text stand. */
export interface KeptPlaces {
  /** What they were made from, in the words of whoever keeps them. */
  readonly key: string;
  /** Start, end, key of the words, and number of the speaker of each. */
  readonly places: readonly number[];
}

/** What is kept of the proposals of a notebook. */
export interface KeptProposals {
  /** Names of speakers by their numbers; may grow while the texts are gone through. */
  readonly speakers: readonly string[];
  readonly texts: Iterable<KeptPlaces>;
}

const headSchema = v.object({
  shape: v.literal(SHAPE),
  version: v.number(),
  sha256: v.string(),
});
const speakersSchema = v.array(v.string());
const numberSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff_ffff));
const lineSchema = v.strictTuple([
  v.string(),
  v.pipe(
    v.array(numberSchema),
    v.check(({ length }) => length % 4 === 0),
  ),
]);

/** What was kept of rules with this number; `null` when there is nothing, or it is not as it was written. */
export async function readProposalsCache(
  files: FileSystem,
  folder: string,
  version: number,
): Promise<KeptProposals | null> {
  const path = join(folder, CACHE_FOLDER, PROPOSALS_FILE);
  const kept = await readSealedCache(files, path, LARGEST);
  if (kept === null) return null;
  const head = v.safeParse(headSchema, kept.head);
  if (!head.success || head.output.version !== version) return null;
  const isWhole = (await sealOf(version, kept.body)) === head.output.sha256;
  return isWhole ? readBody(kept.body) : null;
}

async function readBody(body: Buffer): Promise<KeptProposals | null> {
  const turns = new ShortTurns();
  let from = body.indexOf('\n') + 1;
  const speakers = v.safeParse(speakersSchema, parsed(body, 0, from));
  if (!speakers.success) return null;
  const texts: KeptPlaces[] = [];
  while (from < body.length) {
    const to = body.indexOf('\n', from);
    const line = v.safeParse(lineSchema, parsed(body, from, to));
    if (!line.success || to < 0) return null;
    const [key, places] = line.output;
    if (places.some((value, at) => at % 4 === 3 && value >= speakers.output.length)) return null;
    texts.push({ key, places });
    from = to + 1;
    await turns.rest();
  }
  return { speakers: speakers.output, texts };
}

/** Keeps proposals in place of those before, whole or not at all; too much is not kept. */
export async function writeProposalsCache(
  files: FileSystem,
  folder: string,
  version: number,
  { speakers, texts }: KeptProposals,
): Promise<Result<null, FileFault>> {
  const turns = new ShortTurns();
  const chunks: Buffer[] = [];
  let length = 0;
  for (const { key, places } of texts) {
    const chunk = Buffer.from(`${JSON.stringify([key, places])}\n`);
    chunks.push(chunk);
    length += chunk.length;
    await turns.rest();
  }
  return attempt(async () => {
    if (length > LARGEST / 2) return null;
    const body = Buffer.concat([Buffer.from(`${JSON.stringify(speakers)}\n`), ...chunks]);
    const head = { shape: SHAPE, version, sha256: await sealOf(version, body) };
    const place = join(folder, CACHE_FOLDER);
    if (!(await files.stat(place))) await files.makeFolder(place);
    const first = Buffer.from(`${JSON.stringify(head)}\n`);
    await writeAtomically(files, join(place, PROPOSALS_FILE), Buffer.concat([first, body]));
    return null;
  });
}

/** A checksum over everything in the file but itself. */
function sealOf(version: number, body: Buffer): Promise<Sha256> {
  return hashInTurns(Buffer.concat([Buffer.from(`${SHAPE} ${version}\n`), body]));
}
