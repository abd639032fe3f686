import { describe, expect, it } from 'vitest';
import { ANY_ANNOTATION } from '../../../../src/domain/annotation/annotation-filter';
import { spokenFor } from '../../../../src/domain/annotation/spoken-for';
import { officeAt } from '../../../../src/domain/speaker/office-at';
import { followedStatements } from '../../../../src/domain/statement/followed-statement';
import {
  anAnnotation,
  anArticle,
  anAttribution,
  aNotebook,
  aSpeaker,
  aTarget,
  MORNING,
} from '../../../support/builders';

const roles = [
  { role: 'deputy', organisation: 'Harbour Board', from: '2028', to: '2030-06' },
  { role: 'head', organisation: 'Harbour Board', from: '2030-05-01', to: null },
];

describe('the role of a speaker', () => {
  it.each([
    ['2027-12-31', null],
    ['2029-01-02', 'deputy'],
    ['2030-05', 'head'],
    ['2030-04-30', 'deputy'],
    ['2044', 'head'],
    [null, null],
  ])('[O2] at %s', (date, role) => {
    expect(officeAt({ roles }, date)?.role ?? null).toBe(role);
  });

  it('[O2] at an unknown date is the only one they held', () => {
    expect(officeAt({ roles: roles.slice(1) }, null)?.role).toBe('head');
  });

  const undated = (role: string) => ({ role, organisation: null, from: null, to: null });
  const ended = { role: 'pilot', organisation: null, from: null, to: '2027' };
  it.each([
    ['the only one without dates', [undated('guide')], 'guide'],
    ['none of several without dates', [undated('guide'), undated('clerk')], null],
    ['the dated one beside one without dates', [undated('guide'), ...roles], 'deputy'],
    ['the one without dates where no dated one fits', [undated('guide'), ended], 'guide'],
  ])('[O2] at a date is %s', (_, held, role) => {
    expect(officeAt({ roles: held }, '2029')?.role ?? null).toBe(role);
  });
});

describe('followed statements', () => {
  const said = (id: string, article: string, start: number, dateSaid: string | null) =>
    anAnnotation({
      id: `annotation:${id}`,
      target: aTarget(start, start + 5, `article:${article}`),
      attribution: anAttribution({ speakerId: 'speaker:1', dateSaid }),
    });
  const notebook = aNotebook(
    aSpeaker({ id: 'speaker:1', name: 'Ines Varga', roles }),
    anArticle({ id: 'article:1', published: '2031-03-12', createdAt: MORNING }),
    anArticle({ id: 'article:2', published: '2031-03-02', url: 'https://gazette.example/2' }),
    anArticle({ id: 'article:3', published: null }),
    anArticle({ id: 'article:4', published: '2001', trashedAt: MORNING }),
    said('late', '1', 50, '2031-03-01'),
    said('early', '1', 5, '2031-03-01'),
    said('other', '2', 90, '2031-03-01'),
    said('unknown', '2', 0, null),
    said('undatedArticle', '3', 0, '2031-03-01'),
    said('first', '3', 9, '2029-03'),
    said('trashed', '4', 9, '2029-03'),
    anAnnotation({ id: 'annotation:plain', target: aTarget(0, 3, 'article:1') }),
  );
  const found = followedStatements(notebook, ANY_ANNOTATION);

  it('[O1] come by date said, then by date published and in text order, unknown dates last', () => {
    expect(found.map(({ annotationId }) => annotationId.split(':')[1])).toEqual([
      'first',
      'other',
      'early',
      'late',
      'undatedArticle',
      'unknown',
    ]);
  });

  it('[O2] name who spoke in which role as of then, and what a citation needs', () => {
    const [first, other] = found;
    expect(first).toMatchObject({
      speaker: 'Ines Varga',
      role: 'deputy',
      organisation: 'Harbour Board',
    });
    expect(other).toMatchObject({
      role: 'head',
      published: '2031-03-02',
      url: 'https://gazette.example/2',
    });
  });

  it.each([
    [null, null, 'head', 'Harbour Board'],
    ['witness', null, 'witness', null],
    ['Head', null, 'Head', 'Harbour Board'],
    [null, 'Ferry Union', null, 'Ferry Union'],
    ['witness', 'Ferry Union', 'witness', 'Ferry Union'],
  ])('[O2] saying “%s” of “%s” are of “%s” and “%s”', (role, organisation, as, of) => {
    const own = anAnnotation({
      target: aTarget(0, 5, 'article:2'),
      attribution: anAttribution({ speakerId: 'speaker:1', role, organisation, dateSaid: '2031' }),
    });
    const told = aNotebook(
      aSpeaker({ id: 'speaker:1', roles }),
      anArticle({ id: 'article:2' }),
      own,
    );
    expect(followedStatements(told, ANY_ANNOTATION)[0]).toMatchObject({
      role: as,
      organisation: of,
    });
    expect(spokenFor(told, own)).toBe(of);
  });
});
