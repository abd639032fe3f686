import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../../src/domain/ids';
import type { Layout } from '../../../../src/domain/layout/layout';
import type { ArticleRow } from '../../../../src/domain/notebook/rows';
import { isShown, layoutsByName, missingFrom } from '../../../../src/renderer/state/layouts';

function layoutOf(names: readonly string[], over: Partial<Layout> = {}): Layout {
  return {
    kind: 'layout',
    id: `layout:${names.join('-')}`,
    name: names.join(' '),
    arrangement: 'row',
    panes: names.map((name) => ({
      articleId: `article:${name}`,
      offset: 0,
      size: 100 / names.length,
    })),
    createdAt: '2031-03-04T12:00:00.000Z',
    modifiedAt: '2031-03-04T12:00:00.000Z',
    ...over,
  };
}

/** Rows of articles; those with a star lie in the trash. */
function rowsOf(...names: string[]): { rows: ReadonlyMap<ArticleId, ArticleRow> } {
  const rows = names.map((name) => {
    const id: ArticleId = `article:${name.replace('*', '')}`;
    const trashedAt = name.endsWith('*') ? '2031-03-05T12:00:00.000Z' : null;
    return [id, { id, title: name.replace('*', ''), trashedAt } as ArticleRow] as const;
  });
  return { rows: new Map(rows) };
}

describe('saved layouts', () => {
  it('come by name, numbers in names by value', () => {
    const named = ['Week 10', 'week 9', 'April'].map((name) => layoutOf([name], { name }));
    const layouts = new Map(named.map((layout) => [layout.id, layout]));
    expect(layoutsByName({ layouts }).map(({ name }) => name)).toEqual([
      'April',
      'week 9',
      'Week 10',
    ]);
  });

  it.each([
    ['everything is there', layoutOf(['a', 'b']), rowsOf('a', 'b'), null],
    [
      'one lies in the trash',
      layoutOf(['a', 'b']),
      rowsOf('a', 'b*'),
      'The rest is open. “b” is in the trash. Restore it to read it here',
    ],
    [
      'all lie in the trash',
      layoutOf(['a', 'b']),
      rowsOf('a*', 'b*'),
      '“a” and “b” are in the trash. Restore them to read them here',
    ],
    [
      'an article was deleted for good, which took its pane along',
      layoutOf(['a'], { panes: [{ articleId: 'article:a', offset: 0, size: 50 }] }),
      rowsOf('a'),
      'The rest is open. An article of this layout was deleted for good',
    ],
  ])('say what of them is missing: %s', (_, layout, replica, words) => {
    expect(missingFrom(layout, replica)).toBe(words);
  });

  it.each([
    ['the same articles in the same order', ['a', 'b'], 'row', true],
    ['another order', ['b', 'a'], 'row', false],
    ['another arrangement', ['a', 'b'], 'stack', false],
    ['one more', ['a', 'b', 'c'], 'row', false],
  ])('are told to be the ones in view: %s', (_, names, arrangement, shown) => {
    const panes = names.map((name) => ({ articleId: `article:${name}` as const }));
    expect(isShown(layoutOf(['a', 'b']), { arrangement, panes })).toBe(shown);
  });
});
