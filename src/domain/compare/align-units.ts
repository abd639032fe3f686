import { cutWords } from './cut-words';
import { heaviestChain, type PassagePair } from './heaviest-chain';
import { Vocabulary } from './vocabulary';

/** A unit of one text and the unit of another that it became, by their places among the units. */
export interface UnitPair {
  readonly first: number;
  readonly second: number;
}

/**
 * Which units (paragraphs, sentences) of one text correspond to which of another: equal ones, and such as have enough
 * word pairs in common. Pairs come in order and never cross (rule B3); the time grows with the length of the texts.
 */
export function alignUnits(first: readonly string[], second: readonly string[]): UnitPair[] {
  const start = commonStart(first, second);
  const end = commonEnd(first, second, start);
  const middle = pairsBetween(
    first.slice(start, first.length - end),
    second.slice(start, second.length - end),
  );
  return [
    ...Array.from({ length: start }, (_, at) => ({ first: at, second: at })),
    ...middle.map((pair) => ({ first: pair.first + start, second: pair.second + start })),
    ...Array.from({ length: end }, (_, at) => ({
      first: first.length - end + at,
      second: second.length - end + at,
    })),
  ];
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  return start;
}

function commonEnd(a: readonly string[], b: readonly string[], start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let end = 0;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return end;
}

function pairsBetween(first: readonly string[], second: readonly string[]): UnitPair[] {
  if (first.length === 0 || second.length === 0) return [];
  const equal = heaviestChain([...equalPairs(first, second)]);
  // What stands in the chain of equal units came from nowhere else.
  const taken = {
    first: new Set(equal.map((pair) => pair.first.start)),
    second: new Set(equal.map((pair) => pair.second.start)),
  };
  const pairs = [...equal, ...alikePairs(first, second, taken)];
  return heaviestChain(pairs).map((pair) => ({
    first: pair.first.start,
    second: pair.second.start,
  }));
}

function pairOf(first: number, second: number, weight: number): PassagePair {
  return {
    first: { start: first, end: first + 1 },
    second: { start: second, end: second + 1 },
    weight,
  };
}

/** Of a unit that stands there several times, the first is paired with the first, the second with the second. */
function* equalPairs(first: readonly string[], second: readonly string[]): Generator<PassagePair> {
  const places = new Map<string, number[]>();
  for (const [at, unit] of first.entries()) {
    const list = places.get(unit);
    if (list) list.push(at);
    else places.set(unit, [at]);
  }
  const taken = new Map<string, number>();
  for (const [at, unit] of second.entries()) {
    const turn = taken.get(unit) ?? 0;
    taken.set(unit, turn + 1);
    const place = places.get(unit)?.[turn];
    // Equal units weigh more than any that are only alike.
    if (place !== undefined) yield pairOf(place, at, 2 * unit.length + 1);
  }
}

/** Share of their word pairs that two units have in common, from which on one may have become the other. */
const ALIKE = 0.3;
/** A word pair that stands in more units than this tells nothing of where one came from. */
const COMMON = 12;
/** Units that are looked at as what one may have come from. */
const MOST_LIKELY = 4;

function* alikePairs(
  first: readonly string[],
  second: readonly string[],
  taken: Readonly<Record<'first' | 'second', ReadonlySet<number>>>,
): Generator<PassagePair> {
  const vocabulary = new Vocabulary();
  const gramsOfFirst = new Map<number, ReadonlySet<number>>();
  const index = new Map<number, number[]>();
  for (const [at, unit] of first.entries()) {
    if (taken.first.has(at)) continue;
    const grams = gramsOf(unit, vocabulary);
    gramsOfFirst.set(at, grams);
    for (const gram of grams) {
      const list = index.get(gram);
      if (!list) index.set(gram, [at]);
      else if (list.length <= COMMON) list.push(at);
    }
  }
  for (const [at, unit] of second.entries()) {
    if (taken.second.has(at)) continue;
    const grams = gramsOf(unit, vocabulary);
    for (const place of likeliest(grams, index)) {
      const likeness = likenessOf(grams, gramsOfFirst.get(place) ?? NO_GRAMS);
      if (likeness >= ALIKE) yield pairOf(place, at, likeness * unit.length);
    }
  }
}

const NO_GRAMS: ReadonlySet<number> = new Set();

/** Share of word pairs that both have, 0 to 1. */
function likenessOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let shared = 0;
  for (const gram of one) if (other.has(gram)) shared += 1;
  return (2 * shared) / Math.max(1, one.size + other.size);
}

/** The units that share most of the telling word pairs. */
function likeliest(
  grams: ReadonlySet<number>,
  index: ReadonlyMap<number, readonly number[]>,
): number[] {
  const shared = new Map<number, number>();
  for (const gram of grams) {
    const places = index.get(gram);
    if (!places || places.length > COMMON) continue;
    for (const place of places) shared.set(place, (shared.get(place) ?? 0) + 1);
  }
  const byShare = [...shared].sort((a, b) => b[1] - a[1]).slice(0, MOST_LIKELY);
  return byShare.map(([place]) => place);
}

/** Spreads pairs of words over the small integers; two pairs rarely meet, and then only seem alike. */
function gramOf(word: number, next: number): number {
  return (Math.imul(word, 0x9e3779b1) ^ Math.imul(next, 0x85ebca6b)) >>> 2;
}

/** The pairs of words that stand next to each other, each once, and the first and last word with the edge. */
function gramsOf(unit: string, vocabulary: Vocabulary): ReadonlySet<number> {
  const { count, ids } = cutWords(unit, vocabulary);
  const grams = new Set<number>();
  let before = 0;
  for (let at = 0; at < count; at += 1) {
    const word = (ids[at] ?? 0) + 1;
    grams.add(gramOf(before, word));
    before = word;
  }
  if (count > 0) grams.add(gramOf(before, 0));
  return grams;
}
