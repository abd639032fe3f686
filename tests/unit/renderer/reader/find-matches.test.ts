import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findMatches,
  matchFrom,
  type FindOptions,
} from '../../../../src/renderer/features/reader/find-matches';
import { foldSteps, foldText, unfold } from '../../../../src/renderer/features/reader/fold-text';

const PLAIN: FindOptions = { matchCase: false, wholeWord: false, matchAccents: false };
const CASED: FindOptions = { ...PLAIN, matchCase: true };
const WORDS: FindOptions = { ...PLAIN, wholeWord: true };
const ACCENTS: FindOptions = { ...PLAIN, matchAccents: true };

function found(text: string, query: string, options = PLAIN): string[] {
  return findMatches(text, foldText(text, options), query, options).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe('finding', () => {
  test.each([
    ['case is folded', 'Said, SAID and said.', 'said', PLAIN, ['Said', 'SAID', 'said']],
    ['unless it is to match', 'Said, SAID and said.', 'said', CASED, ['said']],
    ['diacritics are folded', 'José and Jose', 'jose', PLAIN, ['José', 'Jose']],
    ['in the query too', 'Jose', 'josé', PLAIN, ['Jose']],
    ['decomposed accents belong to the match', 'Jose\u0301 said', 'jose', PLAIN, ['Jose\u0301']],
    ['diacritics fold while case matches', 'École école', 'école', CASED, ['école']],
    ['one letter may stand for two', 'Die Straße', 'strasse', PLAIN, ['Straße']],
    ['a match inside such a letter holds all of it', 'Straße', 'as', PLAIN, ['aß']],
    ['ligatures are read', 'the ﬁrst oﬃce', 'office', PLAIN, ['oﬃce']],
    ['capital sharp s', 'STRAẞE', 'strasse', PLAIN, ['STRAẞE']],
    ['dotted capital I', 'İstanbul', 'istanbul', PLAIN, ['İstanbul']],
    ['Greek final sigma', 'ΛΌΓΟΣ λόγος', 'λογος', PLAIN, ['ΛΌΓΟΣ', 'λόγος']],
    ['typed quotes find printed ones', 'He said “it’s on”', '"it\'s on"', PLAIN, ['“it’s on”']],
    ['typed hyphens find dashes', 'on–off', 'on-off', PLAIN, ['on–off']],
    ['a space finds a no-break space', '14\u00A0200', '14 200', PLAIN, ['14\u00A0200']],
    ['a space finds a line break', 'on\ncourse', 'on course', PLAIN, ['on\ncourse']],
    ['soft hyphens are read over', 'time\u00ADtable', 'timetable', PLAIN, ['time\u00ADtable']],
    ['Arabic vowel signs', 'كَتَبَ', 'كتب', PLAIN, ['كَتَبَ']],
    ['Arabic letter forms', 'أحمد إلى آخر', 'احمد الي اخر', PLAIN, ['أحمد إلى آخر']],
    ['alef forms, wasla too', 'ٱلأول آخر إلى', 'الاول اخر الى', PLAIN, ['ٱلأول آخر إلى']],
    ['teh marbuta and heh', 'مدينة', 'مدينه', PLAIN, ['مدينة']],
    ['Persian and Urdu kaf, yeh and heh', 'کتابی ہے', 'كتابي هي', PLAIN, ['کتابی ہے']],
    ['hamza on its seat', 'مسؤول رئيس', 'مسوول رييس', PLAIN, ['مسؤول رئيس']],
    ['Arabic digits', 'عام ٢٠٢٤ و ۱۴۰۳', '2024', PLAIN, ['٢٠٢٤']],
    ['Persian digits', 'سال ۱۴۰۳', '1403', PLAIN, ['۱۴۰۳']],
    ['accents that are to match', 'José and Jose', 'jose', ACCENTS, ['Jose']],
    [
      'however they are written',
      'Jose\u0301 and Jos\u00E9',
      'jos\u00E9',
      ACCENTS,
      ['Jose\u0301', 'José'],
    ],
    ['letter forms that are to match', 'أحمد احمد', 'احمد', ACCENTS, ['احمد']],
    ['quotes while accents match', '“José”', '"josé"', ACCENTS, ['“José”']],
    ['angle quotes', 'il dit «\u00A0non\u00A0»', '" non "', PLAIN, ['«\u00A0non\u00A0»']],
    ['blanks in a row count as one', 'the  end\n\nof it', 'the end of', PLAIN, ['the  end\n\nof']],
    ['tatweel', 'الـــسلام', 'السلام', PLAIN, ['الـــسلام']],
    ['Hebrew points', 'שָׁלוֹם', 'שלום', PLAIN, ['שָׁלוֹם']],
    ['vowel signs that make the word stay', 'की का', 'का', PLAIN, ['का']],
    ['Japanese voicing marks stay', 'か が', 'か', PLAIN, ['か']],
    ['Hangul syllables stay whole', '한 하', '하', PLAIN, ['하']],
    ['whole words', 'course, courses, of course', 'course', WORDS, ['course', 'course']],
    ['whole words beside accents', 'naïveté naïve', 'naïve', WORDS, ['naïve']],
    ['matches do not overlap', 'aaaa', 'aa', PLAIN, ['aa', 'aa']],
    ['nothing is nowhere', 'words', '', PLAIN, []],
    ['what folds to nothing is nowhere', 'words', '\u00AD', PLAIN, []],
  ] as const)('%s', (_, text, query, options, expected) => {
    expect(found(text, query, options)).toEqual(expected);
  });

  const pieces = ['a', 'A', 'b', ' ', 'é', 'e\u0301', 'e', 'ß', 's', 'ﬁ', 'f', 'i', 'İ', '…', '.'];
  const others = ['\u00AD', 'كَ', 'ك', 'أ', 'ا', 'ـ', '😀', 'が', '한', '\n', '’', "'"];
  const anyText = fc
    .array(fc.constantFrom(...pieces, ...others), { maxLength: 40 })
    .map((parts) => parts.join(''));
  const anyOptions = fc.record({
    matchCase: fc.boolean(),
    wholeWord: fc.constant(false),
    matchAccents: fc.boolean(),
  });

  test('every match holds what was looked for, in order and without overlaps', () => {
    fc.assert(
      fc.property(anyText, anyText, anyOptions, (text, query, options) => {
        const wanted = foldText(query, options).folded;
        let last = 0;
        for (const { start, end } of findMatches(text, foldText(text, options), query, options)) {
          expect(foldText(text.slice(start, end), options).folded).toContain(wanted);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });

  test('a piece of the text is found no later than where it was taken from', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyOptions, (before, piece, after, options) => {
        const text = before + piece + after;
        if (foldText(piece, options).folded === '') return;
        const [first] = findMatches(text, foldText(text, options), piece, options);
        expect(first?.start).toBeLessThanOrEqual(before.length + leadOf(piece, options));
      }),
    );
  });

  test('in plain text with case it is what searching the string gives', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '.'), maxLength: 30 });
    fc.assert(
      fc.property(plain, plain, (text, query) => {
        const starts: number[] = [];
        for (let at = 0; query !== '' && at !== -1;) {
          at = text.indexOf(query, at);
          if (at === -1) break;
          starts.push(at);
          at += query.length;
        }
        const matches = findMatches(text, foldText(text, CASED), query, CASED);
        expect(matches.map(({ start }) => start)).toEqual(starts);
      }),
    );
  });

  test('a folded text leads back to the whole original', () => {
    fc.assert(
      fc.property(anyText, anyOptions, (text, options) => {
        const folded = foldText(text, options);
        let last = leadOf(text, options);
        for (let unit = 0; unit < folded.folded.length; unit += 1) {
          const { start, end } = unfold(folded, unit, unit + 1);
          expect(start === last || start < last).toBe(true);
          last = Math.max(last, end);
        }
        expect(last).toBe(folded.folded === '' ? leadOf(text, options) : text.length);
      }),
    );
  });

  test('folding in steps gives the same as folding at once', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 9 }), (text, pace) => {
        const steps = foldSteps(text, PLAIN, pace);
        let step = steps.next();
        while (step.done !== true) step = steps.next();
        expect(step.value).toEqual(foldText(text, PLAIN));
      }),
    );
  });

  /** Units at the start of a text that fold to nothing. */
  function leadOf(text: string, options: FindOptions): number {
    const folded = foldText(text, options);
    return folded.folded === '' ? 0 : unfold(folded, 0, 1).start;
  }
});

describe('the match to begin with', () => {
  const matches = [
    { start: 5, end: 6 },
    { start: 9, end: 12 },
  ];
  test.each([
    [0, 0],
    [5, 0],
    [6, 1],
    [9, 1],
    [10, 0],
  ])('from offset %i it is number %i', (offset, index) => {
    expect(matchFrom(matches, offset)).toBe(index);
  });

  test('there is none without matches', () => {
    expect(matchFrom([], 0)).toBe(-1);
  });
});
