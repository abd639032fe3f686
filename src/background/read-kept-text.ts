import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadText } from './wording-jobs';

const HASH = /^[0-9a-f]{64}$/;

/** Reads an article text from its file, which is named after the hash of its bytes. */
export const readKeptText: ReadText = async (folder, hash) => {
  if (!HASH.test(hash)) return null;
  const bytes = await readFile(join(folder, `${hash}.json`)).catch(() => null);
  if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== hash) return null;
  const kept: unknown = JSON.parse(bytes.toString('utf8'));
  const isText = typeof kept === 'object' && kept !== null && 'text' in kept;
  return isText && typeof kept.text === 'string' ? kept.text : null;
};
