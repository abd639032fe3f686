import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../src/domain/article/article';
import {
  draftOf,
  NOTHING_PENDING,
  savablePatch,
  unsaved,
  withPatch,
  withTyped,
} from '../../../../src/renderer/features/library/details/pending-metadata';
import { metadata } from './sample-candidates';

const ARTICLE: Article = {
  kind: 'article',
  id: 'article:1',
  ...metadata({ published: '2025-01-02' }),
  versions: [
    {
      textHash: 'a'.repeat(64),
      addedAt: '2025-01-02T00:00:00.000Z',
      provenance: {
        via: 'paste',
        name: null,
        capturedAt: '2025-01-02T00:00:00.000Z',
        original: null,
      },
      words: 2,
      length: 10,
    },
  ],
  setAside: [],
  tags: [],
  collections: [],
  starred: false,
  reading: 'unread',
  createdAt: '2025-01-02T00:00:00.000Z',
  modifiedAt: '2025-01-02T00:00:00.000Z',
  trashedAt: null,
};

describe('metadata saved as it is typed', () => {
  it.each([
    ['a changed publisher, tidied', { publisher: ' The  Post ' }, { publisher: 'The Post' }],
    ['an emptied subtitle as unknown', { subtitle: '' }, {}],
    ['an emptied title not at all', { title: '  ' }, {}],
    ['what is the same not at all', { title: 'Harbour reopens', byline: [] }, {}],
    ['a changed byline', { byline: ['Ada Lind'] }, { byline: ['Ada Lind'] }],
  ])('saves %s', (_, patch, saved) => {
    expect(savablePatch(ARTICLE, withPatch(NOTHING_PENDING, patch))).toEqual(saved);
  });

  it('keeps the old date while what was typed over it is not understood', () => {
    const pending = withTyped(ARTICLE, NOTHING_PENDING, 'published', 'soon');
    expect(savablePatch(ARTICLE, pending)).toEqual({});
    expect(draftOf(ARTICLE, pending).metadata.published).toBeNull();
  });

  it('removes a date that was emptied', () => {
    const pending = withTyped(ARTICLE, NOTHING_PENDING, 'published', '');
    expect(savablePatch(ARTICLE, pending)).toEqual({ published: null });
  });

  it('lets go of what was saved, but not of what was typed since or is not understood', () => {
    const sent = withTyped(
      ARTICLE,
      withPatch(NOTHING_PENDING, { title: 'A', publisher: 'P' }),
      'updated',
      'soon',
    );
    const since = withPatch(sent, { publisher: 'Po' });
    expect(unsaved(ARTICLE, since, sent)).toEqual({
      patch: { publisher: 'Po', updated: null },
      typed: { updated: 'soon' },
    });
  });
});
