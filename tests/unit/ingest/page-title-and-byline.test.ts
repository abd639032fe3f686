import { describe, expect, it } from 'vitest';
import { type NewsPage, readPageMetadata } from '../../support/pages-of-news';

const H1 = '<h1>Harbour tolls rise again</h1>';
const article = (properties: object) => ({ '@type': 'NewsArticle', ...properties });
const by = (author: unknown): NewsPage => ({
  data: article({ headline: 'Harbour tolls rise again', author }),
});

describe('[K6] the title of a page', () => {
  it.each<[string, NewsPage, string, boolean]>([
    [
      'is the headline it shows',
      { head: '<title>Tolls up</title>' },
      'Harbour tolls rise again',
      false,
    ],
    [
      'is the shown one, where programs are told another',
      { head: '<meta property="og:title" content="You will not believe these tolls">' },
      'Harbour tolls rise again',
      false,
    ],
    [
      'is no site’s name in a heading of first rank',
      {
        head: '<title>Harbour tolls rise again | Sundholm Courier</title>',
        top: `<h1>Sundholm Courier</h1><h2 class="entry-title">Harbour tolls rise again</h2>`,
      },
      'Harbour tolls rise again',
      false,
    ],
    [
      'is no teaser’s heading',
      {
        head: '<title>Harbour tolls rise again</title>',
        top: `<aside><h1>Fish is dear this year</h1></aside>${H1}`,
      },
      'Harbour tolls rise again',
      false,
    ],
    [
      'is a line that says the declared title, whatever its element',
      {
        head: '<title>Harbour tolls rise again - Courier</title>',
        top: '<dl><dt>Harbour tolls rise again</dt></dl>',
      },
      'Harbour tolls rise again',
      false,
    ],
    [
      'is what is declared where none is shown, without the name that the page gives its site',
      {
        head: '<title>Tolls rise again | Courier</title><meta property="og:title" content="Tolls rise again"><meta property="og:site_name" content="Courier">',
        top: '',
      },
      'Tolls rise again',
      false,
    ],
    [
      'keeps an ending that may be part of it',
      { head: '<title>Tolls - a history</title>', top: '' },
      'Tolls - a history',
      true,
    ],
    [
      'is read with its entities',
      { data: article({ headline: 'Nobody&#8217;s quay' }), top: '' },
      'Nobody’s quay',
      true,
    ],
  ])('%s', (_, page, title, isUncertain) => {
    const { metadata, origins } = readPageMetadata(page);
    expect(metadata.title).toBe(title);
    expect(origins.title?.uncertain).toBe(isUncertain);
  });

  it('is not stated by a page that states none', () => {
    expect(readPageMetadata({ top: '' }).metadata.title).toBeUndefined();
  });
});

describe('[K5] the byline of a page', () => {
  it.each<[string, string, readonly string[]]>([
    ['a line', '<p>By Ilse Maren</p>', ['Ilse Maren']],
    [
      'several names',
      '<p>By Ilse Maren, Tove Aster and Nils van der Berg</p>',
      ['Ilse Maren', 'Tove Aster', 'Nils van der Berg'],
    ],
    ['a job', '<p>By Ilse Maren, Senior Political Correspondent</p>', ['Ilse Maren']],
    [
      'a handle and a mail address',
      '<p>By Ilse Maren @ilse ilse@courier.example</p>',
      ['Ilse Maren'],
    ],
    ['where somebody works', '<p>By Ilse Maren | Sundholm Courier</p>', ['Ilse Maren']],
    ['where somebody works, after a comma', '<p>By Ilse Maren, Courier News</p>', ['Ilse Maren']],
    ['a date behind it', '<p>By Ilse Maren on March 3, 2031</p>', ['Ilse Maren']],
    [
      'links',
      '<p>By <a rel="author">Ilse Maren</a> and <a rel="author">Tove Aster</a>Staff writers</p>',
      ['Ilse Maren', 'Tove Aster'],
    ],
    ['an author’s element', '<div class="author">Ilse Maren</div>', ['Ilse Maren']],
    [
      'microdata',
      '<span itemprop="author" itemscope><span itemprop="name">Ilse Maren</span></span>',
      ['Ilse Maren'],
    ],
    ['a word before the name', '<p>By</p><p>Ilse Maren</p>', ['Ilse Maren']],
    ['an agency in its place', '<p class="byline">Associated Press</p>', ['Associated Press']],
    ['an agency elsewhere', '<p class="label">Associated Press</p>', []],
    [
      'a small word in a name',
      '<p>By Zia ur-Rehman and Ana al-Amin</p>',
      ['Zia ur-Rehman', 'Ana al-Amin'],
    ],
    ['Arabic', '<p>بقلم: أحمد علي</p>', ['أحمد علي']],
    ['an agency that is said to be it', '<p>By Associated Press</p>', ['Associated Press']],
    ['another language', '<p>Von Ilse Maren</p>', ['Ilse Maren']],
    ['another script', '<p>Автор: Анна Лунд</p>', ['Анна Лунд']],
    ['an account', '<p>By <a rel="author">admin</a></p>', []],
    ['nobody', '<p>By boat it takes an hour, by road a day</p>', []],
    ['a box further down', '<p class="author-bio">Ilse Maren writes on ports.</p>', []],
  ])('is what it shows: %s', (_, line, names) => {
    expect(readPageMetadata({ top: H1 + line }).metadata.byline ?? []).toEqual(names);
  });

  it.each<[string, NewsPage, readonly string[]]>([
    ['a person', by({ '@type': 'Person', name: 'Ilse Maren' }), ['Ilse Maren']],
    ['several', by([{ name: 'Ilse Maren' }, { name: 'Tove Aster' }]), ['Ilse Maren', 'Tove Aster']],
    ['a string', by('Ilse Maren and Tove Aster'), ['Ilse Maren', 'Tove Aster']],
    [
      'one named elsewhere in the data',
      {
        data: {
          '@graph': [
            { ...article({ headline: 'Harbour tolls rise again' }), author: { '@id': '#7' } },
            { '@id': '#7', '@type': 'Person', name: 'Ilse Maren' },
          ],
        },
      },
      ['Ilse Maren'],
    ],
    ['an address', by('https://courier.example/ilse'), []],
    ['an account', by({ '@type': 'Person', name: 'admin' }), []],
    [
      'the publisher once more',
      {
        data: article({
          author: { '@type': 'Organization', name: 'Courier' },
          publisher: { name: 'Courier' },
        }),
      },
      [],
    ],
    [
      'a tag',
      { head: '<meta name="author" content="Ilse Maren, Sundholm Courier News">' },
      ['Ilse Maren'],
    ],
    [
      'a learned journal’s tags',
      {
        head: '<meta name="citation_author" content="Maren, Ilse"><meta name="citation_author" content="Aster, Tove">',
      },
      ['Ilse Maren', 'Tove Aster'],
    ],
    [
      'a page of somebody',
      { head: '<meta property="article:author" content="https://social.example/ilse">' },
      [],
    ],
  ])('is what it declares: %s', (_, page, names) => {
    expect(readPageMetadata(page).metadata.byline ?? []).toEqual(names);
  });

  it('is the whole of what is shown, where less is declared', () => {
    const page = { ...by({ name: 'Ilse Maren' }), top: `${H1}<p>By Ilse Maren and Tove Aster</p>` };
    const { metadata, origins } = readPageMetadata(page);
    expect(metadata.byline).toEqual(['Ilse Maren', 'Tove Aster']);
    expect(origins.byline).toMatchObject({ how: 'html', uncertain: false });
  });

  it('is spelt as it is declared, where it is set in capitals', () => {
    const page = { ...by({ name: 'Ilse McMaren' }), top: `${H1}<p>BY ILSE MCMAREN</p>` };
    expect(readPageMetadata(page).metadata.byline).toEqual(['Ilse McMaren']);
  });

  it('[K2] is to be checked where somebody else is declared', () => {
    const page = { ...by({ name: 'Jon Dahl' }), top: `${H1}<p>By Ilse Maren</p>` };
    const { metadata, origins } = readPageMetadata(page);
    expect(metadata.byline).toEqual(['Ilse Maren']);
    expect(origins.byline?.uncertain).toBe(true);
  });
});
