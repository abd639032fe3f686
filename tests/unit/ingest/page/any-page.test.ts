import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkArticleText } from '../../../../src/domain/article/check-article-text';
import { composeText } from '../../../../src/domain/article/compose-text';
import { readPage } from '../../../../src/ingest/html/page/read-page';
import { type HtmlNode, parseHtml } from '../../../../src/ingest/html/parse-html';

/** Markup with `#` where a word is to stand. */
const { markup } = fc.letrec<{ markup: string; element: string }>((tie) => ({
  markup: fc
    .array(fc.oneof({ maxDepth: 5, depthIdentifier: 'page' }, words(), tie('element')), {
      maxLength: 4,
      depthIdentifier: 'page',
    })
    .map((parts) => parts.join(' ')),
  element: fc
    .tuple(
      fc.constantFrom(
        ...'article aside b blockquote div em figcaption figure footer h1 h2 h3 header li main nav p pre section span table td tr ul'.split(
          ' ',
        ),
      ),
      fc.constantFrom('', 'story-body', 'related', 'caption', 'comments', 'byline', 'teaser', 'ad'),
      tie('markup'),
    )
    .map(([tag, name, inside]) => `<${tag} class="${name}">${inside}</${tag}>`),
}));

function words() {
  return fc
    .tuple(
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom('', '.', ', and', ' <a href="/x">#</a>'),
    )
    .map(([count, end]) => `${'# '.repeat(count).trim()}${end}`);
}

/** Each `#` becomes a word of its own, numbered through the page. */
function numbered(html: string): string {
  let count = 0;
  return html.replaceAll('#', () => `word${String(count++)}`);
}

/** The words of a page in the order of its tree: parsing moves what stands wrongly in a table before it. */
function shownWords(html: string): readonly string[] {
  const page = parseHtml(html);
  const textOf = (node: HtmlNode): string => {
    if ('value' in node) return node.value;
    return 'childNodes' in node ? node.childNodes.map(textOf).join(' ') : '';
  };
  return page.ok ? (textOf(page.value.body).match(/word\d+/g) ?? []) : [];
}

describe('[U5] of any page', () => {
  it('every word of a block stands in the page, once and in its order', () => {
    fc.assert(
      fc.property(markup, (body) => {
        const reading = readPage(numbered(body), { address: null, capturedAt: null });
        if (!reading.ok) return;
        const [candidate] = reading.value;
        const text = candidate?.blocks.map((block) => block.text).join('\n') ?? '';
        const places = new Map(shownWords(numbered(body)).map((word, place) => [word, place]));
        const found = (text.match(/word\d+/g) ?? []).map((word) => places.get(word) ?? -1);
        expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
        expect(found).not.toContain(-1);
        expect(text.replace(/word\d+|and|[\s.,]/g, '')).toBe('');
      }),
    );
  });

  it('the blocks make a sound text', () => {
    fc.assert(
      fc.property(markup, (body) => {
        const about = { address: 'https://gazette.example/a', capturedAt: null };
        const reading = readPage(numbered(body), about);
        if (!reading.ok) return;
        const { text } = composeText(reading.value[0]?.blocks ?? []);
        expect(checkArticleText(text)).toBeNull();
      }),
    );
  });
});
