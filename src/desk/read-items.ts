import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Candidate } from '../domain/article/candidate';
import { canonicalText } from '../domain/article/canonical-text';
import { composeText } from '../domain/article/compose-text';
import type { ArticleId, Instant } from '../domain/ids';
import type { Notebook } from '../domain/notebook/notebook';
import { fail, ok, type Result } from '../domain/result';
import type { Item } from '../ingest/read-articles';
import type { ReadError } from '../ingest/read-error';
import { LARGEST, READABLE_EXTENSIONS } from '../ingest/readable';
import { sha256 } from '../library/files/checksum';
import { attempt } from '../library/files/file-fault';
import type { Reading } from './reading';

export { READABLE_EXTENSIONS } from '../ingest/readable';

/** Whoever takes bytes apart: a process of its own in the app, a worker thread on the command line. */
export interface Reader {
  /** Has a deadline of its own and answers `tooLong` when it passes. */
  readonly read: (item: Item) => Promise<Result<readonly Candidate[], ReadError>>;
}

/** What reading needs: a reader, the time, and the notebook that duplicates are looked for in, if any is open. */
export interface ReadPorts {
  readonly reader: Reader;
  readonly now: () => Instant;
  readonly notebook: Notebook | null;
}

/** What was read, to be looked at before anything of it is saved. */
export interface ItemRead {
  readonly reading: Reading;
  readonly candidates: readonly Candidate[];
  /** The article in the notebook that has the very text of the first candidate; `null` when none has. */
  readonly duplicateOf: ArticleId | null;
}

/** Reads a file of the user's. The file is opened, read once and let go. */
export async function readFileItem(
  path: string,
  ports: ReadPorts,
): Promise<Result<ItemRead, ReadError>> {
  const name = basename(path);
  const extension = extname(name).slice(1);
  if (!isReadable(extension)) return fail({ kind: 'unsupported', extension });
  const bytes = await bytesOf(path);
  if (!bytes.ok) return bytes;
  return readBytes({ name, extension, bytes: bytes.value }, 'file', ports);
}

/** Reads bytes that came by another way than a file: standard input, a script. */
export function readBytes(
  item: Extract<Item, { bytes: Uint8Array }>,
  via: Reading['via'],
  ports: ReadPorts,
): Promise<Result<ItemRead, ReadError>> {
  return read(item, { ...item, via, capturedAt: ports.now() }, ports);
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

/** The article, not in the trash, one of whose versions is this very text; `null` when there is none. */
export function articleWithText(notebook: Notebook, candidate: Candidate): ArticleId | null {
  const { text } = composeText(candidate.blocks);
  const hash = sha256(Buffer.from(canonicalText(text), 'utf8'));
  const same = notebook
    .all('article')
    .filter((article) => article.trashedAt === null)
    .find((article) => article.versions.some((version) => version.textHash === hash));
  return same?.id ?? null;
}

async function read(
  item: Item,
  reading: Reading,
  { reader, notebook }: ReadPorts,
): Promise<Result<ItemRead, ReadError>> {
  const result = await reader.read(item);
  if (!result.ok) return result;
  const [first] = result.value;
  const duplicateOf =
    notebook === null || first === undefined ? null : articleWithText(notebook, first);
  return ok({ reading, candidates: result.value, duplicateOf });
}

function isReadable(extension: string): boolean {
  const known: readonly string[] = READABLE_EXTENSIONS;
  return known.includes(extension.toLowerCase());
}

/** The bytes of a file that is no larger than any that is read. */
async function bytesOf(path: string): Promise<Result<Uint8Array, ReadError>> {
  const opened = await attempt(() => open(path, 'r'));
  if (!opened.ok) return fail({ kind: 'unreadable', code: opened.error.code });
  const file = opened.value;
  try {
    const stat = await file.stat();
    if (!stat.isFile()) {
      return fail({ kind: 'unreadable', code: stat.isDirectory() ? 'EISDIR' : 'EINVAL' });
    }
    const limit = LARGEST.text;
    if (stat.size > limit) return fail({ kind: 'tooLarge', bytes: stat.size, limit });
    const bytes = await attempt(() => file.readFile());
    return bytes.ok ? bytes : fail({ kind: 'unreadable', code: bytes.error.code });
  } finally {
    await file.close();
  }
}
