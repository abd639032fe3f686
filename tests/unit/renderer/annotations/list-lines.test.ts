import { describe, expect, it } from 'vitest';
import {
  linesInView,
  linesOf,
} from '../../../../src/renderer/features/annotations/all-proposals/list-lines';
import { aProposal } from '../../../support/proposals';

const items = [
  aProposal(0, 5, {}, { exact: 'a', articleId: 'article:1' }),
  aProposal(9, 12, {}, { exact: 'b', articleId: 'article:1' }),
  aProposal(0, 5, {}, { exact: 'c', articleId: 'article:2' }),
];

describe('the lines of the list of all that waits', () => {
  it('are the title of each article with its proposals below, without gaps', () => {
    const { lines, height } = linesOf(items);
    expect(lines.map(({ kind }) => kind)).toEqual([
      'article',
      'proposal',
      'proposal',
      'article',
      'proposal',
    ]);
    let bottom = 0;
    for (const line of lines) {
      expect(line.top).toBe(bottom);
      bottom += line.height;
    }
    expect(bottom).toBe(height);
  });

  it('in view are those that reach into it, whatever comes before', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => aProposal(at * 10, at * 10 + 5));
    const { lines, height } = linesOf(many);
    const seen = linesInView(lines, height / 2, height / 2 + 600);
    const naive = lines.filter(
      ({ top, height: own }) => top + own > height / 2 && top < height / 2 + 600,
    );
    expect(seen).toEqual(naive);
    expect(seen.length).toBeLessThan(20);
  });
});
