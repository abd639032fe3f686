import { describe, expect, it } from 'vitest';
import type { Origin } from '../../../../src/domain/article/candidate';
import {
  phraseHint,
  phraseOrigin,
} from '../../../../src/renderer/features/library/metadata/phrase-origin';

const from = (how: Origin['how'], more: Partial<Origin> = {}): Origin => ({
  how,
  evidence: 'the words',
  uncertain: false,
  ...more,
});

const KINDS = [
  'text',
  'frontMatter',
  'jsonLd',
  'meta',
  'html',
  'header',
  'properties',
  'address',
  'fileName',
] as const;

describe('where a value comes from', () => {
  it.each(KINDS)('is told in one line with the words it was read from: %s', (how) => {
    expect(phraseOrigin(from(how))).toMatch(/^From the [a-z’ ]+: “the words”$/u);
    expect(phraseOrigin(from(how, { uncertain: true }))).toMatch(/^Please check\. From the /u);
  });

  it.each(KINDS)('is told as a hint where it suggests a value: %s', (how) => {
    expect(phraseHint(from(how))).toMatch(/^The [a-z’ ]+ (?:says?|is) “the words”$/u);
  });

  it('is not told of what the reader gave, nor as a hint without words', () => {
    expect(phraseOrigin(from('reader'))).toBeNull();
    expect(phraseHint(from('reader'))).toBeNull();
    expect(phraseHint(from('text', { evidence: ' ' }))).toBeNull();
  });

  it('says that no headline was found where opening words stand in for one', () => {
    expect(phraseOrigin(from('opening', { uncertain: true }))).toBe(
      'No headline found. The opening words stand in for one.',
    );
    expect(phraseHint(from('opening'))).toBeNull();
  });

  it('is cut short where it is long', () => {
    const words = phraseOrigin(from('html', { evidence: 'word '.repeat(100) })) ?? '';
    expect(words.length).toBeLessThan(120);
    expect(words).toMatch(/…”$/u);
  });
});
