import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { statementsCommand } from '../../../src/cli/commands/statements';
import { runCommandLine } from '../../../src/cli/run-command-line';
import { NOON } from '../../support/builders';
import { keptTerminal } from '../../support/command-line';
import { temporaryFolder } from '../../support/temporary-folder';

async function run(args: readonly string[], input: string | Buffer = '') {
  const terminal = { ...keptTerminal(), input: Readable.from([Buffer.from(input)]) };
  const program = { commands: [statementsCommand], version: '1.0.0' };
  const startWorker = () => {
    throw new Error('Nothing is read here');
  };
  const ids = { now: () => NOON, newId: () => 'x' };
  const ports = { terminal, startWorker, environment: {}, ...ids, locale: 'en' };
  const code = await runCommandLine(['statements', ...args], program, ports);
  return { code, stdout: terminal.results.join('\n'), stderr: terminal.said.join('\n') };
}

const TEXT =
  '\uFEFFIt rained.\r\n“The road,” harbour master Ada Strait said on Monday, “is closed.”\r\n';

describe('statements', () => {
  it('--json prints every fact of the promised shape, by offsets in the text as given', async () => {
    const file = join(await temporaryFolder(), 'port.txt');
    await writeFile(file, TEXT);
    const { code, stdout } = await run([file, '--published', '2025-01-07', '--json']);
    expect(code).toBe(0);
    const at = (words: string) => ({
      start: TEXT.indexOf(words),
      end: TEXT.indexOf(words) + words.length,
    });
    const [first, second] = [at('“The road,”'), at('“is closed.”')];
    const [speaker, cue] = [at('Ada Strait'), at('said')];
    expect(JSON.parse(stdout)).toEqual({
      statements: [
        {
          start: first.start,
          end: second.end,
          parts: [first, second],
          type: 'direct',
          speaker: 'Ada Strait',
          mention: 'Ada Strait',
          speakerStart: speaker.start,
          speakerEnd: speaker.end,
          role: null,
          organisation: null,
          cue: 'said',
          cueStart: cue.start,
          cueEnd: cue.end,
          dateSaid: '2025-01-06',
          datePrecision: 'day',
          why: expect.stringContaining('“Monday” tells when: 2025-01-06.') as string,
        },
      ],
    });
  });

  it('reads standard input, and what is absent is null', async () => {
    const { stdout } = await run(['-', '--json'], 'It rained.\n\n“The road is closed.”');
    expect(JSON.parse(stdout)).toMatchObject({
      statements: [
        {
          ...{ speaker: null, mention: null, speakerStart: null, speakerEnd: null, role: null },
          ...{ organisation: null, cue: null, cueStart: null, cueEnd: null },
          ...{ dateSaid: null, datePrecision: 'unknown' },
        },
      ],
    });
  });

  it('shows a person who said what, and why', async () => {
    const { stdout } = await run(['-'], '“The road is closed,” Ada Strait said.');
    expect(stdout.split('\n')).toEqual([
      '0-21  direct  Ada Strait',
      '    “The road is closed,”',
      '    Words in quotation marks before “said”. “Ada Strait” names the speaker, Ada Strait. Nothing in the sentence tells when.',
    ]);
    const none = await run(['-'], 'It rained.');
    expect(none).toEqual({ code: 0, stdout: '', stderr: 'No statements were found.' });
  });

  it('--jsonl answers each line in its place, bad ones by an error and exit code 1', async () => {
    const lines = [
      JSON.stringify({ id: 'a', text: '“The road,” Ada Strait said, “is closed.”' }),
      '{"id":"b"}',
      'no JSON',
      JSON.stringify({ id: 'c', text: '' }),
    ];
    const { code, stdout } = await run(['--jsonl', '-'], lines.join('\r\n'));
    expect(code).toBe(1);
    const record = {
      ...{ type: 'direct', speaker: 'Ada Strait', speakerStart: 12, speakerEnd: 22 },
      ...{ cue: 'said', cueStart: 23, cueEnd: 27, group: 's1' },
    };
    expect(stdout.split('\n').map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        id: 'a',
        quotes: [
          { start: 0, end: 11, ...record },
          { start: 29, end: 41, ...record },
        ],
      },
      { id: 'b', error: { code: 'badLine', message: expect.any(String) as string, line: 2 } },
      { id: null, error: { code: 'badJson', message: expect.any(String) as string, line: 3 } },
      { id: 'c', quotes: [] },
    ]);
  });

  it.each<[what: string, args: string[], says: string]>([
    ['two files', ['a.txt', 'b.txt'], 'one FILE at a time'],
    ['both forms', ['-', '--json', '--jsonl'], 'do not go together'],
    ['no date', ['-', '--published', 'Monday'], 'not “Monday”'],
    ['a day that does not exist', ['-', '--published', '2025-02-30'], 'not “2025-02-30”'],
    ['a file that is not there', ['gone.txt'], 'could not be read'],
  ])('can’t run on %s', async (_what, args, says) => {
    const { code, stdout, stderr } = await run(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
  });

  it('refuses what is not UTF-8', async () => {
    const { code, stderr } = await run(['-', '--json'], Buffer.from([0x41, 0xff]));
    expect(code).toBe(2);
    expect(stderr).toContain('not a text file');
  });
});
