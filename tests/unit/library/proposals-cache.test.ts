import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../../src/library/files/node-file-system';
import {
  type KeptPlaces,
  readProposalsCache,
  writeProposalsCache,
} from '../../../src/library/proposals-cache';
import { valueOf } from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';

const SPEAKERS = ['', 'Ada Strait', 'Odd “Bo” Lien\n'];
const TEXTS: readonly KeptPlaces[] = [
  { key: 'a 2031-01-01 en', places: [0, 10, 4_294_967_295, 1, 20, 30, 7, 2] },
  { key: 'b  ', places: [] },
];

async function kept(texts: readonly KeptPlaces[] = TEXTS) {
  const folder = await temporaryFolder();
  valueOf(await writeProposalsCache(nodeFileSystem, folder, 3, { speakers: SPEAKERS, texts }));
  return { folder, file: join(folder, 'cache', 'proposals.jsonl') };
}

const read = (folder: string, version = 3) => readProposalsCache(nodeFileSystem, folder, version);

describe('kept proposals', () => {
  it('come back as they were written', async () => {
    const { folder } = await kept();
    expect(await read(folder)).toEqual({ speakers: SPEAKERS, texts: TEXTS });
  });

  it('are those that were written last, whole', async () => {
    const { folder } = await kept();
    await writeProposalsCache(nodeFileSystem, folder, 3, { speakers: [''], texts: [] });
    expect(await read(folder)).toEqual({ speakers: [''], texts: [] });
  });

  it('[V33] count for nothing once the rules have another number', async () => {
    const { folder } = await kept();
    expect(await read(folder, 4)).toBeNull();
  });

  it('are none where there is no file, or something else of its name', async () => {
    const folder = await temporaryFolder();
    expect(await read(folder)).toBeNull();
    await mkdir(join(folder, 'cache', 'proposals.jsonl'), { recursive: true });
    expect(await read(folder)).toBeNull();
  });

  it('count for nothing when a single byte is another, or the end is missing', async () => {
    const { folder, file } = await kept();
    const whole = await readFile(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.boolean(), async (at, isCut) => {
        const broken = isCut ? whole.subarray(0, at) : Buffer.from(whole);
        if (!isCut) broken[at] = (broken[at] ?? 0) ^ 1;
        await writeFile(file, broken);
        expect(await read(folder)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('take names that come while they are written', async () => {
    const folder = await temporaryFolder();
    const speakers = [''];
    function* texts(): Generator<KeptPlaces> {
      speakers.push('Late');
      yield { key: 'a', places: [0, 4, 9, 1] };
    }
    await writeProposalsCache(nodeFileSystem, folder, 3, { speakers, texts: texts() });
    expect((await read(folder))?.speakers).toEqual(['', 'Late']);
  });

  it.each([
    ['a speaker that has no name', { key: 'a', places: [0, 4, 9, 3] }],
    ['three numbers of a place', { key: 'a', places: [0, 4, 9] }],
    ['a number that is none of a place', { key: 'a', places: [0, 4.5, 9, 1] }],
  ])('are none with %s', async (_, text) => {
    const { folder } = await kept([text]);
    expect(await read(folder)).toBeNull();
  });
});
