import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { machineProcesses } from '../../src/library/lock/processes';
import { dateline, startDateline } from '../support/command-line';
import { itemsOf, listed, PORT } from '../support/command-line-notebook';
import { expect, test } from '../support/electron-app';
import { NotebookFolder } from '../support/notebook-folder';
import { absent, sharedFiles } from '../support/shared-inputs';

const FERRY = '# The ferry is late\n\nThe ferry to Orle is late again. Nobody *knows* why.\n';

/** The processes that a process has started. */
async function childrenOf(pid: number): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=']);
  const rows = stdout.split('\n').map((row) => row.trim().split(/\s+/u).map(Number));
  return rows.flatMap(([child = 0, parent]) => (parent === pid ? [child] : []));
}

test.describe('import', () => {
  test('makes a notebook of an absent or empty folder and keeps text, facts and bytes', async ({
    folder,
  }) => {
    await mkdir(join(folder, 'Empty'));
    await writeFile(join(folder, 'port.txt'), PORT);
    for (const name of ['Absent', 'Empty']) {
      const run = await dateline(['import', '--notebook', name, 'port.txt'], { cwd: folder });
      expect(run.code).toBe(0);
      expect(run.stdout).toMatch(
        /^added {7}port\.txt {2}article:[\w-]+(?: {2}\(title uncertain\))?\n$/u,
      );
      expect(run.stderr).toContain(`Made a new notebook, “${name}”`);
      expect(run.stderr).toContain('1 added.');
      const notebook = new NotebookFolder(join(folder, name));
      const article = await notebook.only('article');
      expect(article).toMatchObject({
        title: 'Harbour pilots refuse night work',
        reading: 'unread',
      });
      expect((await notebook.textOf(article.title)).text).toContain('lights for nine years');
      const original = await notebook.originalOf(article.title);
      expect(original).toEqual({ extension: 'txt', bytes: Buffer.from(PORT) });
      expect(article.versions[0].provenance).toMatchObject({ via: 'file', name: 'port.txt' });
    }
  });

  test('--json has a line for each item; one that fails does not keep the others out', async ({
    folder,
  }) => {
    await writeFile(join(folder, 'port.txt'), PORT);
    await writeFile(join(folder, 'copy.txt'), PORT);
    await writeFile(join(folder, 'scan.pdf'), '%PDF-1.7');
    await writeFile(join(folder, 'empty.txt'), '\n');
    await writeFile(join(folder, 'photo.txt'), Buffer.from([0xff, 0xd8, 0xff, 0, 0, 1, 2, 3]));
    await writeFile(join(folder, 'ferry.md'), FERRY);
    const items = [
      'port.txt',
      'scan.pdf',
      'gone.txt',
      'empty.txt',
      'photo.txt',
      'copy.txt',
      'ferry.md',
    ];
    const args = ['import', '--notebook', 'Strait', '--json', ...items];
    const run = await dateline(args, { cwd: folder });
    const lines = itemsOf(run);
    expect(run.code).toBe(1);
    expect(lines.map(({ item }) => item)).toEqual(items);
    const [failed, added] = ['failed', 'added'];
    const statuses = [added, failed, failed, failed, failed, 'duplicate', added];
    expect(lines.map(({ status }) => status)).toEqual(statuses);
    for (const line of lines) {
      expect(Object.keys(line)).toEqual(['item', 'status', 'articles', 'why', 'error']);
      expect(line.articles).toHaveLength(line.status === 'failed' ? 0 : 1);
      expect(line.error === null).toBe(line.status !== 'failed');
      if (line.error !== null) expect(run.stderr).toContain(line.error.split('. ')[0]);
    }
    expect(lines[5]?.articles).toEqual(lines[0]?.articles);
    expect(await listed(folder)).toHaveLength(2);
  });

  test('the very texts a second time are duplicates, exit 0, and nothing is added', async ({
    folder,
  }) => {
    await writeFile(join(folder, 'port.txt'), PORT);
    const args = ['import', '--notebook', 'Strait', '--json', 'port.txt'];
    const [first] = itemsOf(await dateline(args, { cwd: folder }));
    const again = await dateline(args, { cwd: folder });
    expect(again.code).toBe(0);
    expect(itemsOf(again)).toEqual([{ ...first, status: 'duplicate', why: [] }]);
    expect(await new NotebookFolder(join(folder, 'Strait')).revision()).toBe(1);
  });

  test('what a text does not state stays unknown, and that is said', async ({ folder }) => {
    const args = ['import', '--notebook', 'Strait', '-'];
    const run = await dateline(args, { cwd: folder, input: 'The ferry to Orle is late again.' });
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('Date of publication unknown: 1.');
    const article = await new NotebookFolder(join(folder, 'Strait')).only('article');
    expect(article).toMatchObject({ published: null, publisher: null, url: null, byline: [] });
  });

  for (const [as, title] of [
    ['md', 'The ferry is late'],
    ['txt', '# The ferry is late'],
  ] as const) {
    test(`- reads standard input as ${as}`, async ({ folder }) => {
      const args = ['import', '--notebook', 'Strait', '--json', '--as', as, '-'];
      const run = await dateline(args, { cwd: folder, input: FERRY });
      expect(itemsOf(run)).toMatchObject([{ item: '-', status: 'added', error: null }]);
      const notebook = new NotebookFolder(join(folder, 'Strait'));
      expect((await notebook.only('article')).title).toBe(title);
      const { bytes, extension } = await notebook.originalOf(title);
      expect([bytes.toString(), extension]).toEqual([FERRY, as]);
    });
  }

  test('both shared articles go in, and list and export hold them', async ({ folder }) => {
    const files = sharedFiles('articles');
    test.skip(files.length === 0, absent('articles'));
    const args = ['import', '--notebook', 'Strait', '--json', ...files];
    const run = await dateline(args, { cwd: folder });
    expect(run.code).toBe(0);
    const lines = itemsOf(run);
    expect(lines.map(({ item, status }) => [item, status])).toEqual(
      files.map((file) => [file, 'added']),
    );
    const ids = (await listed(folder)).map(({ id }) => id).sort();
    expect(ids).toEqual(lines.flatMap(({ articles }) => articles).sort());
    for (const [at, line] of lines.entries()) {
      const article = line.articles[0] ?? '';
      const to = `out-${at}.md`;
      const out = ['export', '--notebook', 'Strait', '--to', to, '--article', article, '--text'];
      expect(await dateline(out, { cwd: folder })).toMatchObject({ code: 0 });
      expect((await readFile(join(folder, to), 'utf8')).length).toBeGreaterThan(2_000);
    }
  });

  test('a text that eats all memory or time fails alone', async ({ folder }) => {
    await writeFile(join(folder, 'hostile.md'), '[a]('.repeat(400_000));
    await writeFile(join(folder, 'ferry.md'), FERRY);
    const args = ['import', '--notebook', 'Strait', '--json', 'hostile.md', 'ferry.md'];
    const run = await dateline(args, { cwd: folder });
    expect(run.code).toBe(1);
    expect(itemsOf(run).map(({ status }) => status)).toEqual(['failed', 'added']);
    expect(run.stderr).not.toContain('heap');
  });

  test('killed while it reads it leaves no process behind', async ({ folder }) => {
    test.skip(process.platform === 'win32', 'needs ps');
    await writeFile(join(folder, 'ferry.md'), FERRY);
    await writeFile(join(folder, 'hostile.md'), '*a_b'.repeat(400_000));
    const run = startDateline(['import', '--notebook', 'Strait', 'ferry.md', 'hostile.md'], folder);
    await run.until('added ');
    const [reader = 0, ...others] = await childrenOf(run.pid);
    expect([reader === 0, others]).toEqual([false, []]);
    run.kill('SIGKILL');
    await run.end;
    await expect.poll(() => machineProcesses.startOf(reader)).toBe(null);
    expect(await listed(folder)).toHaveLength(1);
  });
});
