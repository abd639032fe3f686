import { describe, expect, it } from 'vitest';
import { changesOf, type Diff } from '../../../../../src/domain/notebook/diff';
import { belongingsOf, deletedRecords } from '../../../../../src/domain/notebook/past/removals';
import { restoreRecord } from '../../../../../src/domain/notebook/past/restore-record';
import {
  aLayout,
  anAnnotation,
  anArticle,
  aNotebook,
  aRelation,
  aTarget,
  done,
} from '../../../../support/builders';

const articles = [
  anArticle(),
  anArticle({ id: 'article:2', trashedAt: '2031-03-21T08:00:00.000Z' }),
];
const far = anAnnotation({ id: 'annotation:2', target: aTarget(0, 5, 'article:2') });
const company = (diff: Diff) => ({
  records: changesOf(diff).flatMap(({ from }) => from ?? []),
  carried: [],
});

describe('what was deleted', () => {
  it('[P7] an article comes back with its relations, and to the layouts that showed it', () => {
    const layout = aLayout('both', ['article:2', 'article:1']);
    const notebook = aNotebook(...articles, anAnnotation(), far, aRelation(), layout);
    const diff = done(notebook, { kind: 'removeArticles', ids: ['article:2'] });
    expect(notebook.get('layout', layout.id)?.panes).toHaveLength(1);
    const restored = restoreRecord(notebook, articles[1] ?? anArticle(), company(diff));
    if (!restored.ok) throw new Error(restored.error.kind);
    notebook.patch(restored.value.diff);
    expect(notebook.get('relation', 'relation:1')).toEqual(aRelation());
    expect(notebook.get('layout', layout.id)).toEqual(layout);
  });

  it.each(['article:1', 'article:2'] as const)(
    '[P7] what had nothing to do with each other has nothing again when %s is back',
    (id) => {
      const near = anAnnotation({ unrelated: ['annotation:2', 'annotation:3'] });
      const beside = anAnnotation({ id: 'annotation:3', target: aTarget(30, 34) });
      const bin = '2031-03-21T08:00:00.000Z';
      const both = [anArticle({ trashedAt: bin }), anArticle({ id: 'article:2', trashedAt: bin })];
      const notebook = aNotebook(...both, near, far, beside);
      const diff = done(notebook, { kind: 'removeArticles', ids: [id] });
      const gone = both.find((one) => one.id === id) ?? anArticle();
      const restored = restoreRecord(notebook, gone, company(diff));
      if (!restored.ok) throw new Error(restored.error.kind);
      notebook.patch(restored.value.diff);
      expect(notebook.get('annotation', 'annotation:1')).toEqual(near);
    },
  );

  it('[P7] a relation goes along with either passage, and is counted there', () => {
    const removed = [far, aRelation()];
    expect(belongingsOf(far.id, removed)).toEqual([aRelation()]);
    const told = deletedRecords(
      [{ revision: 2, at: '2031-03-21T08:00:00.000Z', label: 'Delete', removed, changed: [] }],
      () => false,
    );
    expect(told.map(({ record, along }) => [record.id, along])).toEqual([
      ['annotation:2', { annotations: 0, notes: 0, relations: 1 }],
    ]);
  });

  it.each([
    ['a relation whose passage is gone', aRelation(), { kind: 'ownerGone', owner: 'annotation' }],
    [
      'a relation that another one says by now',
      aRelation({ id: 'relation:9', to: 'annotation:3', from: 'annotation:1' }),
      { kind: 'relatedAlready' },
    ],
    [
      'a layout of articles that are gone',
      aLayout('gone', ['article:9']),
      { kind: 'ownerGone', owner: 'article' },
    ],
    [
      'a layout whose name is taken',
      aLayout('BOTH', ['article:1']),
      { kind: 'nameTaken', name: 'BOTH' },
    ],
  ])('[P6] stays away where it would break a rule: %s', (_what, record, refusal) => {
    const notebook = aNotebook(
      anArticle(),
      anAnnotation(),
      anAnnotation({ id: 'annotation:3', target: aTarget(30, 40) }),
      aRelation({ id: 'relation:3', from: 'annotation:3', to: 'annotation:1' }),
      aLayout('both'),
    );
    expect(restoreRecord(notebook, record)).toEqual({ ok: false, error: refusal });
  });

  it('[P5] a layout comes back with the articles that are there', () => {
    const notebook = aNotebook(anArticle());
    const restored = restoreRecord(notebook, aLayout('both', ['article:1', 'article:2']));
    if (!restored.ok) throw new Error(restored.error.kind);
    notebook.patch(restored.value.diff);
    expect(notebook.get('layout', 'layout:both')?.panes).toHaveLength(1);
  });
});
