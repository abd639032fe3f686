import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { DeskChange } from '../../../src/desk/desk-events';
import { NotebookDesk } from '../../../src/desk/notebook-desk';
import { faultyFiles } from '../../support/faulty-files';
import { errorOf, testPorts, valueOf } from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

const createTag = (name: string) => ({ kind: 'createTag', id: `tag:${name}`, name }) as const;

/** A notebook whose disk takes nothing until it is told to, and what its desk tells of edits. */
async function scene() {
  const files = faultyFiles();
  const ports = { ...testPorts({ files }), whenNotSaved: 'hold' as const };
  const path = join(await temporaryFolder(), 'Strait');
  const desk = valueOf(await NotebookDesk.create(path, ports));
  onTestFinished(async () => {
    files.mischief = () => null;
    desk.abandonHeld();
    await desk.close();
  });
  const told: string[] = [];
  const say = (word: string) => (change: DeskChange) => {
    const [added] = Object.values(change.diff.added);
    told.push(`${word} ${change.revision} ${added?.id ?? ''}`);
  };
  desk.onChange(say('saved'));
  desk.onHeld((changes) => changes.forEach(say('held')));
  desk.onTakenBack(() => told.push('taken back'));
  const fill = () => {
    files.mischief = ({ name }) => (['write', 'openToAppend'].includes(name) ? 'ENOSPC' : null);
  };
  const makeRoom = () => {
    files.mischief = () => null;
  };
  const held = (edits: number) =>
    new Promise<void>((resolve) => {
      const end = desk.onSaveState((state) => {
        if (state.kind !== 'held' || state.edits !== edits) return;
        end();
        resolve();
      });
    });
  return { desk, told, fill, makeRoom, held };
}

describe('edits that can’t be saved', () => {
  it('show in the notebook and are told as held, then as saved, each once it is', async () => {
    const { desk, told, fill, makeRoom, held } = await scene();
    fill();
    const one = desk.dispatch(createTag('one'), null);
    await held(1);
    expect(told).toEqual(['held 1 tag:one']);
    expect([desk.revision, desk.shownRevision]).toEqual([0, 1]);
    expect(desk.notebook.get('tag', 'tag:one')).not.toBeNull();
    const two = desk.dispatch(createTag('two'), null);
    await held(2);
    makeRoom();
    desk.retryNow();
    expect(valueOf(await one).revision).toBe(1);
    expect(valueOf(await two).revision).toBe(2);
    expect(told.slice(-2)).toEqual(['saved 1 tag:one', 'saved 2 tag:two']);
    expect([desk.revision, desk.shownRevision]).toEqual([2, 2]);
    expect(told).not.toContain('taken back');
  });

  it('keep no refusal waiting', async () => {
    const { desk, fill, held } = await scene();
    fill();
    void desk.dispatch(createTag('one'), null);
    await held(1);
    const refused = await desk.dispatch({ kind: 'createTag', name: 'One' }, null);
    expect(errorOf(refused)).toMatchObject({ kind: 'refused' });
  });

  it('are taken out of the notebook when they are given up, and that is told', async () => {
    const { desk, told, fill, held } = await scene();
    fill();
    const one = desk.dispatch(createTag('one'), null);
    await held(1);
    desk.abandonHeld();
    expect(errorOf(await one)).toEqual({ kind: 'notSaved', code: 'ENOSPC' });
    expect(told.at(-1)).toBe('taken back');
    expect(desk.notebook.all('tag')).toEqual([]);
    expect(desk.shownRevision).toBe(0);
  });

  it('show also when they were asked for behind work that waits for its turn', async () => {
    const { desk, told, fill, held, makeRoom } = await scene();
    fill();
    void desk.dispatch(createTag('one'), null);
    await held(1);
    const closed = desk.close();
    void desk.dispatch(createTag('two'), null);
    await held(2);
    makeRoom();
    desk.retryNow();
    valueOf(await closed);
    expect(told.slice(-2)).toEqual(['saved 1 tag:one', 'saved 2 tag:two']);
  });

  it('show however many they are, so that a copy elsewhere has them all', async () => {
    const { desk, fill, held } = await scene();
    fill();
    void desk.dispatch(createTag('first'), null);
    await held(1);
    for (let at = 0; at < 200; at += 1) void desk.dispatch(createTag(`tag-${at}`), null);
    await held(201);
    expect(desk.notebook.all('tag')).toHaveLength(201);
  });
});
