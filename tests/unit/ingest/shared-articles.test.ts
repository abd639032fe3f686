import { describe, expect, it } from 'vitest';

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

  it.skipIf(!isHere)(
    said('the second is told from its furniture, and shows where another begins'),
    () => {
      const candidate = read(SHARED[1]);
      const { metadata, blocks } = candidate;
      expect(metadata).toMatchObject({ updated: '2025-01-02', published: null, publisher: null });
      expect(metadata).toMatchObject({ dateline: 'ISLAMABAD', byline: [], language: 'en' });
      const kinds = blocks.map((block) => (block.setAside ? 'aside' : block.kind));
      const count = (kind: string) => kinds.filter((one) => one === kind).length;
      expect(kinds.slice(0, 7)).toEqual([
        'caption',
        ...Array<string>(4).fill('aside'),
        'keyPoint',
        'keyPoint',
      ]);
      expect(kinds.filter((kind) => kind === 'heading')).toHaveLength(1);
      expect([count('aside'), count('keyPoint'), count('paragraph')]).toEqual([7, 4, 22]);
      expect(metadata.title.split(' ')).toHaveLength(15);
    },
  );
});
