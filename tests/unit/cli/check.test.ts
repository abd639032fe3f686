import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCommand } from '../../../src/cli/commands/check';
import { runCommandLine } from '../../../src/cli/run-command-line';
import { openNotebookFolder } from '../../../src/library/open-notebook-folder';
import { NOON } from '../../support/builders';
import { keptTerminal } from '../../support/command-line';
import { eventfulCopies } from '../../support/eventful-copies';
import { testPorts, valueOf } from '../../support/notebooks';
import { contentsOf } from '../../support/stored-notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

const copy = eventfulCopies();

const SOUND = {
  sound: true,
  revision: 12,
  counts: {
    ...{ tag: 2, speaker: 1, collection: 1, article: 3, annotation: 2, note: 1 },
    ...{ relation: 1, layout: 1 },
  },
  findings: [],
};

describe('check', () => {
  it('exits with 0 and says so when a notebook is sound', async () => {
    const path = await notebook();
    const { code, results } = await run(['--notebook', path]);
    expect(code).toBe(0);
    expect(results).toEqual([
      'Edit 12: 2 tags, 1 speaker, 1 collection, 3 articles, 2 annotations, 1 note, 1 relation, 1 layout.',
      'The notebook is sound.',
    ]);
  });

  it('prints one line of JSON with --json', async () => {
    const { code, results } = await run(['--notebook', await notebook(), '--json']);
    expect([code, results.length]).toEqual([0, 1]);
    expect(JSON.parse(results[0] ?? '')).toEqual(SOUND);
  });

  it('exits with 0 when there is nothing but what a crash left', async () => {
    const path = await notebook();
    await writeFile(join(path, '.journal.jsonl.0123456789ab.tmp'), 'half');
    const { code, results } = await run(['--notebook', path, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(results[0] ?? '')).toMatchObject({
      sound: true,
      findings: [{ kind: 'residue', file: '.journal.jsonl.0123456789ab.tmp', done: null }],
    });
  });

  it('exits with 1 when it finds damage, and leaves it as it is', async () => {
    const path = await damagedNotebook();
    const before = await contentsOf(path);
    const { code, results } = await run(['--notebook', path]);
    expect(code).toBe(1);
    expect(results.slice(0, 2)).toEqual([
      'missing  journal.jsonl',
      '  journal.jsonl is missing. Its second copy has 5 edits.',
    ]);
    expect(results.at(-1)).toContain('--repair');
    expect(await contentsOf(path)).toEqual(before);
  });

  it('exits with 1 when it repairs damage, and with 0 the next time', async () => {
    const path = await damagedNotebook();
    const { code, results } = await run(['--notebook', path, '--repair']);
    expect(code).toBe(1);
    expect(results.at(-1)).toBe('The notebook was not sound. What was found was put right.');
    expect((await run(['--notebook', path])).code).toBe(0);
  });

  it('exits with 2 when there is nothing it could read', async () => {
    const path = join(await temporaryFolder(), 'nothing');
    const { code, results, said } = await run(['--notebook', path, '--json']);
    expect([code, results]).toEqual([2, []]);
    expect(said).toContain('There is no folder');
  });

  it('exits with 2 when nothing tells any more what the notebook was', async () => {
    const path = await notebook();
    await rm(join(path, 'backups'), { recursive: true });
    await rm(join(path, 'history'), { recursive: true });
    await writeFile(join(path, 'notebook.json'), 'null');
    expect((await run(['--notebook', path])).code).toBe(2);
  });

  it('repairs nothing, and exits with 2, while the notebook is open elsewhere', async () => {
    const path = await notebook();
    const store = valueOf(await openNotebookFolder(path, testPorts()));
    expect((await run(['--notebook', path])).code).toBe(0);
    const { code, said } = await run(['--notebook', path, '--repair']);
    expect(code).toBe(2);
    expect(said).toContain('in use by process');
    valueOf(await store.close());
    expect(await readFile(join(path, 'notebook.json'), 'utf8')).toContain('"revision": 7');
  });
});

async function notebook(): Promise<string> {
  return (await copy()).path;
}

async function damagedNotebook(): Promise<string> {
  const path = await notebook();
  await rm(join(path, 'journal.jsonl'));
  return path;
}

async function run(args: readonly string[]) {
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
  const program = { commands: [checkCommand], version: '1.0.0' };
  const code = await runCommandLine(['check', ...args], program, ports);
  return { code, results: terminal.results, said: terminal.said.join('\n') };
}
