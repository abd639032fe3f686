import { describe, expect, it } from 'vitest';
import { apply } from '../../../../src/domain/notebook/apply';
import type { Command, CommandError } from '../../../../src/domain/notebook/command';
import { phraseCommandError } from '../../../../src/domain/notebook/phrase-error';
import {
  aboutAnnotation,
  aCollection,
  aHash,
  aLayout,
  anAnnotation,
  anArticle,
  anAttribution,
  aNewVersion,
  aNotebook,
  aPane,
  aRelation,
  aSpeaker,
  aTag,
  aTarget,
  MORNING,
  someMetadata,
  testContext,
} from '../../../support/builders';

const LONG_NAME = 'The tag with a name that would make any menu wider than the screen';

const ids = ['article:1', 'article:2'] as const;
const LABELS: readonly (readonly [label: string, command: Command])[] = [
  [
    'Add article',
    { kind: 'addArticle', metadata: someMetadata(), version: aNewVersion(), setAside: [] },
  ],
  ['Edit article', { kind: 'editArticle', id: 'article:1', patch: { subtitle: 'x' } }],
  ['Star article', { kind: 'markArticles', ids: ['article:1'], starred: true }],
  ['Remove star from 2 articles', { kind: 'markArticles', ids, starred: false }],
  ['Mark 2 articles as read', { kind: 'markArticles', ids, reading: 'read' }],
  ['Add tag “a”', { kind: 'tagArticles', ids, add: ['tag:a'], remove: [] }],
  ['Change tags', { kind: 'tagArticles', ids, add: ['tag:a'], remove: ['tag:b'] }],
  ['Add to “c”', { kind: 'collectArticles', ids, add: ['collection:c'], remove: [] }],
  ['Remove from “c”', { kind: 'collectArticles', ids, add: [], remove: ['collection:c'] }],
  ['Move article to trash', { kind: 'trashArticles', ids: ['article:1'] }],
  ['Restore 2 articles', { kind: 'restoreArticles', ids }],
  ['Delete article', { kind: 'removeArticles', ids: ['article:2'] }],
  ['Create collection “d”', { kind: 'createCollection', name: 'd' }],
  ['Highlight', { kind: 'annotate', target: aTarget(), colour: 'sun' }],
  [
    'Make statement',
    { kind: 'annotate', target: aTarget(), colour: 'sun', attribution: anAttribution() },
  ],
  ['Make statement', { kind: 'attribute', id: 'annotation:1', attribution: anAttribution() }],
  ['Edit statement', { kind: 'attribute', id: 'annotation:2', attribution: anAttribution() }],
  ['Make plain highlight', { kind: 'attribute', id: 'annotation:2', attribution: null }],
  ['Remove tag “a”', { kind: 'tagAnnotations', ids: ['annotation:1'], add: [], remove: ['tag:a'] }],
  ['Change colour', { kind: 'recolour', ids: ['annotation:1'], colour: 'sky' }],
  [
    'Dismiss proposed statement',
    {
      kind: 'dismissProposals',
      articleId: 'article:1',
      add: [{ textHash: aHash(1), start: 0, end: 1, exact: 'x' }],
      remove: [],
    },
  ],
  [
    'Propose 2 statements again',
    {
      kind: 'dismissProposals',
      articleId: 'article:1',
      add: [],
      remove: [0, 1].map((start) => ({
        ...{ textHash: aHash(1), start, end: start + 1, exact: 'x' },
      })),
    },
  ],
  [
    'Dismiss proposed relation',
    { kind: 'setUnrelated', id: 'annotation:1', other: 'annotation:2', unrelated: true },
  ],
  [
    'Propose relation again',
    { kind: 'setUnrelated', id: 'annotation:1', other: 'annotation:2', unrelated: false },
  ],
  [
    'Split “Port” from “Nadia Vale”',
    {
      kind: 'splitSpeaker',
      id: 'speaker:1',
      name: 'Port',
      aliases: [],
      roles: [],
      statements: [],
    },
  ],
  ['Split highlight', { kind: 'splitAnnotation', id: 'annotation:1', at: 12 }],
  ['Split statement', { kind: 'splitAnnotation', id: 'annotation:2', at: 12 }],
  [
    'Merge 2 annotations',
    {
      kind: 'mergeAnnotations',
      ids: ['annotation:1', 'annotation:2'],
      target: aTarget(),
    },
  ],
  ['Delete highlight', { kind: 'deleteAnnotations', ids: ['annotation:1'] }],
  ['Delete 2 annotations', { kind: 'deleteAnnotations', ids: ['annotation:1', 'annotation:2'] }],
  ['Create tag “x”', { kind: 'createTag', name: 'x' }],
  ['Rename tag', { kind: 'editTag', id: 'tag:a', patch: { name: 'x' } }],
  ['Move tag', { kind: 'editTag', id: 'tag:a', patch: { parentId: 'tag:b' } }],
  ['Merge tag into “b”', { kind: 'mergeTags', from: ['tag:a'], into: 'tag:b' }],
  ['Delete tag “The tag with a name that would make any…”', { kind: 'deleteTag', id: 'tag:long' }],
  ['Add speaker “Nadia Vale”', { kind: 'createSpeaker', name: 'Nadia Vale' }],
  ['Merge 0 speakers into “Nadia Vale”', { kind: 'mergeSpeakers', from: [], into: 'speaker:1' }],
  ['Add note', { kind: 'writeNote', subject: aboutAnnotation('1'), markdown: 'x' }],
  [
    'Relate two passages',
    { kind: 'relate', from: 'annotation:1', to: 'annotation:2', type: 'softens' },
  ],
  ['Change relation', { kind: 'changeRelation', id: 'relation:1', set: { type: 'adds' } }],
  ['Edit note of relation', { kind: 'changeRelation', id: 'relation:1', set: { note: 'x' } }],
  ['Turn relation round', { kind: 'turnRelation', id: 'relation:1' }],
  ['Remove relation', { kind: 'removeRelations', ids: ['relation:1'] }],
  [
    'Save layout “x”',
    { kind: 'addLayout', name: 'x', arrangement: 'row', panes: [aPane('article:1')] },
  ],
  ['Rename layout', { kind: 'changeLayout', id: 'layout:l', set: { name: 'x' } }],
  ['Save layout “l”', { kind: 'changeLayout', id: 'layout:l', set: { arrangement: 'stack' } }],
  ['Delete layout “l”', { kind: 'removeLayout', id: 'layout:l' }],
  ['Several', { kind: 'batch', label: 'Several', commands: [] }],
];

describe('labels', () => {
  it.each(LABELS)('[N20] say what was done in a few words: %s', (label, command) => {
    const notebook = aNotebook(
      aTag('a'),
      aTag('b'),
      aTag('long', { name: LONG_NAME }),
      aCollection('c'),
      aSpeaker(),
      anArticle(),
      anArticle({ id: 'article:2', trashedAt: MORNING }),
      anAnnotation(),
      anAnnotation({ id: 'annotation:2', attribution: anAttribution() }),
      aRelation(),
      aLayout('l'),
    );
    const outcome = apply(notebook, command, testContext());
    expect(outcome.ok ? outcome.value.label : outcome.error).toBe(label);
  });
});

const ERRORS: readonly CommandError[] = [
  { kind: 'notFound', id: 'tag:1' },
  { kind: 'notFound', id: '__proto__' },
  { kind: 'badId', id: 'x' },
  { kind: 'idTaken', id: 'tag:1' },
  { kind: 'nameTaken', name: 'Trade' },
  { kind: 'nameEmpty' },
  { kind: 'badDate', value: '31/12' },
  { kind: 'badAddress', value: 'x' },
  { kind: 'badLanguage', value: 'x' },
  { kind: 'badTarget', reason: 'it is empty' },
  { kind: 'cannotSplit', id: 'annotation:1' },
  { kind: 'cannotMerge', reason: 'they name different speakers' },
  { kind: 'badParts', reason: 'two parts touch or overlap' },
  { kind: 'cannotSplitSpeaker', reason: 'one of the roles is not theirs' },
  { kind: 'cycle', id: 'tag:1' },
  { kind: 'notInTrash', id: 'article:1' },
  { kind: 'relatedToItself', id: 'annotation:1' },
  { kind: 'relatedAlready', id: 'relation:1' },
];

describe('refusals', () => {
  it.each(ERRORS)('[N22] are told in plain sentences: $kind', (error) => {
    const { what, safe, next } = phraseCommandError(error);
    for (const sentence of [what, safe, next]) expect(sentence).toMatch(/^[A-Z“][^!]*\.$/);
  });

  it('[N22] name the thing by its kind, not by its id', () => {
    expect(phraseCommandError({ kind: 'notFound', id: 'tag:77' }).what).toBe(
      'That tag is no longer in the notebook.',
    );
  });
});
