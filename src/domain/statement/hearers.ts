import type { StatementLanguage } from './statement-language';
import { isTimeOrPlace } from './times-and-places';
import type { Sentence } from './unit';

/** How many words may name to whom it was said. */
export const MOST_HEARERS = 6;

/** How far into a clause its auxiliary may stand. */
const FARTHEST_AUXILIARY = 6;

/** `on Monday`, `last week`, and the `that` behind. */
const MOST_TIME_WORDS = 4;

/** What stands behind a verb that names to whom something was said. */
export interface Heard {
  /** The place behind those words. */
  readonly behind: number;
  /** Where what was said begins; `null` when it does not begin right there. */
  readonly starts: number | null;
}

/** Behind to whom something was said: `told the council it was late`, `warned the council that`. */
export function behindHearers(
  sentence: Sentence,
  at: number,
  verb: string,
  language: StatementLanguage,
): Heard {
  const { verbs, words } = language;
  const behind = behindNames(sentence, at, language);
  if (verbs.warning.has(verb)) {
    return { behind, starts: thatSoonBehind(sentence, behind, language) ?? at };
  }
  const isClause =
    words.clauseStarts.has(sentence.at(behind).lower) || isClauseSoon(sentence, behind, language);
  return { behind, starts: !verbs.asking.has(verb) && isClause ? behind : null };
}

/** The place of a `that` behind at most a time: `on Monday that`. */
function thatSoonBehind(
  sentence: Sentence,
  from: number,
  language: StatementLanguage,
): number | null {
  for (let at = from; at < from + MOST_TIME_WORDS; at += 1) {
    const { lower } = sentence.at(at);
    if (language.words.that.has(lower)) return at;
    if (!isTimeOrPlace(lower, language)) return null;
  }
  return null;
}

/** Whether a clause without a word before it begins behind to whom it was said: `told the port ships were late`. */
function isClauseSoon(sentence: Sentence, from: number, language: StatementLanguage): boolean {
  const { words, roles } = language;
  const { lower } = sentence.at(from);
  const isNoun =
    sentence.isWord(from) &&
    sentence.isCapital(from - 1) &&
    !isTimeOrPlace(lower, language) &&
    ![words.conjunctions, words.that, roles.people].some((set) => set.has(lower));
  if (!isNoun || language.isAdverb(lower)) return false;
  for (let at = from + 1; at < from + FARTHEST_AUXILIARY && sentence.isWord(at); at += 1) {
    const word = sentence.at(at).lower;
    if (words.that.has(word) || words.prepositions.has(word)) return false;
    if (words.auxiliaries.has(word)) return true;
  }
  return false;
}

/** The place behind the words that name to whom it was said: `me`, `the council`, `Adam Strait of the Times`. */
function behindNames(sentence: Sentence, at: number, { words }: StatementLanguage): number {
  const { lower } = sentence.at(at);
  let behind = at + 1;
  if (words.hearers.has(lower)) return behind;
  const isNoun = words.determiners.has(lower);
  // `the Port of Vale`
  const isTie = (place: number): boolean =>
    words.ties.has(sentence.at(place).lower) && sentence.isCapital(place + 1);
  const goesOn = (): boolean => {
    const { lower: word } = sentence.at(behind);
    if (!sentence.isWord(behind)) return false;
    if (isNoun) {
      if (sentence.isCapital(behind - 1) && !sentence.isCapital(behind)) return isTie(behind);
      const ends = words.that.has(word) || words.prepositions.has(word);
      return !ends && !words.clauseStarts.has(word) && behind < at + MOST_HEARERS;
    }
    const isLink =
      words.ties.has(word) ||
      words.determiners.has(word) ||
      words.joiners.has(word) ||
      /^\d/.test(word);
    return sentence.isCapital(behind) || (isLink && sentence.isCapital(behind + 1));
  };
  while (goesOn()) behind += 1;
  return behind;
}
