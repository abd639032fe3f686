import { describe, expect, it } from 'vitest';
import { ANY_ANNOTATION } from '../../../../src/domain/annotation/annotation-filter';
import { trailOf } from '../../../../src/domain/statement/trail';
import { trailChanges } from '../../../../src/domain/statement/trail-changes';
import { subjectOf } from '../../../../src/renderer/features/following/subject';
import { trailRows } from '../../../../src/renderer/features/following/trail-rows';
import { changeWords } from '../../../../src/renderer/features/following/trail-words';
import { aSpeaker, someTags } from '../../../support/builders';
import { aFollowed } from '../../../support/followed';

describe('what became of the wording', () => {
  const told = (before: string, now: string, speaker: string | null = null) => {
    const [first, second] = [
      aFollowed(1, {
        exact: before,
        dateSaid: '2031-03-01',
        speaker,
        speakerId: speaker === null ? null : 'speaker:1',
      }),
      aFollowed(2, { exact: now, dateSaid: '2031-04-01' }),
    ];
    return changeWords(trailChanges(first, second), first, second, 'en-GB');
  };
  it.each([
    ['We stay here.', 'We stay here.', 'The same words as the one before (1 March 2031)'],
    [
      'We stay right here.',
      'We will stay here.',
      '3 words kept, 1 dropped, 1 new against the one before (1 March 2031)',
    ],
    [
      'The bridge opens in May.',
      'Fares rise everywhere.',
      'Other words than the one before (1 March 2031)',
    ],
  ])('from “%s” to “%s” is told', (before, now, expected) => {
    expect(told(before, now)).toBe(expected);
  });

  it('names whose the one before was when it was another speaker’s', () => {
    expect(told('We stay.', 'We stay.', 'Ines Varga')).toContain('(Ines Varga, 1 March 2031)');
  });
});

describe('the rows of a trail', () => {
  it('hold a gap before what follows it, and the undated behind a heading of their own', () => {
    const statements = [
      aFollowed(1, { dateSaid: '2031-01-01' }),
      aFollowed(2, { dateSaid: '2031-06-01' }),
      aFollowed(3),
    ];
    const rows = trailRows(trailOf(statements, 'speaker'));
    expect(rows.map(({ kind }) => kind)).toEqual(['item', 'gap', 'item', 'undated', 'item']);
    expect(rows.flatMap((row) => (row.kind === 'item' ? row.place : []))).toEqual([1, 2, 3]);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });
});

describe('the subject of a filter', () => {
  const replica = {
    speakers: new Map(
      ['Ada', 'Bo', 'Cy', 'Di'].map((name) => {
        const id = `speaker:${name}` as const;
        return [id, aSpeaker({ id, name })] as const;
      }),
    ),
    tags: new Map(someTags({ trade: {} }).map((tag) => [tag.id, tag] as const)),
  };
  it.each([
    [{}, 'All statements'],
    [{ speakerIds: ['speaker:Ada' as const] }, 'Ada'],
    [{ speakerIds: ['speaker:Ada' as const, 'speaker:Bo' as const] }, 'Ada and Bo'],
    [
      { speakerIds: (['Ada', 'Bo', 'Cy', 'Di'] as const).map((n) => `speaker:${n}` as const) },
      'Ada, Bo and 2 more',
    ],
    [{ organisations: ['Port'], tagIds: ['tag:trade' as const] }, 'Port'],
    [{ tagIds: ['tag:trade' as const] }, 'trade'],
    [{ publishers: ['Gazette'] }, 'All statements'],
  ])('%j is %s', (filter, expected) => {
    expect(subjectOf({ ...ANY_ANNOTATION, ...filter }, replica)).toBe(expected);
  });
});
