import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { FolderNames, LONGEST_NAME, fileName } from '../../../../src/domain/export/file-name';
import { absent, sharedCases } from '../../../support/shared-inputs';

const NO_HEAD = { date: null, publisher: null } as const;
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|(com|lpt)[0-9¹²³])\s*(\.|$)/i;

/** Rules of Windows, macOS, Linux and Obsidian for one path segment, written apart from the code that keeps them. */
function expectSafe(name: string): void {
  expect(name).toMatch(/^[^<>:"/\\|?*#^[\]`]+\.md$/);
  expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
  expect(name).not.toMatch(/^[\s.~$-]|[\s.]\.md$/);
  expect(name).not.toMatch(RESERVED);
  expect(Buffer.byteLength(name, 'utf8')).toBeLessThanOrEqual(LONGEST_NAME);
  expect(name).toBe(name.normalize('NFC'));
  expect(Buffer.from(name, 'utf8').toString('utf8')).toBe(name);
}

describe('the name of an exported file', () => {
  it('says date, publisher and title', () => {
    const parts = { date: '2025-01-02', publisher: 'Harbour Gazette', title: 'Strait: what now?' };
    expect(fileName(parts)).toBe('2025-01-02 Harbour Gazette - Strait - what now.md');
  });

  it.each([
    ['a date alone', { date: '2025', publisher: null, title: 'Words' }, '2025 Words.md'],
    ['a publisher alone', { date: null, publisher: 'P', title: 'Words' }, 'P - Words.md'],
    ['nothing but a title', { ...NO_HEAD, title: 'Words' }, 'Words.md'],
    ['not even a title', { ...NO_HEAD, title: ' \u200B..' }, 'Untitled.md'],
  ])('leaves out what is not known: %s', (_, parts, name) => {
    expect(fileName(parts)).toBe(name);
  });

  it.each([
    ['CON', '_CON.md'],
    ['com¹', '_com¹.md'],
    ['aux.tar.gz', '_aux.tar.gz.md'],
    ['NUL .x', '_NUL .x.md'],
    ['.obsidian', 'obsidian.md'],
    ['../../etc/passwd', 'etc-passwd.md'],
    ['a\u202Etxt.exe', 'atxt.exe.md'],
    ['وزارة الخارجية: بيان', 'وزارة الخارجية - بيان.md'],
    ['🎈 party 🎈', '🎈 party 🎈.md'],
    ['cafe\u0301', 'café.md'],
  ])('is safe and still readable: %j', (title, name) => {
    expect(fileName({ ...NO_HEAD, title })).toBe(name);
  });

  it('is cut between graphemes, not inside one', () => {
    const name = fileName({ ...NO_HEAD, title: '👩🏽‍🚀é'.repeat(60) });
    expectSafe(name);
    expect(name).toMatch(/^(👩🏽🚀é)+(👩🏽|👩🏽🚀)?\.md$/u);
  });

  it('is safe whatever the title, publisher and date are', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('.', ' ', '-', '/', 'CON', '\0', '\uD800', 'a', '~', '('),
      }),
    );
    const parts = fc.record({
      date: fc.option(anyText),
      publisher: fc.option(anyText),
      title: anyText,
    });
    fc.assert(
      fc.property(parts, (given) => {
        expectSafe(fileName(given));
      }),
      { numRuns: 800 },
    );
  });

  const vectors = sharedCases<{ name: string }>('hostile/filenames.json');
  it.skipIf(vectors.length === 0)(
    vectors.length === 0 ? absent('hostile/filenames.json') : 'is safe for every hostile title',
    () => {
      const names = new FolderNames(['index.md']);
      const seen = new Set<string>();
      for (const { name } of vectors) {
        const taken = names.take(fileName({ ...NO_HEAD, title: name }));
        expectSafe(taken);
        const key = taken.normalize('NFKD').toUpperCase();
        expect(seen).not.toContain(key);
        seen.add(key);
      }
    },
  );
});

describe('names in one folder', () => {
  it.each([
    ['the same', 'a.md', 'a.md', 'a (2).md'],
    ['capitals', 'README.md', 'readme.md', 'readme (2).md'],
    ['composed and decomposed letters', 'café.md', 'cafe\u0301.md', 'cafe\u0301 (2).md'],
    ['ligatures', 'file.md', 'ﬁle.md', 'ﬁle (2).md'],
    ['a name that is reserved for the index', 'x.md', 'Index.md', 'Index (2).md'],
  ])('never meet in a file system that folds names: %s', (_, first, second, renamed) => {
    const names = new FolderNames(['index.md']);
    expect(names.take(first)).toBe(first);
    expect(names.take(second)).toBe(renamed);
  });

  it('are handed out quickly when thousands are alike', () => {
    const names = new FolderNames([]);
    const taken = Array.from({ length: 5000 }, () => names.take('Same.md'));
    expect(new Set(taken).size).toBe(5000);
    expect(taken.at(-1)).toBe('Same (5000).md');
  });

  it('stay within the length when counted', () => {
    const names = new FolderNames([]);
    const long = fileName({ ...NO_HEAD, title: 'é'.repeat(200) });
    for (let count = 0; count < 12; count += 1) expectSafe(names.take(long));
  });
});
