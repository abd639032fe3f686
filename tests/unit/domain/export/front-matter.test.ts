import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { frontMatter } from '../../../../src/domain/export/front-matter';
import { absent, sharedCases } from '../../../support/shared-inputs';

const PLAIN = {
  title: 'T',
  publisher: null,
  author: [],
  url: null,
  published: null,
  accessed: null,
  tags: [],
} as const;

function readBack(values: Parameters<typeof frontMatter>[0]): unknown {
  const lines = frontMatter(values);
  expect(lines.at(0)).toBe('---');
  expect(lines.at(-1)).toBe('---');
  expect(lines.slice(1, -1).join('\n')).not.toMatch(/^---/m);
  return parse(lines.slice(1, -1).join('\n'));
}

describe('front matter', () => {
  it('has every key in one order, with null for what is not known', () => {
    expect(frontMatter(PLAIN).join('\n')).toBe(
      [
        '---',
        'title: "T"',
        'publisher: null',
        'author: []',
        'url: null',
        'published: null',
        'accessed: null',
        'tags: []',
        '---',
      ].join('\n'),
    );
  });

  it.each(['2025-01-02', '2025-01', '2025', '2025~', '2025-01-02~'])(
    'gives a date back as a string of its precision: %s',
    (published) => {
      expect(readBack({ ...PLAIN, published })).toMatchObject({ published });
    },
  );

  it('leaves a full day bare, so that Obsidian sees a date', () => {
    expect(frontMatter({ ...PLAIN, published: '2025-01-02' })).toContain('published: 2025-01-02');
  });

  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom('"', '\\', '\n', '---', ': ', '#', '\u2028', '\u0085', '\uFEFF', 'x'),
    }),
    fc.constantFrom(
      'null',
      'true',
      '1e3',
      '0x1',
      '~',
      'no',
      '&a [*a]',
      '!!js/function x',
      '- a',
      '{a: b}',
    ),
  );

  it('reads back as YAML with the very same values', () => {
    const values = fc.record({
      title: text,
      publisher: fc.option(text),
      author: fc.array(text, { maxLength: 3 }),
      url: fc.option(text),
      published: fc.constant(null),
      accessed: fc.constant('2025-03-04'),
      tags: fc.array(text, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(values, (given) => {
        expect(readBack(given)).toEqual(
          JSON.parse(JSON.stringify(given).replaceAll('\\u0000', '\\ufffd')),
        );
      }),
      { numRuns: 500 },
    );
  });

  const vectors = sharedCases<{ md: string }>('hostile/markdown.json');
  it.skipIf(vectors.length === 0)(
    vectors.length === 0 ? absent('hostile/markdown.json') : 'holds every hostile title',
    () => {
      for (const { md } of vectors) {
        expect(readBack({ ...PLAIN, title: md })).toMatchObject({ title: md });
      }
    },
  );
});
