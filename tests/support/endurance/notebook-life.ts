import { EMPTY_DIFF, type Diff } from '../../../src/domain/notebook/diff';
import type { NotebookRecord } from '../../../src/domain/notebook/records';
import type { FileSystem } from '../../../src/library/files/file-system';
import type { NotebookStore } from '../../../src/library/notebook-store';
import {
  createNotebookFolder,
  type FolderPorts,
  openNotebookFolder,
} from '../../../src/library/open-notebook-folder';
import { anArticle, aNote, aTag, aText, aVersion, NOON } from '../builders';
import { recordsOf } from '../notebooks';

/** Where the notebook of a life lies. */
export const LIFE_FOLDER = '/disk/Strait';

/** All records of a notebook by their ids. */
export type Records = Readonly<Record<string, NotebookRecord>>;

/** What became of a life so far. */
export interface Life {
  /** The records as they were when an edit was last acknowledged. */
  acknowledged: Records;
  /** The records as every edit asked for since would have made them: any of these may turn up after a crash. */
  asked: Records[];
  /** What could not be done although nothing stood in its way any more. */
  readonly stuck: string[];
}

/** What a process has that is not the one before it, so that the lock of a dead one is stale. */
export function processOf(pid: number): NonNullable<FolderPorts['processes']> {
  return {
    host: 'here',
    pid,
    startOf: (asked) => Promise.resolve(asked === pid ? `start-${pid}` : null),
  };
}

/** A life that has not begun. */
export function newLife(): Life {
  return { acknowledged: {}, asked: [], stuck: [] };
}

/**
 * What a process does with a notebook from making it on: edits alone and together, texts and originals, snapshots with
 * edits meanwhile, closing, opening again. Whatever fails is tried once more.
 */
export async function live(files: FileSystem, life: Life): Promise<void> {
  const ports: FolderPorts = { now: () => NOON, files, processes: processOf(1) };
  await session(ports, life, async (store) => {
    await edit(store, life, [1]);
    await edit(store, life, [2, 3, 4]);
    await retried(life, 'a snapshot', async () => (await store.fold()).ok);
    await edit(store, life, [5]);
    await retried(
      life,
      'an original',
      async () => (await store.putOriginal(Buffer.from('As it came'), 'txt')).ok,
    );
    const folding = store.fold();
    await edit(store, life, [6, 7]);
    await folding;
  });
  await session(ports, life, async (store) => {
    await edit(store, life, [8]);
    await retried(life, 'a snapshot', async () => (await store.fold()).ok);
  });
}

/** What the process after a crash does: an edit and a snapshot. */
export async function liveOn(files: FileSystem, life: Life): Promise<void> {
  const ports: FolderPorts = { now: () => NOON, files, processes: processOf(3) };
  await session(ports, life, async (store) => {
    await edit(store, life, [100]);
    await retried(life, 'a snapshot', async () => (await store.fold()).ok);
  });
}

/** Opens the notebook, or makes it, for some work. */
async function session(
  ports: FolderPorts,
  life: Life,
  work: (store: NotebookStore) => Promise<void>,
): Promise<void> {
  const opened = (await openOrMake(ports)) ?? (await openOrMake(ports));
  if (opened === null) {
    life.stuck.push('opening');
    return;
  }
  await work(opened);
  await retried(life, 'closing', async () => (await opened.close()).ok);
}

async function openOrMake(ports: FolderPorts): Promise<NotebookStore | null> {
  const opened = await openNotebookFolder(LIFE_FOLDER, ports);
  // Not allowed to make the lock, it opens for reading: whoever wants to write tries again.
  if (opened.ok) return opened.value.readOnly === null ? opened.value : null;
  if (!['missing', 'notANotebook'].includes(opened.error.kind)) return null;
  const made = await createNotebookFolder(LIFE_FOLDER, ports);
  return made.ok ? made.value : null;
}

/** Does edits and puts them on the disk at once, as the command line does: refused ones are taken back. */
async function edit(store: NotebookStore, life: Life, numbers: readonly number[]): Promise<void> {
  await retried(life, `edits ${numbers.join(', ')}`, async () => {
    const hash = await store.putText(aText(`What edit ${numbers[0]} is about.`));
    if (!hash.ok) return false;
    for (const number of numbers) {
      store.stage({ diff: diffOf(store, number, hash.value), label: 'Edit', at: NOON });
      life.asked.push(recordsOf(store.notebook));
    }
    const records = recordsOf(store.notebook);
    const saved = await store.flush();
    if (!saved.ok) {
      store.discard();
      return false;
    }
    life.acknowledged = records;
    life.asked = [];
    return true;
  });
}

/** Adds, changes and removes records of several kinds. */
function diffOf({ notebook }: NotebookStore, number: number, textHash: string): Diff {
  const versions = [aVersion({ textHash })] as const;
  const article = anArticle({ id: `article:${number}`, versions });
  const note = aNote({ id: 'note:last', subject: { kind: 'free', title: 'Last' } });
  const before = notebook.get('note', 'note:last');
  const after = { ...note, markdown: `Edit ${number}` };
  const old = notebook.get('tag', `tag:${number - 2}`);
  const tag = aTag(String(number));
  return {
    ...EMPTY_DIFF,
    added: { [article.id]: article, [tag.id]: tag, ...(before ? {} : { [after.id]: after }) },
    updated: before ? { [after.id]: [before, after] } : {},
    removed: old ? { [old.id]: old } : {},
  };
}

async function retried(life: Life, what: string, work: () => Promise<boolean>): Promise<void> {
  if ((await work()) || (await work())) return;
  life.stuck.push(what);
}
