import type { TextQuoteSelector } from './selector';

/** A quotation laid over a part of a text: where its words would stand, and what had to be changed for that. */
export interface Alignment {
  readonly start: number;
  readonly end: number;
  /** Units put in, left out or replaced, in each part of the quotation. */
  readonly errors: { readonly prefix: number; readonly words: number; readonly suffix: number };
  /** How many stretches of changed units lie in the words. */
  readonly bursts: number;
}

/** Code units by which text may shift within a quotation: a share of its length, between a least and a most. */
const DRIFT = { share: 0.12, least: 16, most: 64 };
/** More than any count of errors. */
const NEVER = 0x3fff_ffff;
const [KEPT, LEFT_OUT, PUT_IN] = [0, 1, 2] as const;

/**
 * Lays a quotation with its context over the text around a likely beginning so that least has to be changed
 * (Sellers' algorithm in a band). What was put in next to the words counts to the context.
 */
export function alignQuotation(
  text: string,
  quote: TextQuoteSelector,
  beginning: number,
): Alignment {
  const pattern = quote.prefix + quote.exact + quote.suffix;
  const drift = driftOf(pattern);
  const width = 2 * drift + 1;
  const steps = new Uint8Array((pattern.length + 1) * width);
  const last = filled(text, pattern, beginning - drift, steps);
  const ends = { words: quote.prefix.length, suffix: quote.prefix.length + quote.exact.length };
  const errors = { prefix: 0, words: 0, suffix: 0 };
  let [start, end, bursts] = [-1, -1, 0];
  let wasSame = true;
  let [row, column] = [pattern.length, cheapest(last, drift)];
  const place = (): number => beginning + row + column - drift;
  for (;;) {
    if (row === ends.suffix) end = place();
    if (row === ends.words && start < 0) start = place();
    if (row === 0) break;
    const step = steps[row * width + column] ?? KEPT;
    const from = place();
    const isPutIn = step === PUT_IN;
    if (isPutIn) column -= 1;
    else if (step === LEFT_OUT) column += 1;
    const isSame = step === KEPT && text.charCodeAt(from - 1) === pattern.charCodeAt(row - 1);
    if (!isSame) {
      const part = partOf(row, isPutIn, ends);
      errors[part] += 1;
      if (wasSame && part === 'words') bursts += 1;
    }
    wasSame = isSame;
    if (!isPutIn) row -= 1;
  }
  return { start, end: Math.max(start, end), errors, bursts };
}

/** The part of the quotation that the unit before a row belongs to. */
function partOf(
  row: number,
  isPutIn: boolean,
  ends: { readonly words: number; readonly suffix: number },
): 'prefix' | 'words' | 'suffix' {
  if (row <= ends.words) return 'prefix';
  return row < ends.suffix || (row === ends.suffix && !isPutIn) ? 'words' : 'suffix';
}

function driftOf({ length }: string): number {
  return Math.min(DRIFT.most, Math.max(DRIFT.least, Math.ceil(length * DRIFT.share)));
}

/** Fills in the steps row by row, each from one unit further on; answers the costs of the last row. */
function filled(text: string, pattern: string, from: number, steps: Uint8Array): Int32Array {
  const width = steps.length / (pattern.length + 1);
  let above = new Int32Array(width + 1).fill(NEVER);
  let costs = new Int32Array(width + 1).fill(NEVER);
  for (let column = 0; column < width; column += 1) {
    const place = from + column;
    if (place >= 0 && place <= text.length) above[column] = 0;
  }
  for (let row = 1; row <= pattern.length; row += 1) {
    const unit = pattern.charCodeAt(row - 1);
    const first = from + row;
    let cost = NEVER;
    for (let column = 0; column < width; column += 1) {
      const place = first + column;
      const putIn = cost + 1;
      cost = NEVER;
      if (place >= 0 && place <= text.length) {
        let step: number = KEPT;
        if (place > 0) cost = (above[column] ?? 0) + (text.charCodeAt(place - 1) === unit ? 0 : 1);
        const leftOut = (above[column + 1] ?? 0) + 1;
        if (leftOut < cost) {
          cost = leftOut;
          step = LEFT_OUT;
        }
        if (putIn < cost) {
          cost = putIn;
          step = PUT_IN;
        }
        if (cost > NEVER) cost = NEVER;
        steps[row * width + column] = step;
      }
      costs[column] = cost;
    }
    const spare = above;
    above = costs;
    costs = spare;
  }
  return above;
}

/** The column with the least costs; of several the one nearest before the middle, or else the first behind it. */
function cheapest(costs: Int32Array, middle: number): number {
  let best = middle;
  for (let column = 0; column <= 2 * middle; column += 1) {
    if ((costs[column] ?? 0) < (costs[best] ?? 0)) best = column;
  }
  return best;
}
