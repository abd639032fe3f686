import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dateline } from '../support/command-line';
import { preparedStrait } from '../support/command-line-notebook';
import { expect, test } from '../support/electron-app';

test.describe('export', () => {
  const from = ['export', '--notebook', 'Strait'];

  test('writes the notebook to a folder, and prints the path of each file', async ({ folder }) => {
    await preparedStrait(folder);
    const run = await dateline([...from, '--to', 'out'], { cwd: folder });
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('with 3 annotations');
    const paths = run.stdout.trimEnd().split('\n');
    const written = (await readdir(join(folder, 'out'))).map((name) => join(folder, 'out', name));
    expect([...paths].sort()).toEqual(written.sort());
    expect(paths.at(-1)).toBe(join(folder, 'out', 'index.md'));
  });

  const parts: readonly (readonly [
    string,
    readonly string[],
    readonly string[],
    readonly string[],
  ])[] = [
    ['everything', [], ['No ship', '> lights', 'late again'], []],
    ['an article', ['--article', 'article:the-ferry-is-late'], ['late again'], ['No ship']],
    ['a tag', ['--tag', 'Lights'], ['> lights'], ['No ship', 'late again']],
    ['a tag by its path', ['--tag', 'port/lights'], ['> lights'], ['No ship', 'late again']],
    ['the tags below a tag', ['--tag', 'Port'], ['> lights'], ['No ship', 'late again']],
    [
      'articles, each named',
      ['--article', 'article:the-ferry-is-late', '--article', 'article:pilots-refuse-night-work'],
      ['No ship', 'late again'],
      [],
    ],
    [
      'a tag within an article',
      ['--tag', 'Port', '--article', 'article:the-ferry-is-late'],
      [],
      ['> lights', 'late again'],
    ],
  ];
  test('to a path that ends in .md is one file with the part that was asked for', async ({
    folder,
  }) => {
    await preparedStrait(folder);
    for (const [at, [what, args, held, left]] of parts.entries()) {
      await test.step(what, async () => {
        const to = `part-${at}.MD`;
        const run = await dateline([...from, '--to', to, ...args], { cwd: folder });
        expect(run).toMatchObject({ code: 0, stdout: `${join(folder, to)}\n` });
        const text = await readFile(join(folder, to), 'utf8');
        for (const words of held) expect(text).toContain(words);
        for (const words of left) expect(text).not.toContain(words);
      });
    }
  });

  test('an unknown article or tag is refused with those that exist', async ({ folder }) => {
    await preparedStrait(folder);
    for (const [args, named] of [
      [['--article', 'article:x'], 'article:the-ferry-is-late The ferry is late'],
      [['--tag', 'Fish'], 'Port/Lights'],
    ] as const) {
      const run = await dateline([...from, '--to', 'out', ...args], { cwd: folder });
      expect(run).toMatchObject({ code: 2, stdout: '' });
      expect(run.stderr).toContain(`There is no`);
      expect(run.stderr).toContain(named);
    }
    expect(await readdir(folder)).toEqual(['Strait']);
  });

  for (const to of ['out', 'out.md']) {
    test(`to ${to}: existing files are refused whole, and replaced with --overwrite`, async ({
      folder,
    }) => {
      await preparedStrait(folder);
      const inTheWay = to === 'out' ? join(folder, 'out', 'index.md') : join(folder, 'out.md');
      if (to === 'out') await mkdir(join(folder, 'out'));
      await writeFile(inTheWay, 'Mine');
      const before = await readdir(folder, { recursive: true });
      const refused = await dateline([...from, '--to', to], { cwd: folder });
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr).toContain(inTheWay);
      expect(refused.stderr).toContain('--overwrite');
      expect(await readdir(folder, { recursive: true })).toEqual(before);
      expect(await readFile(inTheWay, 'utf8')).toBe('Mine');
      const run = await dateline([...from, '--to', to, '--overwrite'], { cwd: folder });
      expect(run.code).toBe(0);
      expect(await readFile(inTheWay, 'utf8')).toContain('The ferry is late');
    });
  }

  test('what could not be written, or lacks a text, exits with 1', async ({ folder }) => {
    const path = await preparedStrait(folder);
    await writeFile(join(folder, 'file'), 'No folder');
    const noPlace = await dateline([...from, '--to', 'file/out'], { cwd: folder });
    expect(noPlace).toMatchObject({ code: 1, stdout: '' });
    expect(noPlace.stderr).toContain('could not be written');
    const [text = ''] = await readdir(join(path, 'texts'));
    await writeFile(join(path, 'texts', text), '{}');
    await rm(join(path, 'backups', 'texts', `${text}.gz`));
    const lacking = await dateline([...from, '--to', 'out.md', '--text'], { cwd: folder });
    expect(lacking.code).toBe(1);
    expect(lacking.stdout).toBe(`${join(folder, 'out.md')}\n`);
    expect(lacking.stderr).toContain('1 text could not be read');
  });
});
