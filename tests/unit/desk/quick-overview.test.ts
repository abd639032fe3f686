import { appendFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { NotebookDesk } from '../../../src/desk/notebook-desk';
import { overviewOf } from '../../../src/desk/overview';
import { printOverview } from '../../../src/desk/print-overview';
import { OverviewKeeper, readQuickOverview } from '../../../src/desk/quick-overview';
import { rowsOfColumns, type RowColumns } from '../../../src/domain/notebook/row-columns';
import { addArticle, highlightOf, testPorts, valueOf } from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

const CACHE = join('cache', 'overview.json');

async function openDesk(path: string): Promise<NotebookDesk> {
  const desk = valueOf(await NotebookDesk.open(path, testPorts()));
  onTestFinished(async () => {
    await desk.close();
  });
  return desk;
}

/** A notebook with two articles, a highlight and a note, closed after its overview was kept. */
async function keptNotebook(): Promise<string> {
  const path = join(await temporaryFolder(), 'Strait');
  const desk = valueOf(await NotebookDesk.create(path, testPorts()));
  const id = await addArticle(desk, 'Strait', 'The strait stays closed.');
  await addArticle(desk, 'Harbour', 'The harbour opens.');
  valueOf(await desk.dispatch(await highlightOf(desk, id, 'strait'), null));
  const subject = { kind: 'article', articleId: id } as const;
  valueOf(await desk.dispatch({ kind: 'writeNote', subject, markdown: 'Why?' }, null));
  await new OverviewKeeper(desk, null).keep();
  valueOf(await desk.close());
  return path;
}

/** One more edit, and no overview kept of it. */
async function editOnce(path: string): Promise<void> {
  const desk = valueOf(await NotebookDesk.open(path, testPorts()));
  await addArticle(desk, 'Pier', 'The pier is new.');
  valueOf(await desk.close());
}

describe('the overview that is kept', () => {
  it('is the one that opening the notebook gives', async () => {
    const path = await keptNotebook();
    const quick = await readQuickOverview(path);
    const desk = await openDesk(path);
    const { rows, ...rest } = JSON.parse(quick?.text ?? '') as { rows: RowColumns };
    const kept = { ...rest, rows: rowsOfColumns(rows) };
    expect(kept).toEqual(JSON.parse(JSON.stringify(overviewOf(desk))));
    expect(quick).toMatchObject({
      path,
      name: 'Strait',
      totals: desk.info.totals,
      revision: desk.revision,
    });
  });

  it('is not written again when the notebook is as it was, and is when it was edited', async () => {
    const path = await keptNotebook();
    const before = await readFile(join(path, CACHE));
    await rm(join(path, CACHE));
    const desk = await openDesk(path);
    const keeper = new OverviewKeeper(desk, {
      ...{ path, name: 'Strait', totals: desk.info.totals, revision: desk.revision },
      text: before.subarray(before.indexOf('\n') + 1).toString(),
    });
    await keeper.keep();
    await expect(readFile(join(path, CACHE))).rejects.toThrow('ENOENT');
    await addArticle(desk, 'Pier', 'The pier is new.');
    await keeper.keep();
    expect((await readQuickOverview(path))?.revision).toBe(desk.revision);
  });

  it('stays good when a snapshot takes the journal in', async () => {
    const path = await keptNotebook();
    const copy = join(await temporaryFolder(), 'Strait');
    await cp(path, copy, { recursive: true });
    valueOf(await (await openDesk(copy)).close());
    expect((await readQuickOverview(copy))?.text).toBe((await readQuickOverview(path))?.text);
  });

  it.each<[string, (path: string) => Promise<void>]>([
    ['deleted', (path) => rm(join(path, 'cache'), { recursive: true })],
    [
      'a folder',
      async (path) => {
        await rm(join(path, CACHE));
        await mkdir(join(path, CACHE));
      },
    ],
    ['empty', (path) => writeFile(join(path, CACHE), '')],
    [
      'cut short',
      async (path) => {
        const bytes = await readFile(join(path, CACHE));
        await writeFile(join(path, CACHE), bytes.subarray(0, bytes.length - 7));
      },
    ],
    [
      'changed in one letter',
      async (path) => {
        const text = await readFile(join(path, CACHE), 'utf8');
        await writeFile(join(path, CACHE), text.replace('Harbour', 'Harbout'));
      },
    ],
    [
      'changed in its totals',
      async (path) => {
        const text = await readFile(join(path, CACHE), 'utf8');
        await writeFile(join(path, CACHE), text.replace('"articles":2', '"articles":3'));
      },
    ],
    [
      'of another shape',
      async (path) => {
        const text = await readFile(join(path, CACHE), 'utf8');
        await writeFile(join(path, CACHE), text.replace(/"shape":\d+/u, '"shape":1'));
      },
    ],
    ['of an older state', editOnce],
    [
      'of another notebook',
      async (path) => {
        await cp(join(await keptNotebook(), CACHE), join(path, CACHE));
      },
    ],
    [
      'beside a journal whose last line is damaged',
      async (path) => {
        await appendFile(join(path, 'journal.jsonl'), '{"revision":9}\n');
      },
    ],
    [
      'beside a manifest that is damaged',
      async (path) => {
        await writeFile(join(path, 'notebook.json'), '{}');
      },
    ],
    [
      'in a folder that is no notebook',
      async (path) => {
        await rm(join(path, 'notebook.json'));
      },
    ],
  ])('is not used when it is %s', async (_, spoil) => {
    const path = await keptNotebook();
    expect(await readQuickOverview(path)).not.toBeNull();
    await spoil(path);
    expect(await readQuickOverview(path)).toBeNull();
  });

  it('is used beside a line that was cut off: it was never acknowledged', async () => {
    const path = await keptNotebook();
    await appendFile(join(path, 'journal.jsonl'), '{"revision":9,"at":');
    expect(await readQuickOverview(path)).not.toBeNull();
  });
});

describe('looking over what the notebook was shown with', () => {
  async function shownWith(change: (text: string) => string) {
    const path = await keptNotebook();
    const quick = await readQuickOverview(path);
    if (!quick) throw new Error('Nothing was kept');
    const desk = await openDesk(path);
    return { path, desk, keeper: new OverviewKeeper(desk, { ...quick, text: change(quick.text) }) };
  }

  it('finds nothing when it was true', async () => {
    const { keeper } = await shownWith((text) => text);
    expect(await keeper.check()).toBe(true);
  });

  it('finds what was not, and keeps the truth in its place', async () => {
    const { keeper, path } = await shownWith((text) => text.replace('Harbour', 'Harbout'));
    expect(await keeper.check()).toBe(false);
    expect((await readQuickOverview(path))?.text).toContain('Harbour');
    expect(await keeper.check()).toBe(true);
  });

  it('says nothing about it once the notebook was edited', async () => {
    const { keeper, desk } = await shownWith((text) => text);
    await addArticle(desk, 'Pier', 'The pier is new.');
    expect(await keeper.check()).toBe(true);
  });
});

describe('printing an overview', () => {
  it('gives up when an edit comes in between', async () => {
    const desk = await openDesk(await keptNotebook());
    const [printed] = await Promise.all([
      printOverview(desk),
      ...Array.from({ length: 3 }, (_, at) => addArticle(desk, `Pier ${at}`, `Pier ${at}.`)),
    ]);
    expect(printed === null || printed.revision === desk.revision - 3).toBe(true);
  });
});
