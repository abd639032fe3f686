import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { listArticles } from '../../../src/desk/list-articles';
import { openOrCreate } from '../../../src/desk/open-or-create';
import { bytesOfStream } from '../../../src/desk/read-stream';
import type { SingleCommand } from '../../../src/domain/notebook/command';
import { LARGEST_ITEM } from '../../../src/ingest/readable';
import { addArticle, errorOf, testPorts, valueOf } from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

const never = new AbortController().signal;

describe('opening or making a notebook', () => {
  it.each(['absent', 'empty'])(
    'a folder that is %s becomes one, and is one then',
    async (which) => {
      const path = join(await temporaryFolder(), 'Strait');
      if (which === 'empty') await mkdir(path);
      const made = valueOf(await openOrCreate(path, testPorts()));
      expect(made.isNew).toBe(true);
      await addArticle(made.desk, 'Strait', 'Text.');
      valueOf(await made.desk.close());
      const opened = valueOf(await openOrCreate(path, testPorts()));
      expect(opened.isNew).toBe(false);
      expect(opened.desk.notebook.count('article')).toBe(1);
      valueOf(await opened.desk.close());
    },
  );

  it('any other folder is refused, and a file too', async () => {
    const path = await temporaryFolder();
    await writeFile(join(path, 'shopping.txt'), 'Milk');
    for (const place of [path, join(path, 'shopping.txt')]) {
      expect(errorOf(await openOrCreate(place, testPorts()))).toMatchObject({
        kind: 'notANotebook',
      });
    }
  });

  it('a notebook that is open elsewhere is in use, and is not made anew', async () => {
    const path = join(await temporaryFolder(), 'Strait');
    const { desk } = valueOf(await openOrCreate(path, testPorts()));
    expect(errorOf(await openOrCreate(path, testPorts()))).toMatchObject({ kind: 'inUse' });
    valueOf(await desk.close());
  });

  it('of two that make it at once, one does and the other finds it in use', async () => {
    const path = join(await temporaryFolder(), 'Strait');
    const both = await Promise.all([
      openOrCreate(path, testPorts()),
      openOrCreate(path, testPorts()),
    ]);
    const opened = both.filter((each) => each.ok);
    expect(opened).toHaveLength(1);
    expect(errorOf(both.find((each) => !each.ok) ?? null)).toMatchObject({ kind: 'inUse' });
    for (const each of opened) valueOf(await valueOf(each).desk.close());
  });
});

describe('the list of articles', () => {
  it('comes by date published, the unknown last, without the trash, tags by name', async () => {
    const path = join(await temporaryFolder(), 'Strait');
    const { desk } = valueOf(await openOrCreate(path, testPorts()));
    for (const title of ['One', 'Two', 'Three', 'Four'])
      await addArticle(desk, title, 'Two words.');
    const commands: SingleCommand[] = [
      { kind: 'editArticle', id: 'article:three', patch: { published: '2025-01-02' } },
      { kind: 'editArticle', id: 'article:two', patch: { published: '2024', publisher: 'Post' } },
      { kind: 'createTag', id: 'tag:c', name: 'Countries', parentId: null },
      { kind: 'createTag', id: 'tag:s', name: 'Syria', parentId: 'tag:c' },
      { kind: 'tagArticles', ids: ['article:two'], add: ['tag:s'], remove: [] },
      { kind: 'trashArticles', ids: ['article:four'] },
    ];
    valueOf(await desk.dispatch({ kind: 'batch', label: 'Prepare', commands }, null));
    const rows = listArticles(desk);
    expect(rows.map(({ title }) => title)).toEqual(['Two', 'Three', 'One']);
    expect(rows[0]).toEqual({
      id: 'article:two',
      title: 'Two',
      publisher: 'Post',
      published: '2024',
      words: 2,
      highlights: 0,
      statements: 0,
      tags: ['Syria'],
    });
    valueOf(await desk.close());
  });
});

describe('all bytes of a stream', () => {
  it('come in order', async () => {
    const stream = Readable.from([Buffer.from('The strait '), Buffer.from('stays closed.')]);
    const bytes = valueOf(await bytesOfStream(stream, never));
    expect(Buffer.from(bytes).toString()).toBe('The strait stays closed.');
  });

  it('are refused beyond the largest item of any format, and the rest of them is never asked for', async () => {
    let given = 0;
    const endless = new Readable({
      read() {
        given += 1_000_000;
        this.push(Buffer.alloc(1_000_000, 97));
      },
    });
    expect(errorOf(await bytesOfStream(endless, never))).toMatchObject({ kind: 'tooLarge' });
    expect(given).toBeLessThan(LARGEST_ITEM + 5_000_000);
    expect(endless.destroyed).toBe(true);
  });

  it('are not waited for once they are called off', async () => {
    const stop = new AbortController();
    const reading = bytesOfStream(new Readable({ read: () => undefined }), stop.signal);
    stop.abort();
    expect(await reading).toBe(null);
  });

  it('that can’t be read are an error', async () => {
    const error = Object.assign(new Error('torn'), { code: 'EIO' });
    const stream = new Readable({ read: () => stream.destroy(error) });
    const read = errorOf(await bytesOfStream(stream, never));
    expect(read).toEqual({ kind: 'unreadable', code: 'EIO' });
  });
});
