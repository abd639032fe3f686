/** Most units that words may have. */
const WORD_BITS = 32;
/** Units below this one are looked up in a plain list. */
const COMMON = 128;

/**
 * The fewest units to put in, leave out or replace so that words of at most 32 code units stand somewhere in a text
 * (Myers' bit-parallel search: the differences within a column of the table, packed into two numbers). Throws when the
 * words are longer.
 */
export function leastErrors(text: string, words: string): number {
  return errorsOf(words)(text);
}

/** The same for many texts: answers the fewest errors of these words in a text. */
export function errorsOf(words: string): (text: string) => number {
  if (words.length > WORD_BITS) throw new RangeError(`${String(words.length)} units are too many.`);
  if (words === '') return () => 0;
  const [common, others] = unitsOf(words);
  const last = 1 << (words.length - 1);
  return (text) => {
    let [more, less] = [-1, 0];
    let errors = words.length;
    let least = errors;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const same = (unit < COMMON ? common[unit] : others.get(unit)) ?? 0;
      const down = same | less;
      const across = ((((same & more) + more) | 0) ^ more) | same;
      const rises = less | ~(across | more);
      const falls = more & across;
      if ((rises & last) !== 0) errors += 1;
      else if ((falls & last) !== 0) errors -= 1;
      if (errors < least) least = errors;
      const risen = rises << 1;
      more = (falls << 1) | ~(down | risen);
      less = risen & down;
    }
    return least;
  };
}

/** At which places of the words each unit stands, as bits. */
function unitsOf(words: string): readonly [Int32Array, ReadonlyMap<number, number>] {
  const common = new Int32Array(COMMON);
  const others = new Map<number, number>();
  for (let at = 0; at < words.length; at += 1) {
    const unit = words.charCodeAt(at);
    if (unit < COMMON) common[unit] = (common[unit] ?? 0) | (1 << at);
    else others.set(unit, (others.get(unit) ?? 0) | (1 << at));
  }
  return [common, others];
}
