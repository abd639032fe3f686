import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { FileSystem } from '../../../src/library/files/file-system';
import type { NotebookStore } from '../../../src/library/notebook-store';
import {
  createNotebookFolder,
  openNotebookFolder,
} from '../../../src/library/open-notebook-folder';
import { machineProcesses } from '../../../src/library/lock/processes';
import { reconcile } from '../../../src/library/outside/reconcile';
import { aTag, NOON } from '../../support/builders';
import { failOnceAt, type FaultyFiles, faultyFiles } from '../../support/faulty-files';
import { MemoryDisk } from '../../support/memory-disk/memory-disk';
import { adding, commit, recordsOf, testPorts, valueOf } from '../../support/notebooks';

const FOLDER = '/Strait';
const EVERYTHING = ['tag:ports', 'tag:sanctions', 'tag:straits', 'tag:trade'];

async function make(store: NotebookStore, name: string): Promise<void> {
  valueOf(await commit(store, { diff: adding(aTag(name)), label: 'Create tag', at: NOON }));
}

/** A notebook that another computer went on with too, and whose files a service has just put over ours. */
async function overtaken(copyName: string | null): Promise<[NotebookStore, FaultyFiles]> {
  const disk = new MemoryDisk();
  const files = faultyFiles(Number.POSITIVE_INFINITY, disk.files);
  const store = valueOf(await createNotebookFolder(FOLDER, testPorts({ files })));
  for (const name of ['ports', 'trade']) await make(store, name);
  const there = disk.copy();
  await there.files.remove(`${FOLDER}/lock.json`);
  const processes = { ...machineProcesses, host: 'there' };
  const ports = testPorts({ files: there.files, processes });
  const other = valueOf(await openNotebookFolder(FOLDER, ports));
  await make(other, 'sanctions');
  await make(store, 'straits');
  if (copyName === null) valueOf(await other.fold());
  for (const folder of ['records', 'history', 'backups/manifests', 'backups/records']) {
    await bring(there.files, disk.files, folder);
  }
  const bytes = await there.files.read(join(FOLDER, 'journal.jsonl'));
  await place(disk.files, copyName ?? 'journal.jsonl', bytes);
  if (copyName === null) {
    await place(disk.files, 'notebook.json', await there.files.read(join(FOLDER, 'notebook.json')));
  }
  return [store, files];
}

async function bring(from: FileSystem, to: FileSystem, folder: string): Promise<void> {
  if ((await from.stat(join(FOLDER, folder))) === null) return;
  await to.makeFolders(join(FOLDER, folder));
  for (const name of await from.list(join(FOLDER, folder))) {
    await place(to, join(folder, name), await from.read(join(FOLDER, folder, name)));
  }
}

async function place(files: FileSystem, file: string, bytes: Uint8Array): Promise<void> {
  const arriving = join(FOLDER, `${file}.arriving`);
  const created = await files.create(arriving);
  if (bytes.length > 0) await created.write(bytes);
  await created.close();
  await files.rename(arriving, join(FOLDER, file));
}

function names(store: NotebookStore): string[] {
  return Object.keys(recordsOf(store.notebook)).sort();
}

/** How many file calls taking it in needs when none of them fails. */
async function callsNeeded(copyName: string | null): Promise<number> {
  const [store, files] = await overtaken(copyName);
  files.calls.length = 0;
  valueOf(await reconcile(store, { files, now: () => NOON, pauses: [] }));
  return files.calls.length;
}

it.each([
  ['files that were replaced', null],
  ['a conflict copy', 'journal.sync-conflict-20310320-120000-7QK3WZA.jsonl'],
])(
  'whichever file call fails once while taking in %s, nothing of either side is lost',
  async (_title, copyName) => {
    const calls = await callsNeeded(copyName);
    expect(calls).toBeGreaterThan(20);
    for (let at = 0; at < calls; at += 1) {
      const [store, files] = await overtaken(copyName);
      files.calls.length = 0;
      files.mischief = failOnceAt(at, at % 2 === 0 ? 'EIO' : 'ENOSPC');
      await reconcile(store, { files, now: () => NOON, pauses: [] });
      files.mischief = () => null;
      const again = await reconcile(store, { files, now: () => NOON, pauses: [] });
      expect(again, `call ${at}`).toMatchObject({ ok: true });
      expect(names(store), `call ${at}`).toEqual(EVERYTHING);
      valueOf(await store.close());
      const reopened = valueOf(await openNotebookFolder(FOLDER, testPorts({ files })));
      expect(names(reopened), `call ${at}`).toEqual(EVERYTHING);
    }
  },
  60_000,
);
