import { describe, expect, it } from 'vitest';
import { waitingIn } from '../../../../src/renderer/state/proposals';
import { ofSameSpeaker, proposalFrom } from '../../../../src/renderer/state/walk-proposals';
import { aHash, anAnnotation, anArticle, anAttribution, aTarget } from '../../../support/builders';
import { aProposal } from '../../../support/proposals';

const [first, second, third] = [
  aProposal(0, 10, { speaker: 'Ada Strait', speakerBy: 'named' }),
  aProposal(20, 40, { speaker: 'Ada Strait', speakerBy: 'pronoun' }),
  aProposal(50, 60, { speaker: 'he', speakerBy: 'unknown' }),
];
const ALL = [first, second, third];
const known = new Map([['article:1' as const, ALL]]);
const none = { known, leaving: new Set<never>() };
const loaded = { article: anArticle(), annotations: [], textHash: aHash(1) };
const statement = anAnnotation({ target: aTarget(20, 38), attribution: anAttribution() });
const dismissal = { textHash: aHash(1), start: 0, end: 10, exact: 'x'.repeat(10) };

describe('the proposals of an article on screen', () => {
  it('wait until a statement stands there or they are dismissed, and again when that is undone', () => {
    expect(waitingIn(loaded, none)).toEqual(ALL);
    expect(waitingIn({ ...loaded, annotations: [statement] }, none)).toEqual([first, third]);
    const article = anArticle({ dismissed: [dismissal] });
    expect(waitingIn({ ...loaded, article }, none)).toEqual([second, third]);
    expect(waitingIn(loaded, none)).toEqual(ALL);
  });

  it('do not settle by a highlight, which says nothing of who said it', () => {
    const highlight = { ...statement, attribution: null };
    expect(waitingIn({ ...loaded, annotations: [highlight] }, none)).toEqual(ALL);
  });

  it('are none in another text than they were proposed from', () => {
    expect(waitingIn({ ...loaded, textHash: aHash(2) }, none)).toEqual([]);
  });

  it('are hidden at once while they are accepted', () => {
    expect(waitingIn(loaded, { known, leaving: new Set([second.id]) })).toEqual([first, third]);
  });

  it('are one list until one of them comes or goes', () => {
    const elsewhere = anAnnotation({ target: aTarget(80, 90), attribution: anAttribution() });
    const before = waitingIn(loaded, none);
    expect(waitingIn({ ...loaded, annotations: [elsewhere] }, none)).toBe(before);
  });
});

describe('walking proposals', () => {
  it.each([
    ['the next one', second, 0, 1, third],
    ['the one before', second, 0, -1, first],
    ['none behind the last', third, 0, 1, null],
    ['none before the first', first, 99, -1, null],
    ['the first that reaches into what is read, from none', null, 15, 1, second],
    ['the last before what is read, from none', null, 45, -1, second],
  ] as const)('finds %s', (_, from, offset, by, expected) => {
    expect(proposalFrom(ALL, from, offset, by)).toBe(expected);
  });

  it('takes all of one speaker together, and nobody else where none is named', () => {
    expect(ofSameSpeaker(first, ALL)).toEqual([first, second]);
    expect(ofSameSpeaker(third, [...ALL, { ...third, start: 70 }])).toEqual([third]);
  });
});
