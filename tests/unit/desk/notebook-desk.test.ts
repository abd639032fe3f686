import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { DeskSaveState } from '../../../src/desk/edit-queue';
import type { DeskChange } from '../../../src/desk/desk-events';
import { NotebookDesk } from '../../../src/desk/notebook-desk';
import type { Command } from '../../../src/domain/notebook/command';
import { aHash } from '../../support/builders';
import { faultyFiles } from '../../support/faulty-files';
import {
  addArticle,
  errorOf,
  highlightOf,
  recordsOf,
  testPorts,
  valueOf,
} from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

const files = faultyFiles;

async function aDesk(ports = testPorts()): Promise<NotebookDesk> {
  const desk = valueOf(await NotebookDesk.create(join(await temporaryFolder(), 'Strait'), ports));
  onTestFinished(async () => {
    await desk.close();
  });
  return desk;
}

function createTag(name: string): Command {
  return { kind: 'createTag', id: `tag:${name}`, name };
}

describe('a desk', () => {
  it('answers an edit once it is on the disk, in the notebook and told to listeners', async () => {
    const desk = await aDesk();
    const changes: DeskChange[] = [];
    desk.onChange((change) => {
      expect(desk.revision).toBe(change.revision);
      expect(desk.notebook.get('tag', 'tag:trade')).not.toBeNull();
      changes.push(change);
    });
    const done = valueOf(await desk.dispatch(createTag('trade'), null));
    expect(changes).toEqual([{ ...done, how: 'do', diff: expect.anything() as unknown }]);
    expect(done.revision).toBe(1);
  });

  it('does edits one at a time in the order they are asked for', async () => {
    const desk = await aDesk();
    const names = Array.from({ length: 20 }, (_, index) => `tag-${index}`);
    const done = await Promise.all(names.map((name) => desk.dispatch(createTag(name), null)));
    expect(done.map((each) => valueOf(each).revision)).toEqual(names.map((_, index) => index + 1));
  });

  it('refuses what the domain refuses and changes nothing', async () => {
    const desk = await aDesk();
    valueOf(await desk.dispatch(createTag('trade'), null));
    const error = errorOf(await desk.dispatch({ kind: 'createTag', name: 'Trade' }, null));
    expect(error).toEqual({ kind: 'refused', reason: { kind: 'nameTaken', name: 'Trade' } });
    expect(desk.revision).toBe(1);
  });

  it('is as before when an edit could not be saved, and goes on when it can again', async () => {
    const faulty = files();
    const desk = await aDesk(testPorts({ files: faulty }));
    valueOf(await desk.dispatch(createTag('trade'), null));
    const before = recordsOf(desk.notebook);
    const states: DeskSaveState[] = [];
    const changes: DeskChange[] = [];
    desk.onSaveState((state) => states.push(state));
    desk.onChange((change) => changes.push(change));
    faulty.mischief = ({ name }) => (name === 'write' ? 'ENOSPC' : null);
    const failed = errorOf(await desk.dispatch(createTag('ports'), null));
    expect(failed).toEqual({ kind: 'notSaved', code: 'ENOSPC' });
    expect(recordsOf(desk.notebook)).toEqual(before);
    expect(desk.undoState).toEqual({ undo: expect.any(String) as unknown, redo: null });
    expect(changes).toEqual([]);
    faulty.mischief = () => null;
    valueOf(await desk.dispatch(createTag('ports'), null));
    expect(states).toEqual([
      { kind: 'saving' },
      { kind: 'failed', code: 'ENOSPC' },
      { kind: 'saving' },
      { kind: 'saved' },
    ]);
  });

  it('keeps what can be undone when undoing could not be saved', async () => {
    const faulty = files();
    const desk = await aDesk(testPorts({ files: faulty }));
    valueOf(await desk.dispatch(createTag('trade'), null));
    faulty.mischief = () => 'EIO';
    expect(errorOf(await desk.undo())).toEqual({ kind: 'notSaved', code: 'EIO' });
    faulty.mischief = () => null;
    valueOf(await desk.undo());
    expect(desk.notebook.count('tag')).toBe(0);
  });

  it('undoes and redoes step by step, each as a revision of its own', async () => {
    const desk = await aDesk();
    const changes: DeskChange[] = [];
    valueOf(await desk.dispatch(createTag('trade'), null));
    const after = recordsOf(desk.notebook);
    desk.onChange((change) => changes.push(change));
    valueOf(await desk.undo());
    expect(recordsOf(desk.notebook)).toEqual({});
    expect(desk.undoState.undo).toBeNull();
    valueOf(await desk.redo());
    expect(recordsOf(desk.notebook)).toEqual(after);
    expect(changes.map(({ how, revision }) => [how, revision])).toEqual([
      ['undo', 2],
      ['redo', 3],
    ]);
    expect(await desk.redo()).toBeNull();
  });

  it('undoes steps of one group in a row as one', async () => {
    const desk = await aDesk();
    valueOf(await desk.dispatch(createTag('before'), null));
    const write = (markdown: string): Command => ({
      kind: 'writeNote',
      id: 'note:1',
      subject: { kind: 'free', title: 'Plan' },
      markdown,
    });
    for (const text of ['a', 'ab', 'abc']) valueOf(await desk.dispatch(write(text), 'note:1'));
    valueOf(await desk.undo());
    expect(Object.keys(recordsOf(desk.notebook))).toEqual(['tag:before']);
  });

  it('no longer tells a listener that has had enough', async () => {
    const desk = await aDesk();
    const changes: DeskChange[] = [];
    const end = desk.onChange((change) => changes.push(change));
    valueOf(await desk.dispatch(createTag('trade'), null));
    end();
    valueOf(await desk.dispatch(createTag('ports'), null));
    expect(changes).toHaveLength(1);
  });

  it('finishes the edits under way before it closes', async () => {
    const folder = join(await temporaryFolder(), 'Strait');
    const desk = valueOf(await NotebookDesk.create(folder, testPorts()));
    const edits = ['a', 'b', 'c'].map((name) => desk.dispatch(createTag(name), null));
    valueOf(await desk.close());
    for (const edit of edits) valueOf(await edit);
    const again = valueOf(await NotebookDesk.open(folder, testPorts()));
    expect(again.notebook.count('tag')).toBe(3);
    valueOf(await again.close());
  });
});

describe('a desk compares commands with the texts', () => {
  it('takes a highlight whose quotation stands at its position', async () => {
    const desk = await aDesk();
    const id = await addArticle(desk, 'Strait', 'The strait stays closed.\n\nTalks go on.');
    valueOf(await desk.dispatch(await highlightOf(desk, id, 'Talks go on'), null));
    expect(desk.notebook.annotationsOf(id)).toHaveLength(1);
  });

  it('refuses a quotation that stands elsewhere, also inside a batch', async () => {
    const desk = await aDesk();
    const id = await addArticle(desk, 'Strait', 'The strait stays closed.');
    const command = await highlightOf(desk, id, 'strait');
    if (command.kind !== 'annotate') throw new Error('Not a highlight');
    const { target } = command;
    const position = { start: target.position.start + 1, end: target.position.end + 1 };
    const shifted = { ...command, target: { ...target, position } };
    const batch: Command = { kind: 'batch', label: 'Two', commands: [command, shifted] };
    for (const wrong of [shifted, batch]) {
      const error = errorOf(await desk.dispatch(wrong, null));
      expect(error).toMatchObject({ kind: 'refused', reason: { kind: 'badTarget' } });
    }
    expect(desk.notebook.annotationsOf(id)).toEqual([]);
  });

  it.each<[what: string, wrong: object, kind: string]>([
    ['whose text does not lie in the store', { textHash: aHash(7) }, 'notFound'],
    ['that says another length than its text has', { length: 1 }, 'badTarget'],
  ])('refuses a version %s', async (_what, wrong, kind) => {
    const desk = await aDesk();
    const id = await addArticle(desk, 'Strait', 'The strait stays closed.');
    const other = await addArticle(desk, 'Talks', 'Talks go on.');
    const from = desk.notebook.get('article', other)?.versions[0];
    if (!from) throw new Error('No version');
    const { textHash, provenance, words, length } = from;
    const version = { textHash, provenance, words, length, ...wrong };
    const command: Command = { kind: 'addVersion', id, version, carried: [], setAside: [] };
    const error = errorOf(await desk.dispatch(command, null));
    expect(error).toMatchObject({ kind: 'refused', reason: { kind } });
  });
});
