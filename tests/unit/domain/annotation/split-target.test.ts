import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as describePassage } from '../../../../src/domain/anchor/describe';
import type { Target } from '../../../../src/domain/annotation/annotation';
import { splitPassage } from '../../../../src/domain/annotation/split-target';
import { aHash } from '../../../support/builders';
import { wildText } from '../../../support/random-text';

const TEXT = 'The port stays closed until every ship has been counted twice, the minister said.';

function targetOf(text: string, range: { start: number; end: number }): Target {
  return { articleId: 'article:1', textHash: aHash(1), ...describePassage(text, range) };
}

function words(at: number): readonly string[] | null {
  const target = targetOf(TEXT, { start: 4, end: 21 });
  return (
    splitPassage({ target, attribution: null }, at)?.map((half) => half.target.quote.exact) ?? null
  );
}

describe('splitting a passage', () => {
  it.each<[title: string, at: number, halves: readonly string[] | null]>([
    ['before a word', 9, ['port', 'stays closed']],
    ['behind a word', 8, ['port', 'stays closed']],
    ['within a word', 11, ['port st', 'ays closed']],
    ['at its start', 4, null],
    ['at its end', 21, null],
    ['before it', 1, null],
    ['behind it', 30, null],
    ['between two units', 9.5, null],
  ])('[E1] leaves no blanks at the cut, and no side empty: %s', (_title, at, halves) => {
    expect(words(at)).toEqual(halves);
  });

  it('[E1] is refused where one side would be blank', () => {
    const target = targetOf('a  b c', { start: 1, end: 4 });
    expect(splitPassage({ target, attribution: null }, 2)).toBeNull();
  });

  it('[E2] gives the selectors that describing both passages in the text gives', () => {
    fc.assert(
      fc.property(wildText, fc.nat(), fc.nat(), fc.nat(), (text, a, b, c) => {
        fc.pre(text.length > 1);
        const start = a % (text.length - 1);
        const end = start + 2 + (b % (text.length - start - 1));
        fc.pre(end <= text.length);
        const at = start + 1 + (c % (end - start - 1));
        const target = targetOf(text, { start, end });
        const halves = splitPassage({ target, attribution: null }, at);
        fc.pre(halves !== null);
        const [first, second] = [halves[0].target, halves[1].target];
        for (const half of [first, second]) expect(half).toEqual(targetOf(text, half.position));
        expect(text.slice(first.position.end, second.position.start).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
