import { describe, expect, it } from 'vitest';
import { candidateOf, errorOf, shown } from '../../../support/formats/read-file';
import { wordLink, wordOf, wordParagraph } from '../../../support/formats/word-builder';
import { zipOf } from '../../../support/formats/zip-builder';

const LONG =
  'The council of the harbour decided on Tuesday to rebuild the northern quay, the chairwoman said.';

describe('a text of Word’s', () => {
  it('gives headings, paragraphs, quotations, lists and tables in their order', async () => {
    const table =
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Cost</w:t></w:r></w:p></w:tc></w:tr>' +
      '<w:tr><w:tc><w:p><w:r><w:t>2024</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>7</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
    const bytes = wordOf(
      wordParagraph('Harbour to be rebuilt', 'Title') +
        wordParagraph(LONG) +
        wordParagraph('What it costs', 'H2') +
        wordParagraph('We will begin in spring.', 'Q') +
        table,
    );
    const candidate = await candidateOf('a.docx', bytes);
    expect(candidate.metadata.title).toBe('Harbour to be rebuilt');
    expect(shown(candidate)).toEqual([
      `paragraph: ${LONG}`,
      'heading2: What it costs',
      'quote: We will begin in spring.',
      'table: Year\tCost\n2024\t7',
    ]);
  });

  it('keeps links to the web and no others', async () => {
    const bytes = wordOf(
      wordParagraph(LONG) + wordLink('rId8', 'the minutes') + wordLink('rId9', 'a trap'),
    );
    const { blocks } = await candidateOf('a.docx', bytes);
    expect(blocks.flatMap(({ spans }) => spans)).toEqual([
      { kind: 'link', start: 0, end: 11, href: 'https://harbour.example/minutes' },
    ]);
  });

  it('[Z3] lends its properties as uncertain, and the day it was made only as a suggestion', async () => {
    const bytes = wordOf(wordParagraph('we met again'), {
      title: 'Minutes of the harbour council',
      creator: 'Mara Ellison',
      created: '2024-05-31T23:30:00Z',
    });
    const { metadata, origins } = await candidateOf('a.docx', bytes);
    expect(metadata).toMatchObject({
      title: 'Minutes of the harbour council',
      byline: ['Mara Ellison'],
      published: null,
    });
    expect(origins.title).toMatchObject({ how: 'properties', uncertain: true });
    expect(origins.byline).toMatchObject({ how: 'properties', uncertain: true });
    expect(origins.published).toMatchObject({ uncertain: true, suggestion: '2024-05-31' });
  });

  it.each(['Microsoft Word - draft.doc', 'Document1', 'untitled', '31-12'])(
    'is not called what a program called it: %s',
    async (title) => {
      const { metadata } = await candidateOf('a.docx', wordOf(wordParagraph(LONG), { title }));
      expect(metadata.title).not.toBe(title);
    },
  );

  it.each([
    ['cut off', wordOf(wordParagraph(LONG)).subarray(0, 900), { kind: 'damaged', format: 'docx' }],
    [
      'no text of Word’s at all',
      zipOf([{ name: 'word/x.xml', content: '<x/>' }]),
      { kind: 'damaged', format: 'docx' },
    ],
    ['without words', wordOf(wordParagraph(' — ')), { kind: 'empty' }],
    [
      'of entities in entities',
      wordOf('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:p/>'),
      { kind: 'broken', what: 'it defines names of its own (a DTD)' },
    ],
    [
      'nested without end',
      wordOf('<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000)),
      { kind: 'broken', what: 'parts nested more than 400 deep' },
    ],
    [
      'of hundreds of megabytes when unpacked',
      zipOf([{ name: 'word/document.xml', content: Buffer.alloc(60_000_000, 0x20) }]),
      { kind: 'unpacksTooLarge', limit: 24_000_000 },
    ],
    [
      'under a password',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      { kind: 'locked' },
    ],
    [
      'of the old kind',
      Buffer.from('d0cf11e0a1b11ae100', 'hex'),
      { kind: 'unsupported', extension: 'doc' },
    ],
  ])('is refused with the reason when it is %s', async (_, bytes, error) => {
    expect(await errorOf('a.docx', bytes)).toEqual(error);
  });
});
