import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { editText } from '../../../src/desk/edit-text';
import { keepHistorySmall } from '../../../src/desk/keep-history-small';
import { type DeskPorts, NotebookDesk } from '../../../src/desk/notebook-desk';
import { deletedSince, historyOf, versionOf } from '../../../src/desk/record-history';
import { restoreVersion } from '../../../src/desk/restore-version';
import type { NoteId, RecordId } from '../../../src/domain/ids';
import { aDraftBlock, NOON } from '../../support/builders';
import {
  addArticle,
  errorOf,
  highlightOf,
  recordsOf,
  testPorts,
  valueOf,
} from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

/** A clock that goes on by ten minutes with every look at it, or jumps where a test sets it. */
function goingClock(): DeskPorts & { at: number } {
  const clock = {
    ...testPorts(),
    at: Date.parse(NOON),
    now: () => {
      clock.at += 600_000;
      return new Date(clock.at).toISOString();
    },
  };
  return clock;
}

async function aDesk(ports: DeskPorts = goingClock(), path?: string): Promise<NotebookDesk> {
  const folder = path ?? join(await temporaryFolder(), 'Strait');
  const make = path === undefined ? NotebookDesk.create : NotebookDesk.open;
  const desk = valueOf(await make(folder, ports));
  onTestFinished(async () => {
    await desk.close();
  });
  return desk;
}

const NOTE: NoteId = 'note:plan';

async function write(desk: NotebookDesk, markdown: string): Promise<void> {
  const subject = { kind: 'free', title: 'Plan' } as const;
  valueOf(await desk.dispatch({ kind: 'writeNote', id: NOTE, subject, markdown }, null));
}

async function told(desk: NotebookDesk, id: RecordId): Promise<string[]> {
  const { items } = await historyOf(desk, id, { sittings: true });
  return items.map(({ record, how }) => `${how} ${record?.kind === 'note' ? record.markdown : ''}`);
}

/** Long enough to be found again by its words alone. */
const TALKS = 'Talks go on in the harbour office until the end of the month.';

describe('the history of a record', () => {
  it('tells its versions, those before a restart too, and a restored one is the newest', async () => {
    const ports = goingClock();
    const first = await aDesk(ports);
    for (const text of ['One.', 'Two.']) await write(first, text);
    valueOf(await first.close());
    const desk = await aDesk(ports, first.info.path);
    await write(desk, 'Three.');
    const versions = ['changed Three.', 'changed Two.', 'added One.'];
    expect(await told(desk, NOTE)).toEqual(versions);

    const { items } = await historyOf(desk, NOTE, { sittings: true });
    const oldest = items.at(-1)?.revision ?? 0;
    expect(await versionOf(desk, NOTE, oldest)).toMatchObject({ record: { markdown: 'One.' } });
    const done = valueOf(await restoreVersion(desk, NOTE, oldest));
    expect(done).toEqual({ revision: desk.revision, label: 'Restore version of note', along: 0 });
    expect(desk.notebook.get('note', NOTE)?.markdown).toBe('One.');
    expect(await told(desk, NOTE)).toEqual(['changed One.', ...versions]);
    valueOf(await desk.undo());
    expect(desk.notebook.get('note', NOTE)?.markdown).toBe('Three.');
  });

  it('begins with how it stands now where no edit of it is known', async () => {
    const desk = await aDesk();
    await write(desk, 'One.');
    valueOf(await desk.close());
    await rm(join(desk.info.path, 'history'), { recursive: true });
    await rm(join(desk.info.path, 'backups', 'journal.jsonl'), { force: true });
    const again = await aDesk(goingClock(), desk.info.path);
    expect(await told(again, NOTE)).toEqual(['earliest One.']);
    expect(await told(again, 'note:none')).toEqual([]);
  });

  it('is refused where there is nothing to restore, and changes nothing then', async () => {
    const desk = await aDesk();
    await write(desk, 'One.');
    const before = recordsOf(desk.notebook);
    const same = errorOf(await restoreVersion(desk, NOTE, desk.revision));
    expect(same).toEqual({ kind: 'notRestored', reason: { kind: 'same' } });
    const gone = errorOf(await restoreVersion(desk, NOTE, 0));
    expect(gone).toEqual({ kind: 'notRestored', reason: { kind: 'versionGone' } });
    expect(recordsOf(desk.notebook)).toEqual(before);
  });

  it('an article is read in its text of that time, its annotations where they stood in it', async () => {
    const desk = await aDesk();
    const id = await addArticle(desk, 'Strait', `The strait stays closed.\n\n${TALKS}`);
    valueOf(await desk.dispatch(await highlightOf(desk, id, TALKS), null));
    const [marked] = desk.notebook.annotationsOf(id);
    const then = desk.revision;
    const blocks = ['New first lines.', 'The strait stays closed.', TALKS];
    valueOf(
      await editText(
        desk,
        id,
        blocks.map((text) => aDraftBlock(text)),
      ),
    );
    const { items } = await historyOf(desk, id, { sittings: true });
    expect(items.map(({ how, fields }) => [how, ...fields])).toEqual([
      ['changed', 'Text'],
      ['added'],
    ]);
    valueOf(await restoreVersion(desk, id, items[1]?.revision ?? 0));
    expect(desk.notebook.annotationsOf(id)[0]?.target.position).toEqual(marked?.target.position);
    expect(desk.notebook.annotationsOf(id)[0]?.target.textHash).toBe(marked?.target.textHash);
    expect(then).toBeGreaterThan(0);
    valueOf(await desk.undo());
    expect(desk.notebook.annotationsOf(id)[0]?.target.position.start).toBeGreaterThan(
      marked?.target.position.start ?? 0,
    );
  });

  it('an article whose text of that time is gone is not brought back without it', async () => {
    const desk = await aDesk();
    const id = await addArticle(desk, 'Strait', 'Closed.');
    const added = desk.revision;
    valueOf(await desk.dispatch({ kind: 'trashArticles', ids: [id] }, null));
    valueOf(await desk.dispatch({ kind: 'removeArticles', ids: [id] }, null));
    valueOf(await desk.close());
    await rm(join(desk.info.path, 'texts'), { recursive: true });
    await rm(join(desk.info.path, 'backups', 'texts'), { recursive: true, force: true });
    const again = await aDesk(goingClock(), desk.info.path);
    const error = errorOf(await restoreVersion(again, id, added));
    expect(error).toEqual({ kind: 'notRestored', reason: { kind: 'textGone' } });
  });
});

describe('what was deleted', () => {
  it('is told until it is back, and comes back with what belonged to it', async () => {
    const desk = await aDesk();
    const id = await addArticle(desk, 'Strait', 'The strait stays closed.');
    const marked = await highlightOf(desk, id, 'strait');
    valueOf(await desk.dispatch({ ...marked, id: 'annotation:1' } as typeof marked, null));
    const subject = { kind: 'annotation', annotationId: 'annotation:1' } as const;
    valueOf(await desk.dispatch({ kind: 'writeNote', subject, markdown: 'Why?' }, null));
    const before = recordsOf(desk.notebook);
    valueOf(await desk.dispatch({ kind: 'deleteAnnotations', ids: ['annotation:1'] }, null));
    const { items } = await deletedSince(desk, NOON);
    expect(items).toMatchObject([
      { record: { id: 'annotation:1' }, along: { annotations: 0, notes: 1 } },
    ]);
    const done = valueOf(await restoreVersion(desk, 'annotation:1', items[0]?.revision ?? 0));
    expect(done).toMatchObject({ along: 1, label: 'Bring back highlight' });
    expect(recordsOf(desk.notebook)).toEqual(before);
    expect((await deletedSince(desk, NOON)).items).toEqual([]);
  });

  it('is not told when that is too long ago', async () => {
    const desk = await aDesk();
    await write(desk, 'One.');
    valueOf(await desk.dispatch({ kind: 'deleteNote', id: NOTE }, null));
    expect((await deletedSince(desk, '2032-01-01T00:00:00.000Z')).items).toEqual([]);
  });
});

describe('keeping history small', () => {
  it('is done once a day at most, never in a notebook that is only read, and can be stopped', async () => {
    const ports = goingClock();
    const desk = await aDesk(ports);
    const names = () => readdir(join(desk.info.path, 'history'));
    const keeping = { keepDays: 90, goesOn: () => true };
    for (let part = 0; part < 3; part += 1) {
      await write(desk, `One ${part}.`);
      await write(desk, `Two ${part}.`);
      valueOf(await desk.close());
      const again = await aDesk(ports, desk.info.path);
      ports.at += 10 * 86_400_000;
      if (part < 2) valueOf(await again.close());
      else {
        expect(await keepHistorySmall(again, { keepDays: 90, goesOn: () => false })).toBe(0);
        const before = await names();
        expect(before.some((name) => name.includes('versions'))).toBe(false);
        await keepHistorySmall(again, keeping);
        const after = await names();
        expect(await keepHistorySmall(again, keeping)).toBe(0);
        expect(after).toEqual(await names());
        expect((await told(again, NOTE))[0]).toBe('changed Two 2.');
      }
    }
  });
});
