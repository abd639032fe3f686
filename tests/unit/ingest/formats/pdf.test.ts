import { describe, expect, it } from 'vitest';
import { type PdfLine, pdfOf } from '../../../support/formats/pdf-builder';
import { candidateOf, errorOf, shown } from '../../../support/formats/read-file';

/** Lines under each other, from a height down. */
function column(x: number, top: number, lines: readonly string[]): PdfLine[] {
  return lines.map((text, at) => ({ text, x, y: top - at * 12 }));
}

const LEFT = [
  'The council of the harbour decided',
  'on Tuesday to rebuild the northern',
  'quay, which a storm had dam-',
  'aged in the winter of last year and',
];
const RIGHT = [
  'which nobody had dared to use since',
  'then. The work begins in spring and',
  'is to be paid for by the owners of',
  'the ships that moor there.',
];

describe('[Z5] a PDF', () => {
  it('is read column by column, its lines joined and its hyphens taken back', async () => {
    const title = { text: 'Harbour to be rebuilt after the storm', x: 60, y: 760, size: 22 };
    const lines = LEFT.flatMap((text, at) => [
      ...column(60, 700 - at * 12, [text]),
      ...column(320, 700 - at * 12, [RIGHT[at] ?? '']),
    ]);
    const candidate = await candidateOf('a.pdf', pdfOf([[title, ...lines]]));
    expect(candidate.metadata.title).toBe('Harbour to be rebuilt after the storm');
    expect(shown(candidate)).toEqual([
      'paragraph: The council of the harbour decided on Tuesday to rebuild the northern quay, which a storm ' +
        'had damaged in the winter of last year and which nobody had dared to use since then. The work begins in ' +
        'spring and is to be paid for by the owners of the ships that moor there.',
    ]);
  });

  it('keeps a paragraph whole across pages and sets what belongs to the pages aside', async () => {
    const page = (number: number, lines: readonly string[]) => [
      { text: 'Harbour news, May 2024', x: 60, y: 810 },
      ...column(60, 700, lines),
      { text: String(number), x: 300, y: 30 },
    ];
    const candidate = await candidateOf(
      'a.pdf',
      pdfOf([
        page(1, LEFT),
        page(2, RIGHT),
        page(3, ['The owners of the ships have not yet agreed.']),
      ]),
    );
    expect(shown(candidate).join('\n')).toContain('last year and which nobody had dared');
    const aside = candidate.blocks.filter(({ setAside }) => setAside).map(({ text }) => text);
    expect(aside).toEqual(['Harbour news, May 2024', '1\n2\n3']);
  });

  it('keeps a hyphen that the text has elsewhere too', async () => {
    const lines = [
      'The well-known owner of the ships, a well-',
      'known man of the town, said that he',
      'would not pay for any of it at all.',
    ];
    const candidate = await candidateOf('a.pdf', pdfOf([column(60, 700, lines)]));
    expect(shown(candidate).join('\n')).toContain('a well-known man');
  });

  it('parts paragraphs at gaps, indentations and short last lines', async () => {
    const candidate = await candidateOf(
      'a.pdf',
      pdfOf([
        [
          ...column(60, 700, [...LEFT, 'it ended.']),
          ...column(60, 640, RIGHT),
          { text: 'In the evening the council met again and', x: 78, y: 592 },
          { text: 'spoke of the money that is still wanting.', x: 60, y: 580 },
        ],
      ]),
    );
    expect(shown(candidate)).toHaveLength(3);
  });

  it('[Z3] lends its properties as uncertain, and the day it was made only as a suggestion', async () => {
    const properties = {
      Title: 'Minutes of May',
      Author: 'Mara Ellison',
      CreationDate: "D:20240531233000-05'00'",
    };
    const { metadata, origins } = await candidateOf(
      'a.pdf',
      pdfOf([column(60, 700, ['we met'])], properties),
    );
    expect(metadata).toMatchObject({
      title: 'Minutes of May',
      byline: ['Mara Ellison'],
      published: null,
    });
    expect(origins.published?.suggestion).toBe('2024-05-31');
    expect(origins.title?.uncertain).toBe(true);
  });

  it('is read where it only names how its letters are numbered, as many in Japanese do', async () => {
    const candidate = await candidateOf('a.pdf', japanese('90ms-RKSJ-H'));
    expect(shown(candidate)).toEqual(['paragraph: 外務大臣は木曜日']);
  });

  it.each([
    ['of pictures only', pdfOf([[], []]), { kind: 'scanned', pages: 2 }],
    [
      'of nothing but its first line',
      Buffer.from('%PDF-1.7\n'),
      { kind: 'damaged', format: 'pdf' },
    ],
    [
      'cut off',
      pdfOf([column(60, 700, LEFT)]).subarray(0, 700),
      { kind: 'damaged', format: 'pdf' },
    ],
    ['under a password', locked(), { kind: 'locked' }],
  ])('is refused with the reason when it is %s', async (_, bytes, error) => {
    expect(await errorOf('a.pdf', bytes)).toEqual(error);
  });
});

/** The bytes of some Shift_JIS in a font that is not in the file, and only names its character map. */
function japanese(map: string): Buffer {
  const words = '8a4f96b191e5906282cd96d8976a93fa';
  const font =
    `<< /Type /Font /Subtype /Type0 /BaseFont /Mincho /Encoding /${map} /DescendantFonts [<< /Type /Font ` +
    '/Subtype /CIDFontType0 /BaseFont /Mincho /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) ' +
    '/Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /Mincho /Flags 4 >> >>] >>';
  const plain = pdfOf([[{ text: 'words', x: 60, y: 700 }]]).toString('latin1');
  return Buffer.from(
    plain.replace(/<< \/Type \/Font [^>]*>>/, font).replace('(words)', `<${words}>`),
    'latin1',
  );
}

/** Encrypted with a password that nobody has. */
function locked(): Buffer {
  const plain = pdfOf([[{ text: 'secret', x: 60, y: 700 }]]).toString('latin1');
  const key = `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]`;
  return Buffer.from(plain.replace('trailer <<', `trailer << ${key}`), 'latin1');
}
