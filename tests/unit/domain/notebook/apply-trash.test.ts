import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../src/domain/notebook/command';
import { isEmpty } from '../../../../src/domain/notebook/diff';
import {
  aboutAnnotation,
  anAnnotation,
  anArticle,
  aNote,
  aNotebook,
  aTarget,
  done,
  MORNING,
  refusal,
} from '../../../support/builders';

describe('the trash', () => {
  const full = () =>
    aNotebook(
      anArticle({ trashedAt: MORNING }),
      anArticle({ id: 'article:2' }),
      anAnnotation(),
      anAnnotation({ id: 'annotation:2', target: aTarget(1, 2, 'article:2') }),
      aNote({ id: 'note:1' }),
      aNote({ id: 'note:2', subject: { kind: 'article', articleId: 'article:2' } }),
      aNote({ id: 'note:9', subject: aboutAnnotation('1') }),
    );

  it('[N14] an article is removed from it with its annotations and all their notes, and nothing else', () => {
    const notebook = full();
    const diff = done(notebook, { kind: 'removeArticles', ids: ['article:1'] });
    expect(Object.keys(diff.removed).sort()).toEqual([
      'annotation:1',
      'article:1',
      'note:1',
      'note:9',
    ]);
    expect(diff.updated).toEqual({});
  });

  it('[N14] an article that is not in it is not removed', () => {
    const command: Command = { kind: 'removeArticles', ids: ['article:1', 'article:2'] };
    expect(refusal(full(), command)).toEqual({ kind: 'notInTrash', id: 'article:2' });
  });

  it('[N14] moving an article there again keeps when it was moved first', () => {
    const diff = done(full(), { kind: 'trashArticles', ids: ['article:1'] });
    expect(isEmpty(diff)).toBe(true);
  });

  it('[N14] restoring takes it out and changes nothing else', () => {
    const notebook = full();
    done(notebook, { kind: 'restoreArticles', ids: ['article:1', 'article:2'] });
    expect(notebook.get('article', 'article:1')).toEqual(anArticle());
  });
});
