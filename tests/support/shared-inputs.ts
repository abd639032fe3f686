import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where inputs that are for measuring and testing lie, outside the project. */
const FOLDER = process.env['DATELINE_SHARED'] ?? join(import.meta.dirname, '../../../shared');

/** Bytes of a shared input; `null` when this machine has none. */
export function sharedBytes(path: string): Buffer | null {
  const file = join(FOLDER, path);
  return existsSync(file) ? readFileSync(file) : null;
}

/** The files of a shared folder, as paths; none when this machine has none. */
export function sharedFiles(path: string): readonly string[] {
  const folder = join(FOLDER, path);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
}

/** A shared list of cases; empty when this machine has none. */
export function sharedCases<Case>(path: string): readonly Case[] {
  const bytes = sharedBytes(path);
  return bytes === null ? [] : (JSON.parse(bytes.toString('utf8')) as readonly Case[]);
}

/** Said by the test that is skipped for want of an input. */
export function absent(path: string): string {
  return `${path} is not on this machine; set DATELINE_SHARED to the folder that holds it`;
}
