import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkArticleText } from '../../../src/domain/article/check-article-text';
import { composeText } from '../../../src/domain/article/compose-text';
import { readArticles } from '../../../src/ingest/read-articles';
import { outline, readMarkdownFile } from '../../support/reading';
import { absent, sharedCases } from '../../support/shared-inputs';

const BODY =
  'PORT AMAL: The ministry said on Monday that the strait would stay closed until further notice.';

function readFile(markdown: string) {
  return readArticles({ name: 'x.md', extension: 'md', bytes: Buffer.from(markdown, 'utf8') });
}

describe('front matter', () => {
  it('states what it states, each value with its line as origin', () => {
    const { metadata, origins } = readMarkdownFile(`---
title: "Strait stays closed"
subtitle: Ships wait
author: [Ana Roe, "[[Mira Deen]]"]
publisher: Harbour Gazette
url: https://gazette.example/strait
published: 2031-03-12
updated: 2031-03
lang: en-gb
tags: [strait]
---

${BODY}
`);
    expect(metadata).toEqual({
      title: 'Strait stays closed',
      subtitle: 'Ships wait',
      byline: ['Ana Roe', 'Mira Deen'],
      publisher: 'Harbour Gazette',
      url: 'https://gazette.example/strait',
      published: '2031-03-12',
      updated: '2031-03',
      dateline: 'PORT AMAL',
      language: 'en-GB',
      direction: 'ltr',
    });
    expect(origins.published).toEqual({
      how: 'frontMatter',
      evidence: 'published: 2031-03-12',
      uncertain: false,
    });
  });

  it.each([
    ['a date that only says date', 'date: 2031-03-12', { published: '2031-03-12' }],
    ['a year', 'published: 2031', { published: '2031' }],
    ['a time of day', 'published: 2031-03-12T23:30:00+05:00', { published: '2031-03-12' }],
    ['a date with two readings', 'published: 01/02/2031', { published: null }],
    ['an address that is none', 'url: javascript:alert(1)', { url: null }],
    ['an Obsidian clipping', 'source: https://a.example/x', { url: 'https://a.example/x' }],
    ['a language that is none', 'language: english please', { language: null }],
    [
      'values of other kinds',
      'title: {a: b}\npublisher: [x]\nauthor: {}',
      { publisher: null, byline: [] },
    ],
  ])('is taken at its word or not at all: %s', (_, yaml, expected) => {
    expect(readMarkdownFile(`---\n${yaml}\n---\n\n${BODY}`).metadata).toMatchObject(expected);
  });

  it('that says only "date" is to be looked at', () => {
    const { origins } = readMarkdownFile(`---\ndate: 2031-03-12\n---\n${BODY}`);
    expect(origins.published?.uncertain).toBe(true);
  });

  it.each([
    ['broken', 'title: [a'],
    ['aliases', 'a: &a [x]\nb: [*a, *a]'],
    ['too deep', `a: ${'['.repeat(5000)}`],
    ['nested sequences', `a:\n  ${'- '.repeat(5000)}x`],
  ])('that can’t be read is kept aside: %s', (_, yaml) => {
    const { metadata, blocks } = readMarkdownFile(`---\n${yaml}\n---\n\n${BODY}`);
    expect(metadata).toMatchObject({ publisher: null, byline: [] });
    expect(blocks[0]).toMatchObject({ text: yaml, setAside: 'boilerplate' });
    expect(blocks[1]?.text).toBe(BODY);
  });

  it('that is no mapping is text', () => {
    expect(outline(readMarkdownFile(`---\n- a\n- b\n---\n\n${BODY}`))).toContain('keyPoint: a');
  });
});

describe('the blocks of Markdown', () => {
  it('are what the markup says', () => {
    const candidate = readMarkdownFile(
      [
        '# Strait stays closed',
        '',
        `${BODY}  `,
        'Second line.',
        '',
        '## Ships',
        '',
        '- one',
        '  - under one',
        '',
        '    more of it',
        '',
        '1. first',
        '',
        '> said',
        '> on',
        '',
        '```js',
        '  code',
        '```',
        '',
        '![A ship](https://a.example/x.png)',
        '',
        '<p>In <b>markup</b><script>alert(1)</script></p>',
        '',
        '<!-- hidden -->',
      ].join('\n'),
    );
    expect(candidate.metadata.title).toBe('Strait stays closed');
    expect(outline(candidate)).toEqual([
      `paragraph: ${BODY}\nSecond line.`,
      'heading2: Ships',
      'listItem1: one',
      'listItem2: under one',
      'paragraph: more of it',
      'listItem1: first',
      'quote: said on',
      'preformatted:   code',
      'caption: A ship',
      'paragraph: In markup',
    ]);
  });

  it('keep emphasis, code and links to web and mail addresses', () => {
    const [block] = readMarkdownFile(
      'He *said **no*** to `it`, [here](https://a.example/), [there][r], [not](javascript:x).\n\n[r]: mailto:a@b.example',
    ).blocks;
    expect(block?.text).toBe('He said no to it, here, there, not.');
    expect(block?.spans).toEqual([
      { kind: 'emphasis', start: 3, end: 10 },
      { kind: 'strong', start: 8, end: 10 },
      { kind: 'code', start: 14, end: 16 },
      { kind: 'link', href: 'https://a.example/', start: 18, end: 22 },
      { kind: 'link', href: 'mailto:a@b.example', start: 24, end: 29 },
    ]);
  });

  it('are refused when they are nested beyond reading', () => {
    const error = { kind: 'broken', what: 'lists or quotations nested more than 50 deep' };
    expect(readFile(`${'> '.repeat(3000)}x`)).toEqual({ ok: false, error });
    expect(readFile(`${'- '.repeat(3000)}x`)).toEqual({ ok: false, error });
  });

  it('make a sound article text, whatever the Markdown is', () => {
    const line = fc.constantFrom(
      ...[
        '# head',
        '- item',
        '  - sub',
        '> quote',
        '    code',
        '```',
        '*a **b*c**',
        '[x](http://a.b)',
        '---',
        '===',
      ],
      ...[
        '![alt](x)',
        '<div>',
        '</div>',
        '<script>',
        '&#0;',
        '&#x2028;',
        'Share',
        'By Ana Roe',
        '',
        'text',
        BODY,
      ],
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const reading = readFile(lines.join('\n'));
        if (!reading.ok) expect(reading.error.kind).toBe('empty');
        else expect(checkArticleText(composeText(reading.value[0]?.blocks ?? []).text)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  const vectors = sharedCases<{ md: string }>('hostile/markdown.json');
  it.skipIf(vectors.length === 0)(
    vectors.length === 0
      ? absent('hostile/markdown.json')
      : 'hold no forbidden address, hostile or not',
    () => {
      for (const { md } of vectors) {
        const reading = readFile(`${BODY}\n\n${md}`);
        expect(reading.ok).toBe(true);
        expect(JSON.stringify(reading)).not.toMatch(/"href":"(?!https?:|mailto:)/);
      }
    },
  );
});
