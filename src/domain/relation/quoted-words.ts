import type { WordUnit } from './read-wording';

/** `“calls for” became “demands”`, `“not” was added`, `“perhaps” was dropped`. */
export function changedWords(first: readonly WordUnit[], second: readonly WordUnit[]): string {
  if (first.length === 0) return `${quotedWords(second)} was added`;
  if (second.length === 0) return `${quotedWords(first)} was dropped`;
  return `${quotedWords(first)} became ${quotedWords(second)}`;
}

/** Most words that are quoted. */
const MOST_QUOTED = 12;

/** Words as they are written, in quotation marks; of many the first. */
export function quotedWords(units: readonly WordUnit[]): string {
  const words = units.map(({ shown }) => shown).filter((each, at, all) => each !== all[at - 1]);
  return `“${words.slice(0, MOST_QUOTED).join(' ')}${words.length > MOST_QUOTED ? '…' : ''}”`;
}
