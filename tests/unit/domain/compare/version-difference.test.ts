import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleText } from '../../../../src/domain/article/article-text';
import { composeText } from '../../../../src/domain/article/compose-text';
import { alignUnits } from '../../../../src/domain/compare/align-units';
import {
  type ParagraphChange,
  versionDifference,
} from '../../../../src/domain/compare/version-difference';
import { versionMarkdown } from '../../../../src/domain/compare/version-markdown';

function textOf(...paragraphs: readonly string[]): ArticleText {
  return composeText(
    paragraphs.map((text) => ({
      kind: 'paragraph',
      level: null,
      text,
      spans: [],
      setAside: false,
    })),
  ).text;
}

const HARBOUR = 'The harbour office said on Monday that the lights would stay dark.';
const PILOTS = 'Pilots asked for a date in writing, and had none by the evening.';
const FERRY = 'A ferry a day is cancelled for want of light at the outer pier.';
const COUNCIL = 'The council meets on Friday to hear the pilots and the port.';

/** How each paragraph came out, in a short spelling. */
function told(first: ArticleText, second: ArticleText): string[] {
  return versionDifference(first, second).changes.map((change) => {
    if (change.kind === 'dropped' && change.movedTo) return 'moved away';
    if (change.kind === 'new' && change.movedFrom) return 'moved here';
    return change.kind;
  });
}

describe('what became of a text', () => {
  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['nothing', [HARBOUR, PILOTS], [HARBOUR, PILOTS], ['same', 'same']],
    [
      'a word in one paragraph',
      [HARBOUR, PILOTS, FERRY],
      [HARBOUR, PILOTS.replace('evening', 'morning'), FERRY],
      ['same', 'changed', 'same'],
    ],
    ['a paragraph was added', [HARBOUR, FERRY], [HARBOUR, PILOTS, FERRY], ['same', 'new', 'same']],
    ['one was dropped', [HARBOUR, PILOTS, FERRY], [HARBOUR, FERRY], ['same', 'dropped', 'same']],
    [
      'one was moved',
      [PILOTS, HARBOUR, FERRY, COUNCIL],
      [HARBOUR, FERRY, COUNCIL, PILOTS],
      ['moved away', 'same', 'same', 'same', 'moved here'],
    ],
    ['another text altogether', [HARBOUR], [COUNCIL], ['dropped', 'new']],
  ])('[W13] is told paragraph by paragraph: %s', (_, before, after, expected) => {
    expect(told(textOf(...before), textOf(...after))).toEqual(expected);
  });

  it('[W13] counts the words that are new and those that are gone', () => {
    const after = textOf(HARBOUR, PILOTS.replace('evening', 'early morning'), COUNCIL);
    const difference = versionDifference(textOf(HARBOUR, PILOTS), after);
    expect(difference).toMatchObject({ wordsAdded: 2 + 12, wordsDropped: 1 });
  });

  it('[W13] lays a long paragraph over the other sentence by sentence', () => {
    const sentences = Array.from({ length: 400 }, (_, at) => `Line ${at} of the port register. `);
    const changed = sentences.map((one, at) => (at % 2 ? one.replace('port', 'pier') : one));
    const { wordsAdded, wordsDropped } = versionDifference(
      textOf(sentences.join('')),
      textOf(changed.join('')),
    );
    expect([wordsAdded, wordsDropped]).toEqual([200, 200]);
  });

  it('[W13] holds every paragraph of both texts once and in order', () => {
    const paragraph = fc.constantFrom(HARBOUR, PILOTS, FERRY, COUNCIL, 'Ends.', `${PILOTS} Twice.`);
    const many = fc.array(paragraph, { maxLength: 12 });
    fc.assert(
      fc.property(many, many, (before, after) => {
        const [first, second] = [textOf(...before), textOf(...after)];
        const { changes } = versionDifference(first, second);
        const starts = (side: 'first' | 'second') =>
          changes.flatMap((change) => placeIn(change, side)?.start ?? []);
        expect(starts('first')).toEqual(first.blocks.map(({ start }) => start));
        expect(starts('second')).toEqual(second.blocks.map(({ start }) => start));
        for (const change of changes)
          if (change.kind === 'changed') checkRuns(change, first, second);
      }),
    );
  });

  it('[B3] pairs units without crossing', () => {
    const unit = fc.constantFrom('a b c', 'a b d', 'x y z', 'x y', 'a', '');
    const units = fc.array(unit, { maxLength: 20 });
    fc.assert(
      fc.property(units, units, (a, b) => {
        const pairs = alignUnits(a, b);
        for (const [at, { first, second }] of pairs.entries()) {
          const before = pairs[at - 1] ?? { first: -1, second: -1 };
          expect(first).toBeGreaterThan(before.first);
          expect(second).toBeGreaterThan(before.second);
        }
      }),
    );
  });

  it('[W13] takes no long time for two long texts that have nothing in common', () => {
    const words = (seed: number) =>
      Array.from({ length: 4_000 }, (_, at) =>
        Array.from({ length: 60 }, (_w, w) => `w${(at * 61 + w * 7 + seed) % 9_973}x${seed}`).join(
          ' ',
        ),
      );
    const began = performance.now();
    versionDifference(textOf(...words(1)), textOf(...words(2)));
    expect(performance.now() - began).toBeLessThan(4_000);
  });
});

describe('a difference as Markdown', () => {
  it('[W14] holds what changed, with unchanged paragraphs counted', () => {
    const [first, second] = [
      textOf(HARBOUR, FERRY, PILOTS),
      textOf(HARBOUR, FERRY, PILOTS.replace('evening', 'morning'), COUNCIL),
    ];
    const names = { title: 'Lights *out*', first: '2 January', second: '3 January' };
    expect(versionMarkdown(versionDifference(first, second), { first, second }, names)).toBe(
      [
        '## Lights \\*out\\*',
        '~~Struck~~: 2 January (−1)  \n**Bold**: 3 January (+13)',
        '*… 2 paragraphs unchanged …*',
        'Pilots asked for a date in writing, and had none by the ~~evening~~ **morning** .',
        `**${COUNCIL}**\n`,
      ].join('\n\n'),
    );
  });
});

function placeIn(change: ParagraphChange, side: 'first' | 'second') {
  if (side === 'first') return 'first' in change ? change.first : null;
  return 'second' in change ? change.second : null;
}

function checkRuns(
  change: Extract<ParagraphChange, { kind: 'changed' }>,
  first: ArticleText,
  second: ArticleText,
): void {
  const without = (where: string) =>
    change.runs
      .filter((run) => run.where !== where)
      .map(({ text }) => text)
      .join('');
  expect(without('second')).toBe(first.text.slice(change.first.start, change.first.end));
  expect(without('first')).toBe(second.text.slice(change.second.start, change.second.end));
}
