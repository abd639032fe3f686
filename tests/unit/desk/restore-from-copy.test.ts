import { rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CopyComparison } from '../../../src/desk/copy-comparison';
import { NotebookDesk } from '../../../src/desk/notebook-desk';
import { restoreFromCopy } from '../../../src/desk/restore-from-copy';
import type { CopyChoice } from '../../../src/domain/notebook/past/bring-back';
import { nodeFileSystem as files } from '../../../src/library/files/node-file-system';
import { makeCopy } from '../../../src/library/copies/notebook-copies';
import { errorOf, addArticle, highlightOf, testPorts, valueOf } from '../../support/notebooks';
import { anyCommand } from '../../support/random-commands';
import { allRecords } from '../../support/recount';
import { temporaryFolder } from '../../support/temporary-folder';

const EVERYTHING: CopyChoice = { kind: 'everything' };
const DELETED: CopyChoice = { kind: 'some', groups: ['onlyInCopy'], toggled: [] };

/** An open notebook with a marked article, and the folder of a copy of it. */
async function aCopiedDesk() {
  const folder = await temporaryFolder();
  const desk = valueOf(await NotebookDesk.create(join(folder, 'Strait'), testPorts()));
  onTestFinished(async () => void (await desk.close()));
  const article = await addArticle(desk, 'Tolls rise', 'Ferries wait.\n\nTolls rise again.');
  valueOf(await desk.dispatch(await highlightOf(desk, article, 'Tolls rise again'), null));
  const copy = await copyOf(desk, folder);
  return { desk, folder, article, copy };
}

async function copyOf(desk: NotebookDesk, folder: string): Promise<string> {
  const options = { now: '2031-03-20T12:00:00.000Z', days: 14 };
  const made = valueOf(await makeCopy(files, desk.info.path, folder, options));
  if (typeof made === 'string') throw new Error(made);
  return join(folder, made.id.group, made.id.name);
}

async function compared(desk: NotebookDesk, copy: string): Promise<CopyComparison> {
  const comparison = valueOf(await CopyComparison.of(desk, copy, files));
  onTestFinished(() => comparison.end());
  return comparison;
}

describe('a notebook beside a copy', () => {
  it('tells what was deleted, changed and made since, also of edits that come later', async () => {
    const { desk, article, copy } = await aCopiedDesk();
    const comparison = await compared(desk, copy);
    expect(await comparison.differences()).toEqual([]);
    valueOf(
      await desk.dispatch({ kind: 'editArticle', id: article, patch: { title: 'New' } }, null),
    );
    valueOf(await desk.dispatch({ kind: 'createTag', id: 'tag:1', name: 'ports' }, null));
    const [mark] = desk.notebook.annotationsOf(article);
    valueOf(await desk.dispatch({ kind: 'deleteAnnotations', ids: mark ? [mark.id] : [] }, null));
    const told = (await comparison.differences()).map(({ id, status, fields }) => {
      return [id, status, ...fields];
    });
    expect(told).toEqual([
      [article, 'changed', 'Title'],
      ['tag:1', 'onlyNow'],
      [mark?.id, 'onlyInCopy'],
    ]);
  });

  it.each<[what: string, spoil: (copy: string) => Promise<unknown>, kind: string]>([
    ['is gone', (copy) => rm(copy, { recursive: true }), 'missing'],
    ['has no manifest', (copy) => rm(join(copy, 'notebook.json')), 'damaged'],
    ['has a damaged manifest', (copy) => writeFile(join(copy, 'notebook.json'), '{}'), 'damaged'],
    ['has no journal', (copy) => rm(join(copy, 'journal.jsonl')), 'damaged'],
    ['has lost edits', (copy) => truncate(join(copy, 'journal.jsonl'), 0), 'damaged'],
  ])('is not compared with one that %s', async (_what, spoil, kind) => {
    const { desk, copy } = await aCopiedDesk();
    await spoil(copy);
    expect(errorOf(await CopyComparison.of(desk, copy, files)).kind).toBe(kind);
  });
});

describe('restoring from a copy', () => {
  it('brings an article back with its marks, its text and its imported file, as one step', async () => {
    const { desk, article, copy } = await aCopiedDesk();
    const before = allRecords(desk.notebook);
    const { textHash } = desk.notebook.get('article', article)?.versions[0] ?? { textHash: '' };
    valueOf(await desk.dispatch({ kind: 'trashArticles', ids: [article] }, null));
    valueOf(await desk.dispatch({ kind: 'removeArticles', ids: [article] }, null));
    await rm(join(desk.info.path, 'texts', `${textHash}.json`));
    const removed = allRecords(desk.notebook);
    const comparison = await compared(desk, copy);
    const brought = valueOf(await restoreFromCopy(comparison, files, DELETED));
    expect(brought).toMatchObject({ records: 2, lacking: 0 });
    expect(allRecords(desk.notebook)).toEqual(before);
    expect(valueOf(await desk.readText(textHash)).text).toContain('Ferries wait.');
    valueOf(await desk.undo());
    expect(allRecords(desk.notebook)).toEqual(removed);
  });

  it('does nothing when nothing differs', async () => {
    const { desk, copy } = await aCopiedDesk();
    const { revision } = desk;
    const comparison = await compared(desk, copy);
    expect(valueOf(await restoreFromCopy(comparison, files, EVERYTHING))).toBeNull();
    expect(desk.revision).toBe(revision);
  });

  it('of everything makes the records those of the copy, and undo brings the others back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyCommand, { maxLength: 25, size: 'max' }),
        fc.array(anyCommand, { maxLength: 25, size: 'max' }),
        async (first, second) => {
          const folder = await temporaryFolder();
          const desk = valueOf(await NotebookDesk.create(join(folder, 'n'), testPorts()));
          // Commands on texts that are not there are refused, like many others.
          for (const command of first) await desk.dispatch(command, null);
          const copied = allRecords(desk.notebook);
          const copy = await copyOf(desk, folder);
          for (const command of second) await desk.dispatch(command, null);
          const now = allRecords(desk.notebook);
          const comparison = valueOf(await CopyComparison.of(desk, copy, files));
          const brought = valueOf(await restoreFromCopy(comparison, files, EVERYTHING));
          expect(allRecords(desk.notebook)).toEqual(copied);
          if (brought) valueOf(await desk.undo());
          expect(allRecords(desk.notebook)).toEqual(now);
          comparison.end();
          valueOf(await desk.close());
        },
      ),
      { numRuns: 12 },
    );
  }, 60_000);
});
