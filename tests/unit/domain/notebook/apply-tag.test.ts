import { describe, expect, it } from 'vitest';
import type { TagId } from '../../../../src/domain/ids';
import type { Command, CommandError } from '../../../../src/domain/notebook/command';
import { isEmpty } from '../../../../src/domain/notebook/diff';
import type { Notebook } from '../../../../src/domain/notebook/notebook';
import type { TagDrawing } from '../../../support/builders';
import {
  anAnnotation,
  anArticle,
  aNotebook,
  aTag,
  done,
  MORNING,
  refusal,
  someTags,
} from '../../../support/builders';

/** The codebook as nested names. */
function drawn(notebook: Notebook, id: TagId | null = null): TagDrawing {
  return Object.fromEntries(
    notebook.childTags(id).map((tag) => [tag.name, drawn(notebook, tag.id)]),
  );
}

describe('creating and editing tags', () => {
  it.each<[title: string, command: Command, error: CommandError]>([
    [
      'a name taken at the top',
      { kind: 'createTag', name: ' TRADE' },
      { kind: 'nameTaken', name: 'TRADE' },
    ],
    [
      'a name taken under its parent',
      { kind: 'createTag', name: 'steel', parentId: 'tag:trade' },
      { kind: 'nameTaken', name: 'steel' },
    ],
    [
      'renaming to a sibling’s name',
      { kind: 'editTag', id: 'tag:steel', patch: { name: 'Grain' } },
      { kind: 'nameTaken', name: 'Grain' },
    ],
    [
      'moving beside its namesake',
      { kind: 'editTag', id: 'tag:other', patch: { name: 'steel', parentId: 'tag:trade' } },
      { kind: 'nameTaken', name: 'steel' },
    ],
    ['an empty name', { kind: 'createTag', name: '\t' }, { kind: 'nameEmpty' }],
    [
      'an unknown parent',
      { kind: 'createTag', name: 'x', parentId: 'tag:none' },
      { kind: 'notFound', id: 'tag:none' },
    ],
  ])('[T1] is refused: %s', (_title, command, error) => {
    const notebook = aNotebook(...someTags({ trade: { steel: {}, grain: {} }, other: {} }));
    expect(refusal(notebook, command)).toEqual(error);
  });

  it('[T1] the same name may stand under different parents', () => {
    const notebook = aNotebook(...someTags({ trade: { steel: {} }, other: {} }));
    done(notebook, { kind: 'createTag', id: 'tag:2', name: 'steel', parentId: 'tag:other' });
    expect(drawn(notebook)).toEqual({ trade: { steel: {} }, other: { steel: {} } });
  });

  it('[T1] a tag may change the case of its own name', () => {
    const notebook = aNotebook(aTag('trade'));
    done(notebook, { kind: 'editTag', id: 'tag:trade', patch: { name: 'Trade' } });
    expect(notebook.tagNamed(null, 'trade')?.name).toBe('Trade');
  });

  it.each<[title: string, id: TagId, parentId: TagId]>([
    ['itself', 'tag:a', 'tag:a'],
    ['its child', 'tag:a', 'tag:b'],
    ['one further down', 'tag:a', 'tag:c'],
  ])('[T2] a tag does not move under %s', (_title, id, parentId) => {
    const notebook = aNotebook(...someTags({ a: { b: { c: {} } } }));
    expect(refusal(notebook, { kind: 'editTag', id, patch: { parentId } })).toEqual({
      kind: 'cycle',
      id,
    });
  });

  it('[T2] a tag moves with all that is under it', () => {
    const notebook = aNotebook(...someTags({ a: { b: { c: {} } }, d: {} }));
    done(notebook, { kind: 'editTag', id: 'tag:b', patch: { parentId: 'tag:d' } });
    expect(drawn(notebook)).toEqual({ a: {}, d: { b: { c: {} } } });
  });

  it('[N6] editing to what it is changes nothing', () => {
    const notebook = aNotebook(aTag('trade', { description: 'Tariffs and quotas' }));
    const patch = { name: ' trade', description: ' Tariffs and quotas ' };
    expect(isEmpty(done(notebook, { kind: 'editTag', id: 'tag:trade', patch }))).toBe(true);
  });
});

describe('deleting a tag', () => {
  it('[T3] takes it off everything and moves its children up', () => {
    const notebook = aNotebook(
      ...someTags({ a: { b: { c: {}, d: {} } } }),
      anArticle({ tags: ['tag:b', 'tag:a'] }),
      anAnnotation({ tags: ['tag:c', 'tag:b'] }),
    );
    done(notebook, { kind: 'deleteTag', id: 'tag:b' });
    expect(drawn(notebook)).toEqual({ a: { c: {}, d: {} } });
    expect(notebook.get('article', 'article:1')?.tags).toEqual(['tag:a']);
    expect(notebook.get('annotation', 'annotation:1')?.tags).toEqual(['tag:c']);
  });

  it('[N12] leaves when the annotations were modified', () => {
    const notebook = aNotebook(aTag('a'), anArticle(), anAnnotation({ tags: ['tag:a'] }));
    done(notebook, { kind: 'deleteTag', id: 'tag:a' });
    expect(notebook.get('annotation', 'annotation:1')?.modifiedAt).toBe(MORNING);
  });

  it('[T5] makes one of a child and a namesake where it moves to', () => {
    const notebook = aNotebook(
      ...someTags({ a: { c: { deep: {} } }, x: {} }),
      aTag('2', { name: 'C', description: 'kept' }),
      anArticle({ tags: ['tag:c'] }),
      anAnnotation({ tags: ['tag:2', 'tag:c'] }),
    );
    done(notebook, { kind: 'deleteTag', id: 'tag:a' });
    expect(drawn(notebook)).toEqual({ C: { deep: {} }, x: {} });
    expect(notebook.get('article', 'article:1')?.tags).toEqual(['tag:2']);
    expect(notebook.get('annotation', 'annotation:1')?.tags).toEqual(['tag:2']);
    expect(notebook.get('tag', 'tag:2')?.description).toBe('kept');
  });

  it('[T5] lets a child of its own name take its place', () => {
    const notebook = aNotebook(
      aTag('a'),
      aTag('2', { name: 'A', parentId: 'tag:a' }),
      anArticle({ tags: ['tag:2'] }),
    );
    done(notebook, { kind: 'deleteTag', id: 'tag:a' });
    expect(drawn(notebook)).toEqual({ A: {} });
    expect(notebook.get('article', 'article:1')?.tags).toEqual(['tag:2']);
  });
});

describe('merging tags', () => {
  it('[T4] puts everything under the one that stays, once, in its place', () => {
    const notebook = aNotebook(
      ...someTags({ a: { x: {} }, b: {}, c: {} }),
      anArticle({ tags: ['tag:c', 'tag:a', 'tag:b'] }),
      anAnnotation({ tags: ['tag:a', 'tag:c'] }),
    );
    done(notebook, { kind: 'mergeTags', from: ['tag:a', 'tag:c'], into: 'tag:b' });
    expect(drawn(notebook)).toEqual({ b: { x: {} } });
    expect(notebook.get('article', 'article:1')?.tags).toEqual(['tag:b']);
    expect(notebook.get('annotation', 'annotation:1')?.tags).toEqual(['tag:b']);
  });

  it('[T5] joins namesakes among the children, and theirs in turn', () => {
    const notebook = aNotebook(
      ...someTags({ a: { x: { y: {}, z: {} } }, b: {} }),
      aTag('x2', { name: 'X', parentId: 'tag:b' }),
      aTag('y2', { name: 'Y', parentId: 'tag:x2' }),
      anArticle({ tags: ['tag:y'] }),
    );
    done(notebook, { kind: 'mergeTags', from: ['tag:a'], into: 'tag:b' });
    expect(drawn(notebook)).toEqual({ b: { X: { Y: {}, z: {} } } });
    expect(notebook.get('article', 'article:1')?.tags).toEqual(['tag:y2']);
  });

  it('[T4] takes a tag together with one that lies under it', () => {
    const notebook = aNotebook(...someTags({ a: { b: { c: {} } }, z: {} }));
    done(notebook, { kind: 'mergeTags', from: ['tag:a', 'tag:b'], into: 'tag:z' });
    expect(drawn(notebook)).toEqual({ z: { c: {} } });
  });

  it('[T4] a tag is not merged into one of its own', () => {
    const notebook = aNotebook(...someTags({ a: { b: { c: {} } } }));
    expect(refusal(notebook, { kind: 'mergeTags', from: ['tag:a'], into: 'tag:c' })).toEqual({
      kind: 'cycle',
      id: 'tag:a',
    });
  });

  it('[N6] a tag merged into itself changes nothing', () => {
    const notebook = aNotebook(aTag('a'));
    const diff = done(notebook, { kind: 'mergeTags', from: ['tag:a'], into: 'tag:a' });
    expect(isEmpty(diff)).toBe(true);
  });
});
