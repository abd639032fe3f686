import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listCommand } from '../../../src/cli/commands/list';
import { runCommandLine } from '../../../src/cli/run-command-line';
import { createNotebookFolder } from '../../../src/library/open-notebook-folder';
import { aLayout, anAnnotation, anArticle, aRelation, aTarget, NOON } from '../../support/builders';
import { keptTerminal } from '../../support/command-line';
import { adding, commit, testPorts, valueOf } from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

describe('list', () => {
  it('--of relations shows both passages of each', async () => {
    const { code, results } = await run(['--of', 'relations']);
    expect(code).toBe(0);
    expect(results.join('\n').split('\n')).toEqual([
      'TYPE     ID          PASSAGES',
      'repeats  relation:1  “xxxxxxxxxx” (date unknown) → “xxxxxxxxxx” (The Courier, 2031-05)',
    ]);
  });

  it('--of layouts shows the articles of each', async () => {
    const { results } = await run(['--of', 'layouts']);
    expect(results.join('\n').split('\n')).toEqual([
      'PANES  ID             NAME',
      'row    layout:Visits  Visits: Strait stays closed | Strait opens',
    ]);
  });

  it.each(['relations', 'layouts'])('--of %s --json prints one line', async (of) => {
    const { results } = await run(['--of', of, '--json']);
    expect(results).toHaveLength(1);
    const items = (JSON.parse(results[0] ?? '') as Record<string, { id: string }[]>)[of];
    expect(items?.map(({ id }) => id)).toEqual([of === 'layouts' ? 'layout:Visits' : 'relation:1']);
  });

  it('knows no other kinds', async () => {
    const { code, said } = await run(['--of', 'notes']);
    expect(code).toBe(2);
    expect(said.join('\n')).toContain('articles or relations or layouts');
  });
});

async function run(args: readonly string[]) {
  const path = join(await temporaryFolder(), 'Strait');
  const store = valueOf(await createNotebookFolder(path, testPorts()));
  const later = { title: 'Strait opens', publisher: 'The Courier', published: '2031-05' };
  const records = adding(
    anArticle(),
    anArticle({ id: 'article:2', ...later }),
    anAnnotation(),
    anAnnotation({ id: 'annotation:2', target: aTarget(10, 20, 'article:2') }),
    aRelation(),
    aLayout('Visits', ['article:1', 'article:2']),
  );
  valueOf(await commit(store, { diff: records, label: 'Import', at: NOON }));
  valueOf(await store.close());
  const terminal = keptTerminal();
  const ports = {
    terminal,
    now: () => NOON,
    newId: testPorts().newId,
    environment: {},
    startWorker: () => {
      throw new Error('Nothing is imported here');
    },
    locale: 'en',
  };
  const program = { commands: [listCommand], version: '1.0.0' };
  const code = await runCommandLine(['list', '--notebook', path, ...args], program, ports);
  return { code, results: terminal.results, said: terminal.said };
}
