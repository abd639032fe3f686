import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../src/domain/annotation/annotation';
import type { DismissedProposal } from '../../../../src/domain/article/article';
import {
  areSame,
  type ProposalPlace,
  waitingProposals,
  wordsKey,
} from '../../../../src/domain/statement/waiting-proposals';
import { aHash, anAnnotation, anAttribution, aTarget } from '../../../support/builders';

const HERE = aHash(1);
const EARLIER = aHash(2);

const aProposal = (start: number, end: number, words = `words of ${start}`): ProposalPlace => ({
  start,
  end,
  words: wordsKey(words),
});

const aStatement = (start: number, end: number, textHash = HERE): Annotation =>
  anAnnotation({ target: { ...aTarget(start, end), textHash }, attribution: anAttribution() });

const aDismissal = (start: number, end: number, given: Partial<DismissedProposal> = {}) => ({
  textHash: HERE,
  start,
  end,
  exact: 'any words',
  ...given,
});

const waiting = (
  proposals: readonly ProposalPlace[],
  annotations: readonly Annotation[] = [],
  dismissed: readonly DismissedProposal[] = [],
) => waitingProposals(proposals, { textHash: HERE, annotations, dismissed });

describe('proposals that wait', () => {
  const proposal = aProposal(100, 200, 'the road is closed');

  it.each([
    ['a statement of the same words', 100, 200, true],
    ['a statement of half of them', 100, 150, true],
    ['a statement of fewer words, all of them among these', 120, 130, true],
    ['a statement of a whole paragraph around them', 0, 900, true],
    ['a statement that shares less than half of the shorter', 160, 260, false],
    ['a statement beside them', 200, 300, false],
    ['a statement elsewhere', 500, 600, false],
  ])('[V30] a proposal is settled by %s: %#', (_, start, end, isSettled) => {
    expect(waiting([proposal], [aStatement(start, end)])).toEqual(isSettled ? [] : [proposal]);
  });

  it('[V30] a highlight settles nothing, and neither does a statement of another text', () => {
    const highlight = anAnnotation({ target: { ...aTarget(100, 200), textHash: HERE } });
    expect(waiting([proposal], [highlight, aStatement(100, 200, EARLIER)])).toEqual([proposal]);
  });

  it.each([
    ['the same place of the same text', aDismissal(100, 200), true],
    ['most of that place', aDismissal(90, 190), true],
    ['another place of the same text', aDismissal(300, 400), false],
    [
      'the same words of another text',
      aDismissal(7, 25, { textHash: EARLIER, exact: 'the road is closed' }),
      true,
    ],
    [
      'the same words, set out in other lines',
      aDismissal(7, 25, { textHash: EARLIER, exact: ' the road\n  is closed ' }),
      true,
    ],
    [
      'other words of another text at the same place',
      aDismissal(100, 200, { textHash: EARLIER, exact: 'the road is open' }),
      false,
    ],
  ])('[V31] a dismissal of %s', (_, dismissed, isSettled) => {
    expect(waiting([proposal], [], [dismissed])).toEqual(isSettled ? [] : [proposal]);
  });
});

const span = fc
  .tuple(fc.nat(300), fc.integer({ min: 1, max: 60 }))
  .map(([start, length]) => ({ start, end: start + length }));
const proposals = fc
  .array(span, { maxLength: 20 })
  .map((spans) => spans.map(({ start, end }) => aProposal(start, end)));

describe('laws of proposals that wait', () => {
  it('[V30] those that wait are those that no statement and no dismissal is the same as, in their order', () => {
    fc.assert(
      fc.property(proposals, fc.array(span), fc.array(span), (all, made, put) => {
        const settled = waiting(
          all,
          made.map(({ start, end }) => aStatement(start, end)),
          put.map(({ start, end }) => aDismissal(start, end)),
        );
        const expected = all.filter((one) => ![...made, ...put].some((by) => areSame(one, by)));
        expect(settled).toEqual(expected);
      }),
    );
  });

  it('[V30] a statement made of a proposal settles it, and taking it away brings it back', () => {
    fc.assert(
      fc.property(proposals, fc.nat(), (all, pick) => {
        const one = all[pick % Math.max(1, all.length)];
        if (!one) return;
        expect(waiting(all, [aStatement(one.start, one.end)])).not.toContain(one);
        expect(waiting(all)).toEqual(all);
      }),
    );
  });

  it('[V31] to be the same works both ways, and nothing is the same as an empty span', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        expect(areSame(a, b)).toBe(areSame(b, a));
        expect(areSame(a, a)).toBe(true);
        expect(areSame(a, { start: b.start, end: b.start })).toBe(false);
      }),
    );
  });

  it('[V31] words have one key however they are set out, and different words different ones', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z’]{1,8}$/), { minLength: 1 }), (words) => {
        const key = wordsKey(words.join(' '));
        expect(wordsKey(` ${words.join('\n \t')}\n`)).toBe(key);
        expect(wordsKey(`${words.join(' ')} more`)).not.toBe(key);
        expect(Number.isInteger(key) && key >= 0 && key < 2 ** 32).toBe(true);
      }),
    );
  });
});
