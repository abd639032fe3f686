/** Numbers that look random and are the same for the same seed on every machine. Not for secrets. */
export interface SeededRandom {
  /** A whole number from 0 up to, not including, `end`. */
  readonly below: (end: number) => number;
  /** Whether something with this chance, 0 to 1, comes to pass. */
  readonly chance: (chance: number) => boolean;
  /** One of the values; throws when there are none. */
  readonly pick: <Value>(values: readonly Value[]) => Value;
}

/** Begins a row of numbers: mulberry32 from an FNV-1a hash of the seed's UTF-16 code units. */
export function seededRandom(seed: string): SeededRandom {
  let state = hashOf(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    chance: (chance) => next() < chance,
    pick: <Value>(values: readonly Value[]): Value => {
      const value = values[below(values.length)];
      if (value === undefined) throw new Error(`Nothing to pick from ${values.length}`);
      return value;
    },
  };
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
