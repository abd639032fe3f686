import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planSections, sectionAt } from '../../../../src/renderer/features/reader/section-plan';
import { articleOf } from './article-texts';

describe('planning sections', () => {
  test('an article without text has none', () => {
    expect(planSections(articleOf())).toEqual([]);
  });

  test('forty paragraphs share a section and the next begins another', () => {
    const sections = planSections(articleOf(...Array.from({ length: 41 }, () => 'Words.')));
    expect(sections.map(({ parts }) => parts.length)).toEqual([40, 1]);
  });

  test('the first section ends with the paragraph that fills a tall page, the others do not', () => {
    const sections = planSections(
      articleOf(...Array.from({ length: 80 }, () => 'word '.repeat(60).trim())),
    );
    expect(sections.map(({ parts }) => parts.length)).toEqual([18, 40, 22]);
  });

  test('a list is not torn apart at forty blocks, but at eighty', () => {
    const items = Array.from({ length: 100 }, () => ['listItem', 'Item', 1] as const);
    const sections = planSections(articleOf('Before.', ...items));
    expect(sections.map(({ parts }) => parts.length)).toEqual([80, 21]);
  });

  test('a block of a hundred thousand units is drawn in parts that end behind spaces', () => {
    const text = articleOf('word '.repeat(20_000));
    const parts = planSections(text).flatMap((section) => section.parts);
    expect(parts.length).toBeGreaterThan(4);
    expect(parts.map(({ isContinued }) => isContinued)).toEqual(parts.map((_, at) => at > 0));
    for (const { start } of parts.slice(1)) expect(text.text[start - 1]).toBe(' ');
  });

  test('parts follow each other without gaps inside a block and cut no character in two', () => {
    const anyBlock = fc.oneof(
      fc.string({ minLength: 1, maxLength: 40 }),
      fc.constantFrom('😀'.repeat(15_000), 'a'.repeat(45_000), `${'line\n'.repeat(9000)}end`),
    );
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 60 }), (blocks) => {
        const text = articleOf(...blocks);
        const sections = planSections(text);
        const parts = sections.flatMap((section) => section.parts);
        for (const block of text.blocks) {
          const own = parts.filter((part) => part.block === block);
          const ends = [block.start, ...own.map(({ end }) => end)];
          expect(own.map(({ start }) => start)).toEqual(ends.slice(0, -1));
          expect(ends.at(-1)).toBe(block.end);
          expect(own.map((part) => text.text.slice(part.start, part.end)).join('')).not.toMatch(
            /\p{Surrogate}/u,
          );
          for (const part of own) {
            expect(part.end - part.start).toBeLessThanOrEqual(20_000);
            expect(text.text.slice(part.start, part.end)).not.toMatch(/\p{Surrogate}/u);
          }
        }
        expect(sections.map(({ index }) => index)).toEqual(sections.map((_, index) => index));
      }),
      { numRuns: 40 },
    );
  });
});

describe('finding the section of an offset', () => {
  const sections = [
    { start: 0, end: 10 },
    { start: 12, end: 20 },
    { start: 22, end: 30 },
  ];
  test.each([
    [0, 0],
    [10, 0],
    [11, 0],
    [12, 1],
    [21, 1],
    [29, 2],
    [99, 2],
  ])('offset %i is in section %i', (offset, index) => {
    expect(sectionAt(sections, offset)).toBe(index);
  });

  test('there is none without text', () => {
    expect(sectionAt([], 0)).toBe(-1);
  });
});
