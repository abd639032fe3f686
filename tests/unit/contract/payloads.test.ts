import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import type { CallName } from '../../../src/contract/calls';
import { CALL_CHANNELS, EVENT_CHANNELS } from '../../../src/contract/channels';
import { PAYLOADS } from '../../../src/contract/payloads';
import { ANY_ANNOTATION } from '../../../src/domain/annotation/annotation-filter';
import { aDraftBlock, aHash, someMetadata } from '../../support/builders';

const candidate = {
  metadata: someMetadata(),
  origins: { title: { how: 'text', evidence: 'Strait stays closed', uncertain: false } },
  blocks: [aDraftBlock('The strait stays closed.')],
};
const draft = {
  readingId: 'r1',
  candidate,
  as: { kind: 'article' },
  tags: ['tag:1'],
  collections: [],
};
const query = { filter: ANY_ANNOTATION, order: 'date', offset: 0, limit: 500 };

const ANYWHERE = { tags: [], collections: [] };
const COPY = { group: 'Strait-c0ffee00', name: '2031-03-20 0930' };

const takes = (name: CallName, payload: unknown) => v.safeParse(PAYLOADS[name], payload).success;

describe('the payload of a call', () => {
  it.each<[name: CallName, payload: unknown]>([
    ['appState', null],
    ['changeSettings', {}],
    ['changeSettings', { theme: 'dark', notebookFolder: null }],
    ['openNotebook', { path: null }],
    ['saveView', { view: { panes: [] } }],
    ['openArticle', { id: 'article:1' }],
    ['articleMarks', { id: 'article:1' }],
    ['versionText', { hash: aHash(1) }],
    ['findAnnotations', query],
    ['followStatements', { filter: ANY_ANNOTATION, offset: 0, limit: 500 }],
    ['organisationsSpeaking', null],
    ['sharedWording', { articles: ['article:1', 'article:2'] }],
    ['alsoAppears', { articleId: 'article:1', range: { start: 0, end: 5 } }],
    ['dispatch', { command: { kind: 'createTag', name: 'trade' }, group: null }],
    ['recordHistory', { id: 'note:1', sittings: true }],
    ['restoreVersion', { id: 'tag:1', revision: 0 }],
    ['changeSettings', { historyDays: 30 }],
    ['readPasted', { text: 'x', html: null }],
    ['importDropped', { paths: ['a.txt'], place: { tags: [], collections: [] } }],
    ['importDrafts', { drafts: [draft] }],
    ['editText', { id: 'article:1', candidateBlocks: candidate.blocks }],
    ['previewCopy', { copy: COPY, text: '' }],
    ['restoreCopy', { copy: COPY, choice: { kind: 'everything' } }],
    [
      'restoreCopy',
      { copy: COPY, choice: { kind: 'some', groups: ['changed'], toggled: ['tag:1'] } },
    ],
    ['saveCopyAs', { copy: COPY }],
    ['previewExport', { scope: { kind: 'notebook' }, layout: 'file', withText: true }],
  ])('%s takes %j', (name, payload) => {
    expect(takes(name, payload)).toBe(true);
  });

  it.each<[name: CallName, payload: unknown]>([
    ['appState', {}],
    ['appState', undefined],
    ['changeSettings', { theme: 'pink' }],
    ['sharedWording', { articles: ['tag:1'] }],
    ['sharedWording', { articles: Array.from({ length: 9 }, (_, at) => `article:${at}`) }],
    ['alsoAppears', { articleId: 'article:1', range: { start: 6, end: 5 } }],
    ['alsoAppears', { articleId: 'article:1', range: { start: 0, end: 5, text: 'x' } }],
    ['changeSettings', { readingSize: 13 }],
    ['changeSettings', { readingSize: Number.NaN }],
    ['changeSettings', { theme: undefined }],
    ['changeSettings', { unknown: 1 }],
    ['changeSettings', { notebookFolder: '/somewhere' }],
    ['openNotebook', { path: '' }],
    ['openNotebook', {}],
    ['openArticle', { id: 'annotation:1' }],
    ['openArticle', { id: 'article:../x' }],
    ['articleMarks', { id: 'article:../x' }],
    ['versionText', { hash: `${aHash(1)}/..` }],
    ['findAnnotations', { ...query, limit: 501 }],
    ['findAnnotations', { ...query, offset: -1 }],
    ['followStatements', { filter: ANY_ANNOTATION, offset: 0, limit: 501 }],
    ['findAnnotations', { ...query, filter: { ...ANY_ANNOTATION, colours: ['pink'] } }],
    ['dispatch', { command: { kind: 'createTag', name: 'trade' } }],
    ['dispatch', { command: { kind: 'dropAll' }, group: null }],
    ['recordHistory', { id: 'note:1' }],
    ['recordVersion', { id: 'folder:1', revision: 1 }],
    ['restoreVersion', { id: 'note:1', revision: -1 }],
    ['restoreVersion', { id: 'note:../1', revision: 1 }],
    ['changeSettings', { historyDays: 6 }],
    ['changeSettings', { historyDays: 7.5 }],
    ['readPasted', { text: 'x' }],
    ['importDropped', { paths: Array.from({ length: 10_001 }, () => 'a'), place: ANYWHERE }],
    ['importDrafts', { drafts: [{ ...draft, tags: ['trade'] }] }],
    ['importDrafts', { drafts: [{ ...draft, as: { kind: 'version' } }] }],
    ['importDrafts', { drafts: [{ ...draft, as: { kind: 'version', of: 'note:1' } }] }],
    ['importDrafts', { drafts: [{ ...draft, candidate: { ...candidate, html: '<p>' } }] }],
    ['editText', { id: 'article:1', candidateBlocks: [{ kind: 'script', text: '' }] }],
    ['changeSettings', { copiesFolder: '/somewhere' }],
    ['previewCopy', { copy: { ...COPY, name: '../..' }, text: '' }],
    ['previewCopy', { copy: { ...COPY, group: '..' }, text: '' }],
    ['previewCopy', { copy: { ...COPY, name: 'a\\b' }, text: '' }],
    ['restoreCopy', { copy: COPY, choice: { kind: 'some', groups: ['onlyNow'], toggled: [] } }],
    ['restoreCopy', { copy: COPY, choice: { kind: 'some', groups: [], toggled: ['x:1'] } }],
    ['previewExport', { scope: { kind: 'everything' }, layout: 'file', withText: true }],
  ])('%s refuses %j', (name, payload) => {
    expect(takes(name, payload)).toBe(false);
  });

  it('has a schema for every channel and no other', () => {
    expect(Object.keys(PAYLOADS).sort()).toEqual(Object.keys(CALL_CHANNELS).sort());
  });

  it('travels under a channel of its own', () => {
    const channels = [...Object.values(CALL_CHANNELS), ...Object.values(EVENT_CHANNELS)];
    expect(new Set(channels).size).toBe(channels.length);
  });
});

it('the contract’s channels import nothing at run time, so that the preload stays one small file', () => {
  const code = readFileSync(new URL('../../../src/contract/channels.ts', import.meta.url), 'utf8');
  const imports = code.split('\n').filter((line) => line.startsWith('import '));
  expect(imports.every((line) => line.startsWith('import type '))).toBe(true);
});
