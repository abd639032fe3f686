import { describe, expect, test } from 'vitest';
import type { BlockKind } from '../../../../src/domain/article/article-text';
import { composeText } from '../../../../src/domain/article/compose-text';
import { paragraphAt, paragraphsOf } from '../../../../src/domain/article/paragraphs';

function textOf(...kinds: readonly BlockKind[]) {
  const blocks = kinds.map((kind, at) => ({
    kind,
    level: kind === 'heading' || kind === 'listItem' ? 1 : null,
    text: `${kind} ${String(at)}`,
    setAside: false as const,
    spans: [],
  }));
  return composeText(blocks).text;
}

const MIXED = textOf('heading', 'paragraph', 'quote', 'caption', 'listItem', 'listItem', 'heading');

describe('paragraphs', () => {
  test('[C1] every block but headings and captions is counted, from 1', () => {
    const counted = paragraphsOf(MIXED).map(({ number, start, end }) => [
      number,
      MIXED.text.slice(start, end),
    ]);
    expect(counted).toEqual([
      [1, 'paragraph 1'],
      [2, 'quote 2'],
      [3, 'listItem 4'],
      [4, 'listItem 5'],
    ]);
  });

  test('[C1] an offset is in the paragraph that began last', () => {
    for (const { number, start, end } of paragraphsOf(MIXED)) {
      expect(paragraphAt(MIXED, start)).toBe(number);
      expect(paragraphAt(MIXED, end - 1)).toBe(number);
    }
    expect(paragraphAt(MIXED, 0)).toBeNull();
    expect(paragraphAt(MIXED, MIXED.text.indexOf('caption'))).toBe(2);
    expect(paragraphAt(MIXED, MIXED.text.length)).toBe(4);
    expect(paragraphAt(textOf(), 0)).toBeNull();
  });
});
