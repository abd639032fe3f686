import { describe, expect, it } from 'vitest';
import { type CommandPorts, defineCommand } from '../../../src/cli/command';
import { COMMANDS } from '../../../src/cli/command-table';
import { EXIT } from '../../../src/cli/exit-code';
import { helpOn, helpOnAll } from '../../../src/cli/help';
import { runCommandLine } from '../../../src/cli/run-command-line';
import { keptTerminal } from '../../support/command-line';

const count = defineCommand({
  name: 'count',
  says: 'counts words',
  details: ['Counts the words of each FILE.'],
  options: {
    notebook: { kind: 'required', placeholder: 'DIR', says: 'the folder' },
    tag: { kind: 'repeatable', placeholder: 'T', says: 'a tag' },
    json: { kind: 'flag', says: 'as JSON' },
  },
  operands: { placeholder: 'FILE', says: 'files' },
  run: ({ notebook, tag, json }, operands, { terminal }) => {
    terminal.result(JSON.stringify({ notebook, tag, json, operands }));
    return Promise.resolve(EXIT.failed);
  },
});

async function run(...args: string[]) {
  const terminal = keptTerminal();
  const program = { commands: [count], version: '9.8.7' };
  const startWorker = () => {
    throw new Error('Nothing is read here');
  };
  const ports: CommandPorts = {
    terminal,
    startWorker,
    environment: {},
    now: () => '',
    newId: () => '',
    locale: 'en',
  };
  const code = await runCommandLine(args, program, ports);
  return { code, stdout: terminal.results.join('\n'), stderr: terminal.said.join('\n') };
}

describe('the command line', () => {
  it('runs the command that is named with what is given, and passes its exit code on', async () => {
    expect(await run('count', '--notebook', 'N', '--tag', 'x', 'a', 'b')).toEqual({
      code: 1,
      stdout: '{"notebook":"N","tag":["x"],"json":false,"operands":["a","b"]}',
      stderr: '',
    });
  });

  it.each([
    ['--help', helpOnAll([count])],
    ['-h', helpOnAll([count])],
    ['help', helpOnAll([count])],
    ['help --help', helpOnAll([count])],
    ['help count', helpOn(count)],
    ['count --help', helpOn(count)],
    ['count a -h', helpOn(count)],
    ['--version', '9.8.7'],
  ])('“%s” is answered on standard output', async (args, stdout) => {
    expect(await run(...args.split(' '))).toEqual({ code: 0, stdout, stderr: '' });
  });

  it.each([
    ['nothing', [], 'Say what to do.', 'Commands: count.'],
    ['an unknown command', ['cuont'], 'There is no “cuont”.', 'Commands: count.'],
    ['help on an unknown command', ['help', 'cuont'], 'There is no “cuont”.', 'Commands: count.'],
    [
      'an option before the command',
      ['--notebook', 'N', 'count'],
      '“--notebook” stands before a command.',
      'Commands: count.',
    ],
    [
      'wrong use of a command',
      ['count', '--bogus'],
      '“--bogus” is not an option of count.',
      'Usage: npm run -s dateline -- count --notebook DIR [--tag T]... [--json] FILE...',
    ],
  ])('%s is told on standard error with the way on', async (_, args, what, next) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(what);
    expect(stderr).toContain(next);
  });
});

describe('the help', () => {
  it.each(COMMANDS.map((command) => [command.name, command] as const))(
    'on %s names every option, the exit codes, and keeps to 88 columns but for its usage',
    (_, command) => {
      const [usage, ...lines] = helpOn(command).split('\n');
      for (const name of Object.keys(command.options)) {
        expect(usage).toContain(`--${name}`);
        expect(lines.some((line) => line.startsWith(`  --${name}`))).toBe(true);
      }
      expect(lines).toContain('  2  it could not run: wrong use, notebook in use or unreadable');
      expect(lines.filter((line) => line.length > 88)).toEqual([]);
    },
  );

  it('on everything names every command', () => {
    const lines = helpOnAll(COMMANDS).split('\n');
    for (const { name, says } of COMMANDS) {
      expect(lines.some((line) => line.startsWith(`  ${name} `) && line.endsWith(says))).toBe(true);
    }
  });

  it('no two commands have one name', () => {
    expect(new Set(COMMANDS.map(({ name }) => name)).size).toBe(COMMANDS.length);
  });
});
