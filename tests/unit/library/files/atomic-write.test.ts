import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isTemporaryName, writeAtomically } from '../../../../src/library/files/atomic-write';
import { crashAt, failOnceAt, faultyFiles } from '../../../support/faulty-files';
import { temporaryFolder } from '../../../support/temporary-folder';

const OLD = 'what was there before';
const NEW = 'what comes instead, which is longer';
const bytes = Buffer.from(NEW);

describe('an atomic write', () => {
  it('replaces a file and leaves nothing else behind', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'a.json');
    await writeFile(path, OLD);
    await writeAtomically(faultyFiles(), path, bytes);
    expect(await readFile(path, 'utf8')).toBe(NEW);
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it('goes on where a write was cut short', async () => {
    const path = join(await temporaryFolder(), 'a.json');
    const files = faultyFiles(4);
    await writeAtomically(files, path, bytes);
    expect(await readFile(path, 'utf8')).toBe(NEW);
    expect(files.calls.filter(({ name }) => name === 'write')).toHaveLength(9);
  });

  it('flushes the file before the rename and the folder after it', async () => {
    const files = faultyFiles();
    await writeAtomically(files, join(await temporaryFolder(), 'a.json'), bytes);
    const names = files.calls.map(({ name }) => name);
    expect(names).toEqual(['create', 'write', 'sync', 'close', 'read', 'rename', 'syncFolder']);
  });

  it('does not put in place what reads back differently', async () => {
    const path = join(await temporaryFolder(), 'a.json');
    await writeFile(path, OLD);
    const files = faultyFiles();
    const read = files.read.bind(files);
    const lying = { ...files, read: async (at: string) => (await read(at)).subarray(1) };
    await expect(writeAtomically(lying, path, bytes)).rejects.toMatchObject({ code: 'EIO' });
    expect(await readFile(path, 'utf8')).toBe(OLD);
  });

  const callsOfOneWrite = [0, 1, 2, 3, 4, 5, 6];

  it.each(callsOfOneWrite)(
    'holds all of the old or all of the new after a crash at call %i',
    async (index) => {
      const folder = await temporaryFolder();
      const path = join(folder, 'a.json');
      await writeFile(path, OLD);
      const files = faultyFiles();
      files.mischief = crashAt(index);
      await expect(writeAtomically(files, path, bytes)).rejects.toMatchObject({ code: 'EIO' });
      expect(await readFile(path, 'utf8')).toBe(index < 6 ? OLD : NEW);
      const residue = (await readdir(folder)).filter((name) => name !== 'a.json');
      expect(residue.every(isTemporaryName)).toBe(true);
    },
  );

  it.each(callsOfOneWrite)(
    'reports the failure of call %i and removes its temporary file',
    async (index) => {
      const folder = await temporaryFolder();
      const files = faultyFiles();
      files.mischief = failOnceAt(index, 'ENOSPC');
      const write = writeAtomically(files, join(folder, 'a.json'), bytes);
      await expect(write).rejects.toMatchObject({ code: 'ENOSPC' });
      expect((await readdir(folder)).filter(isTemporaryName)).toEqual([]);
    },
  );
});
