import { describe, expect, it } from 'vitest';
import { changesOf, reverse } from '../../../../src/domain/notebook/diff';
import type { NotebookRecord } from '../../../../src/domain/notebook/records';
import type { Notebook } from '../../../../src/domain/notebook/notebook';
import { totals } from '../../../../src/domain/notebook/overview';
import type { RelationCommand } from '../../../../src/domain/notebook/command';
import {
  anAnnotation,
  anArticle,
  aNotebook,
  aRelation,
  aTarget,
  done,
  MORNING,
  NOON,
  refusal,
} from '../../../support/builders';

/** Two passages of one article and one of another. */
function threePassages(...more: readonly NotebookRecord[]): Notebook {
  return aNotebook(
    anArticle(),
    anArticle({ id: 'article:2' }),
    anAnnotation(),
    anAnnotation({ id: 'annotation:2', target: aTarget(30, 40) }),
    anAnnotation({ id: 'annotation:3', target: aTarget(0, 5, 'article:2') }),
    ...more,
  );
}

const relate = (
  from: `annotation:${string}`,
  to: `annotation:${string}`,
  type: 'repeats' | 'softens' = 'repeats',
) => ({ kind: 'relate', from, to, type }) as const;

describe('relations', () => {
  it.each([
    ['of one article', 'annotation:2'],
    ['of two articles', 'annotation:3'],
  ] as const)('[R1] join two passages %s', (_where, to) => {
    const notebook = threePassages();
    done(notebook, { ...relate('annotation:1', to), id: 'relation:1', note: ' Why \n' });
    expect(notebook.relationsOf(to)).toEqual([
      aRelation({ to, note: 'Why', createdAt: NOON, modifiedAt: NOON }),
    ]);
    expect(notebook.relationsOf('annotation:1')).toBe(notebook.relationsOf('annotation:1'));
  });

  it('[R1] never join a passage with itself', () => {
    expect(refusal(threePassages(), relate('annotation:1', 'annotation:1'))).toEqual({
      kind: 'relatedToItself',
      id: 'annotation:1',
    });
  });

  it.each<[what: string, command: RelationCommand]>([
    ['again', relate('annotation:1', 'annotation:2')],
    ['the other way round', relate('annotation:2', 'annotation:1')],
    ['by changing another', { kind: 'changeRelation', id: 'relation:2', set: { type: 'repeats' } }],
  ])('[R2] join two passages in one way once: %s', (_what, command) => {
    const notebook = threePassages(aRelation(), aRelation({ id: 'relation:2', type: 'softens' }));
    expect(refusal(notebook, command)).toEqual({ kind: 'relatedAlready', id: 'relation:1' });
  });

  it('[R2] join two passages in several ways', () => {
    const notebook = threePassages(aRelation());
    done(notebook, relate('annotation:2', 'annotation:1', 'softens'));
    expect(notebook.relationsOf('annotation:1')).toHaveLength(2);
  });

  it('[R3] are turned round, changed and explained', () => {
    const notebook = threePassages(aRelation());
    done(notebook, { kind: 'turnRelation', id: 'relation:1' });
    done(notebook, {
      kind: 'changeRelation',
      id: 'relation:1',
      set: { type: 'answers', note: 'x' },
    });
    expect(notebook.get('relation', 'relation:1')).toEqual(
      aRelation({
        from: 'annotation:2',
        to: 'annotation:1',
        type: 'answers',
        note: 'x',
        modifiedAt: NOON,
      }),
    );
  });

  it('[R3] keep their time when nothing changes', () => {
    const notebook = threePassages(aRelation());
    done(notebook, { kind: 'changeRelation', id: 'relation:1', set: { type: 'repeats' } });
    expect(notebook.get('relation', 'relation:1')?.modifiedAt).toBe(MORNING);
  });

  it('[R4] go with either passage, in the same step, and come back with it', () => {
    const notebook = threePassages(aRelation({ to: 'annotation:3' }));
    const diff = done(notebook, { kind: 'deleteAnnotations', ids: ['annotation:3'] });
    expect(changesOf(diff)).toHaveLength(2);
    expect(notebook.relationsOf('annotation:1')).toEqual([]);
    notebook.patch(reverse(diff));
    expect(notebook.relationsOf('annotation:1')).toHaveLength(1);
  });

  it('[R4] go with an article that is deleted for good', () => {
    const notebook = threePassages(aRelation({ to: 'annotation:3' }));
    done(notebook, { kind: 'trashArticles', ids: ['article:2'] });
    expect(notebook.count('relation')).toBe(1);
    done(notebook, { kind: 'removeArticles', ids: ['article:2'] });
    expect(notebook.count('relation')).toBe(0);
  });

  it('[N21] [R4] count only while neither article is in the trash', () => {
    const notebook = threePassages(
      aRelation({ to: 'annotation:3' }),
      aRelation({ id: 'relation:2' }),
    );
    expect(totals(notebook).relations).toBe(2);
    done(notebook, { kind: 'trashArticles', ids: ['article:2'] });
    expect(totals(notebook).relations).toBe(1);
    done(notebook, { kind: 'trashArticles', ids: ['article:1'] });
    expect(totals(notebook).relations).toBe(0);
    done(notebook, { kind: 'restoreArticles', ids: ['article:1', 'article:2'] });
    expect(totals(notebook).relations).toBe(2);
  });

  it('[R3] are removed by themselves', () => {
    const notebook = threePassages(aRelation());
    done(notebook, { kind: 'removeRelations', ids: ['relation:1'] });
    expect([notebook.count('relation'), notebook.count('annotation')]).toEqual([0, 3]);
  });
});
