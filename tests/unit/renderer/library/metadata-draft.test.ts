import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bylineText,
  readByline,
} from '../../../../src/renderer/features/library/metadata/byline-text';
import {
  isUnread,
  settle,
  textIn,
  typeInto,
  unreadFields,
  type MetadataDraft,
} from '../../../../src/renderer/features/library/metadata/metadata-draft';
import {
  phraseHint,
  phraseLanguage,
  phraseOrigin,
} from '../../../../src/renderer/features/library/metadata/phrase-origin';
import { metadata } from './sample-candidates';

const DRAFT: MetadataDraft = { metadata: metadata(), typed: {} };

describe('a field that is read', () => {
  it.each([
    ['published', '2 January 2025', '2025-01-02'],
    ['published', 'about 2024', '2024~'],
    ['updated', '2025-01', '2025-01'],
    ['url', ' https://example.org/a ', 'https://example.org/a'],
    ['byline', 'Ada Lind,  Omar  Sayed', ['Ada Lind', 'Omar Sayed']],
  ] as const)('%s understands %j', (field, text, value) => {
    const draft = typeInto(DRAFT, field, text);
    expect(draft.metadata[field]).toEqual(value);
    expect(isUnread(draft, field)).toBe(false);
  });

  it.each([
    ['published', '01/02/2025'],
    ['published', 'last Thursday'],
    ['url', 'example.org/a'],
    ['url', 'javascript:alert(1)'],
  ] as const)('%s refuses %j and holds no value', (field, text) => {
    const draft = typeInto({ ...DRAFT, metadata: metadata({ published: '2025' }) }, field, text);
    expect(draft.metadata[field]).toBeNull();
    expect(unreadFields(draft)).toEqual([field]);
    expect(textIn(draft, field, 'en-GB')).toBe(text);
  });

  it('is unknown when it is emptied, which is no mistake', () => {
    const draft = typeInto(typeInto(DRAFT, 'published', '2025'), 'published', ' ');
    expect(draft.metadata.published).toBeNull();
    expect(unreadFields(draft)).toEqual([]);
  });

  it('shows how it was understood once it is left', () => {
    const draft = settle(typeInto(DRAFT, 'published', 'Jan. 2, 2025'), 'published');
    expect(textIn(draft, 'published', 'en-GB')).toBe('2 January 2025');
  });

  it('goes on showing what is not understood once it is left', () => {
    const draft = settle(typeInto(DRAFT, 'published', 'soon'), 'published');
    expect(textIn(draft, 'published', 'en-GB')).toBe('soon');
  });

  it.each(['en-GB', 'en-US', 'fr-FR', 'ja-JP', 'ar-EG', 'fa-IR'])(
    'shows a date in %s so that it can be read back',
    (locale) => {
      const draft = { ...DRAFT, metadata: metadata({ published: '2025-01-02' }) };
      const text = textIn(draft, 'published', locale);
      expect(typeInto(DRAFT, 'published', text).metadata.published).toBe('2025-01-02');
    },
  );
});

describe('a byline', () => {
  it('reads back the names it shows', () => {
    const name = fc
      .string({ unit: fc.constantFrom('A', 'b', 'é', ' ', ',', '-'), maxLength: 12 })
      .map((text) => text.replace(/\s+/gu, ' ').trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(name, { maxLength: 4 }), (names) => {
        expect(readByline(bylineText(names))).toEqual(names);
      }),
    );
  });
});

describe('where a value comes from', () => {
  it.each([
    [{ how: 'text', evidence: 'ISLAMABAD:', uncertain: false }, 'From the text: “ISLAMABAD:”'],
    [{ how: 'frontMatter', evidence: '', uncertain: false }, 'From the front matter'],
    [
      { how: 'fileName', evidence: 'a.txt', uncertain: true },
      'Please check. From the file’s name: “a.txt”',
    ],
    [{ how: 'reader', evidence: 'x', uncertain: false }, null],
  ] as const)('%j is told as %j', (origin, words) => {
    expect(phraseOrigin(origin)).toBe(words);
  });

  it('tells a hint as what the text says, not as a value', () => {
    const origin = { how: 'text', evidence: 'Updated 8 sec ago', uncertain: true } as const;
    expect(phraseHint(origin)).toBe('The text says “Updated 8 sec ago”');
  });

  it('tells a language by its words, without quoting them', () => {
    const origin = { how: 'text', evidence: 'the, of, on', uncertain: true } as const;
    expect(phraseLanguage(origin)).toBe('Please check. Told by words such as the, of, on');
  });

  it('shortens long evidence', () => {
    const origin = { how: 'text', evidence: 'word '.repeat(100), uncertain: false } as const;
    expect(phraseOrigin(origin)?.length).toBeLessThan(120);
  });
});
