import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { writeExport } from '../../../src/desk/write-export';
import { errorOf, valueOf } from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

const FILES = [
  { path: 'One.md', text: 'one\n' },
  { path: 'notes/Two.md', text: 'two\n' },
  { path: 'index.md', text: 'index\n' },
];
const ONE = FILES.slice(0, 1);

describe('writing an export', () => {
  it('makes the folder and puts each file in its place', async () => {
    const path = join(await temporaryFolder(), 'a', 'b');
    const written = await writeExport(FILES, { path, layout: 'folder', overwrite: false });
    expect(valueOf(written)).toEqual(FILES.map((file) => join(path, file.path)));
    for (const file of FILES) expect(await readFile(join(path, file.path), 'utf8')).toBe(file.text);
    expect((await readdir(path)).sort()).toEqual(['One.md', 'index.md', 'notes']);
  });

  it('writes one file under the name that is asked for', async () => {
    const path = join(await temporaryFolder(), 'mine.md');
    valueOf(await writeExport(ONE, { path, layout: 'file', overwrite: false }));
    expect(await readFile(path, 'utf8')).toBe('one\n');
  });

  it('writes nothing at all when something is there already', async () => {
    const path = await temporaryFolder();
    await writeFile(join(path, 'index.md'), 'mine');
    const error = errorOf(await writeExport(FILES, { path, layout: 'folder', overwrite: false }));
    expect(error).toEqual({ kind: 'exists', paths: [join(path, 'index.md')] });
    expect(await readdir(path)).toEqual(['index.md']);
    expect(await readFile(join(path, 'index.md'), 'utf8')).toBe('mine');
  });

  it('overwrites when asked to, and leaves other files alone', async () => {
    const path = await temporaryFolder();
    await writeFile(join(path, 'index.md'), 'old');
    await writeFile(join(path, 'mine.md'), 'mine');
    valueOf(await writeExport(FILES, { path, layout: 'folder', overwrite: true }));
    expect(await readFile(join(path, 'index.md'), 'utf8')).toBe('index\n');
    expect(await readFile(join(path, 'mine.md'), 'utf8')).toBe('mine');
  });

  it('says which file could not be written, and leaves none half written', async () => {
    const path = await temporaryFolder();
    await mkdir(join(path, 'index.md'));
    const error = errorOf(await writeExport(FILES, { path, layout: 'folder', overwrite: true }));
    expect(error).toMatchObject({ kind: 'notWritten', path: join(path, 'index.md') });
    expect((await readdir(path)).sort()).toEqual(['One.md', 'index.md', 'notes']);
  });
});
