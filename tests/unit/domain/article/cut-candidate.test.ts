import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate, DraftBlock } from '../../../../src/domain/article/candidate';
import {
  cutCandidate,
  joinCandidates,
  setBlockAside,
} from '../../../../src/domain/article/cut-candidate';
import { aDraftBlock, someMetadata } from '../../../support/builders';
import { wildBlocks } from '../../../support/random-text';

function aCandidate(...blocks: readonly DraftBlock[]): Candidate {
  return {
    metadata: someMetadata({
      title: 'Strait stays closed',
      publisher: 'Harbour Gazette',
      published: '2031-03-12',
      language: 'en',
    }),
    origins: {
      title: { how: 'text', evidence: 'Strait stays closed', uncertain: false },
      language: { how: 'html', evidence: 'lang="en"', uncertain: false },
    },
    blocks,
  };
}

const texts = (...candidates: readonly Candidate[]) =>
  candidates.flatMap(({ blocks }) => blocks.map(({ text }) => text.trim())).filter(Boolean);

describe('cutting a candidate', () => {
  it('[A13] makes a title of the opening block and knows nothing else of the second part', () => {
    const candidate = aCandidate(
      aDraftBlock('Ships wait.'),
      aDraftBlock('Talks open in March', { kind: 'heading', level: 2 }),
      aDraftBlock('Envoys met.'),
    );
    const [first, second] = cutCandidate(candidate, 1);
    expect(first).toEqual({ ...candidate, blocks: candidate.blocks.slice(0, 1) });
    expect(second).toEqual({
      metadata: someMetadata({ title: 'Talks open in March', language: 'en' }),
      origins: {
        title: { how: 'text', evidence: 'Talks open in March', uncertain: true },
        language: { how: 'html', evidence: 'lang="en"', uncertain: true },
      },
      blocks: [aDraftBlock('Envoys met.')],
    });
  });

  it.each<[title: string, block: DraftBlock]>([
    ['a sentence', aDraftBlock('Envoys met.')],
    ['a sentence in quotation marks', aDraftBlock('“Envoys met.”')],
    ['a question in Arabic', aDraftBlock('من قال ذلك؟')],
    ['a caption', aDraftBlock('Envoys in the hall', { kind: 'caption' })],
    ['several lines', aDraftBlock('Envoys\nmet')],
    ['a long line', aDraftBlock('x'.repeat(201))],
  ])('[A13] makes no title of %s', (_title, block) => {
    const [, second] = cutCandidate(aCandidate(aDraftBlock('One.'), block, aDraftBlock('Two.')), 1);
    expect(second.metadata.title).toBe('');
    expect(second.blocks).toHaveLength(2);
  });

  it('[A13] leaves a part that is one block alone', () => {
    const [, second] = cutCandidate(aCandidate(aDraftBlock('One.'), aDraftBlock('Talks open')), 1);
    expect(texts(second)).toEqual(['Talks open']);
  });

  it.each([0, 2, -1, 0.5])('throws when a part would be empty: %d', (index) => {
    const candidate = aCandidate(aDraftBlock('One.'), aDraftBlock('Two.'));
    expect(() => cutCandidate(candidate, index)).toThrow(RangeError);
  });

  it('[A13] and joining loses no text, and keeps its order and what was known', () => {
    const several = wildBlocks.filter((blocks) => blocks.length > 1);
    fc.assert(
      fc.property(several, fc.nat(), (blocks, number) => {
        const candidate = aCandidate(...blocks);
        const [first, second] = cutCandidate(candidate, 1 + (number % (blocks.length - 1)));
        const joined = joinCandidates(first, second);
        expect(texts(joined).sort()).toEqual(texts(candidate).sort());
        expect(joined.metadata).toEqual(candidate.metadata);
      }),
    );
  });
});

describe('setting a block aside', () => {
  it('and back is nothing done', () => {
    const candidate = aCandidate(aDraftBlock('One.'), aDraftBlock('Share'));
    const aside = setBlockAside(candidate, 1, true);
    expect(aside.blocks.map((block) => block.setAside)).toEqual([false, 'byReader']);
    expect(setBlockAside(aside, 1, false)).toEqual(candidate);
  });

  it('throws when there is no such block', () => {
    expect(() => setBlockAside(aCandidate(), 0, true)).toThrow(RangeError);
  });
});
