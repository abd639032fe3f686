import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dateline } from '../support/command-line';
import { expect, test } from '../support/electron-app';

const TEXT = '\uFEFF“The road is closed,” Ada Strait said on Monday.\r\n“It stays so.”\r\n';

test.describe('statements', () => {
  test('--json counts a byte order mark and line ends, and dates by --published', async ({
    folder,
  }) => {
    await writeFile(join(folder, 'port.txt'), TEXT);
    const args = ['statements', 'port.txt', '--published', '2025-01-07', '--json'];
    const run = await dateline(args, { cwd: folder });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(run.stdout)).toMatchObject({
      statements: [
        {
          parts: [
            { start: 1, end: 22 },
            { start: TEXT.indexOf('“It'), end: TEXT.lastIndexOf('”') + 1 },
          ],
          speaker: 'Ada Strait',
          dateSaid: '2025-01-06',
        },
      ],
    });
  });

  test('--jsonl answers line by line from standard input', async ({ folder }) => {
    const input = '{"id":"a","text":"It rained."}\nnone\n';
    const run = await dateline(['statements', '--jsonl', '-'], { cwd: folder, input });
    expect(run.code).toBe(1);
    const lines = run.stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { id: 'a', quotes: [] },
      { id: null, error: { code: 'badJson', line: 2 } },
    ]);
  });
});
