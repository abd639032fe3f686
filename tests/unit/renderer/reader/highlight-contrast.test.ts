import { describe, expect, test } from 'vitest';
import { MARK_COLOURS } from '../../../../src/renderer/features/reader/reader-types';
import {
  AA_SHAPE,
  AA_TEXT,
  contrast,
  over,
  paint,
  THEMES,
  token,
  tokensOf,
  type Rgba,
} from '../../../support/theme-tokens';

type Tokens = ReadonlyMap<string, Rgba>;

/** A ground that text can come to stand on, with how it came about. */
interface Ground {
  readonly how: string;
  readonly colour: Rgba;
}

/**
 * Every ground that the layers of marks can make on paper, in the order in which they are painted: any set of colours,
 * each once or twice, then pointed at or not, one of them focused or none, selected or not.
 */
function* grounds(tokens: Tokens): Generator<Ground> {
  const laid = (names: readonly string[]): ((ground: Ground) => Ground[]) => {
    const layers = names.map((name) => ({ name, colour: token(tokens, name) }));
    return (ground) => [
      ground,
      ...layers.map(({ name, colour }) => ({
        how: `${ground.how} + ${name}`,
        colour: over(ground.colour, colour),
      })),
    ];
  };
  const steps = [
    laid(['hl-overlap']),
    laid(MARK_COLOURS.map((colour) => `hl-${colour}-strong`)),
    laid(['selection']),
  ];
  for (const once of setsOf(MARK_COLOURS)) {
    for (const twice of setsOf(once)) {
      const names = ['paper', ...[...once, ...twice].map((colour) => `hl-${colour}`)];
      const start: Ground = { how: names.join(' + '), colour: paint(tokens, names) };
      yield* steps.reduce<Ground[]>((all, step) => all.flatMap(step), [start]);
    }
  }
}

function setsOf<Item>(items: readonly Item[]): Item[][] {
  return items.reduce<Item[][]>(
    (sets, item) => [...sets, ...sets.map((set) => [...set, item])],
    [[]],
  );
}

describe.each(THEMES)('theme %s', (theme) => {
  const tokens = tokensOf(theme);
  const ink = token(tokens, 'ink');

  test('the ink keeps AA however many colours lie over each other', () => {
    const weak: string[] = [];
    let count = 0;
    for (const { how, colour } of grounds(tokens)) {
      count += 1;
      const ratio = contrast(ink, colour);
      if (ratio < AA_TEXT && weak.length < 5) weak.push(`${how}: ${ratio.toFixed(2)}`);
    }
    expect(weak).toEqual([]);
    expect(count).toBe(3 ** MARK_COLOURS.length * 2 * (MARK_COLOURS.length + 1) * 2);
  });

  test('once, twice and focused are told apart by their ground in each colour', () => {
    const near = MARK_COLOURS.flatMap((colour) => {
      const once = paint(tokens, ['paper', `hl-${colour}`]);
      const twice = paint(tokens, ['paper', `hl-${colour}`, `hl-${colour}`]);
      const focused = paint(tokens, ['paper', `hl-${colour}-strong`]);
      const steps = [contrast(token(tokens, 'paper'), once), contrast(once, twice)];
      return [...steps, contrast(once, focused)].some((ratio) => ratio < 1.1) ? [colour] : [];
    });
    expect(near).toEqual([]);
  });

  test('the line of a colour is seen on paper and on every ground it marks', () => {
    const weak = MARK_COLOURS.flatMap((colour) =>
      [[], [`hl-${colour}`], [`hl-${colour}`, `hl-${colour}`], [`hl-${colour}-strong`]].flatMap(
        (layers) => {
          const line = token(tokens, `hl-${colour}-line`);
          const ratio = contrast(line, paint(tokens, ['paper', ...layers]));
          const least = layers.length === 0 ? AA_SHAPE : 2;
          return ratio < least ? [`${colour} on ${layers.join(' + ')}: ${ratio.toFixed(2)}`] : [];
        },
      ),
    );
    expect(weak).toEqual([]);
  });

  test('marks of search and of shared wording are seen on paper', () => {
    const { rgb } = token(tokens, 'hl-search');
    const on = (name: string): number => contrast(token(tokens, name), token(tokens, 'paper'));
    expect(on('hl-shared')).toBeGreaterThanOrEqual(AA_SHAPE);
    expect(on('hl-search-ink') >= AA_SHAPE || on('hl-search') >= AA_SHAPE).toBe(true);
    expect(contrast(token(tokens, 'hl-search-ink'), { rgb, alpha: 1 })).toBeGreaterThan(AA_TEXT);
  });
});
