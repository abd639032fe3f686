import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../src/library/files/checksum';
import { nodeFileSystem } from '../../../../src/library/files/node-file-system';
import { keepOriginal } from '../../../../src/library/texts/original-store';
import { TextStore } from '../../../../src/library/texts/text-store';
import { aText } from '../../../support/builders';
import { faultyFiles } from '../../../support/faulty-files';
import { errorOf, valueOf } from '../../../support/notebooks';
import { temporaryFolder } from '../../../support/temporary-folder';

const TEXT = aText('The strait stays closed.', 'Talks go on.');

describe('the texts of a notebook', () => {
  it('are found under the hash of their file', async () => {
    const folder = await temporaryFolder();
    const hash = valueOf(await new TextStore(nodeFileSystem, folder).put(TEXT));
    expect(sha256(await readFile(join(folder, 'texts', `${hash}.json`)))).toBe(hash);
    expect(valueOf(await new TextStore(nodeFileSystem, folder).read(hash))).toEqual(TEXT);
  });

  it('are given as they are stored, only with the bytes they were saved with', async () => {
    const folder = await temporaryFolder();
    const hash = valueOf(await new TextStore(nodeFileSystem, folder).put(TEXT));
    const path = join(folder, 'texts', `${hash}.json`);
    const stored = await readFile(path, 'utf8');
    const again = new TextStore(nodeFileSystem, folder);
    expect(await again.readJson(hash)).toBe(stored);
    await writeFile(path, stored.replace('closed', 'opened'));
    expect(await again.readJson(hash)).toBeNull();
    await rm(path);
    expect(await again.readJson(hash)).toBeNull();
    expect(await again.readJson('../secret')).toBeNull();
  });

  it('are written once', async () => {
    const folder = await temporaryFolder();
    const files = faultyFiles();
    const store = new TextStore(files, folder);
    valueOf(await store.put(TEXT));
    files.calls.length = 0;
    valueOf(await store.put(TEXT));
    expect(files.calls.filter(({ name }) => name === 'create')).toEqual([]);
  });

  it('replace a damaged file when they are put again', async () => {
    const folder = await temporaryFolder();
    const store = new TextStore(nodeFileSystem, folder);
    const hash = valueOf(await store.put(TEXT));
    const path = join(folder, 'texts', `${hash}.json`);
    const good = await readFile(path, 'utf8');
    await writeFile(path, good.replace('closed', 'opened'));
    valueOf(await store.put(TEXT));
    expect(await readFile(path, 'utf8')).toBe(good);
  });

  it.each<[what: string, damage: (path: string) => Promise<void>, kind: string]>([
    ['missing', (path) => rm(path), 'textMissing'],
    ['changed', (path) => writeFile(path, '{}'), 'textDamaged'],
    ['empty', (path) => writeFile(path, ''), 'textDamaged'],
  ])('answer a tagged error when the file is %s', async (_what, damage, kind) => {
    const folder = await temporaryFolder();
    const hash = valueOf(await new TextStore(nodeFileSystem, folder).put(TEXT));
    await damage(join(folder, 'texts', `${hash}.json`));
    const read = await new TextStore(nodeFileSystem, folder).read(hash);
    expect(errorOf(read)).toEqual({ kind, hash });
  });

  it.each<[what: string, content: string]>([
    ['no JSON', 'hello'],
    ['no text', '{"text":1}'],
    ['a text with blocks that overlap', '{"text":"abc","blocks":[],"spans":[]}'],
  ])('answer "damaged" for a file that has its hash and holds %s', async (_what, content) => {
    const folder = await temporaryFolder();
    const hash = sha256(content);
    await mkdir(join(folder, 'texts'));
    await writeFile(join(folder, 'texts', `${hash}.json`), content);
    const read = await new TextStore(nodeFileSystem, folder).read(hash);
    expect(errorOf(read)).toEqual({ kind: 'textDamaged', hash });
  });

  it('never look outside their folder', async () => {
    const folder = await temporaryFolder();
    const files = faultyFiles();
    const read = await new TextStore(files, folder).read('../../etc/passwd');
    expect(errorOf(read).kind).toBe('textMissing');
    expect(files.calls).toEqual([]);
  });
});

describe('the originals of a notebook', () => {
  it.each([
    ['txt', 'txt'],
    ['HTML', 'html'],
    ['../../x', 'bin'],
    ['', 'bin'],
  ])('of extension %j are kept as .%s under the hash of their bytes', async (given, kept) => {
    const folder = await temporaryFolder();
    const bytes = Buffer.from('The strait stays closed.');
    const original = valueOf(await keepOriginal(nodeFileSystem, folder, bytes, given));
    expect(original).toEqual({ hash: sha256(bytes), extension: kept });
    expect(await readdir(join(folder, 'originals'))).toEqual([`${original.hash}.${kept}`]);
  });
});
