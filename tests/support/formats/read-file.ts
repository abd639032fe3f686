import type { Candidate } from '../../../src/domain/article/candidate';
import type { ReadError } from '../../../src/domain/incoming/read-error';
import { readItem } from '../../../src/ingest/read-item';

/** Reads bytes as a file of this name. */
export function readFile(name: string, bytes: Uint8Array, more: { mediaType?: string } = {}) {
  const extension = /\.([^.]+)$/.exec(name)?.[1] ?? '';
  return readItem({ name, extension, bytes, ...more });
}

/** The first candidate of a file that can be read. */
export async function candidateOf(name: string, bytes: Uint8Array): Promise<Candidate> {
  const read = await readFile(name, bytes);
  if (!read.ok) throw new Error(`${name} was not read: ${JSON.stringify(read.error)}`);
  const [first] = read.value;
  if (first === undefined) throw new Error(`${name} gave nothing`);
  return first;
}

/** Why a file cannot be read; `null` when it can. */
export async function errorOf(name: string, bytes: Uint8Array): Promise<ReadError | null> {
  const read = await readFile(name, bytes);
  return read.ok ? null : read.error;
}

/** The text of a candidate without what was set aside: kind, level and words of each block. */
export function shown({ blocks }: Candidate): string[] {
  return blocks
    .filter(({ setAside }) => !setAside)
    .map(({ kind, level, text }) => `${kind}${level ?? ''}: ${text}`);
}
