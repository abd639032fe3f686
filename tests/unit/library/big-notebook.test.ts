import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openNotebookFolder } from '../../../src/library/open-notebook-folder';
import { makeBigNotebook } from '../../support/endurance/make-big-notebook';
import { recordsOf, testPorts, valueOf } from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

const SIZE = { articles: 20, annotations: 200 };

async function recordsIn(path: string) {
  const store = valueOf(await openNotebookFolder(path, testPorts()));
  const records = recordsOf(store.notebook);
  valueOf(await store.close());
  return records;
}

describe('the big notebook of the benchmarks', () => {
  it('has the records that were asked for, the same every time', async () => {
    const folder = await temporaryFolder();
    const [one, other] = [join(folder, 'one'), join(folder, 'other')];
    await makeBigNotebook(one, SIZE);
    await makeBigNotebook(other, SIZE);
    const records = await recordsIn(one);
    const ofKind = (kind: string) => Object.values(records).filter((each) => each.kind === kind);
    expect(ofKind('article')).toHaveLength(SIZE.articles);
    expect(ofKind('annotation')).toHaveLength(SIZE.annotations);
    expect(await recordsIn(other)).toEqual(records);
  });

  it('is left as it is when it is there already', async () => {
    const path = join(await temporaryFolder(), 'Strait');
    await makeBigNotebook(path, SIZE);
    const before = await readFile(join(path, 'notebook.json'), 'utf8');
    await makeBigNotebook(path, SIZE);
    expect(await readFile(join(path, 'notebook.json'), 'utf8')).toBe(before);
  });
});
