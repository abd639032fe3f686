import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gather } from '../../../../src/desk/batch/gather';
import { temporaryFolder } from '../../../support/temporary-folder';

async function found(path: string) {
  const all: string[] = [];
  for await (const each of gather(path)) {
    all.push(each.kind === 'passedOver' ? each.why : `${each.kind} ${each.name}`);
  }
  return all;
}

async function tree(files: readonly string[]): Promise<string> {
  const folder = join(await temporaryFolder(), 'in');
  await mkdir(folder);
  for (const file of files) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), 'x');
  }
  return folder;
}

describe('gathering', () => {
  it('finds what can be read in a folder and below, in the order of names', async () => {
    const folder = await tree(['b10.txt', 'b9.txt', 'a/c.html', 'z.zip', 'p.jpg', '.x.txt']);
    expect(await found(folder)).toEqual([
      'hidden',
      'file in/a/c.html',
      'file in/b9.txt',
      'file in/b10.txt',
      'otherKind',
      'archive in/z.zip',
    ]);
  });

  it('passes over the parts of saved pages and whole notebooks', async () => {
    const folder = await tree([
      'page.html',
      'page_files/ad.html',
      'own_files/kept.html',
      'nb/notebook.json',
      'nb/texts/a.txt',
      'nb/originals/b.txt',
    ]);
    expect(await found(folder)).toEqual([
      'otherKind',
      'file in/own_files/kept.html',
      'otherKind',
      'file in/page.html',
    ]);
  });

  it.skipIf(process.platform === 'win32')('follows no links in folders', async () => {
    const folder = await tree(['a.txt', 'sub/b.txt']);
    await symlink('..', join(folder, 'sub/up'));
    await symlink('/etc/passwd', join(folder, 'c.txt'));
    expect(await found(folder)).toEqual(['file in/a.txt', 'link', 'file in/sub/b.txt', 'link']);
  });

  it('tells what is not there', async () => {
    expect(await found(join(await temporaryFolder(), 'gone.txt'))).toEqual(['unreadable gone.txt']);
  });
});
