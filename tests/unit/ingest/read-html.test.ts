import { describe, expect, it } from 'vitest';

import { checkArticleText } from '../../../src/domain/article/check-article-text';
import { composeText } from '../../../src/domain/article/compose-text';
import { isLinkAddress } from '../../../src/domain/article/web-address';
import { readArticles } from '../../../src/ingest/read-articles';
import { outline, readMarkup, readOne } from '../../support/reading';
import { absent, sharedCases } from '../../support/shared-inputs';

const BODY =
  'PORT AMAL: The ministry said on Monday that the strait would stay closed until further notice.';

describe('the blocks of pasted HTML', () => {
  it('are what the markup says', () => {
    const candidate = readMarkup(`
      <h1>Strait <em>stays</em> closed</h1>
      <figure><img src="x.jpg" alt="A ship"><figcaption>A ship at anchor</figcaption></figure>
      <p>${BODY}</p>
      <h2>Ships</h2>
      <ul><li>one<ol><li>under one</li></ol></li><li>two</li></ul>
      <blockquote><p>said</p><p>more</p></blockquote>
      <pre>
  a  b
    c</pre>
      <table><caption>Ships by port</caption><tr><th>Port<th>Ships</tr><tr><td>Amal</td><td>12</td></tr></table>
      <div>Loose <span>text</span><br>second line<br><br>next paragraph</div>`);
    expect(candidate.metadata.title).toBe('Strait stays closed');
    expect(candidate.origins.title?.how).toBe('html');
    expect(outline(candidate)).toEqual([
      'caption: A ship at anchor',
      `paragraph: ${BODY}`,
      'heading2: Ships',
      'listItem1: one',
      'listItem2: under one',
      'listItem1: two',
      'quote: said',
      'quote: more',
      'preformatted:   a  b\n    c',
      'caption: Ships by port',
      'table: Port\tShips\nAmal\t12',
      'paragraph: Loose text\nsecond line',
      'paragraph: next paragraph',
    ]);
  });

  it('run white space together as a browser does', () => {
    const html = '<p>  The\n  <b> strait </b>\tis  <i>shut</i> . </p>';
    expect(readMarkup(html).blocks).toEqual([
      {
        kind: 'paragraph',
        level: null,
        text: 'The strait is shut .',
        spans: [
          { kind: 'strong', start: 4, end: 10 },
          { kind: 'emphasis', start: 14, end: 18 },
        ],
        setAside: false,
      },
    ]);
  });

  it.each([
    ['scripts and styles', '<script>x()</script><style>p{}</style>'],
    ['comments', '<!-- x --><!--[if mso]>x<![endif]-->'],
    ['what is hidden', '<p hidden>x</p><p style="display:NONE">x</p><i aria-hidden="true">x</i>'],
    ['templates and frames', '<template>x</template><iframe>x</iframe><noscript>x</noscript>'],
    [
      'controls and players',
      '<button>x</button><select><option>x</select><textarea>x</textarea><video>x</video>',
    ],
    ['drawings', '<svg><text>x</text></svg><canvas>x</canvas>'],
    ['pictures without words', '<img src="https://track.example/1.gif">'],
  ])('leave out %s', (_, markup) => {
    expect(outline(readMarkup(`<p>${BODY}</p>${markup}`))).toEqual([`paragraph: ${BODY}`]);
  });

  it.each(['nav', 'aside', 'footer', 'div role="navigation"'])(
    'set aside the furniture of a page: <%s>',
    (element) => {
      const html = `<${element}><p>Home</p></${element.split(' ')[0] ?? ''}><p>${BODY}</p>`;
      expect(outline(readMarkup(html))).toEqual(['-paragraph: Home', `paragraph: ${BODY}`]);
    },
  );

  it('keep links to web and mail addresses only', () => {
    const hrefs = [
      'https://a.example/x',
      'mailto:a@b.example',
      'javascript:x',
      '/relative',
      'data:text/html,x',
      'file:///x',
    ];
    const html = hrefs.map((href) => `<a href="${href}">w</a>`).join(' ');
    const [block] = readMarkup(`<p>${html}</p>`).blocks;
    expect(block?.spans.map((span) => (span.kind === 'link' ? span.href : ''))).toEqual(
      hrefs.slice(0, 2),
    );
    expect(block?.text).toBe('w w w w w w');
  });

  it('go through tables that only lay out a page', () => {
    const html = `<table><tr><td><p>${BODY}</p><p>Two</p></td><td><table><tr><td>x</td></tr></table></td></tr></table>`;
    expect(outline(readMarkup(html))).toEqual([
      `paragraph: ${BODY}`,
      'paragraph: Two',
      'paragraph: x',
    ]);
  });

  it('are told apart as those of plain text are', () => {
    const html = `<p>Strait of Amal stays closed</p><p>By Ana Roe</p><p>Updated 2 January 2031</p><p>${BODY}</p><ul><li>Share</li></ul>`;
    const candidate = readMarkup(html);
    expect(candidate.metadata).toMatchObject({
      byline: ['Ana Roe'],
      updated: '2031-01-02',
      published: null,
    });
    expect(outline(candidate)).toEqual([
      '-paragraph: By Ana Roe',
      '-paragraph: Updated 2 January 2031',
      `paragraph: ${BODY}`,
      '-listItem1: Share',
    ]);
  });
});

describe('what the clipboard puts around HTML', () => {
  it('is taken off, and the address of the page is kept', () => {
    const html = [
      'Version:0.9',
      'StartHTML:0000000170',
      'EndHTML:0000000430',
      'StartFragment:0000000206',
      'EndFragment:0000000394',
      'SourceURL:https://gazette.example/strait',
      '<html><body><p>before</p>',
      `<!--StartFragment--><p>${BODY}</p><!--EndFragment-->`,
      '<p>after</p></body></html>',
    ].join('\r\n');
    const candidate = readMarkup(html);
    expect(outline(candidate)).toEqual([`paragraph: ${BODY}`]);
    expect(candidate.metadata.url).toBe('https://gazette.example/strait');
    expect(candidate.origins.url?.how).toBe('html');
  });

  it('may name the language and direction', () => {
    const { metadata } = readMarkup(`<html lang="ur" dir="rtl"><body><p>${BODY}</p></body></html>`);
    expect(metadata).toMatchObject({ language: 'ur', direction: 'rtl' });
  });

  it('may be nothing to read: then the plain text counts', () => {
    const html = '<meta charset="utf-8"><img src="x">';
    expect(outline(readOne({ text: BODY, html }))).toEqual([`paragraph: ${BODY}`]);
  });
});

describe('hostile HTML', () => {
  it.each([
    ['a million nested elements', '<div>'.repeat(1_000_000), 'elements nested more than 512 deep'],
    ['a million nested spans', '<span>'.repeat(1_000_000), 'elements nested more than 512 deep'],
    ['nested tables', '<table><tr><td>'.repeat(100_000), 'elements nested more than 512 deep'],
    ['a million elements', '<i>x</i>'.repeat(1_000_000), 'more than 300000 elements'],
  ])('is refused with the reason: %s', (_, html, what) => {
    expect(readArticles({ text: '', html })).toEqual({
      ok: false,
      error: { kind: 'broken', what },
    });
  });

  it('is refused when it is too large', () => {
    const html = 'x'.repeat(10_000_001);
    expect(readArticles({ text: '', html })).toMatchObject({ error: { kind: 'tooLarge' } });
  });

  it('takes time in proportion to its size', () => {
    const html = `<p>${'word <b>x</b> '.repeat(100_000)}</p>`;
    const started = performance.now();
    expect(readArticles({ text: '', html }).ok).toBe(true);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  const vectors = sharedCases<{ id: string; html: string }>('hostile/html.json');
  it.skipIf(vectors.length === 0)(
    vectors.length === 0
      ? absent('hostile/html.json')
      : 'becomes a sound article text or a reason, every vector',
    () => {
      for (const { html } of vectors) {
        const reading = readArticles({ text: '', html: `<p>${BODY}</p>${html}` });
        if (!reading.ok) continue;
        const { text } = composeText(reading.value[0]?.blocks ?? []);
        expect(checkArticleText(text)).toBeNull();
        const links = text.spans.filter((span) => span.kind === 'link');
        expect(links.every(({ href }) => isLinkAddress(href))).toBe(true);
      }
    },
    60_000,
  );
});
