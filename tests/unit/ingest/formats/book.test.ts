import { describe, expect, it } from 'vitest';
import { bookOf } from '../../../support/formats/book-builder';
import { candidateOf, errorOf, shown } from '../../../support/formats/read-file';

const BODY = 'The council decided on Tuesday to rebuild the northern quay, the chairwoman said.';
const METADATA =
  '<dc:title>A quay and its harbour</dc:title><dc:creator opf:role="aut">Mara Ellison</dc:creator>' +
  '<dc:creator opf:role="ill">Jon Draw</dc:creator><dc:publisher>Pier &amp; Sons</dc:publisher>' +
  '<dc:date>2019-04</dc:date><dc:language>en-gb</dc:language>';

describe('a book', () => {
  it('is one article of its chapters, with what its package states', async () => {
    const chapters = [
      `<h1>The storm</h1><p>${BODY}</p><a id="x"/>`,
      `<h1>The<br/>spring</h1><p>${BODY}</p>`,
    ];
    const candidate = await candidateOf('a.epub', bookOf(chapters, METADATA));
    expect(candidate.metadata).toMatchObject({
      title: 'A quay and its harbour',
      byline: ['Mara Ellison'],
      publisher: 'Pier & Sons',
      published: '2019-04',
      language: 'en-GB',
    });
    expect(candidate.origins.published).toMatchObject({ how: 'properties', uncertain: false });
    expect(shown(candidate)).toEqual([
      'heading1: The storm',
      `paragraph: ${BODY}`,
      'heading1: The\nspring',
      `paragraph: ${BODY}`,
    ]);
  });

  it('without a date, or with the one that programs make up, has none', async () => {
    const dated = await candidateOf(
      'a.epub',
      bookOf([`<p>${BODY}</p>`], '<dc:date>0101-01-01</dc:date>'),
    );
    expect(dated.metadata.published).toBeNull();
  });

  it('tells which chapters were missing and gives the others', async () => {
    const bytes = bookOf([`<p>${BODY}</p>`, '<p>'.repeat(3)], '<dc:title>T</dc:title>');
    const missing = Buffer.from(
      bytes.toString('latin1').replaceAll('chapter 1', 'chapter 9'),
      'latin1',
    );
    const { doubts } = await candidateOf('a.epub', missing);
    expect(doubts).toEqual([
      { kind: 'leftOut', what: 'OEBPS/chapter 1.xhtml', why: 'damaged or missing' },
    ]);
  });

  it.each([
    [
      'locked by a shop',
      bookOf([`<p>${BODY}</p>`], '', [
        {
          name: 'META-INF/encryption.xml',
          content:
            '<encryption><EncryptedData><CipherData><CipherReference URI="OEBPS/chapter%200.xhtml"/></CipherData></EncryptedData></encryption>',
        },
      ]),
      { kind: 'locked' },
    ],
    ['without words', bookOf(['<p> </p>'], ''), { kind: 'empty' }],
    [
      'cut off',
      bookOf([`<p>${BODY}</p>`], '').subarray(0, 400),
      { kind: 'damaged', format: 'epub' },
    ],
    [
      'of entities in entities',
      bookOf([`<p>${BODY}</p>`], ']><!DOCTYPE x [<!ENTITY a "aaaa">]>'),
      { kind: 'damaged', format: 'epub' },
    ],
    [
      'a bomb',
      bookOf([`<p>${' '.repeat(50_000_000)}</p>`], ''),
      { kind: 'unpacksTooLarge', limit: expect.any(Number) as number },
    ],
  ])('is refused with the reason when it is %s', async (_, bytes, error) => {
    expect(await errorOf('a.epub', bytes)).toEqual(error);
  });
});
