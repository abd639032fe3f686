import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as describePassage } from '../../../../src/domain/anchor/describe';
import type { PassagePart, Target } from '../../../../src/domain/annotation/annotation';
import {
  brokenParts,
  joinedParts,
  onTarget,
  partsOf,
  partsOn,
} from '../../../../src/domain/annotation/passage-parts';
import { aHash, anAttribution } from '../../../support/builders';
import { wildText } from '../../../support/random-text';

const TEXT = '“We stay,” she told the harbour board, “as long as it takes.” Nobody asked when.';
const passage = (text: string, exact: string, hash = 1): Target => ({
  articleId: 'article:1',
  textHash: aHash(hash),
  ...describePassage(text, { start: text.indexOf(exact), end: text.indexOf(exact) + exact.length }),
});
const SPLIT = '“We stay,” she told the harbour board, “as long as it takes.”';
const PARTS = [
  { start: 0, end: 10 },
  { start: 39, end: SPLIT.length },
];
const statement = (target: Target, parts: readonly PassagePart[] = PARTS) => ({
  target,
  attribution: anAttribution({ parts }),
});
const said = (target: Target, parts: readonly PassagePart[] | undefined) =>
  parts?.map(({ start, end }) => target.quote.exact.slice(start, end)) ?? null;

describe('the parts of a passage', () => {
  it.each<[why: string, parts: readonly PassagePart[], reason: string | null]>([
    ['two that leave something out', PARTS, null],
    ['none', [], 'there are fewer than two parts'],
    ['one', [{ start: 0, end: 61 }], 'there are fewer than two parts'],
    [
      'not from its beginning',
      [{ start: 1, end: 10 }, PARTS[1] as PassagePart],
      'the first part does not begin with the passage',
    ],
    [
      'not to its end',
      [PARTS[0] as PassagePart, { start: 39, end: 60 }],
      'the last part does not end with the passage',
    ],
    [
      'touching',
      [
        { start: 0, end: 10 },
        { start: 10, end: 61 },
      ],
      'two parts touch or overlap',
    ],
    [
      'out of order',
      [{ start: 0, end: 20 }, { start: 12, end: 15 }, PARTS[1] as PassagePart],
      'two parts touch or overlap',
    ],
    [
      'a mere blank',
      [{ start: 0, end: 9 }, { start: 10, end: 11 }, PARTS[1] as PassagePart],
      'a part is empty',
    ],
  ])('[N26] make it up, or are refused: %s', (_why, parts, reason) => {
    expect(brokenParts(parts, SPLIT)).toBe(reason);
  });

  it('[N26] end at no half of a character', () => {
    const parts = [
      { start: 0, end: 2 },
      { start: 4, end: 5 },
    ];
    expect(brokenParts(parts, 'a🚢 bc'.slice(0, 5))).toBe('a part ends within a character');
  });

  it('[N26] are all of it where they are broken or there are none', () => {
    const target = passage(TEXT, SPLIT);
    const whole = [{ start: 0, end: SPLIT.length }];
    expect(partsOf({ target, attribution: null })).toEqual(whole);
    expect(partsOf(statement(target, [{ start: 3, end: 4 }]))).toEqual(whole);
    expect(partsOf(statement(target))).toEqual(PARTS);
  });

  it('[N26] that touch are one', () => {
    const parts = [
      { start: 5, end: 9 },
      { start: 0, end: 5 },
      { start: 12, end: 14 },
    ];
    expect(joinedParts(parts)).toEqual([
      { start: 0, end: 9 },
      { start: 12, end: 14 },
    ]);
    expect(joinedParts(parts.slice(0, 2))).toBeUndefined();
  });
});

describe('parts of a passage that is moved on its text', () => {
  it.each<[how: string, exact: string, parts: readonly string[] | null]>([
    [
      'widened behind',
      `${SPLIT} Nobody asked`,
      ['“We stay,”', '“as long as it takes.” Nobody asked'],
    ],
    ['cut at the end', SPLIT.slice(0, 46), ['“We stay,”', '“as lon']],
    ['cut at the start', SPLIT.slice(4), ['stay,”', '“as long as it takes.”']],
    ['cut to one of them', '“as long as it takes.”', null],
    ['cut within what was left out', SPLIT.slice(0, 20), null],
    ['cut from within what was left out on', SPLIT.slice(15), null],
    ['moved elsewhere', 'Nobody asked when.', null],
  ])('[N27] are shifted and clipped: %s', (_how, exact, parts) => {
    const target = passage(TEXT, exact);
    expect(
      said(target, onTarget(statement(passage(TEXT, SPLIT)), target).attribution.parts),
    ).toEqual(parts);
  });
});

describe('parts of a passage in other words', () => {
  it.each<[how: string, exact: string, parts: readonly string[] | null]>([
    ['the very same', SPLIT, ['“We stay,”', '“as long as it takes.”']],
    [
      'another word in what was said',
      SPLIT.replace('stay', 'shall stay'),
      ['“We shall stay,”', '“as long as it takes.”'],
    ],
    [
      'another cue between the same words',
      SPLIT.replace('she told the harbour board', 'she said'),
      ['“We stay,”', '“as long as it takes.”'],
    ],
    [
      'another cue, and other words before it',
      SPLIT.replace('stay,” she told', 'remain,” they told'),
      null,
    ],
    [
      'new words at an edge, on that side of its quotation marks on which they are',
      SPLIT.replace('stay,” she', 'stay here,” tonight she').replace('“as', '“for as'),
      ['“We stay here,”', '“for as long as it takes.”'],
    ],
    ['the cue gone', SPLIT.replace('” she told the harbour board, “', ' '), null],
    ['nothing left of it', 'The board adjourned.', null],
  ])('[N27] go along with the words beside their edges: %s', (_how, exact, parts) => {
    const target = passage(`Then: ${exact}`, exact, 2);
    expect(said(target, partsOn(PARTS, passage(TEXT, SPLIT), target))).toEqual(parts);
  });

  it('[N27] are lost where a new word at an edge may be said or not', () => {
    const exact = 'The port stays closed, she told us, until May';
    const parts = [
      { start: 0, end: 21 },
      { start: 36, end: exact.length },
    ];
    const from = passage(exact, exact);
    const unclear = exact.replace('us, until', 'us, then, until');
    expect(said(from, parts)).toEqual(['The port stays closed', 'until May']);
    expect(partsOn(parts, from, passage(unclear, unclear, 2))).toBeUndefined();
  });

  it('[N27] make up the passage they come to, whatever it is', () => {
    fc.assert(
      fc.property(
        wildText,
        wildText,
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        (one, other, a, b, same) => {
          const target = { ...passage('x', 'x'), quote: { exact: one, prefix: '', suffix: '' } };
          const edges = [a % (one.length + 1), b % (one.length + 1)].sort((x, y) => x - y);
          const parts = [
            { start: 0, end: edges[0] ?? 0 },
            { start: edges[1] ?? 0, end: one.length },
          ];
          fc.pre(brokenParts(parts, one) === null && other !== '');
          const to = {
            ...target,
            textHash: aHash(same ? 1 : 2),
            quote: { ...target.quote, exact: other },
          };
          const found = partsOn(parts, target, to);
          if (found !== undefined) expect(brokenParts(found, other)).toBeNull();
          expect(partsOn(parts, target, target)).toEqual(parts);
        },
      ),
      { numRuns: 500 },
    );
  });
});
