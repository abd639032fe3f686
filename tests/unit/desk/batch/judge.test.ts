import { describe, expect, it } from 'vitest';
import { certain, judge, type Policy } from '../../../../src/desk/batch/judge';
import type { Candidate } from '../../../../src/domain/article/candidate';
import type { ArticleMatch } from '../../../../src/domain/incoming/article-match';
import { aDraftBlock, someMetadata } from '../../../support/builders';

const APP: Policy = { alike: 'look', doubtful: 'look' };
const unsure = { how: 'text', evidence: 'A line', uncertain: true } as const;

function candidate(origins: Candidate['origins'] = {}): Candidate {
  const metadata = someMetadata({
    title: 'Strait',
    publisher: 'The Tide',
    published: '2025-01-02',
  });
  return { metadata, origins, blocks: [aDraftBlock('The strait stays closed.')] };
}
function match(how: ArticleMatch['how'], at = 0): ArticleMatch {
  return { candidate: at, articleId: 'article:1', title: 'Strait', how, likeness: 1 };
}

describe('what becomes of an item', () => {
  it.each<[string, Candidate[], ArticleMatch[], object]>([
    ['what is certain is added', [candidate()], [], { kind: 'take', parts: [{ kind: 'add' }] }],
    [
      'the very text of an article is not added again, uncertain or not',
      [candidate({ title: unsure })],
      [match('sameText')],
      { kind: 'take', parts: [{ kind: 'duplicate' }] },
    ],
    [
      'what has its address is looked at',
      [candidate()],
      [match('sameAddress')],
      { kind: 'look', why: [{ kind: 'sameAddress' }] },
    ],
    [
      'an uncertain title is looked at',
      [candidate({ title: unsure })],
      [],
      { kind: 'look', why: [{ kind: 'uncertain', field: 'title', evidence: 'A line' }] },
    ],
    [
      'an uncertain publisher is not',
      [candidate({ publisher: unsure })],
      [],
      { kind: 'take', parts: [{ kind: 'add' }] },
    ],
    [
      'several articles are looked at',
      [candidate(), candidate()],
      [match('sameText', 1)],
      { kind: 'look', why: [{ kind: 'severalArticles', count: 2 }] },
    ],
    [
      'an uncertain value that is not taken needs no look',
      [{ ...candidate({ published: unsure }), metadata: someMetadata({ published: null }) }],
      [],
      { kind: 'take', parts: [{ kind: 'add' }] },
    ],
  ])('%s', (_, candidates, matches, verdict) => {
    expect(judge(candidates, matches, APP)).toEqual(verdict);
  });

  it.each<[Policy['alike'], ArticleMatch['how'], object]>([
    ['skip', 'nearlySameText', { kind: 'duplicate' }],
    ['keep', 'sameText', { kind: 'add' }],
    ['version', 'sameAddress', { kind: 'version', of: 'article:1' }],
    ['version', 'sameText', { kind: 'duplicate' }],
  ])('with %s, %s comes to %j', (alike, how, part) => {
    const verdict = judge([candidate()], [match(how)], { alike, doubtful: 'add' });
    expect(verdict).toEqual({ kind: 'take', parts: [part] });
  });

  it('what is not certain stays unknown when nobody looks, but for the title', () => {
    const { metadata } = certain(candidate({ title: unsure, publisher: unsure, byline: unsure }));
    expect(metadata).toMatchObject({ title: 'Strait', publisher: null, published: '2025-01-02' });
  });
});
