import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { BOUNDED, metadataEntries } from '../../../src/domain/notebook/field-schemas';
import { newsPage, readPageMetadata } from '../../support/pages-of-news';

const PEOPLE = [
  'Ilse Maren',
  'Tove Aster',
  'Nils van der Berg',
  'Anna Lund',
  'José Ferreira',
  'Wu Wei',
];
const BODIES = ['Sundholm Courier', 'Northern Wire', 'Island Post'];

const day = fc
  .tuple(
    fc.integer({ min: 2001, max: 2039 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 13, max: 28 }),
  )
  .map(([year, month, date]) => ({
    year,
    month,
    date,
    iso: [year, pad(month), pad(date)].join('-'),
  }));

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** A day as a page may write it, and nothing else. */
const written = fc.tuple(day, fc.nat({ max: 5 })).map(([{ year, month, date, iso }, form]) => {
  const name = MONTHS[month - 1] ?? '';
  const forms = [
    iso,
    `${iso}T10:20:30Z`,
    `${iso}T23:59:00-08:00`,
    `${String(date)} ${name} ${String(year)}`,
    `${name} ${String(date)}, ${String(year)}`,
    `${pad(month)}/${pad(date)}/${String(year)}`,
  ];
  return { iso, words: forms[form] ?? iso };
});

const name = fc.constantFrom(...PEOPLE, ...BODIES, 'admin', 'Staff writer');
const piece = fc.oneof(
  name.map((who) => ({ markup: `<p>By ${who}</p>`, days: [] as string[] })),
  name.map((who) => ({ markup: `<span class="author">${who}</span>`, days: [] })),
  written.map(({ words, iso }) => ({ markup: `<p>Published ${words}</p>`, days: [iso] })),
  written.map(({ words, iso }) => ({ markup: `<p class="date">${words}</p>`, days: [iso] })),
  written.map(({ words, iso }) => ({ markup: `<p>Updated: ${words}</p>`, days: [iso] })),
  written.map(({ words, iso }) => ({
    markup: `<time datetime="${words}">then</time>`,
    days: [iso],
  })),
  fc
    .constantFrom('<h2>Fish is dear</h2>', '<p>8 minutes ago</p>', '<li>Home</li>', '<p>Share</p>')
    .map((markup) => ({ markup, days: [] })),
);

const page = fc.record({
  shown: fc.array(piece, { maxLength: 6 }),
  author: fc.option(name, { nil: undefined }),
  published: fc.option(written, { nil: undefined }),
  modified: fc.option(written, { nil: undefined }),
  tag: fc.option(written, { nil: undefined }),
});

describe('what is read of any page', () => {
  it('[K1] is no date that is not written in it', () => {
    fc.assert(
      fc.property(page, (given) => {
        const { metadata, origins } = readPageMetadata(made(given));
        const days = [given.published, given.modified, given.tag].flatMap((one) =>
          one ? [one.iso] : [],
        );
        const all = [...days, ...given.shown.flatMap((one) => one.days)];
        for (const found of [metadata.published, metadata.updated, origins.published?.suggestion]) {
          if (found != null) expect(all).toContain(found);
        }
      }),
    );
  });

  it('[K1] is no name that is not written in it, and nobody’s who is no person unless it is shown', () => {
    fc.assert(
      fc.property(page, (given) => {
        const { metadata } = readPageMetadata(made(given));
        const markup = made(given);
        for (const who of metadata.byline ?? []) expect(markup).toContain(who);
        expect(metadata.byline ?? []).not.toContain('admin');
        expect(metadata.byline ?? []).not.toContain('Staff writer');
      }),
    );
  });

  it('[K8] is what a notebook can keep, whatever the markup', () => {
    const schema = v.partial(v.strictObject(metadataEntries(BOUNDED)));
    const scrap = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom(
        '<h1>',
        '</h1>',
        '<time datetime="',
        '">',
        '<meta property="og:title" content="',
        '<p class="byline">By ',
        '<script type="application/ld+json">{"@type":"Article","headline":"',
        '"}</script>',
        '<link rel="canonical" href="https://',
        '<html lang="',
        '&#0;',
        '\u2029',
        '2031-03-03',
        '<div itemprop="author">',
      ),
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 30 }), (scraps) => {
        const { metadata } = readPageMetadata(scraps.join(''));
        expect(v.safeParse(schema, metadata).issues ?? []).toEqual([]);
      }),
    );
  });
});

describe('a hostile page', () => {
  it.each<[string, string]>([
    ['of headlines', '<h1 class="headline">Tolls</h1>'.repeat(30_000)],
    ['of authors', `<h1>Tolls rise</h1>${'<a rel="author">Ilse Maren</a>'.repeat(30_000)}`],
    [
      'of times without words',
      `<h1>Tolls rise</h1>${'<time datetime="2031-03-03"></time>'.repeat(30_000)}`,
    ],
    ['of dates', `<h1>Tolls rise</h1>${'<p>Published 3 March 2031</p>'.repeat(30_000)}`],
    ['of numbers', `<h1>Tolls rise</h1><p>${'1 1 '.repeat(300_000)}</p>`],
    ['of tags', '<meta property="og:site_name" content="Courier">'.repeat(30_000)],
    ['of separators', `<title>${'a | '.repeat(200_000)}</title><h1>a</h1>`],
    ['of nested data', `<script type="application/ld+json">${'['.repeat(200_000)}</script>`],
    ['of quotation marks', `<script type="application/ld+json">${'"\\"'.repeat(300_000)}</script>`],
    [
      'of articles',
      `<script type="application/ld+json">[${'{"@type":"Article","headline":"&amp;"},'.repeat(20_000)}1]</script>`,
    ],
    ['of blanks', `<h1>${' \n'.repeat(400_000)}</h1><p>By ${' '.repeat(400_000)}x</p>`],
  ])('[K8] %s is read in time, or not at all', (_, markup) => {
    const started = performance.now();
    expect(() => readPageMetadata(markup)).not.toThrow();
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});

function made({
  shown,
  author,
  published,
  modified,
  tag,
}: Parameters<Parameters<typeof page.map>[0]>[0]): string {
  const data = {
    '@type': 'NewsArticle',
    headline: 'Harbour tolls rise again',
    ...(author === undefined ? {} : { author: { '@type': 'Person', name: author } }),
    ...(published === undefined ? {} : { datePublished: published.words }),
    ...(modified === undefined ? {} : { dateModified: modified.words }),
  };
  return newsPage({
    data,
    head: tag === undefined ? '' : `<meta name="pubdate" content="${tag.words}">`,
    top: `<h1>Harbour tolls rise again</h1>${shown.map(({ markup }) => markup).join('')}`,
  });
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
