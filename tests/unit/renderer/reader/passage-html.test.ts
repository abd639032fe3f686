import { describe, expect, test } from 'vitest';
import { passageHtml } from '../../../../src/renderer/features/reader/passage-html';
import { articleOf, paragraphWith } from './article-texts';

describe('a passage as HTML', () => {
  test('keeps paragraphs, headings and lists as far as they are selected', () => {
    const text = articleOf(
      ['heading', 'Talks', 1],
      'They met.',
      ['listItem', 'daily', 1],
      ['listItem', 'cheap', 1],
      ['quote', 'A road that floats'],
    );
    const start = text.text.indexOf('lks');
    const end = text.text.indexOf(' that');
    expect(passageHtml(text, { start, end })).toBe(
      '<h2>lks</h2><p>They met.</p><ul><li>daily</li><li>cheap</li></ul><blockquote>A road</blockquote>',
    );
  });

  test('a list at the end is closed', () => {
    const text = articleOf(['keyPoint', 'One']);
    expect(passageHtml(text, { start: 0, end: 3 })).toBe('<ul><li>One</li></ul>');
  });

  test('cuts emphasis and links where the selection cuts them', () => {
    const text = paragraphWith('see the reply here', [
      { kind: 'link', start: 4, end: 13, href: 'https://example.org/?a=1&b=2' },
      { kind: 'strong', start: 8, end: 13 },
    ]);
    expect(passageHtml(text, { start: 6, end: 18 })).toBe(
      '<p><a href="https://example.org/?a=1&amp;b=2">e <strong>reply</strong></a> here</p>',
    );
  });

  test('escapes what would be markup', () => {
    const text = articleOf('a < b & c > "d" <script>');
    expect(passageHtml(text, { start: 0, end: text.text.length })).toBe(
      '<p>a &lt; b &amp; c &gt; &quot;d&quot; &lt;script&gt;</p>',
    );
  });
});
