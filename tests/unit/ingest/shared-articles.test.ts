import { describe, expect, it } from 'vitest';

import type { Candidate } from '../../../src/domain/article/candidate';
import { readArticles } from '../../../src/ingest/read-articles';
import { readOne } from '../../support/reading';
import { absent, sharedBytes } from '../../support/shared-inputs';

const SHARED = [
  'articles/arabnews-2024-12-syria-escalation.txt',
  'articles/arabnews-2025-01-02-syria-unity-and-un-multilateralism.txt',
] as const;

describe('the shared articles', () => {
  const read = (path: string) =>
    readOne({ name: path, extension: 'txt', bytes: sharedBytes(path) ?? Buffer.alloc(0) });
  const isHere = sharedBytes(SHARED[0]) !== null && sharedBytes(SHARED[1]) !== null;
  const said = (title: string) => (isHere ? title : absent('articles/'));

  it.skipIf(!isHere)(said('the first has no headline, so its title is asked for'), () => {
    const { metadata, origins, blocks } = read(SHARED[0]);
    expect(metadata).toMatchObject({ dateline: 'ISLAMABAD', published: null, publisher: null });
    expect(metadata).toMatchObject({ updated: null, language: 'en', direction: 'ltr' });
    expect(origins.title?.uncertain).toBe(true);
    expect(blocks).toHaveLength(12);
    expect(blocks.every((block) => block.kind === 'paragraph' && !block.setAside)).toBe(true);
  });

  it.skipIf(!isHere)(said('the second holds two, each with its own furniture and facts'), () => {
    const [first, second, ...others] = readAll(SHARED[1]);
    expect(others).toEqual([]);
    expect(first?.metadata).toMatchObject({
      updated: '2025-01-02',
      published: null,
      publisher: null,
      dateline: 'ISLAMABAD',
      byline: [],
      language: 'en',
    });
    expect(first?.origins.published).toMatchObject({ uncertain: true, suggestion: '2025-01-02' });
    expect(kindsOf(first)).toEqual(
      'caption aside aside aside aside keyPoint keyPoint'.split(' ').concat(paragraphs(10)),
    );
    expect(second?.metadata).toMatchObject({ updated: null, published: null, publisher: null });
    expect(second?.metadata).toMatchObject({ dateline: 'ISLAMABAD', language: 'en' });
    expect(kindsOf(second)).toEqual(
      'aside aside aside keyPoint keyPoint'.split(' ').concat(paragraphs(12)),
    );
    for (const one of [first, second]) {
      expect(one?.metadata.title.split(' ').length).toBeGreaterThan(10);
      expect(one?.origins.title?.uncertain).toBe(false);
    }
  });

  it.skipIf(!isHere)(said('“8 sec ago” is a day once the capture is known'), () => {
    const [, second] = readAll(SHARED[1], '2025-12-01T00:00:03+05:00');
    expect(second?.metadata.updated).toBe('2025-11-30');
  });
});

function kindsOf(candidate: Candidate | undefined): string[] {
  return candidate?.blocks.map((block) => (block.setAside ? 'aside' : block.kind)) ?? [];
}

function paragraphs(count: number): string[] {
  return Array<string>(count).fill('paragraph');
}

function readAll(path: string, capturedAt?: string): readonly Candidate[] {
  const bytes = sharedBytes(path) ?? Buffer.alloc(0);
  const about = capturedAt === undefined ? {} : { capturedAt };
  const reading = readArticles({ name: path, extension: 'txt', bytes, ...about });
  return reading.ok ? reading.value : [];
}
