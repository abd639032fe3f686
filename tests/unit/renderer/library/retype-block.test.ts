import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InlineSpan } from '../../../../src/domain/article/article-text';
import {
  mergeBlocks,
  retypeBlock,
} from '../../../../src/renderer/features/library/blocks/retype-block';
import { block } from './sample-candidates';

const strong = (start: number, end: number): InlineSpan => ({ kind: 'strong', start, end });

/** Words that each span of a block stands on. */
function words(text: string, spans: readonly InlineSpan[]): string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}

describe('a block with another text', () => {
  const before = block('The port will open soon', { spans: [strong(9, 13), strong(19, 23)] });

  it.each([
    ['a word is put in before', 'The old port will open soon', ['will', 'soon']],
    ['a word is put in behind', 'The port will open soon enough', ['will', 'soon']],
    ['a letter is put into the span', 'The port wiill open soon', ['wiill', 'soon']],
    ['the span is deleted', 'The port open soon', ['soon']],
    ['the end of the span is deleted', 'The port wi open soon', ['wi', 'soon']],
    ['everything behind is deleted', 'The port will', ['will']],
  ])('keeps spans on their words when %s', (_, text, expected) => {
    const [after] = retypeBlock(before, text);
    expect(after && words(after.text, after.spans)).toEqual(expected);
  });

  it('becomes several blocks of its kind at blank lines', () => {
    const quote = block('One two', { kind: 'quote', spans: [strong(4, 7)] });
    const parts = retypeBlock(quote, 'One\n\n  \ntwo');
    expect(parts.map(({ kind, text }) => [kind, text])).toEqual([
      ['quote', 'One'],
      ['quote', 'two'],
    ]);
    expect(parts[1] && words(parts[1].text, parts[1].spans)).toEqual(['two']);
  });

  it('keeps blank lines where they mean something', () => {
    expect(retypeBlock(block('a', { kind: 'preformatted' }), 'a\n\nb')).toHaveLength(1);
  });

  it.each(['', '   ', '\n\n'])('is gone when %j is left of it', (text) => {
    expect(retypeBlock(before, text)).toEqual([]);
  });

  it('never has a span outside its text, of no words, or over a blank line', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), maxLength: 30 });
    const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 4 });
    fc.assert(
      fc.property(texts, texts, spans, (old, next, ranges) => {
        const inside = ranges
          .map(([a, b]) => strong(Math.min(a, b, old.length), Math.min(Math.max(a, b), old.length)))
          .filter(({ start, end }) => start < end);
        const parts = retypeBlock(block(old, { spans: inside }), next);
        return parts.every(
          ({ text, spans: own }) =>
            text.trim() === text &&
            text !== '' &&
            own.every(({ start, end }) => start >= 0 && start < end && end <= text.length),
        );
      }),
    );
  });

  it('is the same block when its text is the same', () => {
    expect(retypeBlock(before, before.text)).toEqual([before]);
  });
});

describe('two blocks as one', () => {
  it('keep their words and spans, in the kind of the first', () => {
    const joined = mergeBlocks(
      block('Head', { kind: 'heading', level: 2 }),
      block('of it', { spans: [strong(0, 2)] }),
    );
    expect(joined).toMatchObject({ kind: 'heading', text: 'Head of it' });
    expect(words(joined.text, joined.spans)).toEqual(['of']);
  });
});
