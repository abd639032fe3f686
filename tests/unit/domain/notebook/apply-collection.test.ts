import { describe, expect, it } from 'vitest';
import { aCollection, anArticle, aNotebook, done, refusal } from '../../../support/builders';

describe('collections', () => {
  it('[N1] have names that no other one has, compared without case', () => {
    const notebook = aNotebook(aCollection('Syria'));
    expect(refusal(notebook, { kind: 'createCollection', name: ' syria ' })).toEqual({
      kind: 'nameTaken',
      name: 'syria',
    });
  });

  it('[N1] may change the case of their own name', () => {
    const notebook = aNotebook(aCollection('Syria'));
    done(notebook, { kind: 'renameCollection', id: 'collection:Syria', name: 'SYRIA' });
    expect(notebook.collectionNamed('syria')?.name).toBe('SYRIA');
  });

  it('[N15] are deleted without their articles', () => {
    const notebook = aNotebook(aCollection('c'), anArticle({ collections: ['collection:c'] }));
    done(notebook, { kind: 'deleteCollection', id: 'collection:c' });
    expect(notebook.get('article', 'article:1')).toEqual(anArticle());
    expect(notebook.count('collection')).toBe(0);
  });
});
