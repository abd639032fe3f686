import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../src/domain/notebook/command';
import {
  diffRelations,
  readFrom,
  relationRow,
  relationRowsOf,
} from '../../../../src/domain/notebook/relation-rows';
import {
  anAnnotation,
  anArticle,
  anAttribution,
  aNotebook,
  aRelation,
  aSpeaker,
  aTarget,
  done,
} from '../../../support/builders';

const related = () =>
  aNotebook(
    aSpeaker({ id: 'speaker:1', name: 'Nadia Vale' }),
    anArticle({ title: 'Before' }),
    anArticle({
      id: 'article:2',
      title: 'After',
      publisher: 'The Courier',
      published: '2025-01-02',
    }),
    anAnnotation(),
    anAnnotation({
      id: 'annotation:2',
      target: aTarget(0, 5, 'article:2'),
      colour: 'sky',
      attribution: anAttribution({ speakerId: 'speaker:1', dateSaid: '2025-01-01' }),
    }),
    aRelation({ type: 'softens' }),
  );

describe('rows of relations', () => {
  it('[R5] show the other end without its article', () => {
    const row = relationRow(related(), 'relation:1');
    expect(row?.to).toEqual({
      annotationId: 'annotation:2',
      articleId: 'article:2',
      title: 'After',
      publisher: 'The Courier',
      published: '2025-01-02',
      exact: aTarget(0, 5).quote.exact,
      start: 0,
      colour: 'sky',
      isStatement: true,
      speaker: 'Nadia Vale',
      dateSaid: '2025-01-01',
    });
  });

  it.each([
    ['annotation:1', 'Softens', 'After'],
    ['annotation:2', 'Softened by', 'Before'],
  ] as const)('read from %s', (id, words, title) => {
    const row = relationRow(related(), 'relation:1');
    if (row === null) throw new Error('No relation');
    const read = readFrom(row, id);
    expect([read.words, read.other.title]).toEqual([words, title]);
  });

  it('[R4] are those of either article, and none once one of them is in the trash', () => {
    const notebook = related();
    const counts = () =>
      ['article:1', 'article:2'].map((id) => relationRowsOf(notebook, id as 'article:1').length);
    expect(counts()).toEqual([1, 1]);
    done(notebook, { kind: 'trashArticles', ids: ['article:2'] });
    expect(counts()).toEqual([0, 0]);
  });

  it.each<[what: string, told: boolean, command: Command]>([
    ['itself', true, { kind: 'turnRelation', id: 'relation:1' }],
    ['a passage', true, { kind: 'recolour', ids: ['annotation:2'], colour: 'rose' }],
    ['the headline', true, { kind: 'editArticle', id: 'article:2', patch: { title: 'Later' } }],
    ['the trash', true, { kind: 'trashArticles', ids: ['article:2'] }],
    ['the speaker', true, { kind: 'editSpeaker', id: 'speaker:1', patch: { name: 'N. Vale' } }],
    ['a deleted speaker', true, { kind: 'deleteSpeaker', id: 'speaker:1' }],
    ['a deleted passage', true, { kind: 'deleteAnnotations', ids: ['annotation:1'] }],
    ['the star of an article', false, { kind: 'markArticles', ids: ['article:2'], starred: true }],
  ])(
    '[R5] are told anew when a change shows in them, and only then: %s',
    (_what, told, command) => {
      const notebook = related();
      const diff = done(notebook, command);
      expect(diffRelations(notebook, diff)).toEqual(told ? ['relation:1'] : []);
    },
  );
});
