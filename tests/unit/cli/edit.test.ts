import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { CommandPorts } from '../../../src/cli/command';
import { editCommand } from '../../../src/cli/commands/edit';
import { phraseLineError } from '../../../src/cli/phrases/line-error';
import { runCommandLine } from '../../../src/cli/run-command-line';
import type { LineError } from '../../../src/desk/edit-by-lines';
import { NotebookDesk } from '../../../src/desk/notebook-desk';
import { NOON } from '../../support/builders';
import { keptTerminal } from '../../support/command-line';
import { testPorts, valueOf } from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

interface Given {
  readonly input?: Readable;
  readonly stopped?: AbortSignal;
  readonly resultsLost?: AbortSignal;
  /** Is told every line of results. */
  readonly onResult?: (line: string) => void;
}

async function run(args: readonly string[], given: Given = {}) {
  const kept = keptTerminal();
  const { onResult = () => undefined, ...rest } = given;
  const result = (line: string): void => {
    kept.result(line);
    onResult(line);
  };
  const ports: CommandPorts = {
    terminal: { ...kept, result, ...rest },
    now: () => NOON,
    newId: testPorts().newId,
    environment: {},
    startWorker: () => {
      throw new Error('Nothing is imported here');
    },
    locale: 'en',
  };
  const program = { commands: [editCommand], version: '1.0.0' };
  const code = await runCommandLine(['edit', ...args], program, ports);
  return { code, results: kept.results, said: kept.said.join('\n') };
}

const input = (...lines: readonly object[]) =>
  Readable.from([lines.map((line) => JSON.stringify(line)).join('\n')]);
const tag = (name: string) => ({ kind: 'createTag', name });
const folder = async () => join(await temporaryFolder(), 'Strait');

describe('edit', () => {
  it('makes a notebook, answers every line in order, and exits with 0', async () => {
    const path = await folder();
    const { code, results, said } = await run(['--notebook', path], {
      input: input(tag('a'), tag('b')),
    });
    expect(results).toEqual(['{"revision":1}', '{"revision":2}']);
    expect(code).toBe(0);
    expect(said).toContain('Made a new notebook, “Strait”.');
    expect(await readdir(path)).not.toContain('lock.json');
  });

  it('answers what is refused in its place, says how many, and exits with 1', async () => {
    const lines = input(tag('a'), tag('A'), tag('b'), { kind: 'redo' });
    const { code, results, said } = await run(['--notebook', await folder()], { input: lines });
    expect(results).toEqual([
      '{"revision":1}',
      '{"error":{"code":"nameTaken","message":"There is already one named “A” here.","line":2}}',
      '{"revision":2}',
      '{"error":{"code":"nothingToRedo","message":"There is nothing to redo.","line":4}}',
    ]);
    expect(code).toBe(1);
    expect(said).toContain('2 of 4 lines were refused.');
  });

  it('does what was read when an end is wanted, answers it, and begins nothing new', async () => {
    const stop = new AbortController();
    const stream = new Readable({ read: () => undefined });
    stream.push(`${JSON.stringify(tag('a'))}\n{"kind":"createT`);
    const path = await folder();
    const { results } = await run(['--notebook', path], {
      input: stream,
      stopped: stop.signal,
      onResult: () => stop.abort(),
    });
    expect(results).toEqual(['{"revision":1}']);
    expect(await readdir(path)).not.toContain('lock.json');
  });

  it('reads no more once nobody reads the answers, and exits with 1', async () => {
    const lost = new AbortController();
    const stream = new Readable({ read: () => undefined });
    stream.push(`${JSON.stringify(tag('a'))}\n`);
    const { code, said } = await run(['--notebook', await folder()], {
      input: stream,
      resultsLost: lost.signal,
      onResult: () => lost.abort(),
    });
    expect(code).toBe(1);
    expect(said).toContain('Nobody reads the answers any more. Lines done: 1.');
  });

  it('could not run where the notebook is in use', async () => {
    const path = await folder();
    const desk = valueOf(await NotebookDesk.create(path, testPorts()));
    const { code, results, said } = await run(['--notebook', path], { input: input(tag('a')) });
    expect({ code, results }).toEqual({ code: 2, results: [] });
    expect(said).toContain('is in use by');
    valueOf(await desk.close());
  });
});

describe('edit --example', () => {
  it('prints so many lines, the same for the same seed, and touches no notebook', async () => {
    const one = await run(['--example', '30', '--seed', 'x']);
    expect(one).toEqual(await run(['--example', '30', '--seed', 'x']));
    expect(one.results).toHaveLength(30);
    expect({ code: one.code, said: one.said }).toEqual({ code: 0, said: '' });
    expect((await run(['--example', '30'])).results).not.toEqual(one.results);
  });

  it('stops when nobody reads any more', async () => {
    const lost = new AbortController();
    const { results } = await run(['--example', '1000000'], {
      resultsLost: lost.signal,
      onResult: () => lost.abort(),
    });
    expect(results).toHaveLength(1);
  });

  it.each([
    ['neither is given', [], 'edit needs --notebook DIR, or --example N.'],
    ['both are given', ['--notebook', 'N', '--example', '3'], '--example only prints'],
    [
      'a seed has nothing to seed',
      ['--notebook', 'N', '--seed', '3'],
      '--seed goes with --example',
    ],
    ['it is no number', ['--example', 'many'], 'not “many”'],
    ['it is too many', ['--example', '1000001'], 'up to 1000000'],
    ['it is less than nothing', ['--example=-1'], 'not “-1”'],
  ])('is refused when %s', async (_, args, words) => {
    const { code, results, said } = await run(args);
    expect({ code, results }).toEqual({ code: 2, results: [] });
    expect(said).toContain(words);
  });
});

describe('why a line was not done', () => {
  const passage = { articleId: 'article:1', exact: 'late' } as const;
  it.each<[error: LineError, code: string, words: string]>([
    [{ kind: 'badJson', what: 'Unexpected end' }, 'badJson', 'Unexpected end'],
    [{ kind: 'badCommand', what: 'name: missing' }, 'badCommand', 'name: missing'],
    [{ kind: 'tooLong', number: 3 }, 'tooLong', 'too long'],
    [{ kind: 'notText', number: 3 }, 'notUtf8', 'UTF-8'],
    [{ kind: 'unreadable', number: 3, code: 'EIO' }, 'unreadable', 'does not answer (EIO)'],
    [{ kind: 'nothingToUndo' }, 'nothingToUndo', 'nothing to undo'],
    [{ kind: 'textMissing', hash: 'a' }, 'textUnreadable', 'could not be read'],
    [{ kind: 'textDamaged', hash: 'a' }, 'textUnreadable', 'could not be read'],
    [{ kind: 'passage', passage, error: { kind: 'missing' } }, 'noPassage', 'article:1'],
    [
      { kind: 'passage', passage, error: { kind: 'ambiguous', places: 3 } },
      'manyPassages',
      'at 3 places',
    ],
    [{ kind: 'refused', reason: { kind: 'notFound', id: 'tag:a' } }, 'notFound', 'no tag:a'],
    [{ kind: 'refused', reason: { kind: 'nameEmpty' } }, 'nameEmpty', 'name is empty'],
    [{ kind: 'notSaved', code: 'ENOSPC' }, 'notSaved', 'the disk is full (ENOSPC)'],
    [{ kind: 'changedOutside', file: 'a.json' }, 'changedOutside', 'a.json'],
    [{ kind: 'readOnly' }, 'readOnly', 'only be read'],
  ])('is a code that scripts know, and a sentence: %j', (error, code, words) => {
    const phrased = phraseLineError(error);
    expect(phrased.code).toBe(code);
    expect(phrased.message).toContain(words);
    expect(phrased.message).not.toMatch(/undefined|null/u);
  });
});
