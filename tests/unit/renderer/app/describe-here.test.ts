import { describe, expect, test } from 'vitest';
import { describeHere } from '../../../../src/renderer/app/describe-here';
import { anAnnotation, anAttribution, aSpeaker, aTag, aTarget } from '../../../support/builders';

const NAMES = {
  tags: new Map([['tag:a', aTag('a')] as const]),
  speakers: new Map([['speaker:1', aSpeaker()] as const]),
};

function onWords(exact: string) {
  return { ...aTarget(), quote: { exact, prefix: '', suffix: '' } };
}

describe('what is said of a place', () => {
  test('nothing there is said too', () => {
    expect(describeHere([], NAMES)).toBe('No highlights here');
  });

  test('each annotation with its kind, colour, speaker, both ends and tags', () => {
    const highlight = anAnnotation({ target: onWords('one two'), tags: ['tag:a', 'tag:gone'] });
    const statement = anAnnotation({
      colour: 'sky',
      attribution: anAttribution({ speakerId: 'speaker:1' }),
      target: onWords('a b c d e f g h'),
    });
    expect(describeHere([highlight, statement], NAMES)).toBe(
      '2 highlights here. Highlight in sun, begins “one two”, ends “one two”, tagged a. ' +
        'Statement in sky, by Nadia Vale, begins “a b c d e f…”, ends “…c d e f g h”.',
    );
  });

  test('what is proposed there is said behind the highlights, or by itself', () => {
    const said = 'Proposed quotation, Ada Strait: one two.';
    expect(describeHere([], NAMES, [said])).toBe(said);
    const highlight = anAnnotation({ target: onWords('one two') });
    expect(describeHere([highlight], NAMES, [said])).toMatch(/^1 highlight here\. .* Proposed/u);
  });

  test('many are counted', () => {
    const many = Array.from({ length: 20 }, () => anAnnotation());
    expect(describeHere(many, NAMES)).toMatch(/^20 highlights here\. .* And 14 more\.$/u);
  });
});
