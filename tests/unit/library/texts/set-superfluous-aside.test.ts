import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../../../src/library/files/node-file-system';
import { setSuperfluousAside } from '../../../../src/library/texts/set-superfluous-aside';
import { aHash, NOON } from '../../../support/builders';
import { fill } from '../../../support/stored-notebooks';
import { temporaryFolder } from '../../../support/temporary-folder';

const [inUse, inHistory, waiting, unnamed, fresh] = [1, 2, 3, 4, 5].map((name) => aHash(name)) as [
  string,
  string,
  string,
  string,
  string,
];

describe('setting superfluous files aside', () => {
  it('moves texts and originals that nothing names into the quarantine, and no others', async () => {
    const folder = await temporaryFolder();
    await fill(folder, {
      [`texts/${inUse}.json`]: 'in use',
      [`texts/${inHistory}.json`]: 'of a deleted article',
      [`originals/${waiting}.txt`]: 'of a version to be decided',
      [`texts/${unnamed}.json`]: 'of an import that was cut off',
      [`originals/${unnamed}.pdf`]: 'the same',
      [`texts/${fresh}.json`]: 'of an import under way',
      'texts/notes by hand.txt': 'mine',
      'journal.jsonl': '',
      'history/0000000001-0000000002.jsonl': `{"textHash":"${inHistory}"}\n`,
      'conflicts/x.json': `{"original":{"hash":"${waiting}"}}`,
    });
    const old = new Date(Date.parse(NOON) - 3 * 86_400_000);
    for (const name of [inUse, inHistory, unnamed]) {
      await utimes(join(folder, 'texts', `${name}.json`), old, old);
    }
    await utimes(join(folder, 'originals', `${waiting}.txt`), old, old);
    await utimes(join(folder, 'originals', `${unnamed}.pdf`), old, old);
    await writeFile(join(folder, 'texts', 'notes by hand.txt'), 'mine');
    const noon = new Date(NOON);
    await utimes(join(folder, 'texts', `${fresh}.json`), noon, noon);
    expect(await setSuperfluousAside(nodeFileSystem, folder, new Set([inUse]), NOON)).toBe(2);
    expect((await readdir(join(folder, 'texts'))).toSorted()).toEqual(
      [`${inUse}.json`, `${inHistory}.json`, `${fresh}.json`, 'notes by hand.txt'].toSorted(),
    );
    expect(await readdir(join(folder, 'originals'))).toEqual([`${waiting}.txt`]);
    const [day] = await readdir(join(folder, 'quarantine'));
    expect(await readdir(join(folder, 'quarantine', day ?? '', 'texts'))).toEqual([
      `${unnamed}.json`,
    ]);
  });
});
