import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingOf } from '../../../../src/domain/note/opening';
import { wildText } from '../../../support/random-text';

describe('the opening of a note', () => {
  it.each([
    ['# Plan\n\nSee *this* and **that**.', 'Plan See this and that.'],
    ['> quoted\n\n- one\n- two\n1. three', 'quoted one two three'],
    ['A [link](https://a.example/) and ![image](b.png).', 'A link and image.'],
    ['```js\ncode\n```\nafter', 'code after'],
    ['`x_y` and snake_case_name', 'x_y and snake_case_name'],
    ['1 \\* 2 \\_ 3', '1 * 2 _ 3'],
    ['a_b_ c', 'a_b_ c'],
    ['---\n\ntext', 'text'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['', ''],
  ])('[M5] has no Markdown signs: %j', (markdown, opening) => {
    expect(openingOf(markdown, 200)).toBe(opening);
  });

  it('[M5] is cut between words, with an ellipsis', () => {
    expect(openingOf('One two three four', 12)).toBe('One two…');
  });

  it('[M5] is one line of no more than its length, however wild the note', () => {
    fc.assert(
      fc.property(wildText, fc.integer({ min: 5, max: 40 }), (markdown, most) => {
        const opening = openingOf(markdown.repeat(5), most);
        expect(opening.length).toBeLessThanOrEqual(most);
        expect(opening).not.toMatch(/[\n\r]/);
      }),
    );
  });

  it('[M5] of a huge note costs no more than that of a long one', () => {
    const start = performance.now();
    for (const sign of ['*', '_', '`', '[', '> ', '- ', '\\']) openingOf(sign.repeat(500_000), 200);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
