import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../src/domain/notebook/command';
import type { NotebookRecord } from '../../../../src/domain/notebook/records';
import type { Relation } from '../../../../src/domain/relation/relation';
import {
  aboutAnnotation,
  aHash,
  anAnnotation,
  anArticle,
  anAttribution,
  aNote,
  aNotebook,
  aSpeaker,
  aTag,
  aTarget,
  aVersion,
  done,
  MORNING,
  NOON,
  refusal,
} from '../../../support/builders';

const SPLIT: Command = {
  kind: 'splitAnnotation',
  id: 'annotation:1',
  at: 14,
  secondId: 'annotation:2',
};

function aRelation(given: Partial<Relation>): Relation {
  return {
    kind: 'relation',
    id: 'relation:1',
    from: 'annotation:1',
    to: 'annotation:9',
    type: 'repeats',
    note: '',
    createdAt: MORNING,
    modifiedAt: MORNING,
    ...given,
  };
}

describe('splitting an annotation', () => {
  const tagged = {
    colour: 'rose',
    tags: ['tag:a'],
    attribution: anAttribution({ cue: 'said' }),
  } as const;
  const there = () =>
    aNotebook(
      aTag('a'),
      anArticle(),
      anAnnotation(tagged),
      anAnnotation({ id: 'annotation:9', target: aTarget(30, 40) }),
      aNote({ subject: aboutAnnotation('1') }),
      aRelation({}),
    );

  it('[E1] makes two that carry its colour, tags and attribution', () => {
    const notebook = there();
    done(notebook, SPLIT);
    const [first, second] = notebook.annotationsOf('article:1');
    expect([first?.target.position, second?.target.position]).toEqual([
      { start: 10, end: 14 },
      { start: 14, end: 20 },
    ]);
    expect(first).toMatchObject({
      id: 'annotation:1',
      ...tagged,
      createdAt: MORNING,
      modifiedAt: NOON,
    });
    expect(second).toMatchObject({
      id: 'annotation:2',
      ...tagged,
      createdAt: NOON,
      modifiedAt: NOON,
    });
  });

  it('[E1] leaves note and relations with the first', () => {
    const notebook = there();
    done(notebook, SPLIT);
    expect(notebook.noteAbout('annotation:1')?.id).toBe('note:1');
    expect(notebook.noteAbout('annotation:2')).toBeNull();
    expect(notebook.relationsOf('annotation:1').map(({ id }) => id)).toEqual(['relation:1']);
    expect(notebook.relationsOf('annotation:2')).toEqual([]);
  });

  it.each([10, 20, 3, 99])('[E1] is refused where nothing is left on one side: %d', (at) => {
    expect(refusal(there(), { kind: 'splitAnnotation', id: 'annotation:1', at })).toEqual({
      kind: 'cannotSplit',
      id: 'annotation:1',
    });
  });

  it('[N8] [N9] is refused with an id that is taken, and for one that is not there', () => {
    expect(refusal(there(), { ...SPLIT, secondId: 'annotation:9' }).kind).toBe('idTaken');
    expect(refusal(there(), { ...SPLIT, id: 'annotation:8' }).kind).toBe('notFound');
  });
});

describe('merging annotations', () => {
  const three = (...more: readonly NotebookRecord[]) =>
    aNotebook(
      ...more,
      aTag('a'),
      aTag('b'),
      aTag('c'),
      aSpeaker(),
      aSpeaker({ id: 'speaker:2', name: 'Ove Brandt' }),
      anArticle({ versions: [aVersion(), aVersion({ textHash: aHash(2) })] }),
      anAnnotation({
        id: 'annotation:1',
        target: aTarget(30, 40),
        colour: 'sky',
        tags: ['tag:b', 'tag:c'],
      }),
      anAnnotation({
        id: 'annotation:2',
        target: aTarget(10, 20),
        colour: 'rose',
        tags: ['tag:a', 'tag:b'],
      }),
      anAnnotation({ id: 'annotation:3', target: aTarget(15, 35) }),
      anAnnotation({ id: 'annotation:9', target: aTarget(90, 95) }),
    );
  const ids = ['annotation:1', 'annotation:2', 'annotation:3'] as const;
  const MERGE: Command = { kind: 'mergeAnnotations', ids, target: aTarget(10, 40) };

  it('[E3] [E4] keeps the first in the text, from the first start to the last end, with the tags of all', () => {
    const notebook = three();
    done(notebook, MERGE);
    expect(notebook.annotationsOf('article:1').map(({ id }) => id)).toEqual([
      'annotation:2',
      'annotation:9',
    ]);
    expect(notebook.get('annotation', 'annotation:2')).toEqual(
      anAnnotation({
        id: 'annotation:2',
        target: aTarget(10, 40),
        colour: 'rose',
        tags: ['tag:a', 'tag:b', 'tag:c'],
        modifiedAt: NOON,
      }),
    );
  });

  it.each<[title: string, given: object, kind: string]>([
    ['fewer than two', { ids: ['annotation:1', 'annotation:1'] }, 'cannotMerge'],
    ['a target that leaves some of it out', { target: aTarget(10, 39) }, 'badTarget'],
    ['a target that goes beyond', { target: aTarget(9, 40) }, 'badTarget'],
    ['one that is not there', { ids: ['annotation:1', 'annotation:7'] }, 'notFound'],
  ])('[E3] is refused with %s', (_title, given, kind) => {
    expect(refusal(three(), { ...MERGE, ...given }).kind).toBe(kind);
  });

  it('[E3] is refused over two versions of an article', () => {
    const notebook = three();
    const old = { ...aTarget(10, 20), textHash: aHash(2) };
    done(notebook, { kind: 'retarget', id: 'annotation:2', target: old });
    expect(refusal(notebook, MERGE).kind).toBe('cannotMerge');
  });

  it('[E5] refuses what two know differently, and says what it is', () => {
    const notebook = three();
    const by = (name: '1' | '2') => anAttribution({ speakerId: `speaker:${name}` });
    done(notebook, { kind: 'attribute', id: 'annotation:1', attribution: by('1') });
    done(notebook, { kind: 'attribute', id: 'annotation:3', attribution: by('2') });
    expect(refusal(notebook, MERGE)).toEqual({
      kind: 'cannotMerge',
      reason: 'they name different speakers',
    });
  });

  it('[E6] puts the notes under each other to the byte, in the order of the text', () => {
    const notebook = three(
      aNote({ id: 'note:1', subject: aboutAnnotation('1'), markdown: 'last \n' }),
      aNote({ id: 'note:3', subject: aboutAnnotation('3'), markdown: '# first' }),
    );
    done(notebook, MERGE);
    expect(notebook.noteAbout('annotation:2')).toMatchObject({
      id: 'note:3',
      markdown: '# first\n\nlast \n',
      modifiedAt: NOON,
    });
    expect(notebook.get('note', 'note:1')).toBeNull();
  });

  it('[E7] leads relations to the one that stays, and joins those that are alike then', () => {
    const notebook = three(
      aRelation({ id: 'relation:1', from: 'annotation:1', note: 'word for word' }),
      aRelation({ id: 'relation:2', from: 'annotation:9', to: 'annotation:3', note: 'nearly' }),
      aRelation({ id: 'relation:3', from: 'annotation:1', to: 'annotation:2' }),
    );
    done(notebook, MERGE);
    const [only, ...others] = notebook.relationsOf('annotation:9');
    expect(others).toEqual([]);
    expect([only?.from, only?.to].sort()).toEqual(['annotation:2', 'annotation:9']);
    expect(only?.note.split('\n\n').sort()).toEqual(['nearly', 'word for word']);
    expect(notebook.relationsOf('annotation:2')).toEqual([only]);
  });
});
