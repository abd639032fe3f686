import { describe, expect, it } from 'vitest';
import { countWords } from '../../../../src/domain/article/words';

describe('counting words', () => {
  it.each([
    ['', 0],
    [' … — “” 123 ', 1],
    ['The strait, he said, is "closed".', 6],
    ['country’s re-opening', 3],
    ['قال الوزير إن المضيق مغلق', 5],
    ['😀 👍', 0],
  ])('[A12] %j has %d', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it('[A12] finds words where no spaces are', () => {
    expect(countWords('海峡は明日開く')).toBeGreaterThan(2);
  });
});
