import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeCopy } from '../../../src/library/copies/notebook-copies';
import { nodeFileSystem } from '../../../src/library/files/node-file-system';
import { anArticle, aTag } from '../../support/builders';
import { crashAt, failOnceAt, faultyFiles, type FaultyFiles } from '../../support/faulty-files';
import { adding, valueOf } from '../../support/notebooks';
import { temporaryFolder } from '../../support/temporary-folder';
import { filesIn, namesIn, writeFolder } from '../../support/written-folder';

const at = (hour: number): string => new Date(2031, 2, 20, hour).toISOString();
const WRITTEN = {
  records: [anArticle(), aTag('trade')],
  edits: [adding(aTag('ports'))],
  texts: ['{"text":"The strait stays closed."}'],
  originals: ['as imported'],
};

/** A notebook and a folder for copies beside it. */
async function aPlace() {
  const folder = await temporaryFolder();
  const place = { notebook: join(folder, 'Strait'), copies: join(folder, 'Copies') };
  await writeFolder(place.notebook, WRITTEN);
  await mkdir(place.copies);
  return place;
}

type Place = Awaited<ReturnType<typeof aPlace>>;

const inCopies = ({ copies }: Place, ...names: readonly string[]): string =>
  join(copies, 'Strait-c0ffee00', ...names);

describe('when files fail', () => {
  const options = { now: at(18), days: 14 };

  /** A notebook that was copied once and edited since. */
  async function aCopiedPlace(): Promise<Place> {
    const place = await aPlace();
    const first = { now: at(12), days: 14 };
    valueOf(await makeCopy(nodeFileSystem, place.notebook, place.copies, first));
    await writeFolder(place.notebook, { ...WRITTEN, edits: [adding(aTag('aid'))] });
    return place;
  }

  /** Makes a second copy with the mischief, of a notebook and copies that are like the given ones. */
  async function second(like: Place, mischief: FaultyFiles['mischief']) {
    const folder = await temporaryFolder();
    const place = { notebook: join(folder, 'Strait'), copies: join(folder, 'Copies') };
    await cp(like.notebook, place.notebook, { recursive: true });
    await cp(like.copies, place.copies, { recursive: true });
    const faulty = faultyFiles(400);
    faulty.mischief = mischief;
    const made = await makeCopy(faulty, place.notebook, place.copies, options);
    return { place, made, calls: faulty.calls.length };
  }

  /** Fails at every call in turn; answers what came of it. */
  async function checkAll(mischiefAt: (index: number) => FaultyFiles['mischief']) {
    const like = await aCopiedPlace();
    const old = await filesIn(inCopies(like, '2031-03-20 1200'));
    const { calls } = await second(like, () => null);
    const outcomes = new Set<string>();
    const check = async (index: number): Promise<void> => {
      const { place, made } = await second(like, mischiefAt(index));
      const names = (await namesIn(inCopies(place))).filter((name) => !name.startsWith('.'));
      outcomes.add(`${made.ok ? 'made' : 'not made'}, ${names.join(' and ')}`);
      // Made on the same day, the new one takes the place of the old one, but only once it is there.
      const isThere = names.includes('2031-03-20 1800');
      const found = await filesIn(inCopies(place, isThere ? '2031-03-20 1800' : '2031-03-20 1200'));
      expect(found, `call ${index}`).toEqual(isThere ? await filesIn(place.notebook) : old);
    };
    // Several at a time, as most of each is waiting for the disk.
    const indexes = Array.from({ length: calls }, (_, index) => index);
    for (let from = 0; from < calls; from += 12) {
      await Promise.all(indexes.slice(from, from + 12).map(check));
    }
    return outcomes;
  }

  it('there is a whole new copy or none after a crash at any call, and the old one until then', async () => {
    const outcomes = await checkAll((index) => crashAt(index));
    expect(outcomes).toContain('not made, 2031-03-20 1200');
    expect(outcomes).toContain('made, 2031-03-20 1200 and 2031-03-20 1800');
  }, 60_000);

  it('there is a whole new copy or none after a fault once at any call', async () => {
    const codes = ['EIO', 'ENOSPC'];
    await checkAll((index) => failOnceAt(index, codes[index % codes.length]));
  }, 60_000);
});
