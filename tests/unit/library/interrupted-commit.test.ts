import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diff } from '../../../src/domain/notebook/diff';
import {
  createNotebookFolder,
  openNotebookFolder,
} from '../../../src/library/open-notebook-folder';
import { anArticle, aNote, aTag, NOON } from '../../support/builders';
import { crashAt, failOnceAt, faultyFiles } from '../../support/faulty-files';
import { adding, commit, errorOf, recordsOf, testPorts, valueOf } from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

/** A process that is always another one, so that the lock of the "dead" one is stale. */
function anotherLife(pid: number) {
  return {
    host: 'here',
    pid,
    startOf: (asked: number) => Promise.resolve(asked === pid ? `start-${pid}` : null),
  };
}

const BEFORE = adding(anArticle(), aTag('trade'), aNote());
/** Changes, adds and removes records in four shards. */
const EDIT: Diff = {
  added: { 'tag:ports': aTag('ports') },
  updated: { 'article:1': [anArticle(), anArticle({ title: 'Strait opens again' })] },
  removed: { 'note:1': aNote() },
};
const at = NOON;

/** A notebook with {@link BEFORE} in it, and its path. */
async function aNotebook(): Promise<string> {
  const path = join(await temporaryFolder(), 'Strait');
  const store = valueOf(await createNotebookFolder(path, testPorts()));
  valueOf(await commit(store, { diff: BEFORE, label: '', at }));
  valueOf(await store.close());
  return path;
}

/** The records after opening the folder anew. */
async function savedRecords(path: string) {
  const again = valueOf(await openNotebookFolder(path, testPorts({ processes: anotherLife(2) })));
  const records = recordsOf(again.notebook);
  valueOf(await again.close());
  return records;
}

async function callsOfOneCommit(path: string): Promise<number> {
  const copy = `${path}-dry`;
  await cp(path, copy, { recursive: true });
  const files = faultyFiles();
  const store = valueOf(await openNotebookFolder(copy, testPorts({ files })));
  files.calls.length = 0;
  valueOf(await commit(store, { diff: EDIT, label: '', at }));
  const calls = files.calls.length;
  valueOf(await store.close());
  return calls;
}

describe('a commit', () => {
  it('leaves the whole old or the whole new state after a crash at any call', async () => {
    const path = await aNotebook();
    const before = await savedRecords(path);
    const calls = await callsOfOneCommit(path);
    const outcomes = new Set<string>();
    for (let index = 0; index <= calls; index += 1) {
      const copy = `${path}-${index}`;
      await cp(path, copy, { recursive: true });
      const files = faultyFiles();
      const processes = anotherLife(1);
      const store = valueOf(await openNotebookFolder(copy, testPorts({ files, processes })));
      files.calls.length = 0;
      files.mischief = crashAt(index);
      const saved = await commit(store, { diff: EDIT, label: '', at });
      const found = await savedRecords(copy);
      const isNew = found['tag:ports'] !== undefined;
      outcomes.add(`${saved.ok ? 'told saved' : 'told not saved'}, ${isNew ? 'new' : 'old'}`);
      expect(found).toEqual(isNew ? afterEdit(before) : before);
    }
    expect(outcomes).not.toContain('told saved, old');
    expect(outcomes).toContain('told not saved, old');
    expect(outcomes).toContain('told saved, new');
  });

  it.each(['ENOSPC', 'EIO'])(
    'that meets %s once at any call is not done, harms nothing, and works when tried again',
    async (code) => {
      const path = await aNotebook();
      const before = await savedRecords(path);
      const calls = await callsOfOneCommit(path);
      for (let index = 0; index < calls; index += 1) {
        const copy = `${path}-${index}`;
        await cp(path, copy, { recursive: true });
        const files = faultyFiles();
        const store = valueOf(await openNotebookFolder(copy, testPorts({ files })));
        files.calls.length = 0;
        files.mischief = failOnceAt(index, code);
        const saved = await commit(store, { diff: EDIT, label: '', at });
        if (!saved.ok) {
          expect(errorOf(saved)).toEqual({ kind: 'notSaved', code });
          expect(recordsOf(store.notebook)).toEqual(before);
          valueOf(await commit(store, { diff: EDIT, label: '', at }));
        }
        expect(recordsOf(store.notebook)).toEqual(afterEdit(before));
        valueOf(await store.close());
        expect(await savedRecords(copy)).toEqual(afterEdit(before));
      }
    },
  );

  it('that failed at any call leaves a sound folder when the notebook is closed right after', async () => {
    const path = await aNotebook();
    const before = await savedRecords(path);
    const calls = await callsOfOneCommit(path);
    for (let index = 0; index < calls; index += 1) {
      const copy = `${path}-${index}`;
      await cp(path, copy, { recursive: true });
      const files = faultyFiles();
      const store = valueOf(await openNotebookFolder(copy, testPorts({ files })));
      files.calls.length = 0;
      files.mischief = failOnceAt(index);
      await commit(store, { diff: EDIT, label: '', at });
      valueOf(await store.close());
      const found = await savedRecords(copy);
      expect([before, afterEdit(before)]).toContainEqual(found);
    }
  });
});

function afterEdit(before: Readonly<Record<string, unknown>>) {
  const kept = Object.entries(before).filter(([id]) => !(id in EDIT.removed));
  const title = 'Strait opens again';
  return { ...Object.fromEntries(kept), ...EDIT.added, 'article:1': anArticle({ title }) };
}
