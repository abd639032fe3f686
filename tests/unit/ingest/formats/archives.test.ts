import { describe, expect, it } from 'vitest';
import { unpack } from '../../../../src/ingest/zip/unpack';
import { pdfOf } from '../../../support/formats/pdf-builder';
import { errorOf, readFile } from '../../../support/formats/read-file';
import { zipOf, type ZipPart } from '../../../support/formats/zip-builder';

const TEXT = 'The council decided on Tuesday to rebuild the northern quay, the chairwoman said.';
const text = (name: string, more: Partial<ZipPart> = {}): ZipPart => ({
  name,
  content: TEXT,
  ...more,
});

async function unpacked(bytes: Uint8Array) {
  const names: string[] = [];
  const result = await unpack(bytes, async ({ name, bytes: content }) => {
    names.push(`${name} (${content.length})`);
  });
  return result.ok ? { names, leftOut: result.value.leftOut } : result.error;
}

describe('[Z6] an archive', () => {
  it('gives its readable files one after the other, and says what it leaves out', async () => {
    const bytes = zipOf([
      text('May/a.txt'),
      text('__MACOSX/._a.txt'),
      text('b.exe'),
      { name: 'c.zip', content: zipOf([text('d.txt')]) },
      { name: 'e.txt', content: zipOf([text('f.txt')]), isStored: true },
      text('g.txt', { isLocked: true }),
      text('h.txt', { isLink: true }),
      { name: 'i.pdf', content: pdfOf([[{ text: TEXT, x: 60, y: 700 }]]) },
    ]);
    expect(await unpacked(bytes)).toMatchObject({
      names: [`May/a.txt (${TEXT.length})`, expect.stringMatching(/^i\.pdf/)],
      leftOut: [
        { name: 'b.exe', error: { kind: 'unsupported', extension: 'exe' } },
        { name: 'c.zip', error: { kind: 'broken' } },
        { name: 'e.txt', error: { kind: 'broken' } },
        { name: 'g.txt', error: { kind: 'locked' } },
        { name: 'h.txt', error: { kind: 'broken' } },
      ],
    });
  });

  it.each([
    ['../../etc/a.txt', 'etc/a.txt'],
    ['C:\\Users\\a.txt', 'Users/a.txt'],
    ['/a.txt', 'a.txt'],
    ['a\u0000b\u202Etxt.txt', 'abtxt.txt'],
  ])('names no file outside itself: %s', async (name, shown) => {
    expect(await unpacked(zipOf([text(name)]))).toMatchObject({
      names: [`${shown} (${TEXT.length})`],
    });
  });

  it.each([
    [
      'that unpacks to more than it may',
      zipOf([{ name: 'a.txt', content: Buffer.alloc(40_000_000) }]),
      { kind: 'unpacksTooLarge', limit: 20_000_000 },
    ],
    [
      'that lies about how much it unpacks to',
      zipOf([{ name: 'a.txt', content: Buffer.alloc(40_000_000), claimedSize: 10 }]),
      { kind: 'unpacksTooLarge', limit: 20_000_000 },
    ],
    [
      'whose files share their bytes',
      zipOf([
        text('a.txt'),
        ...Array.from({ length: 500 }, (_, at) => text(`b${at}.txt`, { sharesWith: 0 })),
      ]),
      { kind: 'broken', what: 'the files in it overlap' },
    ],
    [
      'of too many files',
      zipOf(Array.from({ length: 10_001 }, (_, at) => text(`${at}.txt`))),
      { kind: 'broken', what: 'more than 10000 files in it' },
    ],
    ['of nothing', zipOf([]), { kind: 'empty' }],
    ['that is cut off', zipOf([text('a.txt')]).subarray(0, 60), { kind: 'damaged', format: 'zip' }],
  ])('is refused with the reason when it is one %s', async (_, bytes, error) => {
    expect(await unpacked(bytes)).toEqual(error);
  });

  it('whose only file is damaged is refused, one of several only loses it', async () => {
    const lying = text('a.txt', { claimedSize: 10 });
    expect(await errorOf('a.zip', zipOf([lying]))).toEqual({ kind: 'damaged', format: 'zip' });
    const read = await readFile('a.zip', zipOf([lying, text('b.txt')]));
    expect(read.ok && read.value[0]?.doubts).toEqual([
      { kind: 'leftOut', what: 'a.txt', why: 'damaged or cut off' },
    ]);
  });
});
