import { describe, expect, it } from 'vitest';
import type { OpenError } from '../../../../src/contract/app-state';
import type { ArticleError } from '../../../../src/contract/notebook-views';
import type { ReadError } from '../../../../src/domain/incoming/read-error';
import { phraseArticleError } from '../../../../src/renderer/features/library/details/phrase-article-error';
import { phraseReadError } from '../../../../src/renderer/features/library/import-dialog/phrase-read-error';
import { phraseTextEdited } from '../../../../src/renderer/features/library/text-edit';
import { describeMoment } from '../../../../src/renderer/features/welcome/describe-moment';
import { phraseOpenError } from '../../../../src/renderer/state/phrase-open-error';

const READ_ERRORS: ReadError[] = [
  { kind: 'unsupported', extension: 'pdf' },
  { kind: 'tooLarge', bytes: 30_000_000, limit: 20_000_000 },
  { kind: 'empty' },
  { kind: 'notText' },
  { kind: 'tooLong' },
  { kind: 'unreadable', code: 'EACCES' },
  { kind: 'broken', what: 'its front matter has no end' },
];

const PATH = '/home/ada/Notebooks/Harbour';
const OPEN_ERRORS: OpenError[] = [
  { kind: 'missing', path: PATH },
  { kind: 'notANotebook', path: PATH },
  { kind: 'notEmpty', path: PATH },
  { kind: 'inUse', path: PATH, by: 'another Dateline' },
  { kind: 'damaged', path: PATH, what: 'a record file does not match its checksum' },
  { kind: 'unreadable', path: PATH, code: 'EIO' },
];

const ARTICLE_ERRORS: ArticleError[] = [
  { kind: 'notFound', id: 'article:1' },
  { kind: 'textMissing', hash: 'abc' },
  { kind: 'textDamaged', hash: 'abc' },
  { kind: 'noNotebook' },
];

interface Phrase {
  readonly what: string;
  readonly safe: string;
  readonly next: string;
}

const PHRASES: [string, Phrase][] = [
  ...READ_ERRORS.map((error): [string, Phrase] => [
    error.kind,
    phraseReadError('notes.pdf', error),
  ]),
  ...READ_ERRORS.map((error): [string, Phrase] => [
    `${error.kind} pasted`,
    phraseReadError(null, error),
  ]),
  ...OPEN_ERRORS.map((error): [string, Phrase] => [error.kind, phraseOpenError(error)]),
  ...ARTICLE_ERRORS.map((error): [string, Phrase] => [error.kind, phraseArticleError(error)]),
];

describe('errors told to a person', () => {
  it.each(PHRASES)(
    '%s says what happened, what is safe and what to do, in plain sentences',
    (_, phrase) => {
      for (const sentence of [phrase.what, phrase.safe, phrase.next]) {
        expect(sentence).toMatch(/^[“A-Z].*\.$/u);
        expect(sentence).not.toMatch(/!|undefined|null|\[object/u);
      }
    },
  );

  it('names the file, and pasted text as what it is', () => {
    expect(phraseReadError('notes.pdf', { kind: 'empty' }).what).toContain('“notes.pdf”');
    expect(phraseReadError(null, { kind: 'empty' }).what).toContain('The pasted text');
  });

  it('tells sizes in the unit a person reads', () => {
    const { what } = phraseReadError('a.txt', {
      kind: 'tooLarge',
      bytes: 30_450_000,
      limit: 900_000,
    });
    expect(what).toContain('30.5 MB');
    expect(what).toContain('900 KB');
  });
});

describe('what a new version did to the highlights', () => {
  it.each([
    [0, 0, 0, 'New version saved'],
    [3, 0, 0, 'New version saved: 3 highlights carried over'],
    [3, 1, 0, 'New version saved: 3 highlights carried over (1 with changed words)'],
    [1, 1, 0, 'New version saved: 1 highlight carried over with changed words'],
    [
      1,
      0,
      1,
      'New version saved: 1 highlight carried over, 1 highlight left with the version before, not surely found in this one',
    ],
  ])('%i carried, %i reworded and %i left: %s', (carried, reworded, orphaned, words) => {
    expect(phraseTextEdited({ carried, reworded, orphaned })).toBe(words);
  });
});

describe('when a notebook was open', () => {
  const now = new Date(2025, 0, 10, 9, 0);
  it.each([
    [new Date(2025, 0, 10, 1, 0), 'today'],
    [new Date(2025, 0, 9, 23, 0), 'yesterday'],
    [new Date(2025, 0, 5, 12, 0), '5 days ago'],
    [new Date(2024, 11, 1, 12, 0), '1 Dec 2024'],
    [new Date(2025, 0, 11, 12, 0), 'today'],
  ])('%s is told as %s', (then, words) => {
    expect(describeMoment(then.toISOString(), now, 'en-GB')).toBe(words);
  });
});
