import { fork } from 'node:child_process';
import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockFolder } from '../../../../src/library/lock/folder-lock';
import { nodeFileSystem } from '../../../../src/library/files/node-file-system';
import { machineProcesses, type Processes } from '../../../../src/library/lock/processes';
import { NOON } from '../../../support/builders';
import { crashAt, faultyFiles } from '../../../support/faulty-files';
import { MemoryDisk } from '../../../support/memory-disk/memory-disk';
import { errorOf, valueOf } from '../../../support/notebooks';
import { temporaryFolder } from '../../../support/temporary-folder';

const files = nodeFileSystem;

/** A machine on which the given processes run, and who asks is the first of them. */
function machine(running: Readonly<Record<number, string>>, host = 'desk-1'): Processes {
  const [pid = '1'] = Object.keys(running);
  return { host, pid: Number(pid), startOf: (asked) => Promise.resolve(running[asked] ?? null) };
}

describe('the lock of a notebook folder', () => {
  it('is taken once, and again when it was released', async () => {
    const folder = await temporaryFolder();
    const first = valueOf(await lockFolder(files, folder, machine({ 1: 'a' }), NOON));
    const other = machine({ 2: 'b', 1: 'a' });
    expect(errorOf(await lockFolder(files, folder, other, NOON))).toEqual({
      kind: 'inUse',
      by: 'process 1 on this computer',
    });
    valueOf(await first.release());
    valueOf(await valueOf(await lockFolder(files, folder, other, NOON)).release());
    expect(await readdir(folder)).toEqual([]);
  });

  it.each<[what: string, taker: Processes, isTaken: boolean]>([
    ['its process is gone', machine({ 2: 'b' }), true],
    ['another process has its id now', machine({ 2: 'b', 1: 'later' }), true],
    ['its process still runs', machine({ 2: 'b', 1: 'a' }), false],
    ['it is of another computer', machine({ 2: 'b' }, 'desk-2'), false],
    ['the system does not tell when its process began', machine({ 2: 'b', 1: 'unknown' }), false],
  ])('when %s: taken over is %#', async (_what, taker, isTaken) => {
    const folder = await temporaryFolder();
    valueOf(await lockFolder(files, folder, machine({ 1: 'a' }), NOON));
    const taken = await lockFolder(files, folder, taker, NOON);
    expect(taken.ok).toBe(isTaken);
    expect((await readdir(folder)).filter((name) => name !== 'lock.json')).toEqual([]);
  });

  it('names the computer that holds it', async () => {
    const folder = await temporaryFolder();
    valueOf(await lockFolder(files, folder, machine({ 1: 'a' }, 'desk-2'), NOON));
    const error = errorOf(await lockFolder(files, folder, machine({ 2: 'b' }), NOON));
    expect(error).toEqual({ kind: 'inUse', by: 'process 1 on desk-2' });
  });

  it.each(['', '{', 'null', '{"pid":1}'])(
    'that reads %j is held while it is fresh',
    async (text) => {
      const folder = await temporaryFolder();
      await writeFile(join(folder, 'lock.json'), text);
      const error = errorOf(await lockFolder(files, folder, machine({ 2: 'b' }), NOON));
      expect(error).toEqual({ kind: 'inUse', by: 'another program' });
    },
  );

  it('is there whole or not at all after a crash at any file call of taking it', async () => {
    const dry = faultyFiles(7, new MemoryDisk().files);
    await dry.makeFolder('/Strait');
    dry.calls.length = 0;
    valueOf(await lockFolder(dry, '/Strait', machine({ 1: 'a' }), NOON));
    const calls = dry.calls.length;
    for (let index = 0; index < calls; index += 1) {
      const disk = new MemoryDisk().files;
      await disk.makeFolder('/Strait');
      const dying = faultyFiles(7, disk);
      dying.mischief = crashAt(index);
      await lockFolder(dying, '/Strait', machine({ 1: 'a' }), NOON);
      // Nobody has to wait: it is free, or of a process that is gone.
      expect((await lockFolder(disk, '/Strait', machine({ 2: 'b' }), NOON)).ok).toBe(true);
    }
  });

  it('is taken where the file system knows no links', async () => {
    const linkless = faultyFiles(7, new MemoryDisk().files);
    await linkless.makeFolder('/Strait');
    linkless.mischief = ({ name }) => (name === 'link' ? 'ENOTSUP' : null);
    const first = valueOf(await lockFolder(linkless, '/Strait', machine({ 1: 'a' }), NOON));
    const other = machine({ 2: 'b', 1: 'a' });
    expect(errorOf(await lockFolder(linkless, '/Strait', other, NOON)).kind).toBe('inUse');
    valueOf(await first.release());
    expect(await linkless.list('/Strait')).toEqual([]);
  });

  it('that a crash left half written is taken over after a while', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'lock.json');
    await writeFile(path, '');
    const { mtimeMs } = await stat(path);
    await utimes(path, mtimeMs / 1000 - 60, mtimeMs / 1000 - 60);
    expect((await lockFolder(files, folder, machine({ 2: 'b' }), NOON)).ok).toBe(true);
  });

  it('that someone else holds by now is not released', async () => {
    const folder = await temporaryFolder();
    const first = valueOf(await lockFolder(files, folder, machine({ 1: 'a' }), NOON));
    valueOf(await lockFolder(files, folder, machine({ 2: 'b' }), NOON));
    valueOf(await first.release());
    expect(await readFile(join(folder, 'lock.json'), 'utf8')).toContain('"pid": 2');
  });

  it('goes to one of many that find it stale at the same time', async () => {
    const folder = await temporaryFolder();
    valueOf(await lockFolder(files, folder, machine({ 1: 'a' }), NOON));
    const running = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [i + 2, `p${i}`]));
    const takers = Object.keys(running).map((pid) => ({ ...machine(running), pid: Number(pid) }));
    const taken = await Promise.all(
      takers.map((processes) => lockFolder(files, folder, processes, NOON)),
    );
    expect(taken.filter((each) => each.ok)).toHaveLength(1);
  });
});

describe('the processes of this machine', () => {
  it('tell the same start for a process at every call', async () => {
    const start = await machineProcesses.startOf(process.pid);
    expect(start).not.toBeNull();
    expect(await machineProcesses.startOf(process.pid)).toBe(start);
  });

  it('tell that a process has ended', async () => {
    const child = fork('-e', { execArgv: [], execPath: process.execPath, silent: true });
    const pid = child.pid ?? 0;
    await new Promise((resolve) => child.once('exit', resolve));
    expect(await machineProcesses.startOf(pid)).toBeNull();
  });
});
