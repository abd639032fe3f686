import { chance } from './chance.mjs';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz ,.';

/**
 * A text in which a share of the characters is replaced, left out or preceded by another one, and some passages are
 * cut out; `moved` says where an offset of the old text lies in the new one.
 * @param {string} text
 * @param {{ seed: number, share: number, without: readonly { start: number, end: number }[] }} change
 */
export function changedText(text, { seed, share, without }) {
  const by = chance(seed);
  const places = new Uint32Array(text.length + 1);
  const cuts = [...without].sort((a, b) => a.start - b.start);
  const units = [];
  let cut = 0;
  for (let at = 0; at < text.length; at += 1) {
    places[at] = units.length;
    while (cuts[cut] !== undefined && (cuts[cut]?.end ?? 0) <= at) cut += 1;
    if (at >= (cuts[cut]?.start ?? Infinity)) continue;
    if (by.next() >= share) {
      units.push(text.charAt(at));
      continue;
    }
    const way = by.below(3);
    const other = LETTERS.charAt(by.below(LETTERS.length));
    if (way === 0) units.push(other);
    if (way === 1) units.push(other, text.charAt(at));
  }
  places[text.length] = units.length;
  return { text: units.join(''), moved: (/** @type {number} */ offset) => places[offset] ?? 0 };
}
