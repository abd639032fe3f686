import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareCommand } from '../../../src/cli/commands/compare';
import { runCommandLine } from '../../../src/cli/run-command-line';
import { NotebookDesk } from '../../../src/desk/notebook-desk';
import { NOON } from '../../support/builders';
import { keptTerminal } from '../../support/command-line';
import { addArticle, testPorts, valueOf } from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

const [DECEMBER, JANUARY, OTHER] = ['article:december', 'article:january', 'article:other'];

async function notebook(): Promise<string> {
  const path = join(await temporaryFolder(), 'Strait');
  const desk = valueOf(await NotebookDesk.create(path, testPorts()));
  await addArticle(desk, 'December', 'She said: “We keep the strait open to all.” We act.');
  await addArticle(
    desk,
    'January',
    'We keep the strait open, to all flags.\n\nKeep the strait open!',
  );
  await addArticle(desk, 'Other', 'Nothing of the kind.');
  await desk.close();
  return path;
}

async function run(...args: string[]) {
  const terminal = keptTerminal();
  const program = { commands: [compareCommand], version: '1.0.0' };
  const startWorker = () => {
    throw new Error('Nothing is read here');
  };
  const ids = { now: () => NOON, newId: () => 'x' };
  const ports = { terminal, startWorker, environment: {}, ...ids, locale: 'en' };
  const code = await runCommandLine(['compare', ...args], program, ports);
  return { code, stdout: terminal.results.join('\n'), stderr: terminal.said.join('\n') };
}

describe('compare', () => {
  it('lists what articles share, the longest first, with all its places', async () => {
    const { code, stdout } = await run('--notebook', await notebook(), DECEMBER, JANUARY);
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      '7 words: We keep the strait open to all',
      '    article:december 11-41  December',
      '    article:january 0-31  January',
      '4 words: keep the strait open',
      '    article:december 14-34  December',
      '    article:january 3-23  January',
      '    article:january 40-60  January',
    ]);
  });

  it('prints one line of JSON with --json', async () => {
    const path = await notebook();
    const { stdout } = await run('--notebook', path, '--json', JANUARY, DECEMBER, JANUARY);
    expect(JSON.parse(stdout)).toMatchObject({
      runs: [
        {
          words: 7,
          text: 'We keep the strait open, to all',
          places: [{ articleId: JANUARY, title: 'January', start: 0, end: 31 }, {}],
        },
        { words: 4 },
      ],
    });
  });

  it('says so when they share nothing', async () => {
    const { code, stdout, stderr } = await run('--notebook', await notebook(), DECEMBER, OTHER);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toBe('These articles share no four words in a row.');
  });

  it.each<[what: string, articles: string[], says: string]>([
    ['an article that is not there', [DECEMBER, 'article:none'], 'no article “article:none”'],
    ['what is no id', [DECEMBER, 'January'], 'no article “January”'],
    ['one article', [DECEMBER], 'only one article'],
    ['the same article twice', [DECEMBER, DECEMBER], 'only one article'],
  ])('can’t compare %s', async (_what, articles, says) => {
    const { code, stdout, stderr } = await run('--notebook', await notebook(), ...articles);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
    expect(stderr).toContain('Nothing was changed.');
  });

  it('can’t compare an article whose text nobody has', async () => {
    const path = await notebook();
    for (const name of await readdir(path)) {
      if (name === 'texts' || name === 'backups') {
        await rm(join(path, name), { recursive: true });
      }
    }
    const { code, stderr } = await run('--notebook', path, DECEMBER, JANUARY);
    expect(code).toBe(2);
    expect(stderr).toContain('The text of “December” could not be read');
  });
});
