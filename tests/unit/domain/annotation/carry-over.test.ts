import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as selectors } from '../../../../src/domain/anchor/describe';
import { carryOver } from '../../../../src/domain/annotation/carry-over';
import { carriedTo, sameWords } from '../../../../src/domain/annotation/carrying';
import { aHash, anAnnotation } from '../../../support/builders';

const SUBJECTS = ['The ministry', 'The port', 'The council', 'A spokesman', 'The union'];
const VERBS = ['said', 'denied', 'repeated', 'confirmed', 'suggested'];
const MATTERS = ['the strait would close', 'the lights would stay dark', 'talks had failed'];
const DAYS = ['on Monday', 'on Tuesday', 'before noon', 'last week', 'in writing'];

const sentence = fc
  .tuple(...[SUBJECTS, VERBS, MATTERS, DAYS].map((words) => fc.constantFrom(...words)))
  .map((parts) => `${parts.join(' ')}.`);
const article = fc.array(sentence, { minLength: 4, maxLength: 14 });

describe('carrying annotations over', () => {
  it('[X10] never takes a sentence that stood in the text before for one that is gone', () => {
    fc.assert(
      fc.property(article, fc.nat(), (sentences, which) => {
        const at = which % sentences.length;
        const gone = sentences[at] ?? '';
        const before = sentences.join(' ');
        const start = sentences.slice(0, at).join(' ').length + (at === 0 ? 0 : 1);
        const target = targetOf(before, start, start + gone.length, 1);
        const after = sentences.filter((_, place) => place !== at).join(' ');
        fc.pre(!after.includes(gone));
        const { carried } = carryOver([anAnnotation({ target })], next(after), () => before);
        expect(carried).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('[X11] never carries onto a near twin that takes the place of a sentence, context and all', () => {
    fc.assert(
      fc.property(article, fc.nat(), sentence, (sentences, which, twin) => {
        const at = which % sentences.length;
        const own = sentences[at] ?? '';
        // Another subject or matter makes it another statement; a verb or a day alone is a change of wording.
        fc.pre(!own.startsWith(twin.slice(0, 8)) && own !== twin && !sentences.includes(twin));
        const before = sentences.join(' ');
        const start = sentences.slice(0, at).join(' ').length + (at === 0 ? 0 : 1);
        const target = targetOf(before, start, start + own.length, 1);
        const after = sentences.map((one, place) => (place === at ? twin : one)).join(' ');
        const { carried } = carryOver([anAnnotation({ target })], next(after), () => before);
        expect(carried).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('[N24] tells a change of words from one of blanks, quotation marks and dashes', () => {
    expect(sameWords('“It’s  over” – now', '"It\'s over" - now')).toBe(true);
    expect(sameWords('It is over', 'It is not over')).toBe(false);
    expect(sameWords('43,000', '43.000')).toBe(false);
  });

  it('[N24] remembers the words that were last looked at over several versions, and forgets once they are back', () => {
    const first = anAnnotation({ target: targetOf('It is open.', 0, 11, 1) });
    const second = carriedTo(first, targetOf('It is shut.', 0, 11, 2));
    const third = carriedTo(second, targetOf('It was shut.', 0, 12, 3));
    expect(third.carrying).toMatchObject({ kind: 'reworded', from: { textHash: aHash(1) } });
    expect(carriedTo(third, targetOf('It is open.', 0, 11, 4)).carrying).toBeUndefined();
  });
});

function next(text: string) {
  return { text, textHash: aHash(2) };
}

function targetOf(text: string, start: number, end: number, version: number) {
  const { quote, position } = selectors(text, { start, end });
  return { articleId: 'article:1', textHash: aHash(version), quote, position } as const;
}
