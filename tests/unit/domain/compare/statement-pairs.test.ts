import { describe, expect, it } from 'vitest';
import { statementPairs, type SaidPassage } from '../../../../src/domain/compare/statement-pairs';

const said = (start: number, speaker: string, words: string): SaidPassage => ({
  start,
  end: start + words.length,
  speaker,
  words,
});

const SHUT = 'We are not opening a quay under a crane that nobody has inspected';

describe('statements that correspond', () => {
  it('[B7] are by the same speaker and share half of the shorter one’s words', () => {
    const later = 'No quay is opening under an inspected crane, and nobody is asked';
    const pairs = statementPairs([said(10, 'strait', SHUT)], [said(90, 'strait', later)]);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ first: { start: 10 }, second: { start: 90 } });
  });

  it.each([
    ['another speaker', 'vane', SHUT],
    ['only words of everybody', 'strait', 'We are not that, and nobody was under it either'],
    [
      'less than half of the words',
      'strait',
      'A crane and a quay cost the harbour, ferries, fares',
    ],
  ])('[B7] are none with %s', (_, speaker, words) => {
    expect(statementPairs([said(0, 'strait', SHUT)], [said(0, speaker, words)])).toEqual([]);
  });

  it('[B7] weigh more the more words they share, and turned around as much', () => {
    const weightOf = (words: string): number =>
      statementPairs([said(0, 's', SHUT)], [said(0, 's', words)])[0]?.weight ?? 0;
    const half = 'No opening, the crane is not inspected';
    expect(weightOf(SHUT)).toBeGreaterThan(weightOf(half));
    expect(statementPairs([said(0, 's', half)], [said(0, 's', SHUT)])[0]?.weight).toBe(
      weightOf(half),
    );
  });

  it('[B7] take time in proportion to one speaker’s statements, and long lists are passed over', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => said(at * 100, 's', SHUT));
    const begun = performance.now();
    expect(statementPairs(many, many)).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
