import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NotebookDesk } from '../../src/desk/notebook-desk';
import { dateline, npmRunDateline, startDateline } from '../support/command-line';
import { itemsOf, listed, PORT, preparedStrait } from '../support/command-line-notebook';
import { expect, test } from '../support/electron-app';
import { NotebookFolder } from '../support/notebook-folder';
import { testPorts, valueOf } from '../support/notebooks';

test.describe('what any command says', () => {
  const cases: readonly (readonly [string, readonly string[], number, string])[] = [
    ['no command', [], 2, 'Say what to do'],
    ['an unknown command', ['frob'], 2, 'There is no “frob”'],
    ['an unknown option', ['list', '--notebook', 'N', '--bogus'], 2, '“--bogus” is not an option'],
    ['no notebook named', ['list'], 2, 'list needs --notebook DIR'],
    ['an operand too many', ['list', '--notebook', 'N', 'x'], 2, 'list takes no “x”'],
    ['no file named', ['import', '--notebook', 'N'], 2, 'at least one ITEM'],
    ['no place named', ['export', '--notebook', 'N'], 2, 'export needs --to PATH'],
    ['input named twice', ['import', '--notebook', 'N', '-', '-'], 2, 'only once'],
    ['an absent notebook listed', ['list', '--notebook', 'N'], 2, 'There is no folder “N”'],
    ['one exported', ['export', '--notebook', 'N', '--to', 'o'], 2, 'There is no folder “N”'],
    ['an empty folder listed', ['list', '--notebook', 'empty'], 2, '“empty” is no notebook'],
    ['a foreign folder', ['import', '--notebook', 'foreign', 'a.txt'], 2, 'is no notebook'],
    ['a file for a notebook', ['import', '--notebook', 'a.txt', 'a.txt'], 2, 'is no notebook'],
    ['a damaged notebook', ['list', '--notebook', 'damaged'], 2, 'is damaged'],
  ];
  test('what can’t run exits with 2, says why on standard error, and changes nothing', async ({
    folder,
  }) => {
    for (const name of ['empty', 'foreign', 'damaged']) await mkdir(join(folder, name));
    await writeFile(join(folder, 'foreign', 'shopping.txt'), 'Milk');
    await writeFile(join(folder, 'damaged', 'notebook.json'), '{"revision": 3');
    await writeFile(join(folder, 'a.txt'), PORT);
    const before = await readdir(folder, { recursive: true });
    for (const [what, args, code, words] of cases) {
      await test.step(what, async () => {
        const run = await dateline(args, { cwd: folder });
        expect({ code: run.code, stdout: run.stdout }).toEqual({ code, stdout: '' });
        expect(run.stderr).toContain(words);
      });
    }
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });

  for (const args of [['--help'], ['help', 'import'], ['list', '--help'], ['--version']]) {
    test(`${args.join(' ')} is a result: on standard output, exit 0`, async ({ folder }) => {
      const run = await dateline(args, { cwd: folder });
      expect(run).toMatchObject({ code: 0, stderr: '' });
      expect(run.stdout).toMatch(args[0] === '--version' ? /^\d+\.\d+\.\d+\n$/u : /^Exit codes$/mu);
    });
  }
});

test.describe('npm run -s dateline', () => {
  test('starts where the user stands, keeps standard output to results, and passes exit codes on', async ({
    folder,
  }) => {
    await preparedStrait(folder);
    const run = await npmRunDateline(['list', '--notebook', 'Strait', '--json'], folder);
    expect(run.code).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ articles: [{}, {}] });
    const failed = await npmRunDateline(['import', '--notebook', 'Strait', 'gone.txt'], folder);
    expect(failed.code).toBe(1);
    const refused = await npmRunDateline(['list', '--notebook', 'Absent'], folder);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
  });
});

test.describe('list', () => {
  test('--json has every fact of the promised shape, in order of date', async ({ folder }) => {
    await preparedStrait(folder);
    const run = await dateline(['list', '--notebook', 'Strait', '--json'], { cwd: folder });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const facts = { statements: 0, tags: [] };
    expect(JSON.parse(run.stdout)).toEqual({
      articles: [
        {
          id: 'article:pilots-refuse-night-work',
          title: 'Pilots refuse night work',
          publisher: 'Sundholm Courier',
          published: '2031-03-04',
          ...{ words: 12, highlights: 2, ...facts },
        },
        {
          id: 'article:the-ferry-is-late',
          title: 'The ferry is late',
          ...{ publisher: null, published: null, words: 7, highlights: 1, ...facts },
        },
      ],
    });
  });

  test('shows a person a table, and says on standard error when there is nothing', async ({
    folder,
  }) => {
    const path = await preparedStrait(folder);
    const run = await dateline(['list', '--notebook', path], { cwd: folder });
    const [head, ...rows] = run.stdout.trimEnd().split('\n');
    expect(head).toMatch(/^PUBLISHED +WORDS +HIGHLIGHTS +STATEMENTS +ID +TITLE$/u);
    expect(rows[0]).toMatch(/^2031-03-04 +12 +2 +0 .+Pilots .+ · Sundholm Courier$/u);
    expect(rows[1]).toMatch(/^unknown +7 +1 +0 .+The ferry is late$/u);
    const empty = join(folder, 'New');
    valueOf(await valueOf(await NotebookDesk.create(empty, testPorts())).close());
    const none = await dateline(['list', '--notebook', empty], { cwd: folder });
    expect(none).toMatchObject({ code: 0, stdout: '' });
    expect(none.stderr).toContain('no articles');
  });

  test('a reader that has enough (| head) ends it quietly', async ({ folder }) => {
    await preparedStrait(folder);
    const run = startDateline(['list', '--notebook', 'Strait'], folder);
    run.deafen();
    expect(await run.end).toMatchObject({ code: 0, stderr: '' });
  });
});

test.describe('one writer, and an end at any moment', () => {
  test('a notebook that another process has open is refused by every command', async ({
    folder,
  }) => {
    const path = await preparedStrait(folder);
    await writeFile(join(folder, 'port.txt'), PORT);
    const desk = valueOf(await NotebookDesk.open(path, testPorts()));
    const before = await new NotebookFolder(path).everyByte();
    for (const args of [
      ['list', '--notebook', 'Strait', '--json'],
      ['import', '--notebook', 'Strait', '--json', 'port.txt'],
      ['export', '--notebook', 'Strait', '--to', 'out'],
    ]) {
      const run = await dateline(args, { cwd: folder });
      expect(run).toMatchObject({ code: 2, stdout: '' });
      expect(run.stderr).toContain(`in use by process ${process.pid} on this computer`);
    }
    expect(await new NotebookFolder(path).everyByte()).toEqual(before);
    valueOf(await desk.close());
    expect(await listed(folder)).toHaveLength(2);
  });

  test('the folder is let go of after every command, also one that fails', async ({ folder }) => {
    await preparedStrait(folder);
    await dateline(['import', '--notebook', 'Strait', 'gone.txt'], { cwd: folder });
    expect(await readdir(join(folder, 'Strait'))).not.toContain('lock.json');
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    test(`${signal} while it waits for input lets go of the notebook`, async ({ folder }) => {
      await writeFile(join(folder, 'port.txt'), PORT);
      const args = ['import', '--notebook', 'Strait', 'port.txt', '-', 'port.txt'];
      const run = startDateline(args, folder);
      await run.until('added ');
      run.type('Half a te');
      run.kill(signal);
      const { code, stderr } = await run.end;
      expect(code).toBe(signal === 'SIGINT' ? 130 : 143);
      expect(stderr).toContain('1 added, 2 not tried.');
      expect(await readdir(join(folder, 'Strait'))).not.toContain('lock.json');
      expect(await listed(folder)).toHaveLength(1);
    });
  }

  test('killed in the middle it leaves a notebook with all that it said was added', async ({
    folder,
  }) => {
    const names = Array.from({ length: 40 }, (_, at) => `report-${at}.md`);
    for (const [at, name] of names.entries()) {
      await writeFile(join(folder, name), `# Report ${at}\n\nThe ferry was ${at} minutes late.\n`);
    }
    const args = ['import', '--notebook', 'Strait', '--json', ...names];
    const run = startDateline(args, folder);
    await run.until('"item":"report-7.md"');
    run.kill('SIGKILL');
    const killed = await run.end;
    expect(killed.code).toBe(null);
    const said = itemsOf(killed).flatMap(({ articles }) => articles);
    const there = (await listed(folder)).map(({ id }) => id);
    expect(there).toEqual(expect.arrayContaining(said));
    const again = await dateline(args, { cwd: folder });
    expect(again.code).toBe(0);
    const statuses = itemsOf(again).map(({ status }) => status);
    expect(statuses.filter((status) => status === 'duplicate')).toHaveLength(there.length);
    expect(await listed(folder)).toHaveLength(40);
  });
});
