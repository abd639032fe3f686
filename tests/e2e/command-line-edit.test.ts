import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { dateline, startDateline } from '../support/command-line';
import { listed } from '../support/command-line-notebook';
import { expect, test } from '../support/electron-app';

const args = ['edit', '--notebook', 'Strait'];
const json = (value: unknown) => `${JSON.stringify(value)}\n`;
const tag = (name: string) => json({ kind: 'createTag', id: `tag:${name}`, name });

/** The answers of a run, each as what it was. */
function answersOf(stdout: string): unknown[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

const revisions = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ revision: at + 1 }));

test.describe('edit', () => {
  test('takes the example that it prints, line by line', async ({ folder }) => {
    const example = await dateline(['edit', '--example', '300', '--seed', 'a'], { cwd: folder });
    expect(example).toMatchObject({ code: 0, stderr: '' });
    const again = await dateline(['edit', '--example', '300', '--seed', 'a'], { cwd: folder });
    expect(again.stdout).toBe(example.stdout);
    const run = await dateline(args, { cwd: folder, input: example.stdout });
    expect(run.code).toBe(0);
    expect(answersOf(run.stdout)).toEqual(revisions(300));
    expect((await listed(folder)).length).toBeGreaterThan(5);
  });

  test('answers a line as soon as it is saved, while its input stays open', async ({ folder }) => {
    const run = startDateline(args, folder);
    run.type(tag('a'));
    await run.until('{"revision":1}');
    run.type(`\u{feff}\r\n${tag('a')}${json({ kind: 'undo' })}`);
    await run.until('"line":3');
    await run.until('{"revision":2}');
    run.kill('SIGINT');
    const { code, stdout } = await run.end;
    expect(code).toBe(130);
    expect(stdout.split('\n')).toHaveLength(4);
    expect(await readdir(join(folder, 'Strait'))).not.toContain('lock.json');
  });

  test('goes on where the last run ended', async ({ folder }) => {
    await dateline(args, { cwd: folder, input: tag('a') });
    const run = await dateline(args, { cwd: folder, input: json({ kind: 'undo' }) + tag('b') });
    expect(run.code).toBe(1);
    expect(answersOf(run.stdout)).toMatchObject([
      { error: { code: 'nothingToUndo', line: 1 } },
      { revision: 2 },
    ]);
  });

  test('is refused where another process has the notebook open', async ({ folder }) => {
    const first = startDateline(args, folder);
    first.type(tag('a'));
    await first.until('{"revision":1}');
    const second = await dateline(args, { cwd: folder, input: tag('b') });
    expect(second).toMatchObject({ code: 2, stdout: '' });
    expect(second.stderr).toContain(`in use by process ${first.pid} on this computer`);
    first.kill('SIGTERM');
    expect((await first.end).code).toBe(143);
  });

  test('reads no more once its answers have no reader, and lets go of the notebook', async ({
    folder,
  }) => {
    const run = startDateline(args, folder);
    run.type(tag('a'));
    await run.until('{"revision":1}');
    run.deafen();
    run.type(tag('b') + tag('c'));
    await run.until('Nobody reads the answers any more');
    expect((await run.end).code).toBe(1);
    expect(await readdir(join(folder, 'Strait'))).not.toContain('lock.json');
  });

  test('killed amid many lines it has kept all that it answered', async ({ folder }) => {
    const example = await dateline(['edit', '--example', '1500'], { cwd: folder });
    const run = startDateline(args, folder);
    run.type(example.stdout);
    await run.until('{"revision":200}');
    run.kill('SIGKILL');
    const killed = await run.end;
    const answered = killed.stdout.split('\n').filter((line) => line.endsWith('}')).length;
    const next = await dateline(args, { cwd: folder, input: tag('after') });
    const [{ revision }] = answersOf(next.stdout) as [{ revision: number }];
    expect(revision).toBeGreaterThan(answered);
  });
});

test.describe('edit --example', () => {
  test('a reader that has enough (| head) ends it quietly', async ({ folder }) => {
    const run = startDateline(['edit', '--example', '100000'], folder);
    await run.until('"kind"');
    run.deafen();
    expect(await run.end).toMatchObject({ code: 0, stderr: '' });
  });
});
