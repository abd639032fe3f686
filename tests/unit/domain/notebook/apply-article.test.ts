import { describe, expect, it } from 'vitest';
import type { ArticleMetadata } from '../../../../src/domain/article/article';
import type { Command, CommandError } from '../../../../src/domain/notebook/command';
import { isEmpty } from '../../../../src/domain/notebook/diff';
import {
  aCollection,
  aHash,
  anArticle,
  aNewVersion,
  aNotebook,
  aTag,
  done,
  MORNING,
  NOON,
  refusal,
  someMetadata,
} from '../../../support/builders';

const newVersion = aNewVersion({ textHash: aHash(2), length: 700 });

function adding(given: Partial<Extract<Command, { kind: 'addArticle' }>> = {}): Command {
  return {
    kind: 'addArticle',
    id: 'article:1',
    metadata: someMetadata(),
    version: newVersion,
    setAside: [],
    ...given,
  };
}

function editing(patch: Partial<ArticleMetadata>): Command {
  return { kind: 'editArticle', id: 'article:1', patch };
}

describe('adding an article', () => {
  it('makes it unread, without marks, at the time of the command', () => {
    const notebook = aNotebook();
    done(notebook, adding());
    expect(notebook.get('article', 'article:1')).toEqual(
      anArticle({
        versions: [{ ...newVersion, addedAt: NOON }],
        createdAt: NOON,
        modifiedAt: NOON,
      }),
    );
  });

  it('[N1] takes tags and collections that exist, each once', () => {
    const notebook = aNotebook(aTag('a'), aCollection('c'));
    done(notebook, adding({ tags: ['tag:a', 'tag:a'], collections: ['collection:c'] }));
    expect(notebook.get('article', 'article:1')).toMatchObject({
      tags: ['tag:a'],
      collections: ['collection:c'],
    });
  });

  it.each<[title: string, command: Command, error: CommandError]>([
    ['an unknown tag', adding({ tags: ['tag:b'] }), { kind: 'notFound', id: 'tag:b' }],
    [
      'an unknown collection',
      adding({ collections: ['collection:b'] }),
      { kind: 'notFound', id: 'collection:b' },
    ],
    ['a taken id', adding({ id: 'article:old' }), { kind: 'idTaken', id: 'article:old' }],
    ['no title', adding({ metadata: someMetadata({ title: ' ' }) }), { kind: 'nameEmpty' }],
  ])('[N9] is refused with %s', (_title, command, error) => {
    const notebook = aNotebook(anArticle({ id: 'article:old' }), aTag('a'));
    expect(refusal(notebook, command)).toEqual(error);
  });
});

describe('editing an article', () => {
  it.each<[title: string, patch: Partial<ArticleMetadata>, kept: Partial<ArticleMetadata>]>([
    ['a title with spaces', { title: '  Two\n  lines ' }, { title: 'Two lines' }],
    ['a decomposed title', { title: 'Cafe\u0301' }, { title: 'Café' }],
    ['a blank subtitle', { subtitle: ' ' }, { subtitle: null }],
    ['a blank publisher', { publisher: '' }, { publisher: null }],
    ['blank and double authors', { byline: [' A B ', '', 'a b'] }, { byline: ['A B'] }],
    ['a language', { language: 'EN-gb' }, { language: 'en-GB' }],
    ['unknown again', { published: null, url: null }, { published: null, url: null }],
  ])('[N10] keeps %s in order', (_title, patch, kept) => {
    const notebook = aNotebook(
      anArticle({
        publisher: 'Gazette',
        subtitle: 'Old',
        published: '2030',
        url: 'https://a.example',
      }),
    );
    done(notebook, editing(patch));
    expect(notebook.get('article', 'article:1')).toMatchObject(kept);
  });

  it.each<[patch: Partial<ArticleMetadata>, error: CommandError]>([
    [{ published: '2025-02-30' }, { kind: 'badDate', value: '2025-02-30' }],
    [{ updated: 'yesterday' }, { kind: 'badDate', value: 'yesterday' }],
    [{ url: 'javascript:alert(1)' }, { kind: 'badAddress', value: 'javascript:alert(1)' }],
    [{ url: 'gazette.example' }, { kind: 'badAddress', value: 'gazette.example' }],
    [{ language: 'english please' }, { kind: 'badLanguage', value: 'english please' }],
    [{ title: '\u00A0' }, { kind: 'nameEmpty' }],
  ])('[N11] refuses %j', (patch, error) => {
    expect(refusal(aNotebook(anArticle()), editing(patch))).toEqual(error);
  });

  it('[N12] changes when it was modified', () => {
    const notebook = aNotebook(anArticle());
    done(notebook, editing({ title: 'Strait opens' }));
    expect(notebook.get('article', 'article:1')?.modifiedAt).toBe(NOON);
  });

  it('[N6] changes nothing when all stays as it is', () => {
    const notebook = aNotebook(anArticle());
    expect(isEmpty(done(notebook, editing({ title: ' Strait  stays closed' })))).toBe(true);
  });

  it('[N10] drops set-aside texts that are blank', () => {
    const notebook = aNotebook(anArticle());
    const setAside = [
      { kind: 'byReader', text: 'Share this' },
      { kind: 'boilerplate', text: ' ' },
    ] as const;
    done(notebook, { kind: 'editArticle', id: 'article:1', patch: { setAside } });
    expect(notebook.get('article', 'article:1')?.setAside).toEqual([setAside[0]]);
  });
});

describe('marking articles', () => {
  it.each<[title: string, command: Command]>([
    ['a star', { kind: 'markArticles', ids: ['article:1'], starred: true }],
    ['the reading state', { kind: 'markArticles', ids: ['article:1'], reading: 'read' }],
    ['a tag', { kind: 'tagArticles', ids: ['article:1'], add: ['tag:a'], remove: [] }],
    ['the trash', { kind: 'trashArticles', ids: ['article:1'] }],
    [
      'a collection',
      { kind: 'collectArticles', ids: ['article:1'], add: ['collection:c'], remove: [] },
    ],
  ])('[N12] leaves when it was modified: %s', (_title, command) => {
    const notebook = aNotebook(anArticle(), aTag('a'), aCollection('c'));
    expect(isEmpty(done(notebook, command))).toBe(false);
    expect(notebook.get('article', 'article:1')?.modifiedAt).toBe(MORNING);
  });

  it('[N6] names only those articles whose mark changes', () => {
    const notebook = aNotebook(anArticle(), anArticle({ id: 'article:2', starred: true }));
    const ids = ['article:1', 'article:2'] as const;
    const diff = done(notebook, { kind: 'markArticles', ids, starred: true });
    expect(Object.keys(diff.updated)).toEqual(['article:1']);
  });

  it('[N9] fails for all when one is not there', () => {
    const ids = ['article:1', 'article:2'] as const;
    const command: Command = { kind: 'markArticles', ids, starred: true };
    expect(refusal(aNotebook(anArticle()), command)).toEqual({ kind: 'notFound', id: 'article:2' });
  });

  it('adds tags behind those that are there, and takes others off', () => {
    const notebook = aNotebook(
      anArticle({ tags: ['tag:a', 'tag:b'] }),
      aTag('a'),
      aTag('b'),
      aTag('c'),
    );
    done(notebook, {
      kind: 'tagArticles',
      ids: ['article:1'],
      add: ['tag:c', 'tag:b'],
      remove: ['tag:a', 'tag:b'],
    });
    expect(notebook.get('article', 'article:1')?.tags).toEqual(['tag:b', 'tag:c']);
  });
});
