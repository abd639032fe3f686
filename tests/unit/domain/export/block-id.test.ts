import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { blockIdOf } from '../../../../src/domain/export/block-id';

describe('a block id', () => {
  it('is the id of the annotation as Obsidian allows it', () => {
    expect(blockIdOf('annotation:3b1f-9c')).toBe('annotation-3b1f-9c');
  });

  it('is not taken over by an id that looks like an escaped one', () => {
    expect(blockIdOf('annotation:a.')).not.toBe(blockIdOf('annotation:a-x2e-'));
  });

  it('holds Latin letters, digits and dashes only, and no two annotations share one', () => {
    const unique = fc.string({
      unit: fc.constantFrom('a', 'x', '2', 'e', '-', '_', '.', 'é', '🎈', ':'),
    });
    fc.assert(
      fc.property(unique, unique, (one, other) => {
        const [a, b] = [blockIdOf(`annotation:${one}`), blockIdOf(`annotation:${other}`)];
        expect(a).toMatch(/^[A-Za-z0-9-]+$/);
        expect(a === b).toBe(one === other);
      }),
      { numRuns: 2000 },
    );
  });
});
