import { describe, expect, it } from 'vitest';
import { dateWords, whenWords, whoWords } from '../../../../src/domain/statement/who-and-when';
import { aFollowed } from '../../../support/followed';

describe('when it was said', () => {
  it.each([
    ['2031-03-10', '10 March 2031', null],
    ['2031-03', 'March 2031', 'day not known'],
    ['2031~', 'about 2031', 'day and month not known'],
    ['2031-03-10~', 'about 10 March 2031', null],
    [null, 'Date said unknown', 'article of 12 March 2031'],
  ])('of %s reads “%s” with the doubt %j', (dateSaid, date, doubt) => {
    expect(whenWords(aFollowed(1, { dateSaid }), 'en-GB')).toEqual({ date, doubt });
  });

  it('says so where not even the article has a date', () => {
    const { doubt } = whenWords(aFollowed(1, { published: null }), 'en-GB');
    expect(doubt).toBe('article undated');
  });
});

describe('a date within a sentence', () => {
  it.each([
    ['2031-03-10', '10 March 2031'],
    ['2031~', 'about 2031'],
    [null, 'date said unknown'],
  ])('%s reads “%s”', (date, words) => {
    expect(dateWords(date, 'en-GB')).toBe(words);
  });
});

describe('who said it', () => {
  it.each([
    ['Ines Varga', 'head', 'Harbour Board', 'Ines Varga', 'head, Harbour Board'],
    ['Ines Varga', null, 'Harbour Board', 'Ines Varga', 'Harbour Board'],
    ['Ines Varga', null, null, 'Ines Varga', ''],
    [null, 'head', null, 'Speaker unknown', 'head'],
  ])('%s as %s of %s reads “%s” and “%s”', (speaker, role, organisation, name, office) => {
    expect(whoWords(aFollowed(1, { speaker, role, organisation }))).toEqual({ name, office });
  });
});
