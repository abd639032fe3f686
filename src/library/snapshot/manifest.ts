import * as v from 'valibot';
import type { Instant, Sha256 } from '../../domain/ids';
import { RECORD_KINDS } from '../../domain/notebook/records';
import { sha256 } from '../files/checksum';
import { DamagedFile, type FileFormat } from '../files/json-file';
import { parseJson } from '../files/json-text';
import { upgradeManifest } from '../recovery/upgrade-manifest';

/** Name of the file that makes a folder a notebook. */
export const MANIFEST_FILE = 'notebook.json';

/** Says whose file it is. */
const FORMAT = 'dateline-notebook';

const SHA256 = /^[0-9a-f]{64}$/;
const SHARD_FILE = /^[a-z]+-\d{4,}\.[0-9a-f]{8}\.json$/;

const shardEntrySchema = v.object({
  file: v.pipe(v.string(), v.regex(SHARD_FILE)),
  kind: v.picklist(RECORD_KINDS),
  records: v.pipe(v.number(), v.integer(), v.minValue(1)),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  sha256: v.pipe(v.string(), v.regex(SHA256)),
});

const manifestSchema = v.object({
  format: v.literal(FORMAT),
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
  id: v.pipe(v.string(), v.uuid()),
  createdAt: v.string(),
  savedAt: v.string(),
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
  head: v.nullable(v.pipe(v.string(), v.regex(SHA256))),
  shards: v.array(shardEntrySchema),
});

const headSchema = v.object({ format: v.literal(FORMAT), schema: v.number() });

/** One file of records as the manifest names it. */
export type ShardEntry = Readonly<v.InferOutput<typeof shardEntrySchema>>;

/** What `notebook.json` says: the state of the notebook is exactly the files it names. */
export interface Manifest {
  readonly format: typeof FORMAT;
  /** Version of the format it was written in; it is read as one of this version all the same. */
  readonly schema: number;
  /** A UUID, the same in every copy of the notebook. */
  readonly id: string;
  readonly createdAt: Instant;
  readonly savedAt: Instant;
  /** Number of the last edit that is in the snapshot. */
  readonly revision: number;
  /** Hash of the last journal line that is in the snapshot; `null` when there was none yet. */
  readonly head: Sha256 | null;
  readonly shards: readonly ShardEntry[];
}

/** A manifest that a newer Dateline wrote in a way this one can't read. */
export class NewerFormat extends Error {}

/** The manifest of a notebook without records. */
export function firstManifest(schema: number, id: string, now: Instant): Manifest {
  const at = { createdAt: now, savedAt: now };
  return { format: FORMAT, schema, id, ...at, revision: 0, head: null, shards: [] };
}

/**
 * How a manifest stands in its file: readable JSON with a checksum over the rest, so that a change by accident is
 * noticed. `decode` throws {@link NewerFormat} when only a newer Dateline can read it.
 */
export function manifestFormat(knownSchema: number): FileFormat<Manifest> {
  return { name: MANIFEST_FILE, encode, decode: (bytes) => decode(bytes, knownSchema) };
}

function encode(manifest: Manifest): Uint8Array {
  const text = JSON.stringify({ ...manifest, checksum: checksumOf(manifest) }, null, 2);
  return Buffer.from(`${text}\n`);
}

function decode(bytes: Uint8Array, knownSchema: number): Manifest {
  const value = parseJson(MANIFEST_FILE, bytes);
  const head = v.safeParse(headSchema, value);
  if (!head.success) throw new DamagedFile(MANIFEST_FILE, "is not a notebook's");
  const { checksum, ...rest } = value as Readonly<Record<string, unknown>>;
  if (checksum !== checksumOrNull(rest)) {
    throw new DamagedFile(MANIFEST_FILE, 'is not as it was saved: its checksum differs');
  }
  const parsed = v.safeParse(manifestSchema, upgradeManifest(rest, head.output.schema));
  if (parsed.success) return parsed.output;
  if (head.output.schema > knownSchema) throw new NewerFormat();
  throw new DamagedFile(MANIFEST_FILE, "does not have the shape of a notebook's");
}

/** Over the JSON without layout, so that a formatter's new line breaks are no damage. */
function checksumOf(rest: object): Sha256 {
  return sha256(JSON.stringify(rest));
}

/** `null` for a value that is nested too deep to be printed: no Dateline wrote it. */
function checksumOrNull(rest: object): Sha256 | null {
  try {
    return checksumOf(rest);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
