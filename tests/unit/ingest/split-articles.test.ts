import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainTextBlocks } from '../../../src/ingest/text/read-plain-text';
import { splitArticles } from '../../../src/ingest/understand/split-articles';
import { understand } from '../../../src/ingest/understand/understand';
import { outline, savedText } from '../../support/reading';
import { BODY, HEADLINE, MORE } from '../../support/report-text';

const OTHER = 'Envoys meet for a second time over the strait';
const POINTS = '• Envoys met for the second time\n• No date is set for a third';
const REPORT =
  'The envoys of both countries met for a second time on Tuesday and spoke for three hours.';

const split = (text: string) => splitArticles(plainTextBlocks(text));
const titles = (text: string) =>
  split(text).map((blocks) => understand({ blocks, metadata: {}, origins: {} }).metadata.title);

describe('several articles in one text', () => {
  it.each([
    ['the headline said again', `${OTHER}\n\n${OTHER}\n\n${REPORT}`],
    ['a byline', `${OTHER}\nBy Ana Morel\n${REPORT}`],
    ['a line about dates', `${OTHER}\nPublished 3 March 2031\n${REPORT}`],
    ['a relative time', `${OTHER}\nUpdated 8 sec ago\n${REPORT}`],
    ['two lines of furniture', `${OTHER}\nShort Url\nFollow\n${REPORT}`],
    ['a dateline', `${OTHER}\n\nPORT AMAL: ${REPORT}`],
    ['a dateline below a subtitle', `${OTHER}\nNo date for a third\nPORT AMAL: ${REPORT}`],
    ['key points and furniture', `${OTHER}\nFollow\n${POINTS}\n${REPORT}`],
  ])('are told apart by a headline with %s below it', (_, second) => {
    expect(titles(`${HEADLINE}\n\n${BODY}\n${MORE}\n\n\n${second}\n${MORE}`)).toEqual([
      HEADLINE,
      OTHER,
    ]);
  });

  it.each([
    ['a line', `* * *\n${OTHER}\nFollow`],
    ['a word of its end', `End of Document\n${OTHER}\nFollow`],
  ])('are told apart by %s drawn below the first and one line of furniture', (_, second) => {
    expect(split(`${HEADLINE}\n${BODY}\n${second}\n${REPORT}`)).toHaveLength(2);
  });

  it.each([
    ['a heading between paragraphs', `${OTHER}\n\n${REPORT}`],
    ['a line drawn above a heading', `* * *\n${OTHER}\n\n${REPORT}`],
    ['a dateline without a headline', `PORT AMAL: ${REPORT}`],
    ['links to other articles', `Related articles\n${OTHER}\n${HEADLINE} once more`],
    ['a headline that nothing follows', `${OTHER}\nBy Ana Morel`],
    ['a transcript', `${OTHER}\nMR. MOREL: ${REPORT}\nQUESTION: And then? ${REPORT}`],
  ])('are not seen in %s', (_, rest) => {
    expect(split(`${HEADLINE}\n\n${BODY}\n\n${rest}`)).toHaveLength(1);
  });

  it('lose nothing by being told apart', () => {
    const piece = fc.constantFrom(HEADLINE, OTHER, BODY, MORE, REPORT, 'By Ana Morel', 'Follow');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), (pieces) => {
        const blocks = plainTextBlocks(pieces.join('\n\n'));
        expect(splitArticles(blocks).flat()).toEqual(blocks);
      }),
    );
  });
});

describe('what stands around the article in plain text', () => {
  const read = (text: string) =>
    understand({ blocks: plainTextBlocks(text), metadata: {}, origins: {} });

  it.each([
    'Sign up for our daily newsletter and get it in your inbox',
    'Get the latest headlines delivered to your inbox every morning.',
    'By signing up, you agree to our terms of use and privacy policy.',
    'Read more: Harbour master resigns after night of storms',
    'RELATED | Harbour master resigns',
    'Follow us on WhatsApp',
    '© 2031 Harbour Gazette',
    '12 comments',
  ])('is set aside wherever it stands: %s', (line) => {
    const { blocks } = read(`${HEADLINE}\n\n${BODY}\n${line}\n${MORE}`);
    expect(blocks[1]).toMatchObject({ text: line, setAside: 'boilerplate' });
    expect(savedText({ ...read(''), blocks })).not.toContain(line);
  });

  it.each([
    'Follow-up talks are planned for March.',
    'Get the latest figures wrong and nobody will trust you again, the minister said.',
    'By signing the treaty, both countries agree to open the strait.',
    'Read more closely, the note says something else.',
    'Comments by the minister came a day later.',
  ])('is not mistaken for a sentence of it: %s', (line) => {
    const { blocks } = read(`${HEADLINE}\n\n${BODY}\n${line}\n${MORE}`);
    expect(blocks[1]?.setAside).toBe(false);
  });

  it('is set aside together with the list below its label', () => {
    const tail = `Read next\n${OTHER}\nHarbour master resigns after the storms`;
    expect(outline(read(`${HEADLINE}\n\n${BODY}\n${tail}`)).slice(1)).toEqual([
      '-paragraph: Read next',
      `-paragraph: ${OTHER}`,
      '-paragraph: Harbour master resigns after the storms',
    ]);
  });

  it('is read for facts also below a sentence that leads into the article', () => {
    const lead =
      'Ships have been waiting for a week, and nobody can say how long they will have to.';
    const { metadata } = read(
      `${HEADLINE}\n${lead}\nBy Ana Morel\nPublished 3 March 2031\nPORT AMAL: ${REPORT}`,
    );
    expect(metadata).toMatchObject({
      byline: ['Ana Morel'],
      published: '2031-03-03',
      dateline: 'PORT AMAL',
    });
  });

  it('is read for facts behind labels, as they are written above a saved text', () => {
    const { metadata, origins, blocks } = read(
      `Title: ${HEADLINE}\nAuthor: Ana Morel\nPublication: Harbour Gazette\nDate: 3 March 2031\nURL: https://gazette.example/a\n\n${BODY}`,
    );
    expect(metadata).toMatchObject({
      title: HEADLINE,
      byline: ['Ana Morel'],
      publisher: 'Harbour Gazette',
      published: null,
      url: 'https://gazette.example/a',
    });
    expect(origins.published).toMatchObject({ uncertain: true, suggestion: '2031-03-03' });
    expect(blocks.filter(({ setAside }) => !setAside).map(({ text }) => text)).toEqual([BODY]);
  });

  it('is not read for facts behind labels below the first paragraph', () => {
    const { metadata } = read(`${HEADLINE}\n\n${BODY}\nPublication: Harbour Gazette\n${MORE}`);
    expect(metadata.publisher).toBeNull();
  });

  it.each([
    ['Key points:', 'keyPoint'],
    ['The ministry named three conditions for opening the strait again:', 'listItem'],
  ])(
    'makes key points of a list above the article unless a sentence announces it: %s',
    (above, kind) => {
      const { blocks } = read(
        `${HEADLINE}\n${above}\n• The mines are gone\n• The pilots are back\n${BODY}`,
      );
      expect(blocks[1]?.kind).toBe(kind);
    },
  );

  it('gives an address that stands alone to be looked at', () => {
    const { origins } = read(`https://gazette.example/a\n${HEADLINE}\n${BODY}`);
    expect(origins.url).toMatchObject({ uncertain: true });
  });

  it('does not make a place of a speaker', () => {
    const said = 'AMAL HARBOUR: We have said what we have to say on this matter.';
    expect(read(`${HEADLINE}\n${said}\n${said} Again.`).metadata.dateline).toBeNull();
  });
});
