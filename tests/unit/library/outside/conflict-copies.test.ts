import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOf, findConflictCopies } from '../../../../src/library/outside/conflict-copies';
import { nodeFileSystem } from '../../../../src/library/files/node-file-system';
import { temporaryFolder } from '../../../support/temporary-folder';

describe('the name of a file beside the notebook’s own', () => {
  it.each<[name: string, maker: string, who: string | null]>([
    ['journal.sync-conflict-20310320-120000-7QK3WZA.jsonl', 'Syncthing', '7QK3WZA'],
    ['journal.sync-conflict-20310320-120000.jsonl', 'Syncthing', null],
    ['journal (Mira’s conflicted copy 2031-03-20).jsonl', 'Dropbox', 'Mira'],
    ["journal (Mira's conflicted copy 2031-03-20 (1)).jsonl", 'Dropbox', null],
    ['journal (conflicted copy 2031-03-20 120000).jsonl', 'Dropbox', null],
    ['journal (In Konflikt stehende Kopie von Desktop 2031-03-20).jsonl', 'Dropbox', 'Desktop'],
    ['journal (Copie en conflit de Portable 2031-03-20).jsonl', 'Dropbox', 'Portable'],
    ['journal (Copia en conflicto de Mesa 2031-03-20).jsonl', 'Dropbox', 'Mesa'],
    ['journal (デスクトップの競合コピー 2031-03-20).jsonl', 'Dropbox', null],
    ['journal (Конфликтующая копия с компьютера Mira 2031-03-20).jsonl', 'Dropbox', null],
    ['journal_conflict-20310320-120000.jsonl', 'Dropbox', null],
    [
      'journal (SFConflict mira@example.org 2031-03-20-12-00-00).jsonl',
      'Seafile',
      'mira@example.org',
    ],
    ['journal (1).jsonl', 'Google Drive', null],
    ['journal 2.jsonl', 'iCloud', null],
    ['journal-MIRA-LAPTOP.jsonl', 'OneDrive', 'MIRA-LAPTOP'],
    ['journal.jsonl.orig', 'git', null],
    ['journal.jsonl~HEAD', 'git', null],
    ['journal_REMOTE_4711.jsonl', 'git', null],
    ['journal [mine].jsonl', 'unknown', null],
  ])('%s is a copy that %s made', (name, maker, who) => {
    const found = copyOf(name, 'journal.jsonl');
    expect(found?.maker).toBe(maker);
    if (who !== null) expect(found?.who).toBe(who);
  });

  it.each([
    'journal.jsonl',
    'journals.jsonl',
    'journal2.jsonl',
    'my journal.jsonl',
    'journal.json',
  ])('%s is none', (name) => {
    expect(copyOf(name, 'journal.jsonl')).toBeNull();
  });
});

describe('looking for conflict copies', () => {
  const hash = 'a'.repeat(64);
  it.each<[file: string, of: string]>([
    ['notebook (1).json', 'notebook.json'],
    ['records/tag-0001.abcd1234 (1).json', 'records/tag-0001.abcd1234.json'],
    [`texts/${hash} 2.json`, `texts/${hash}.json`],
    ['history/0000000001-0000000009 (1).jsonl', 'history/0000000001-0000000009.jsonl'],
    ['conflicts/0123456789abcdef (1).json', 'conflicts/0123456789abcdef.json'],
    ['backups/manifests/notebook.12 (1).json', 'backups/manifests/notebook.12.json'],
    ['cache/overview (1).json', 'cache/overview.json'],
    ['lock.sync-conflict-20310320-120000-7QK3WZA.json', 'lock.json'],
  ])('%s is one of %s', async (file, of) => {
    const folder = await temporaryFolder();
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), '');
    expect(await findConflictCopies(nodeFileSystem, folder)).toMatchObject([{ file, of }]);
  });

  it.each([
    'notebook.json',
    'records/tag-0001.abcd1234.json',
    `originals/${hash}.html`,
    'history/0000000001-0000000009.versions.jsonl',
    'history/side-abcd1234.jsonl',
    'backups/records/tag-0001.abcd1234.json.gz',
    'ideas.txt',
    '.notebook.json.0123456789ab.tmp',
  ])('%s is none', async (file) => {
    const folder = await temporaryFolder();
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), '');
    expect(await findConflictCopies(nodeFileSystem, folder)).toEqual([]);
  });
});
