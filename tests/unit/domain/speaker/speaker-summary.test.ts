import { describe, expect, test } from 'vitest';
import type { Attribution } from '../../../../src/domain/annotation/annotation';
import type { SpeakerId } from '../../../../src/domain/ids';
import { latestRole } from '../../../../src/domain/speaker/latest-role';
import type { SpeakerRole } from '../../../../src/domain/speaker/speaker';
import {
  type SpeakerSummary,
  summarisingSpeaker,
} from '../../../../src/domain/speaker/speaker-summary';
import {
  anAnnotation,
  anArticle,
  anAttribution,
  aNotebook,
  aSpeaker,
  aTag,
  aTarget,
  MORNING,
} from '../../../support/builders';

function role(name: string, from: string | null, organisation: string | null = null): SpeakerRole {
  return { role: name, organisation, from, to: null };
}

describe('the latest role', () => {
  test.each<[string, readonly SpeakerRole[], string | null]>([
    ['of none', [], null],
    ['is the one that began last', [role('head', '2033-05'), role('clerk', '2030')], 'head'],
    ['is one with a date', [role('head', '2033'), role('clerk', null)], 'head'],
    ['without dates is the last one told', [role('head', null), role('clerk', null)], 'clerk'],
  ])('[S9] %s', (_, roles, expected) => {
    expect(latestRole({ roles })?.role ?? null).toBe(expected);
  });
});

const ROTH: SpeakerId = 'speaker:roth';

function said(
  id: string,
  article: string,
  attribution: Partial<Attribution>,
  tags: 'tag:toll'[] = [],
) {
  return anAnnotation({
    id: `annotation:${id}`,
    target: aTarget(0, 5, `article:${article}`),
    tags,
    attribution: anAttribution({ speakerId: ROTH, ...attribution }),
  });
}

const NOTEBOOK = aNotebook(
  aSpeaker({ id: ROTH, name: 'Edda Roth', roles: [role('head', '2033-05', 'Toll Office')] }),
  aSpeaker({ id: 'speaker:office', name: 'toll office', aliases: ['the Office'] }),
  aTag('toll'),
  anArticle({ id: 'article:1' }),
  anArticle({ id: 'article:2' }),
  anArticle({ id: 'article:3', trashedAt: MORNING }),
  said('1', '1', { dateSaid: '2033-03-01', organisation: 'Guild' }, ['tag:toll']),
  said('2', '1', { dateSaid: '2033-03', organisation: 'guild' }, ['tag:toll']),
  said('3', '2', { dateSaid: '2033-06-01' }),
  said('4', '2', { dateSaid: null }),
  said('5', '3', { dateSaid: '2033-07-01', organisation: 'Guild' }, ['tag:toll']),
  said('6', '2', { speakerId: 'speaker:office', dateSaid: '2034' }),
  said('7', '2', { speakerId: null, organisation: 'The office' }),
);

function summaryOf(id: SpeakerId): SpeakerSummary | null {
  const steps = summarisingSpeaker(NOTEBOOK, id);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

describe('what the page of a speaker tells', () => {
  test('[S9] statements, topics and articles are counted without the trash', () => {
    expect(summaryOf(ROTH)).toMatchObject({
      statements: 4,
      topics: [{ tagId: 'tag:toll', statements: 2 }],
      articles: [
        { articleId: 'article:1', statements: 2 },
        { articleId: 'article:2', statements: 2 },
      ],
      articlesInAll: 2,
      saidFor: [],
    });
  });

  test('[S9] organisations come over time, by what a statement says or the role of then', () => {
    expect(summaryOf(ROTH)?.offices).toEqual(
      [
        { organisation: 'Guild', first: '2033-03', last: '2033-03', statements: 2 },
        { organisation: 'Toll Office', first: '2033-06-01', last: null, statements: 2 },
      ].map((each) => ({ ...each, last: each.last ?? each.first })),
    );
  });

  test('[S9] of a body it is told who spoke for it, under any of its names', () => {
    expect(summaryOf('speaker:office')?.saidFor).toEqual([
      { speakerId: ROTH, statements: 2 },
      { speakerId: null, statements: 1 },
    ]);
  });

  test('[S9] of a speaker that is gone nothing is told', () => {
    expect(summaryOf('speaker:gone')).toBeNull();
  });
});
