import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { DeskSaveState } from '../../../src/desk/edit-queue';
import { NotebookDesk } from '../../../src/desk/notebook-desk';
import { type FaultyFiles, faultyFiles } from '../../support/faulty-files';
import { testPorts, valueOf } from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

async function aDesk(
  whenNotSaved: 'hold' | 'refuse',
  files: FaultyFiles = faultyFiles(),
): Promise<{ desk: NotebookDesk; files: FaultyFiles; states: DeskSaveState[] }> {
  const path = join(await temporaryFolder(), 'Strait');
  let ids = 0;
  const ports = { ...testPorts({ files }), newId: () => String((ids += 1)), whenNotSaved };
  const desk = valueOf(await NotebookDesk.create(path, ports));
  const states: DeskSaveState[] = [];
  desk.onSaveState((state) => states.push(state));
  return { desk, files, states };
}

const tagging = (name: string) => ({ kind: 'createTag', name }) as const;

/** Saving fails from now on; everything else goes on. */
function fillDisk(files: FaultyFiles): void {
  files.mischief = ({ name }) => (name === 'write' ? 'ENOSPC' : null);
}

function makeRoom(files: FaultyFiles): void {
  files.mischief = () => null;
}

describe('edits that are asked for at one time', () => {
  it('share one flush, are answered in their order, and each builds on the one before', async () => {
    const { desk, files } = await aDesk('refuse');
    files.calls.length = 0;
    const answers = ['a', 'b', 'c', 'a'].map((name) => desk.dispatch(tagging(name), null));
    const settled = await Promise.all(answers);
    expect(settled.map((answer) => (answer.ok ? answer.value.revision : answer.error))).toEqual([
      1,
      2,
      3,
      { kind: 'refused', reason: { kind: 'nameTaken', name: 'a' } },
    ]);
    expect(files.calls.filter(({ name }) => name === 'dataSync')).toHaveLength(1);
    valueOf(await desk.close());
  });

  it('are told and answered after they are on the disk', async () => {
    const { desk } = await aDesk('refuse');
    const journal = join(desk.info.path, 'journal.jsonl');
    const seen: string[] = [];
    desk.onChange(({ label }) => seen.push(label));
    valueOf(await desk.dispatch(tagging('ports'), null));
    expect(await readFile(journal, 'utf8')).toContain('ports');
    expect(seen).toEqual(['Create tag “ports”']);
    valueOf(await desk.close());
  });

  it('are all taken back when they can not be saved, and so is what could be undone', async () => {
    const { desk, files, states } = await aDesk('refuse');
    valueOf(await desk.dispatch(tagging('before'), null));
    fillDisk(files);
    const answers = await Promise.all([
      desk.dispatch(tagging('a'), null),
      desk.undo(),
      desk.dispatch(tagging('b'), null),
    ]);
    for (const answer of answers) {
      expect(answer).toEqual({ ok: false, error: { kind: 'notSaved', code: 'ENOSPC' } });
    }
    expect(desk.notebook.all('tag').map(({ name }) => name)).toEqual(['before']);
    expect(desk.undoState).toEqual({ undo: 'Create tag “before”', redo: null });
    expect(states.at(-1)).toEqual({ kind: 'failed', code: 'ENOSPC' });
    makeRoom(files);
    expect(valueOf(await desk.dispatch(tagging('after'), null)).revision).toBe(2);
    valueOf(await desk.close());
  });
});

describe('held edits', () => {
  it('wait for room, take in what is asked meanwhile, and are all saved then', async () => {
    const { desk, files, states } = await aDesk('hold');
    fillDisk(files);
    const first = desk.dispatch(tagging('a'), null);
    await vi.waitFor(() => {
      expect(states.at(-1)).toEqual({ kind: 'held', code: 'ENOSPC', edits: 1 });
    });
    const second = desk.dispatch(tagging('b'), null);
    await vi.waitFor(() => {
      expect(states.at(-1)).toEqual({ kind: 'held', code: 'ENOSPC', edits: 2 });
    });
    expect(desk.notebook.all('tag')).toHaveLength(2);
    expect(desk.revision).toBe(0);
    makeRoom(files);
    desk.retryNow();
    expect([valueOf(await first).revision, valueOf(await second).revision]).toEqual([1, 2]);
    expect(states.at(-1)).toEqual({ kind: 'saved' });
    valueOf(await desk.close());
  });

  it('are tried again without anybody asking', async () => {
    const { desk, files, states } = await aDesk('hold');
    fillDisk(files);
    const edit = desk.dispatch(tagging('a'), null);
    await vi.waitFor(() => expect(states.at(-1)?.kind).toBe('held'));
    makeRoom(files);
    expect(valueOf(await edit).revision).toBe(1);
    valueOf(await desk.close());
  });

  it('are taken back when they are given up, and the notebook can be closed', async () => {
    const { desk, files, states } = await aDesk('hold');
    fillDisk(files);
    const edit = desk.dispatch(tagging('a'), null);
    await vi.waitFor(() => expect(states.at(-1)?.kind).toBe('held'));
    const closed = desk.close();
    desk.abandonHeld();
    expect(await edit).toEqual({ ok: false, error: { kind: 'notSaved', code: 'ENOSPC' } });
    expect(desk.notebook.all('tag')).toEqual([]);
    expect((await closed).ok).toBe(true);
  });
});
