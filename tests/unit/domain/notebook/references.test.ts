import { describe, expect, it } from 'vitest';
import type { NotebookRecord } from '../../../../src/domain/notebook/records';
import { referencesOf, withoutDangling } from '../../../../src/domain/notebook/references';
import {
  aboutAnnotation,
  aCollection,
  aLayout,
  anAnnotation,
  anArticle,
  anAttribution,
  aNote,
  aRelation,
  aSpeaker,
  aTag,
} from '../../../support/builders';

const article = anArticle({ tags: ['tag:a', 'tag:b'], collections: ['collection:c'] });
const statement = anAnnotation({
  tags: ['tag:a'],
  attribution: anAttribution({ speakerId: 'speaker:1', cue: 'said' }),
});

const twoPanes = aLayout('l', ['article:1', 'article:2']);

describe('references between records', () => {
  it.each<[what: string, record: NotebookRecord, named: readonly string[]]>([
    ['an article its tags and collections', article, ['tag:a', 'tag:b', 'collection:c']],
    ['a statement its article, tags and speaker', statement, ['article:1', 'tag:a', 'speaker:1']],
    ['a highlight its article', anAnnotation(), ['article:1']],
    [
      'an annotation those that it has nothing to do with',
      anAnnotation({ unrelated: ['annotation:2'] }),
      ['article:1', 'annotation:2'],
    ],
    ['a tag its parent', aTag('b', { parentId: 'tag:a' }), ['tag:a']],
    ['a tag at the top nothing', aTag('a'), []],
    ['a note its article', aNote(), ['article:1']],
    ['a note its annotation', aNote({ subject: aboutAnnotation('1') }), ['annotation:1']],
    ['a free note nothing', aNote({ subject: { kind: 'free', title: 'Pilots' } }), []],
    ['a speaker nothing', aSpeaker(), []],
    ['a collection nothing', aCollection('c'), []],
    ['a relation its two passages', aRelation(), ['annotation:1', 'annotation:2']],
    ['a layout its articles', twoPanes, ['article:1', 'article:2']],
  ])('name what a record depends on: %s', (_what, record, named) => {
    expect(referencesOf(record)).toEqual(named);
  });

  it.each<[what: string, gone: string, before: NotebookRecord, after: NotebookRecord]>([
    ['a tag of an article', 'tag:a', article, { ...article, tags: ['tag:b'] }],
    ['a collection of an article', 'collection:c', article, { ...article, collections: [] }],
    ['a tag of an annotation', 'tag:a', statement, { ...statement, tags: [] }],
    [
      'the speaker of a statement',
      'speaker:1',
      statement,
      { ...statement, attribution: anAttribution({ speakerId: null, cue: 'said' }) },
    ],
    ['the parent of a tag', 'tag:a', aTag('b', { parentId: 'tag:a' }), aTag('b')],
    [
      'an annotation that it has nothing to do with',
      'annotation:2',
      anAnnotation({ unrelated: ['annotation:2'] }),
      anAnnotation(),
    ],
    ['a pane', 'article:2', twoPanes, { ...twoPanes, panes: twoPanes.panes.slice(0, 1) }],
  ])('go when what they name is gone: %s', (_what, gone, before, after) => {
    expect(withoutDangling(before, (id) => id !== gone)).toEqual(after);
  });

  it.each<[what: string, gone: string, record: NotebookRecord]>([
    ['the article of an annotation', 'article:1', statement],
    ['the subject of a note', 'article:1', aNote()],
    ['a passage of a relation', 'annotation:2', aRelation()],
    ['the last pane of a layout', 'article:1', aLayout('l')],
    ['none', '', article],
  ])('stay, and the record is the very same one: %s', (_what, gone, record) => {
    expect(withoutDangling(record, (id) => id !== gone)).toBe(record);
  });
});
