import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../src/domain/notebook/command';
import { merge } from '../../../../src/domain/notebook/merge';
import {
  aLayout,
  anAnnotation,
  anArticle,
  aNotebook,
  aPane,
  aRelation,
  aTarget,
} from '../../../support/builders';
import { brokenInvariants } from '../../../support/recount';
import { all } from '../../../support/two-sides';

/** Two articles with a passage each, related, and a layout that shows both. */
const start = () =>
  aNotebook(
    anArticle(),
    anArticle({ id: 'article:2' }),
    anAnnotation(),
    anAnnotation({ id: 'annotation:2', target: aTarget(0, 5, 'article:2') }),
    anAnnotation({ id: 'annotation:3', target: aTarget(30, 40) }),
    aRelation(),
    aLayout('both', ['article:1', 'article:2']),
  );

function joined(ours: readonly Command[], theirs: readonly Command[]) {
  const [left, right] = [start(), start()];
  const merged = merge({ notebook: left, ours: all(left, ours), theirs: all(right, theirs) });
  left.patch(merged.diff);
  expect(brokenInvariants(left)).toEqual([]);
  return { after: left, conflicts: merged.conflicts };
}

const relate = (id: `relation:${string}`, given: object = {}): Command => ({
  kind: 'relate',
  ...{ id, from: 'annotation:1', to: 'annotation:3', type: 'softens' },
  ...given,
});
const remove = (id: 'article:1' | 'article:2'): Command[] => [
  { kind: 'trashArticles', ids: [id] },
  { kind: 'removeArticles', ids: [id] },
];
const save = (id: `layout:${string}`, panes: readonly 'article:1'[], offset = 0): Command => ({
  kind: 'addLayout',
  ...{ id, name: 'Mine', arrangement: 'row' },
  panes: panes.map((articleId) => aPane(articleId, { offset })),
});

describe('joining relations', () => {
  it('[J8] makes one of two that say the same, with what was written on either', () => {
    const { after, conflicts } = joined(
      [relate('relation:a')],
      [relate('relation:b', { note: 'Why' })],
    );
    expect(after.relationsOf('annotation:3')).toMatchObject([{ id: 'relation:a', note: 'Why' }]);
    expect(conflicts).toEqual([]);
  });

  it('[J8] leaves to decide which way round it stands', () => {
    const { conflicts } = joined(
      [relate('relation:a')],
      [relate('relation:b', { from: 'annotation:3', to: 'annotation:1' })],
    );
    expect(conflicts).toMatchObject([{ id: 'relation:a', fields: ['from', 'to'] }]);
  });

  it('[J8] has nothing to decide where both ways say the same', () => {
    const type = 'relates';
    const turned = { from: 'annotation:3', to: 'annotation:1', type };
    const { after, conflicts } = joined(
      [relate('relation:a', { type })],
      [relate('relation:b', turned)],
    );
    expect([after.relationsOf('annotation:3').length, conflicts.length]).toEqual([1, 0]);
  });

  it('[J6] lets one go whose passage was deleted', () => {
    const { after, conflicts } = joined(
      [{ kind: 'deleteAnnotations', ids: ['annotation:2'] }],
      [{ kind: 'recolour', ids: ['annotation:1'], colour: 'rose' }],
    );
    expect([after.count('relation'), conflicts.length]).toEqual([0, 0]);
  });

  it('[J9] keeps a passage that was deleted here and related there, to be decided as one', () => {
    const { after, conflicts } = joined(
      [{ kind: 'deleteAnnotations', ids: ['annotation:3'] }],
      [relate('relation:b')],
    );
    expect(after.get('relation', 'relation:b')).not.toBeNull();
    expect(conflicts.map(({ id }) => id)).toEqual(['annotation:3']);
  });

  it('[J9] brings back with a passage only what has its other passage too', () => {
    const { after } = joined(
      [{ kind: 'deleteAnnotations', ids: ['annotation:1', 'annotation:2'] }],
      [{ kind: 'recolour', ids: ['annotation:1'], colour: 'rose' }],
    );
    expect(after.get('annotation', 'annotation:1')?.colour).toBe('rose');
    expect([after.get('annotation', 'annotation:2'), after.count('relation')]).toEqual([null, 0]);
  });
});

describe('joining layouts', () => {
  it('[J7] takes the panes of articles out that either side deleted', () => {
    const { after, conflicts } = joined(remove('article:1'), [
      { kind: 'changeLayout', id: 'layout:both', set: { name: 'Two' } },
    ]);
    const layout = after.get('layout', 'layout:both');
    expect([layout?.name, layout?.panes.length]).toEqual(['Two', 1]);
    expect(conflicts).toEqual([]);
  });

  it('[J6] lets one go when both its articles went, one on each side', () => {
    const { after } = joined(remove('article:1'), remove('article:2'));
    expect([after.count('layout'), after.count('article')]).toEqual([0, 0]);
  });

  it('[J9] keeps an article that was deleted here and put into a layout there', () => {
    const { after, conflicts } = joined(remove('article:1'), [save('layout:a', ['article:1'])]);
    expect(after.layoutsShowing('article:1').map(({ id }) => id)).toContain('layout:a');
    expect(conflicts.map(({ id }) => id)).toContain('article:1');
  });

  it.each([
    ['one of two that show the same', 0, ['Mine', 'both']],
    ['two names of two that do not', 7, ['Mine', 'Mine (2)', 'both']],
  ] as const)('[J8] makes %s', (_what, offset, names) => {
    const { after } = joined(
      [save('layout:a', ['article:1'])],
      [save('layout:b', ['article:1'], offset)],
    );
    expect(
      after
        .all('layout')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(names);
  });
});
