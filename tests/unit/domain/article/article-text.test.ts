import { describe, expect, it } from 'vitest';
import type { ArticleText } from '../../../../src/domain/article/article-text';
import { parseArticleText } from '../../../../src/domain/article/article-text-schema';
import { canonicalText } from '../../../../src/domain/article/canonical-text';
import { checkArticleText } from '../../../../src/domain/article/check-article-text';
import { aText } from '../../../support/builders';

describe('article texts', () => {
  it('[A10] have one canonical JSON whatever the order of their keys', () => {
    const block = { level: null, end: 3, start: 0, kind: 'paragraph' } as const;
    const link = { href: 'https://a.example/', end: 2, start: 0, kind: 'link' } as const;
    const span = { end: 2, start: 0, kind: 'code' } as const;
    expect(canonicalText({ spans: [link, span], blocks: [block], text: 'One' })).toBe(
      '{"text":"One","blocks":[{"kind":"paragraph","start":0,"end":3,"level":null}],' +
        '"spans":[{"kind":"link","start":0,"end":2,"href":"https://a.example/"},' +
        '{"kind":"code","start":0,"end":2}]}',
    );
  });

  const paragraph = { kind: 'paragraph', level: null } as const;
  const two: ArticleText = aText('0123', '6789');

  it.each<[rule: string, title: string, text: ArticleText, broken: RegExp]>([
    [
      'A1',
      'blocks overlap',
      {
        ...two,
        blocks: [
          { ...paragraph, start: 0, end: 4 },
          { ...paragraph, start: 3, end: 10 },
        ],
      },
      /^blocks.1: begins within/,
    ],
    ['A1', 'blocks are out of order', { ...two, blocks: [...two.blocks].reverse() }, /^blocks.0/],
    [
      'A1',
      'a block is empty',
      { ...two, blocks: [{ ...paragraph, start: 0, end: 0 }, ...two.blocks] },
      /^blocks.0: empty/,
    ],
    [
      'A1',
      'a block reaches beyond the text',
      { ...two, blocks: [{ ...paragraph, start: 0, end: 11 }] },
      /^blocks.0: reaches/,
    ],
    ['A1', 'text lies between blocks', { ...two, text: '0123 x6789' }, /^blocks.1: text before/],
    ['A1', 'text lies after the blocks', { ...two, text: '0123\n\n6789 ' }, /^blocks: text after/],
    [
      'A1',
      'an end is no whole number',
      { ...two, blocks: [{ ...paragraph, start: 0.5, end: 4 }] },
      /^blocks.0: ends/,
    ],
    [
      'A2',
      'a heading has no level',
      { ...aText('0'), blocks: [{ kind: 'heading', level: null, start: 0, end: 1 }] },
      /heading level/,
    ],
    [
      'A2',
      'a heading is of level 7',
      { ...aText('0'), blocks: [{ kind: 'heading', level: 7, start: 0, end: 1 }] },
      /heading level/,
    ],
    [
      'A2',
      'a list item is of level 0',
      { ...aText('0'), blocks: [{ kind: 'listItem', level: 0, start: 0, end: 1 }] },
      /list level/,
    ],
    [
      'A2',
      'a paragraph has a level',
      { ...aText('0'), blocks: [{ kind: 'paragraph', level: 1, start: 0, end: 1 }] },
      /a level/,
    ],
    [
      'A3',
      'a span goes over blocks',
      { ...two, spans: [{ kind: 'code', start: 2, end: 8 }] },
      /^spans.0: not inside/,
    ],
    [
      'A3',
      'a span is empty',
      { ...two, spans: [{ kind: 'code', start: 2, end: 2 }] },
      /^spans.0: empty/,
    ],
    [
      'A3',
      'spans are out of order',
      {
        ...two,
        spans: [
          { kind: 'code', start: 7, end: 8 },
          { kind: 'code', start: 1, end: 2 },
        ],
      },
      /^spans.1/,
    ],
    [
      'A3',
      'the shorter of two comes first',
      {
        ...two,
        spans: [
          { kind: 'code', start: 0, end: 2 },
          { kind: 'strong', start: 0, end: 3 },
        ],
      },
      /^spans.1: out of order/,
    ],
    [
      'A3',
      'spans cross',
      {
        ...two,
        spans: [
          { kind: 'code', start: 0, end: 2 },
          { kind: 'strong', start: 1, end: 3 },
        ],
      },
      /^spans.1: crosses/,
    ],
    [
      'A3',
      'a span is within its kind',
      {
        ...two,
        spans: [
          { kind: 'code', start: 0, end: 3 },
          { kind: 'code', start: 1, end: 2 },
        ],
      },
      /^spans.1: within/,
    ],
    [
      'A4',
      'a link runs script',
      { ...two, spans: [{ kind: 'link', href: 'javascript:0', start: 0, end: 1 }] },
      /^spans.0: leads/,
    ],
    ['A5', 'there is a carriage return', aText('a\rb'), /^text: a character at 1/],
    ['A5', 'there is half a pair', aText('a\uD83D'), /^text: a character at 1/],
    ['A5', 'there is a zero', aText('\u0000'), /^text: a character at 0/],
  ])('[%s] are refused when %s', (_rule, _title, text, broken) => {
    expect(checkArticleText(text)).toMatch(broken);
    expect(parseArticleText(text)).toEqual({ ok: false, error: checkArticleText(text) });
  });

  it.each<[title: string, text: ArticleText]>([
    ['empty', { text: '', blocks: [], spans: [] }],
    ['with tabs and emoji', aText('a\tb 😀 e\u0301')],
    [
      'with nested spans',
      {
        ...two,
        spans: [
          { kind: 'link', href: 'https://a.example/', start: 0, end: 4 },
          { kind: 'strong', start: 0, end: 4 },
          { kind: 'code', start: 6, end: 7 },
        ],
      },
    ],
  ])('[A1] are taken: %s', (_title, text) => {
    expect(checkArticleText(text)).toBeNull();
  });

  it.each<[title: string, value: unknown]>([
    ['null', null],
    ['an empty object', {}],
    ['an unknown key', { ...aText('a'), html: '<b>' }],
    [
      'an unknown kind of block',
      { ...aText('a'), blocks: [{ kind: 'video', level: null, start: 0, end: 1 }] },
    ],
    ['a link without an address', { ...aText('a'), spans: [{ kind: 'link', start: 0, end: 1 }] }],
    [
      'a code span with an address',
      { ...aText('a'), spans: [{ kind: 'code', start: 0, end: 1, href: 'https://a.example/' }] },
    ],
  ])('[A11] are refused from storage: %s', (_title, value) => {
    expect(parseArticleText(value).ok).toBe(false);
  });
});
