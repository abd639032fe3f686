import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../../../src/domain/notebook/command-schema';
import { reverse } from '../../../../src/domain/notebook/diff';
import {
  aLayout,
  anArticle,
  aNotebook,
  aPane,
  done,
  NOON,
  refusal,
} from '../../../support/builders';

const articles = [anArticle(), anArticle({ id: 'article:2' })];

describe('layouts', () => {
  it('[L1] are saved with their panes, the same article in several of them', () => {
    const notebook = aNotebook(...articles);
    const panes = [aPane('article:1', { size: 60 }), aPane('article:1', { offset: 7, size: 40 })];
    done(notebook, {
      kind: 'addLayout',
      id: 'layout:x',
      name: ' Two  visits ',
      arrangement: 'stack',
      panes,
    });
    expect(notebook.layoutNamed('TWO visits')).toEqual(
      aLayout('x', [], {
        name: 'Two visits',
        arrangement: 'stack',
        panes,
        createdAt: NOON,
        modifiedAt: NOON,
      }),
    );
  });

  it('[L1] have names that no other one has, compared without case', () => {
    const notebook = aNotebook(...articles, aLayout('Visits'), aLayout('Talks'));
    const set = { name: 'visits' };
    expect(refusal(notebook, { kind: 'changeLayout', id: 'layout:Talks', set })).toEqual({
      kind: 'nameTaken',
      name: 'visits',
    });
    done(notebook, { kind: 'changeLayout', id: 'layout:Visits', set });
    expect(notebook.get('layout', 'layout:Visits')?.name).toBe('visits');
  });

  it('[L1] show only articles that are there', () => {
    const panes = [aPane('article:1'), aPane('article:9')];
    const command = { kind: 'addLayout', name: 'x', arrangement: 'row', panes } as const;
    expect(refusal(aNotebook(...articles), command)).toEqual({ kind: 'notFound', id: 'article:9' });
  });

  it.each([0, 5])('[L1] have one to four panes, not %i', (count) => {
    const panes = Array.from({ length: count }, () => aPane('article:1', { size: 20 }));
    const command = { kind: 'addLayout', name: 'x', arrangement: 'row', panes };
    expect(parseCommand(command)).toMatchObject({ ok: false });
  });

  it('[L2] lose the panes of an article that is deleted for good, and go with the last one', () => {
    const notebook = aNotebook(
      ...articles,
      aLayout('both', ['article:1', 'article:2', 'article:1']),
      aLayout('one', ['article:1']),
    );
    done(notebook, { kind: 'trashArticles', ids: ['article:1'] });
    expect(notebook.get('layout', 'layout:one')).toEqual(aLayout('one'));
    const diff = done(notebook, { kind: 'removeArticles', ids: ['article:1'] });
    expect(notebook.all('layout').map(({ name, panes }) => [name, panes.length])).toEqual([
      ['both', 1],
    ]);
    notebook.patch(reverse(diff));
    expect(notebook.layoutsShowing('article:1').map(({ name }) => name)).toEqual(['both', 'one']);
  });

  it('[L2] are deleted without their articles', () => {
    const notebook = aNotebook(...articles, aLayout('one'));
    done(notebook, { kind: 'removeLayout', id: 'layout:one' });
    expect([notebook.count('layout'), notebook.count('article')]).toEqual([0, 2]);
  });
});
