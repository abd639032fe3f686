import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';

import { obsidianTag } from '../../../../src/domain/export/obsidian-tag';

describe('a tag as Obsidian writes it', () => {
  it.each([
    [['strait', 'closure'], 'strait/closure'],
    [['foreign policy'], 'foreign-policy'],
    [['2025'], 'n2025'],
    [['2025', '06'], 'n2025/n06'],
    [['a/b'], 'a-b'],
    [['U.N. (New York)'], 'U-N-New-York'],
    [['_draft_'], 'draft'],
    [['snake_case'], 'snake_case'],
    [['وقف إطلاق النار'], 'وقف-إطلاق-النار'],
    [['🎈'], '🎈'],
    [['!!!'], 'unnamed'],
  ])('%j is #%s', (path, written) => {
    expect(obsidianTag(path)).toBe(written);
  });

  it('is one tag to Obsidian and plain text to CommonMark, whatever its name', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.string({
        unit: fc.constantFrom('_', '-', '*', '1', 'a', ' ', '/', '#', '&', '`'),
        minLength: 1,
      }),
    );
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 3 }), (path) => {
        const line = `Tags: #${obsidianTag(path)} #${obsidianTag(path)}`;
        expect(obsidianTag(path)).toMatch(
          /^[^\s\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\]*[^\s\d/][^\s]*$/u,
        );
        expect(fromMarkdown(line).children).toMatchObject([
          { type: 'paragraph', children: [{ type: 'text', value: line }] },
        ]);
      }),
      { numRuns: 1000 },
    );
  });
});
