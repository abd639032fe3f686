import { describe, expect, it } from 'vitest';
import { HIGHLIGHT_COLOURS } from '../../../../src/domain/annotation/annotation';
import {
  AA_SHAPE,
  AA_TEXT,
  contrast,
  paint,
  THEMES,
  token,
  tokensOf,
  type Rgba,
} from '../../../support/theme-tokens';

type Pair = readonly [ink: string, ...grounds: string[]];

const GROUNDS = ['paper', 'desk', 'surface', 'field'];
const STATES = ['hover', 'pressed', 'selected'];

/** Words that stand on any ground, in any state of a row or button. */
const WORDS: readonly Pair[] = ['ink', 'muted', 'accent', 'danger', 'warning', 'success'].flatMap(
  (ink) => GROUNDS.map((ground): Pair => [ink, ground]),
);
const WORDS_IN_STATES: readonly Pair[] = ['ink', 'muted'].flatMap((ink) =>
  ['paper', 'desk', 'surface'].flatMap((ground) =>
    STATES.map((state): Pair => [ink, ground, state]),
  ),
);
const WORDS_ON_COLOUR: readonly Pair[] = [
  ['accent', 'paper', 'selected'],
  ['accent', 'surface', 'selected'],
  ['ink', 'raised'],
  ['accent-strong', 'paper'],
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-strong'],
  ['danger-ink', 'danger'],
  ['danger-ink', 'danger-strong'],
  ['ink', 'accent-wash'],
  ['ink', 'danger-wash'],
  ['danger', 'danger-wash'],
  ['ink', 'paper', 'selection'],
  ['tooltip-ink', 'tooltip'],
  ['tooltip-muted', 'tooltip'],
  ['tooltip-danger', 'tooltip'],
];
const HIGHLIGHTS: readonly Pair[] = HIGHLIGHT_COLOURS.flatMap((colour): Pair[] => [
  ['ink', 'paper', `hl-${colour}`],
  ['ink', 'surface', `hl-${colour}`],
  ['ink', 'paper', `hl-${colour}-strong`],
  ['ink', 'surface', `hl-${colour}-strong`],
  ['ink', 'paper', `hl-${colour}`, 'hl-overlap'],
  ['ink', 'paper', `hl-${colour}-strong`, 'hl-overlap'],
  ['ink', 'paper', `hl-${colour}`, 'selection'],
]);
const OVERLAPS: readonly Pair[] = HIGHLIGHT_COLOURS.flatMap((below) =>
  HIGHLIGHT_COLOURS.filter((above) => above !== below).map((above): Pair => [
    'ink',
    'paper',
    `hl-${below}`,
    `hl-${above}`,
  ]),
);
const SEARCH: readonly Pair[] = [['hl-search-ink', 'hl-search']];

/** Shapes that mean something: edges of controls, focus rings, underlines, dots. */
const SHAPES: readonly Pair[] = [
  ...GROUNDS.flatMap((ground): Pair[] => [
    ['focus', ground],
    ['line-strong', ground],
  ]),
  ...HIGHLIGHT_COLOURS.flatMap((colour): Pair[] => [
    [`hl-${colour}-line`, 'paper'],
    [`hl-${colour}-line`, 'surface'],
    [`hl-${colour}-line`, 'paper', `hl-${colour}`],
  ]),
  ['hl-shared', 'paper'],
];

const CASES = [
  { what: 'words on every ground', pairs: WORDS, least: AA_TEXT },
  { what: 'words on hovered, pressed and selected rows', pairs: WORDS_IN_STATES, least: AA_TEXT },
  { what: 'words on coloured surfaces', pairs: WORDS_ON_COLOUR, least: AA_TEXT },
  { what: 'ink on each highlight, focused and overlapped', pairs: HIGHLIGHTS, least: AA_TEXT },
  { what: 'ink where two colours blend', pairs: OVERLAPS, least: AA_TEXT },
  { what: 'search hits, which bring their own ink,', pairs: SEARCH, least: AA_TEXT },
  { what: 'shapes that carry meaning', pairs: SHAPES, least: AA_SHAPE },
];

describe.each(THEMES)('theme %s', (theme) => {
  const tokens = tokensOf(theme);

  it.each(CASES)('$what reach a contrast of $least', ({ pairs, least }) => {
    const weak = pairs
      .map(([ink, ...grounds]) => {
        const ratio = contrast(token(tokens, ink), paint(tokens, grounds));
        return { pair: `${ink} on ${grounds.join(' + ')}`, ratio };
      })
      .filter(({ ratio }) => ratio < least)
      .map(({ pair, ratio }) => `${pair}: ${ratio.toFixed(2)}`);
    expect(weak).toEqual([]);
  });

  it('declares the same colour tokens as the light theme', () => {
    expect([...tokens.keys()].sort()).toEqual([...tokensOf('light').keys()].sort());
  });
});

describe('the measure itself', () => {
  it('gives black on white the 21 to 1 of the standard', () => {
    const black: Rgba = { rgb: [0, 0, 0], alpha: 1 };
    const white: Rgba = { rgb: [255, 255, 255], alpha: 1 };
    expect(contrast(black, white)).toBeCloseTo(21, 5);
  });
});
