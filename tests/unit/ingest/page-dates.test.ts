import { describe, expect, it } from 'vitest';
import { type NewsPage, readPageMetadata } from '../../support/pages-of-news';

const H1 = '<h1>Harbour tolls rise again</h1>';
const dated = (datePublished: string, more: object = {}): NewsPage => ({
  data: { '@type': 'NewsArticle', headline: 'Harbour tolls rise again', datePublished, ...more },
});

describe('the date of publication that a page declares', () => {
  it.each<[string, string, string | undefined]>([
    ['an instant with an offset, by its own day', '2031-03-03T23:30:00-08:00', '2031-03-03'],
    ['an instant in UTC, as written', '2031-03-03T23:30:00.000Z', '2031-03-03'],
    ['a day', '2031-03-03', '2031-03-03'],
    ['a month, and no more', '2031-03', '2031-03'],
    ['a day without marks', '20310303', '2031-03-03'],
    ['as programs print it', 'Mon Mar 03 2031 03:05:46 GMT+0000', '2031-03-03'],
    ['as mail has it', 'Mon, 03 Mar 2031 23:30:00 +0100', '2031-03-03'],
    ['in words', 'March 3, 2031, 07:47 PM EST', '2031-03-03'],
    ['with the time first', '01:38:07 PM IST Mar 03, 2031', '2031-03-03'],
    ['nothing that has two readings', '03/04/2031', undefined],
    ['nothing that nobody entered', '0001-01-01T00:00:00Z', undefined],
    ['nothing that stands for no time', '1970-01-01T00:00:00Z', undefined],
    ['no day that does not exist', '2031-02-30', undefined],
    ['no number', '1930278123', undefined],
  ])('is %s', (_, declared, published) => {
    expect(readPageMetadata(dated(declared)).metadata.published).toBe(published);
  });

  it.each([
    'article:published_time',
    'datePublished',
    'dc.date',
    'parsely-pub-date',
    'citation_publication_date',
    'pubdate',
  ])('is read from the tag %s', (name) => {
    const head = `<meta name="${name}" content="2031-03-03T10:00:00+02:00">`;
    const { metadata, origins } = readPageMetadata({ head });
    expect(metadata.published).toBe('2031-03-03');
    expect(origins.published).toMatchObject({ how: 'meta', uncertain: false });
  });

  it('is not a comment’s', () => {
    const top = `${H1}<div itemscope itemtype="https://schema.org/Comment"><meta itemprop="datePublished" content="2031-05-05"></div>`;
    expect(readPageMetadata({ top }).metadata.published).toBeUndefined();
  });

  it('is the page’s own day, where one moment is declared in two zones', () => {
    const page = {
      ...dated('2031-03-04T05:57:50Z'),
      head: '<meta name="sailthru.date" content="2031-03-03 21:57:00 -0800">',
    };
    expect(readPageMetadata(page).metadata.published).toBe('2031-03-03');
  });

  it('is to be checked, where two days are declared', () => {
    const page = { ...dated('2031-03-03'), head: '<meta name="pubdate" content="2031-01-20">' };
    const { metadata, origins } = readPageMetadata(page);
    expect(metadata.published).toBe('2031-03-03');
    expect(origins.published?.uncertain).toBe(true);
  });

  it('is to be checked, where the address names the day before and only UTC is declared', () => {
    const { origins } = readPageMetadata(dated('2031-03-04T02:00:00Z'), {
      address: 'https://courier.example/2031/03/03/tolls',
    });
    expect(origins.published?.uncertain).toBe(true);
  });
});

describe('the date of publication that a page shows', () => {
  it.each<[string, string, string | undefined, boolean]>([
    ['said to be it', '<p>Published 3 March 2031</p>', '2031-03-03', false],
    ['alone on its line', '<p>Monday, March 3, 2031 10:30 pm EST</p>', '2031-03-03', false],
    ['in an element of time', '<time datetime="2031-03-03">yesterday</time>', '2031-03-03', false],
    ['behind the byline', '<p>By Ilse Maren - March 3, 2031</p>', '2031-03-03', false],
    ['in another language', '<p class="date">3 de março de 2031</p>', '2031-03-03', false],
    ['in another script', '<p class="date">2031年3月3日</p>', '2031-03-03', false],
    ['in Arabic', '<p class="date">نشر في: الخميس 02 يناير 2031</p>', '2031-01-02', false],
    [
      'beside that of a change',
      '<p>Posted on <time class="published">March 3, 2031</time><time class="updated">March 5, 2031</time></p>',
      '2031-03-03',
      false,
    ],
    ['only of a change', '<p>Updated 3 March 2031</p>', undefined, true],
    ['with two readings', '<p>Published 03/04/2031</p>', undefined, false],
    [
      'in a sentence',
      '<p>The toll law of 3 March 2031 is not read by many here</p>',
      undefined,
      false,
    ],
    [
      'as the article’s subject',
      '<h2>What is to be done until 3 March 2031</h2>',
      undefined,
      false,
    ],
  ])('is read where it stands %s', (_, line, published, isUncertain) => {
    const { metadata, origins } = readPageMetadata({ top: H1 + line });
    expect(metadata.published).toBe(published);
    expect(origins.published?.uncertain ?? false).toBe(isUncertain);
  });

  it.each<[string, string, string, string]>([
    ['behind UTC', '2031-03-04T07:03:25Z', 'March 3, 2031 11:03 PM', '2031-03-03'],
    ['before UTC', '2031-03-03T20:00:00Z', '4 March 2031, 05:00', '2031-03-04'],
    ['without a year', '2031-01-01T03:00:00Z', 'Posted Dec 31, 7:00 PM', '2030-12-31'],
    ['in an undeclared zone', '2031-03-04 02:24:00', 'Mar 3, 2031 at 9:24 pm', '2031-03-03'],
  ])(
    '[K3] counts before the same moment as it is declared: %s',
    (_, declared, shown, published) => {
      const { metadata, origins } = readPageMetadata({
        ...dated(declared),
        top: `${H1}<p class="date">${shown}</p>`,
      });
      expect(metadata.published).toBe(published);
      expect(origins.published?.uncertain).toBe(false);
    },
  );

  it('[K2] is to be checked where another is declared', () => {
    const { metadata, origins } = readPageMetadata({
      ...dated('2031-01-20'),
      top: `${H1}<p>Published 3 March 2031</p>`,
    });
    expect(metadata.published).toBe('2031-03-03');
    expect(origins.published).toMatchObject({ how: 'html', uncertain: true });
  });

  it('[K2] that is contradicted tells by what', () => {
    const page = { ...dated('2031-01-20'), top: `${H1}<p>Published 3 March 2031</p>` };
    expect(readPageMetadata(page).origins.published?.evidence).toBe(
      'Published 3 March 2031 (but datePublished: 2031-01-20)',
    );
  });

  it('[K1] is in the page’s own zone, where the page shows a change in it', () => {
    const page = {
      ...dated('2031-03-04T05:57:50Z', { dateModified: '2031-03-04T06:01:20Z' }),
      top: `${H1}<p>Updated 10:01 pm PST, Monday, March 3, 2031</p>`,
    };
    const { metadata } = readPageMetadata(page);
    expect(metadata).toMatchObject({ published: '2031-03-03', updated: '2031-03-03' });
  });

  it('is not the one of a change, which is shown without a word', () => {
    const page = {
      ...dated('2031-01-20', { dateModified: '2031-03-03' }),
      top: `${H1}<p class="date">3 March 2031</p>`,
    };
    const { metadata, origins } = readPageMetadata(page);
    expect(metadata).toMatchObject({ published: '2031-01-20', updated: '2031-03-03' });
    expect(origins.published?.uncertain).toBe(false);
  });

  it('is told by `8 minutes ago` only where the moment of capture is known', () => {
    const page = { top: `${H1}<p class="date">8 minutes ago</p>` };
    expect(readPageMetadata(page).metadata.published).toBeUndefined();
    const read = readPageMetadata(page, { capturedAt: '2031-03-03T00:05:00+02:00' });
    expect(read.metadata.published).toBe('2031-03-02');
  });
});

describe('[K4] the date of a change', () => {
  it.each<[string, NewsPage, string | undefined]>([
    [
      'what is shown',
      { ...dated('2031-03-03'), top: `${H1}<p>Updated 5 March 2031</p>` },
      '2031-03-05',
    ],
    [
      'what is declared',
      dated('2031-03-03', { dateModified: '2031-03-05T10:00:00+01:00' }),
      '2031-03-05',
    ],
    [
      'none, at the moment of publication',
      dated('2031-03-03T10:00:00Z', { dateModified: '2031-03-03T10:00:30Z' }),
      undefined,
    ],
    [
      'none, on the day of publication when only days are declared',
      dated('2031-03-03', { dateModified: '2031-03-03' }),
      undefined,
    ],
    ['none, before publication', dated('2031-03-03', { dateModified: '2031-03-01' }), undefined],
  ])('is %s', (_, page, updated) => {
    expect(readPageMetadata(page).metadata.updated).toBe(updated);
  });

  it('[K4] is offered as the date of publication that is not stated, and never taken', () => {
    const { metadata, origins } = readPageMetadata({ top: `${H1}<p>Updated 02 January 2031</p>` });
    expect(metadata).toMatchObject({ updated: '2031-01-02' });
    expect(metadata.published).toBeUndefined();
    expect(origins.published).toMatchObject({ uncertain: true, suggestion: '2031-01-02' });
  });
});
