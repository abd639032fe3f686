import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RtfReader } from '../../../../src/ingest/rtf/rtf-reader';
import { candidateOf, errorOf, shown } from '../../../support/formats/read-file';

/** The blocks of some RTF, as kind, level and words. */
function blocksOf(rtf: string): string[] {
  const read = new RtfReader(Buffer.from(rtf, 'latin1')).read();
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.blocks.map(({ kind, level, text }) => `${kind}${level ?? ''}: ${text}`);
}

describe('rich text', () => {
  it.each([
    ['paragraphs', '{\\rtf1 One.\\par Two.}', ['paragraph: One.', 'paragraph: Two.']],
    [
      'signs',
      '{\\rtf1 a\\~b \\{c\\} \\\\ \\ldblquote d\\rdblquote\\emdash e}',
      ['paragraph: a\u00A0b {c} \\ “d”—e'],
    ],
    [
      'bytes of the code page',
      "{\\rtf1\\ansi\\ansicpg1251 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2}",
      ['paragraph: Привет'],
    ],
    [
      'bytes of a font’s own character set, two to a letter',
      "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset128 MS;}}\\f1 \\'8a\\'4f\\'96\\'b1\\f0  x}",
      ['paragraph: 外務 x'],
    ],
    [
      'numbers of letters, with what stands behind them for others',
      '{\\rtf1\\uc1 \\u1055?\\uc2\\u1088??\\uc0\\u1080 !}',
      ['paragraph: При!'],
    ],
    ['letters beyond the first plane', '{\\rtf1 \\u-10179?\\u-8704?}', ['paragraph: 😀']],
    [
      'nothing of tables, pictures, comments, heads and what is unknown',
      '{\\rtf1{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red0;}{\\*\\generator X;}{\\header Head}{\\pict 89504e47}{\\*\\annotation No}{\\*\\unknown no}Text}',
      ['paragraph: Text'],
    ],
    ['nothing of the bytes of pictures', '{\\rtf1 a\\bin4 }}{{\\b b}', ['paragraph: ab']],
    ['nothing hidden', '{\\rtf1 a{\\v hidden}b}', ['paragraph: ab']],
    [
      'headings by style and by outline',
      '{\\rtf1{\\stylesheet{\\s1 heading 1;}{\\s2\\outlinelevel1 Own;}}\\pard\\s1 One\\par\\pard\\s2 Two\\par\\pard\\outlinelevel2 Three\\par\\pard Text}',
      ['heading1: One', 'heading2: Two', 'heading3: Three', 'paragraph: Text'],
    ],
    [
      'lists',
      "{\\rtf1\\pard\\ls1{\\listtext\\'b7\\tab}One\\par\\ilvl1 Two\\par\\pard Text}",
      ['listItem1: One', 'listItem2: Two', 'paragraph: Text'],
    ],
    [
      'tables',
      '{\\rtf1\\trowd\\pard\\intbl a\\par b\\cell c\\cell\\row\\trowd\\pard\\intbl d\\cell e\\cell\\row\\pard After}',
      ['table: a b\tc\nd\te', 'paragraph: After'],
    ],
    [
      'notes behind their paragraph',
      '{\\rtf1 One{\\footnote A note.} goes on.\\par Two}',
      ['paragraph: One goes on.', 'paragraph: A note.', 'paragraph: Two'],
    ],
  ])('gives %s', (_, rtf, blocks) => {
    expect(blocksOf(rtf)).toEqual(blocks);
  });

  it('keeps what is bold, italic and leads to the web', () => {
    const rtf =
      '{\\rtf1 {\\b bold} {\\i it} {\\field{\\*\\fldinst{HYPERLINK "https://a.example/"}}{\\fldrslt there}} {\\field{\\*\\fldinst{HYPERLINK "javascript:x()"}}{\\fldrslt trap}}}';
    const read = new RtfReader(Buffer.from(rtf)).read();
    expect(read.ok && read.value.blocks[0]).toMatchObject({
      text: 'bold it there trap',
      spans: [
        { kind: 'strong', start: 0, end: 4 },
        { kind: 'emphasis', start: 5, end: 7 },
        { kind: 'link', start: 8, end: 13, href: 'https://a.example/' },
      ],
    });
  });

  it('gives back any text that was written with numbers for letters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
        fc.nat(3),
        (given, skip) => {
          const text = `x${given.replace(/[\p{C}\p{Z}\s]/gu, '')}x`;
          const units = [...Array(text.length).keys()].map(
            (at) => (text.charCodeAt(at) << 16) >> 16,
          );
          const rtf = `{\\rtf1\\uc${skip} ${units.map((unit) => `\\u${unit} ${'?'.repeat(skip)}`).join('')}}`;
          expect(blocksOf(rtf)).toEqual([`paragraph: ${text}`]);
        },
      ),
    );
  });

  it('reads whatever comes without failing', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '\\',
      '\\par',
      '\\u8364',
      "\\'",
      "\\'8a",
      '\\bin9 ',
      '\\cell',
      '\\row',
      '\\footnote',
      '{\\*\\fldinst',
      '\\f1',
      '\\uc9',
      'a',
      '\n',
      '\0',
      '\\intbl',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(() => blocksOf(`{\\rtf1${pieces.join('')}`)).not.toThrow();
      }),
    );
  });

  it('tells when its end is missing, and what it says of itself only as uncertain', async () => {
    const rtf =
      '{\\rtf1{\\info{\\title Minutes of May}{\\author Mara Ellison}{\\creatim\\yr2024\\mo5\\dy31}}we met';
    const candidate = await candidateOf('a.rtf', Buffer.from(rtf));
    expect(candidate.metadata).toMatchObject({
      title: 'Minutes of May',
      byline: ['Mara Ellison'],
      published: null,
    });
    expect(candidate.origins.published?.suggestion).toBe('2024-05-31');
    expect(candidate.doubts).toMatchObject([{ kind: 'leftOut', what: 'its end' }]);
    expect(shown(candidate)).toEqual(['paragraph: we met']);
  });

  it.each([
    [
      'nested without end',
      '{\\rtf1' + '{'.repeat(2_000) + 'x',
      { kind: 'broken', what: 'groups nested more than 1000 deep' },
    ],
    ['without words', '{\\rtf1 \\par}', { kind: 'empty' }],
    ['something else', 'Dear reader', { kind: 'damaged', format: 'rtf' }],
  ])('is refused with the reason when it is %s', async (_, rtf, error) => {
    expect(await errorOf('a.rtf', Buffer.from(rtf))).toEqual(error);
  });
});
