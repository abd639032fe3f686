import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EMPTY_DIFF, type Diff } from '../../src/domain/notebook/diff';
import { RECORD_KINDS, type NotebookRecord } from '../../src/domain/notebook/records';
import { SCHEMA_VERSION } from '../../src/domain/notebook/schema-version';
import { sha256 } from '../../src/library/files/checksum';
import { printLine } from '../../src/library/journal/journal-line';
import { firstManifest, manifestFormat } from '../../src/library/snapshot/manifest';
import { printRecord, printShard } from '../../src/library/snapshot/shard';
import { NOON } from './builders';

/** A notebook folder as a test writes it, file by file and without the app's own store. */
export interface WrittenFolder {
  /** In the snapshot. */
  readonly records?: readonly NotebookRecord[];
  /** Edits after it, a line each. */
  readonly edits?: readonly Diff[];
  /** Written as they are, under their hashes. */
  readonly texts?: readonly string[];
  readonly originals?: readonly string[];
  readonly id?: string;
}

/** The id that written notebooks have. */
export const WRITTEN_ID = 'c0ffee00-1111-4222-8333-444455556666';

/** Writes the files of a notebook, in place of those that are there. */
export async function writeFolder(path: string, written: WrittenFolder): Promise<void> {
  const folders = ['records', 'texts', 'originals'];
  for (const name of folders) await mkdir(join(path, name), { recursive: true });
  const shards = RECORD_KINDS.flatMap((kind) => {
    const lines = (written.records ?? []).filter((one) => one.kind === kind).map(printRecord);
    return lines.length === 0 ? [] : [printShard(kind, 1, lines)];
  });
  for (const { entry, bytes } of shards) await writeFile(join(path, 'records', entry.file), bytes);
  const head = sha256('folded');
  const manifest = {
    ...firstManifest(SCHEMA_VERSION, written.id ?? WRITTEN_ID, NOON),
    ...{ revision: 7, head, shards: shards.map(({ entry }) => entry) },
  };
  await writeFile(join(path, 'notebook.json'), manifestFormat(SCHEMA_VERSION).encode(manifest));
  await writeFile(join(path, 'journal.jsonl'), journalOf(head, written.edits ?? []));
  for (const text of written.texts ?? []) {
    await writeFile(join(path, 'texts', `${sha256(text)}.json`), text);
  }
  for (const bytes of written.originals ?? []) {
    await writeFile(join(path, 'originals', `${sha256(bytes)}.txt`), bytes);
  }
}

function journalOf(head: string, edits: readonly Diff[]): string {
  let prev = head;
  return edits
    .map((diff, index) => {
      const line = { revision: 8 + index, at: NOON, label: 'Edit', prev, diff };
      const { text, hash } = printLine(line);
      prev = hash;
      return `${text.trimEnd()}\n`;
    })
    .join('');
}

/** An edit that changes nothing, for when only the number of lines counts. */
export const NO_CHANGE: Diff = EMPTY_DIFF;

/** Names in a folder, hidden ones too; none when it is not there. */
export async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).sort();
}

/** Every file of a notebook with its text, by its path from there; without what can be made anew. */
export async function filesIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const read = entries
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('cache'))
    .map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length), await readFile(path, 'utf8')] as const;
    });
  return Object.fromEntries(await Promise.all(read));
}
