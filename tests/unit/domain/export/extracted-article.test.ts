import { describe, expect, it } from 'vitest';
import { extractedArticle } from '../../../../src/domain/export/extracted-article';
import type { Candidate, Origin } from '../../../../src/domain/article/candidate';
import { aDraftBlock, someMetadata } from '../../../support/builders';

const origin = (how: Origin['how'], evidence = 'x'): Origin => ({
  how,
  evidence,
  uncertain: false,
});

function candidate(changes: Partial<Candidate> = {}): Candidate {
  return {
    metadata: someMetadata({ title: 'Strait stays closed', published: '2025-01~' }),
    origins: { title: origin('jsonLd', 'Strait stays closed') },
    blocks: [
      { ...aDraftBlock('What was said'), kind: 'heading', level: 2 },
      aDraftBlock('ORLE: The strait stays closed.'),
      { ...aDraftBlock('Subscribe'), setAside: 'boilerplate' },
    ],
    ...changes,
  };
}

describe('[Y4] an article as extract tells it', () => {
  it('has its text with the opening dateline, blocks with offsets into it, and what was set aside', () => {
    const { text, blocks, setAside } = extractedArticle(candidate());
    expect(text).toBe('What was said\n\nORLE: The strait stays closed.');
    expect(blocks).toEqual([
      { kind: 'heading', start: 0, end: 13, level: 2 },
      { kind: 'paragraph', start: 15, end: text.length },
    ]);
    expect(setAside).toEqual([{ kind: 'boilerplate', text: 'Subscribe' }]);
  });

  it('tells dates at the precision they are stated', () => {
    expect(extractedArticle(candidate()).published).toBe('2025-01');
  });

  it.each(['opening', 'fileName'] as const)('has no title where one by %s stands in', (how) => {
    const told = extractedArticle(candidate({ origins: { title: origin(how) } }));
    expect([told.title, told.origins]).toEqual([null, {}]);
  });

  it('tells how each known value is known, and nothing of unknown ones', () => {
    const suggested = { ...origin('text'), suggestion: '2025' };
    const told = extractedArticle(
      candidate({
        origins: { title: origin('meta', 'Strait'), updated: suggested, direction: origin('html') },
      }),
    );
    expect(told.origins).toEqual({ title: { how: 'meta', evidence: 'Strait' } });
  });
});
