import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  inlineTree,
  spansOf,
  type InlineNode,
} from '../../../../src/renderer/features/reader/inline-tree';
import { anySpans, onlyBlock, paragraphWith } from './article-texts';

const LENGTH = 30;
const TEXT = 'abcdefghijklmnopqrstuvwxyz0123';

/** Each unit with the kinds of the spans around it, outermost first. */
function settings(nodes: readonly InlineNode[], around: readonly string[] = []): string[] {
  return nodes.flatMap((node) =>
    node.kind === 'text'
      ? Array.from(
          { length: node.end - node.start },
          (_, at) => `${String(node.start + at)} ${[...around].sort().join(' ')}`,
        )
      : settings(node.children, [...around, node.span.kind]),
  );
}

describe('nesting spans', () => {
  test('emphasis inside a link stands inside it', () => {
    const text = paragraphWith(TEXT, [
      { kind: 'link', start: 2, end: 10, href: 'https://example.org/' },
      { kind: 'emphasis', start: 4, end: 6 },
    ]);
    expect(inlineTree({ start: 0, end: 12 }, text.spans)).toMatchObject([
      { kind: 'text', start: 0, end: 2 },
      {
        span: { kind: 'link' },
        children: [
          { kind: 'text', start: 2, end: 4 },
          { span: { kind: 'emphasis' }, children: [{ kind: 'text', start: 4, end: 6 }] },
          { kind: 'text', start: 6, end: 10 },
        ],
      },
      { kind: 'text', start: 10, end: 12 },
    ]);
  });

  test('any part of a text keeps each character once, in order, set as its spans say', () => {
    fc.assert(
      fc.property(anySpans(LENGTH), fc.nat(LENGTH), fc.nat(LENGTH), (spans, one, other) => {
        const range = { start: Math.min(one, other), end: Math.max(one, other) };
        const expected = Array.from({ length: range.end - range.start }, (_, index) => {
          const at = range.start + index;
          const kinds = spans.filter(({ start, end }) => start <= at && at < end);
          return `${String(at)} ${kinds
            .map(({ kind }) => kind)
            .sort()
            .join(' ')}`;
        });
        expect(settings(inlineTree(range, spans))).toEqual(expected);
      }),
    );
  });

  test('a block finds all its own spans and no others', () => {
    fc.assert(
      fc.property(anySpans(LENGTH), (spans) => {
        const text = paragraphWith(TEXT, spans);
        const other = { start: LENGTH, end: LENGTH + 5 };
        expect(spansOf(text, onlyBlock(text))).toEqual(text.spans);
        expect(spansOf(text, other)).toEqual([]);
      }),
    );
  });
});
