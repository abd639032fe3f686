import { describe, expect, it } from 'vitest';
import { type NewsPage, readPageMetadata } from '../../support/pages-of-news';

const H1 = '<h1>Harbour tolls rise again</h1>';
const article = (properties: object) => ({ '@type': 'NewsArticle', ...properties });

describe('the publisher of a page', () => {
  it('is the one its data or tags name', () => {
    const data = article({ publisher: { '@type': 'Organization', name: 'Sundholm Courier' } });
    expect(readPageMetadata({ data }).metadata.publisher).toBe('Sundholm Courier');
    const head = '<meta property="og:site_name" content="Island Post">';
    expect(readPageMetadata({ head }).metadata.publisher).toBe('Island Post');
  });

  it('is to be checked where the site bears another name', () => {
    const data = article({ publisher: { name: 'Northern Wire' } });
    const head = '<meta property="og:site_name" content="Island Post">';
    const { metadata, origins } = readPageMetadata({ data, head });
    expect(metadata.publisher).toBe('Northern Wire');
    expect(origins.publisher?.uncertain).toBe(true);
  });

  it('[K6] is never made of the address, which is only offered', () => {
    const { metadata, origins } = readPageMetadata(
      {},
      { address: 'https://www.courier.example/tolls' },
    );
    expect(metadata.publisher).toBeUndefined();
    expect(origins.publisher?.suggestion).toBe('courier.example');
  });

  it('is no address', () => {
    const head = '<meta property="og:site_name" content="https://courier.example">';
    expect(readPageMetadata({ head }).metadata.publisher).toBeUndefined();
  });
});

describe('[K7] the address of a page', () => {
  const canonical = (href: string) => ({ head: `<link rel="canonical" href="${href}">` });
  it.each<[string, string, string | undefined, string | undefined, boolean]>([
    [
      'is what it names as its own',
      'https://courier.example/tolls',
      'https://courier.example/tolls?utm_source=x#top',
      'https://courier.example/tolls',
      false,
    ],
    [
      'is believed without knowing where it was fetched',
      'https://courier.example/tolls',
      undefined,
      'https://courier.example/tolls',
      false,
    ],
    [
      'may be on another host of the site',
      'https://www.courier.co.uk/tolls',
      'https://m.courier.co.uk/tolls',
      'https://www.courier.co.uk/tolls',
      false,
    ],
    [
      'is no other site’s',
      'https://wire.example/tolls',
      'https://courier.example/tolls',
      'https://courier.example/tolls',
      true,
    ],
    [
      'is not taken for its neighbour’s under a country’s name',
      'https://wire.co.uk/tolls',
      'https://courier.co.uk/tolls',
      'https://courier.co.uk/tolls',
      true,
    ],
    [
      'is not the site’s first page',
      'https://courier.example/',
      'https://courier.example/tolls',
      'https://courier.example/tolls',
      false,
    ],
    ['is nothing relative', '/tolls', undefined, undefined, false],
    ['is nothing that runs', 'javascript:alert(1)', undefined, undefined, false],
    [
      'loses what tells of a campaign',
      'https://courier.example/tolls?id=7&fbclid=x&utm_medium=y',
      undefined,
      'https://courier.example/tolls?id=7',
      false,
    ],
  ])('%s', (_, own, address, url, isUncertain) => {
    const { metadata, origins } = readPageMetadata(
      canonical(own),
      address === undefined ? {} : { address },
    );
    expect(metadata.url).toBe(url);
    expect(origins.url?.uncertain ?? false).toBe(isUncertain);
  });

  it('is read from what a browser writes into pages that it saves', () => {
    const markup =
      '<!-- saved from url=(0029)https://courier.example/tolls --><html><body><h1>Harbour tolls rise</h1></body></html>';
    expect(readPageMetadata(markup).metadata.url).toBe('https://courier.example/tolls');
  });
});

describe('the language and direction of a page', () => {
  it.each<[string, NewsPage, string | undefined]>([
    ['of its outermost element', { html: '<html lang="en-gb">' }, 'en-GB'],
    ['of its data', { data: article({ headline: 'Tolls', inLanguage: 'en' }) }, 'en'],
    ['of a tag', { head: '<meta property="og:locale" content="en_US">' }, 'en-US'],
    ['of no tag that means nothing', { html: '<html lang="english!">' }, undefined],
  ])('are those %s', (_, page, language) => {
    expect(readPageMetadata(page).metadata.language).toBe(language);
  });

  it('are the text’s own, and to be checked, where a template declares another', () => {
    const { metadata, origins } = readPageMetadata({ html: '<html lang="de">' });
    expect(metadata.language).toBe('en');
    expect(origins.language).toMatchObject({ how: 'text', uncertain: true });
  });

  it('are right to left where it says so', () => {
    expect(readPageMetadata({ html: '<html dir="RTL">' }).metadata.direction).toBe('rtl');
  });
});

describe('the subtitle of a page', () => {
  it.each<[string, NewsPage, string | undefined]>([
    [
      'an element called so',
      { top: `${H1}<p class="article-standfirst">Boats stay away, and nobody wonders</p>` },
      'Boats stay away, and nobody wonders',
    ],
    [
      'a smaller heading right below',
      { top: `${H1}<h2>Boats stay away, and nobody wonders</h2>` },
      'Boats stay away, and nobody wonders',
    ],
    [
      'no description for search engines',
      { head: '<meta name="description" content="Boats stay away, and nobody wonders">' },
      undefined,
    ],
    [
      'no teaser below',
      { top: `${H1}<h2><a href="/fish">Fish is dear this year, they say</a></h2>` },
      undefined,
    ],
    [
      'no headline in other words',
      {
        data: article({
          headline: 'Harbour tolls rise again',
          alternativeHeadline: 'Harbour tolls rise once again',
        }),
      },
      undefined,
    ],
    [
      'another headline that is declared',
      {
        data: article({
          headline: 'Harbour tolls rise again',
          alternativeHeadline: 'Boats stay away, nobody wonders',
        }),
      },
      'Boats stay away, nobody wonders',
    ],
  ])('is %s', (_, page, subtitle) => {
    expect(readPageMetadata(page).metadata.subtitle).toBe(subtitle);
  });
});

describe('what is broken or hostile in a page', () => {
  it.each<[string, string]>([
    ['comments around data', '<!-- {"@type":"Article","author":"Ilse Maren"} -->'],
    ['a comma too many', '{"@type":"Article","author":"Ilse Maren",}'],
    ['a line break in a string', '{"@type":"Article","description":"a\nb","author":"Ilse Maren"}'],
    ['a semicolon at the end', '{"@type":"Article","author":"Ilse Maren"};'],
  ])('is read all the same: %s', (_, data) => {
    expect(readPageMetadata({ data }).metadata.byline).toEqual(['Ilse Maren']);
  });

  it.each<[string, string]>([
    ['data that are no data', '{"@type":"Article","author":'],
    ['an empty script', ''],
    [
      'numbers for words',
      '{"@type":"Article","author":7,"headline":[1,{}],"datePublished":{"a":1}}',
    ],
    [
      'names of prototypes',
      '{"@type":"Article","__proto__":{"author":"x"},"constructor":{"author":"y"}}',
    ],
    [
      'a circle of names',
      '{"@graph":[{"@type":"Article","@id":"#1","author":{"@id":"#2"}},{"@id":"#2"}]}',
    ],
  ])('states nothing: %s', (_, data) => {
    const { metadata } = readPageMetadata({ data });
    expect(metadata).toMatchObject({ title: 'Harbour tolls rise again' });
    expect(metadata.byline).toBeUndefined();
    expect(metadata.published).toBeUndefined();
  });

  it('leaves no control characters in a value', () => {
    const head = '<meta property="og:site_name" content="Cou&#x7;rier&#x202E; x">';
    expect(readPageMetadata({ head }).metadata.publisher).not.toMatch(/\p{Cc}/u);
  });
});
