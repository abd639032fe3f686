import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Candidate } from '../domain/article/candidate';
import { isWebAddress } from '../domain/article/web-address';
import type { Instant } from '../domain/ids';
import type { ArticleMatch } from '../domain/incoming/article-match';
import type { ReadError } from '../domain/incoming/read-error';
import { fail, ok, type Result } from '../domain/result';
import type { Item } from '../ingest/read-articles';
import { formatOfExtension, LARGEST, largestOf } from '../ingest/readable';
import { attempt } from '../library/files/file-fault';
import type { Fetched } from './address/fetch-address';
import { localTime } from './local-time';
import type { Reading } from './reading';

export { READABLE_EXTENSIONS } from '../ingest/readable';

/** Whoever takes bytes apart: a process of its own in the app, a worker thread on the command line. */
export interface Reader {
  /** Has a deadline of its own and answers `tooLong` when it passes; `signal` calls it off. */
  readonly read: (
    item: Item,
    signal?: AbortSignal,
  ) => Promise<Result<readonly Candidate[], ReadError>>;
}

/** What finds the articles of a notebook that are like what was read. */
export interface Finder {
  readonly find: (candidates: readonly Candidate[]) => Promise<readonly ArticleMatch[]>;
}

/** What reading needs: a reader, the time, and what finds like articles in the notebook, if any is open. */
export interface ReadPorts {
  readonly reader: Reader;
  readonly now: () => Instant;
  readonly like: Finder | null;
  readonly signal?: AbortSignal;
}

/** What was read, to be looked at before anything of it is saved. */
export interface ItemRead {
  readonly reading: Reading;
  readonly candidates: readonly Candidate[];
  /** Articles of the notebook that are like the candidates, for each the likest first. */
  readonly matches: readonly ArticleMatch[];
}

/** What may be known of bytes beside themselves. */
export interface KnownOfBytes {
  /** When they were captured, as ISO 8601 with any offset: relative dates count from then. */
  readonly capturedAt?: string;
  /** Where they were once taken from. */
  readonly address?: string;
  /** Read as this kind, whatever their name says; without a dot. */
  readonly extension?: string;
}

/** Reads a file of the user's. The file is opened, read once and let go. */
export async function readFileItem(
  path: string,
  ports: ReadPorts,
  known: KnownOfBytes = {},
): Promise<Result<ItemRead, ReadError>> {
  const name = basename(path);
  const file = await takeFile(path, { name, ...known });
  return file.ok ? readBytes({ ...file.value, ...known, name }, 'file', ports) : file;
}

/** The bytes of a file that is no larger than any of its kind that is read. */
export async function takeFile(
  path: string,
  {
    name,
    extension = extname(name).slice(1),
  }: { readonly name: string; readonly extension?: string },
): Promise<Result<{ readonly bytes: Uint8Array; readonly extension: string }, ReadError>> {
  const format = formatOfExtension(extension);
  const bytes = await bytesOf(path, format === null ? LARGEST.html : largestOf(format));
  if (bytes.ok) return ok({ bytes: bytes.value, extension });
  // What a name does not tell the bytes may, but for those who are not read on account of their size.
  const isUnknown = format === null && bytes.error.kind === 'tooLarge';
  return isUnknown ? fail({ kind: 'unsupported', extension }) : bytes;
}

/** Reads bytes that came by another way than a file: standard input, a script. */
export function readBytes(
  item: Extract<Item, { bytes: Uint8Array }>,
  via: Reading['via'],
  ports: ReadPorts,
): Promise<Result<ItemRead, ReadError>> {
  const { name, extension, bytes, capturedAt } = item;
  // Whoever says when the bytes were captured knows it better than this moment does.
  const at = capturedAt === undefined ? ports.now() : new Date(capturedAt).toISOString();
  return read(item, { name, extension, bytes, via, capturedAt: at }, ports);
}

/** Reads what came from an address. */
export function readFetched(
  fetched: Fetched,
  ports: ReadPorts,
): Promise<Result<ItemRead, ReadError>> {
  const { bytes, extension, address, mediaType, capturedAt } = fetched;
  const item = { name: null, extension, bytes, address, capturedAt: localTime(capturedAt) };
  const reading: Reading = { via: 'address', name: address, extension, bytes, capturedAt };
  return read(mediaType === '' ? item : { ...item, mediaType }, reading, ports);
}

/** Reads what was pasted. The markup is what is kept as evidence when there is any. */
export function readPastedItem(
  pasted: { readonly text: string; readonly html: string | null },
  ports: ReadPorts,
): Promise<Result<ItemRead, ReadError>> {
  const { text, html } = pasted;
  const reading: Reading = {
    via: 'paste',
    name: null,
    extension: html === null ? 'txt' : 'html',
    bytes: Buffer.from(html ?? text, 'utf8'),
    capturedAt: ports.now(),
  };
  return read(pasted, reading, ports);
}

async function read(
  item: Item,
  reading: Reading,
  { reader, like, signal }: ReadPorts,
): Promise<Result<ItemRead, ReadError>> {
  const result = await reader.read(item, signal);
  if (!result.ok) return result;
  const address = 'bytes' in item ? item.address : undefined;
  const candidates = withAddress(result.value, address);
  const matches = like === null ? [] : await like.find(candidates);
  return ok({ reading, candidates, matches });
}

/** A single article that states no address of its own has that from which it was taken. */
function withAddress(
  candidates: readonly Candidate[],
  address: string | undefined,
): readonly Candidate[] {
  const [candidate, ...others] = candidates;
  const isKnown = candidate === undefined || candidate.metadata.url !== null;
  if (isKnown || others.length > 0 || address === undefined || !isWebAddress(address)) {
    return candidates;
  }
  const origin = { how: 'address', evidence: address, uncertain: false } as const;
  const { metadata, origins } = candidate;
  const url = address.replace(/#.*$/s, '');
  return [{ ...candidate, metadata: { ...metadata, url }, origins: { ...origins, url: origin } }];
}

async function bytesOf(path: string, limit: number): Promise<Result<Uint8Array, ReadError>> {
  const opened = await attempt(() => open(path, 'r'));
  if (!opened.ok) return fail({ kind: 'unreadable', code: opened.error.code });
  const file = opened.value;
  try {
    const stat = await file.stat();
    if (!stat.isFile()) {
      return fail({ kind: 'unreadable', code: stat.isDirectory() ? 'EISDIR' : 'EINVAL' });
    }
    if (stat.size > limit) return fail({ kind: 'tooLarge', bytes: stat.size, limit });
    const bytes = await attempt(() => file.readFile());
    return bytes.ok ? bytes : fail({ kind: 'unreadable', code: bytes.error.code });
  } finally {
    await file.close();
  }
}
