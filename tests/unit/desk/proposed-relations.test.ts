import { describe, expect, test } from 'vitest';
import { proposedRelations, type ProposedRelationsOf } from '../../../src/desk/proposed-relations';
import type { NotebookDesk } from '../../../src/desk/notebook-desk';
import type { Annotation } from '../../../src/domain/annotation/annotation';
import type { NotebookRecord } from '../../../src/domain/notebook/records';
import {
  anAnnotation,
  anArticle,
  anAttribution,
  aNotebook,
  aRelation,
  aSpeaker,
  aTarget,
  MORNING,
} from '../../support/builders';

const SHOULD = 'The company should pay for the clean-up of the river';
const MUST = 'The company must pay for the clean-up of the river';

function said(day: number, exact: string, more: Partial<Annotation> = {}): Annotation {
  const target = aTarget(0, exact.length, `article:${day}`);
  return anAnnotation({
    id: `annotation:${day}`,
    target: { ...target, quote: { ...target.quote, exact } },
    attribution: anAttribution({
      speakerId: 'speaker:1',
      dateSaid: `2031-05-0${day}`,
      directness: 'direct',
    }),
    ...more,
  });
}

const REGISTER: readonly NotebookRecord[] = [
  aSpeaker({ id: 'speaker:1', name: 'Ilse Maro' }),
  anArticle({ id: 'article:1' }),
  anArticle({ id: 'article:2' }),
  anArticle({ id: 'article:3' }),
];
const THIRD: ProposedRelationsOf = { of: 'article', articleId: 'article:3' };

async function proposedIn(
  records: readonly NotebookRecord[],
  query: ProposedRelationsOf,
): Promise<readonly string[]> {
  const desk = { notebook: aNotebook(...records) } as unknown as NotebookDesk;
  const found = await proposedRelations(desk, query);
  return found.map(({ from, to, type }) => `${from.annotationId} ${type} ${to.annotationId}`);
}

describe('relations proposed in a notebook', () => {
  const all = [...REGISTER, said(1, SHOULD), said(2, MUST), said(3, SHOULD)];
  const first = 'annotation:2 hardens annotation:1';
  const second = 'annotation:3 softens annotation:2';
  const kept = 'annotation:3 repeats annotation:1';

  test.each<[string, ProposedRelationsOf, readonly string[]]>([
    ['of an article', THIRD, [second, kept]],
    ['of a statement', { of: 'statements', ids: ['annotation:2'] }, [first, second]],
    ['of one that is gone', { of: 'statements', ids: ['annotation:9'] }, []],
  ])('[R9] those from and to the statements %s are told', async (_, query, expected) => {
    expect(await proposedIn(all, query)).toEqual(expected);
  });

  test.each<[string, readonly NotebookRecord[], readonly string[]]>([
    [
      'related already, in whatever way',
      [...all, aRelation({ from: 'annotation:2', to: 'annotation:3', type: 'answers' })],
      [kept],
    ],
    [
      'dismissed',
      [
        ...REGISTER,
        said(1, SHOULD),
        said(2, MUST, { unrelated: ['annotation:3'] }),
        said(3, SHOULD),
      ],
      [kept],
    ],
    ['in the trash', [...all, anArticle({ id: 'article:2', trashedAt: MORNING })], [kept]],
  ])('[R10] nothing is told of a pair that is %s', async (_, records, expected) => {
    expect(await proposedIn(records, THIRD)).toEqual(expected);
  });

  test('[R10] an edit of what is compared is seen, and so is one that settles', async () => {
    const desk = { notebook: aNotebook(...all) };
    const asked = () => proposedRelations(desk as unknown as NotebookDesk, THIRD);
    expect((await asked()).length).toBe(2);
    desk.notebook = aNotebook(...REGISTER, said(1, SHOULD), said(2, MUST), said(3, MUST));
    expect((await asked()).map(({ type }) => type)).toEqual(['repeats']);
  });
});
