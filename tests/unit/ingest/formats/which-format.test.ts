import { describe, expect, it } from 'vitest';
import { bookOf } from '../../../support/formats/book-builder';
import { pdfOf } from '../../../support/formats/pdf-builder';
import { candidateOf, errorOf, readFile } from '../../../support/formats/read-file';
import { wordOf, wordParagraph } from '../../../support/formats/word-builder';
import { zipOf } from '../../../support/formats/zip-builder';

const BODY = 'The council decided on Tuesday to rebuild the northern quay, the chairwoman said.';
const PAGE = Buffer.from(
  `<!DOCTYPE html><title>Quay</title><h1>Quay</h1><p>${BODY}</p><p>${BODY}</p>`,
);
const WORD = wordOf(wordParagraph(BODY));

describe('[Z1] the format of a file', () => {
  it.each([
    ['a.txt', 'pdf', pdfOf([[{ text: BODY, x: 60, y: 700 }]])],
    ['a.txt', 'rtf', Buffer.from(`{\\rtf1 ${BODY}}`)],
    ['a.pdf', 'html', PAGE],
    ['a.md', 'html', PAGE],
    ['a.zip', 'docx', WORD],
    ['a.docx', 'epub', bookOf([`<p>${BODY}</p>`], '')],
    ['a.txt', 'docx', WORD],
  ])(
    'is what its content is, not what its name says, and that is told: %s is %s',
    async (name, format, bytes) => {
      const named = name.slice(2);
      const { doubts } = await candidateOf(name, bytes);
      expect(doubts).toContainEqual({ kind: 'otherFormat', named, format });
    },
  );

  it.each([
    ['a.htm', PAGE],
    ['A.XHTML', PAGE],
    ['a.markdown', Buffer.from(BODY)],
    ['a.docx', WORD],
  ])('needs no telling when its name says so: %s', async (name, bytes) => {
    expect((await candidateOf(name, bytes)).doubts).toBeUndefined();
  });

  it('is what its server says when its content says nothing', async () => {
    const read = await readFile('story.php', Buffer.from(`<p>${BODY}</p><p>${BODY}</p>`), {
      mediaType: 'text/html; charset=utf-8',
    });
    expect(read.ok && read.value[0]?.blocks.some(({ text }) => text === BODY)).toBe(true);
  });

  it.each([
    ['a.pdf', 'Not found', { kind: 'damaged', format: 'pdf' }],
    ['a.docx', 'Not found', { kind: 'damaged', format: 'docx' }],
    [
      'a.xlsx',
      zipOf([{ name: 'xl/workbook.xml', content: '<x/>' }]),
      { kind: 'unsupported', extension: 'xlsx' },
    ],
    ['a.exe', 'MZ', { kind: 'unsupported', extension: 'exe' }],
    ['a', 'x', { kind: 'unsupported', extension: '' }],
    ['a.txt', '\x89PNG\r\n\x1a\n\0\0\0\r', { kind: 'notText' }],
    ['a.pdf', '', { kind: 'empty' }],
  ] as const)('that is not there or not read is told: %s', async (name, content, error) => {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
    expect(await errorOf(name, bytes)).toEqual(error);
  });
});
