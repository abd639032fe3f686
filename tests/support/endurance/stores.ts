import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeFileSystem } from '../../../src/library/files/node-file-system';
import { readNotebookFolder } from '../../../src/library/recovery/read-notebook-folder';
import { dateline } from '../command-line';
import type { Found } from './ledger';

/** What a store says when it is opened again. */
export type Reading =
  | { readonly kind: 'read'; readonly found: Found }
  | { readonly kind: 'unreadable'; readonly why: string };

/** A program that keeps edits, and how its files are read after it died. */
export interface Store {
  readonly name: string;
  /** The program and its arguments; it answers lines as `dateline edit` does. */
  readonly command: (folder: string) => readonly string[];
  /** Looks at the files without changing them. */
  readonly read: (folder: string) => Promise<Reading>;
  /** Makes a copy of the files look as if the writer was dead, as after a power cut; on this machine it lives on. */
  readonly bury: (folder: string) => Promise<void>;
}

const cli = fileURLToPath(new URL('../../../out/cli/index.js', import.meta.url));
const lowdbWriter = fileURLToPath(new URL('lowdb-writer.mjs', import.meta.url));

/** The built command line, on a notebook in the folder. */
export const datelineStore: Store = {
  name: 'dateline edit',
  command: (folder) => [process.execPath, cli, 'edit', '--notebook', join(folder, 'Strait')],
  read: (folder) => readNotebook(join(folder, 'Strait')),
  bury: (folder) => rm(join(folder, 'Strait', 'lock.json'), { force: true }),
};

/** lowdb as shipped, on a file in the folder. */
export const lowdbStore: Store = {
  name: 'lowdb JSONFile as shipped',
  command: (folder) => [process.execPath, lowdbWriter, join(folder, 'db.json')],
  read: (folder) => readLowdb(join(folder, 'db.json')),
  bury: () => Promise.resolve(),
};

interface Check {
  readonly sound: boolean;
  readonly revision: number;
}

/** A notebook is read when `dateline check` calls it sound, and then says the same as the library does. */
export async function readNotebook(notebook: string): Promise<Reading> {
  const run = await dateline(['check', '--notebook', notebook, '--json'], { cwd: '/' });
  if (run.code !== 0) return { kind: 'unreadable', why: `${run.stdout}${run.stderr}` };
  const { sound, revision } = JSON.parse(run.stdout) as Check;
  if (!sound) return { kind: 'unreadable', why: run.stdout };
  const state = await readNotebookFolder(nodeFileSystem, notebook);
  const own = state.lines.at(-1)?.revision ?? state.manifest.revision;
  if (own !== revision) {
    return { kind: 'unreadable', why: `check says edit ${revision}, opening says ${own}` };
  }
  const slots = state.notebook.all('note').filter(({ id }) => id.startsWith('note:slot-'));
  const notes = new Map(slots.map(({ id, markdown }) => [id as string, markdown]));
  return { kind: 'read', found: { notes, revision } };
}

async function readLowdb(file: string): Promise<Reading> {
  try {
    const data = JSON.parse(await readFile(file, 'utf8')) as {
      readonly revision: number;
      readonly notes: Readonly<Record<string, string>>;
    };
    return {
      kind: 'read',
      found: { notes: new Map(Object.entries(data.notes)), revision: data.revision },
    };
  } catch (error) {
    return { kind: 'unreadable', why: String(error) };
  }
}
