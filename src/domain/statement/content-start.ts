import type { Cue } from './cues';
import type { StatementLanguage } from './statement-language';
import type { Sentence } from './unit';
import type { SentenceReading } from './sentence-reading';

/** How far behind a cue what was said may begin. */
const FARTHEST = 22;
/** How many words may name to whom it was said. */
const MOST_HEARERS = 6;
/** `on Monday`, `last week`, and the `that` behind. */
const MOST_TIME_WORDS = 4;

/** Where what was said begins behind a cue: at a passage, a `that`, behind a colon, or at a bare clause. */
export function startOfContent(
  { sentence, language, cues }: SentenceReading,
  cue: Cue,
): number | null {
  const verb = sentence.at(cue.from).lower;
  const { verbs, words } = language;
  const isTelling = verbs.telling.has(verb);
  const isHurried = (place: number): boolean =>
    language.isAdverb(sentence.at(place).lower) &&
    !words.negations.has(sentence.at(place).lower) &&
    !sentence.isCapital(place);
  const isParticipleCue = (place: number): boolean =>
    cues.some(({ form, from }) => form === 'participle' && from === place);
  const first = isHurried(cue.to + 1) ? cue.to + 2 : cue.to + 1;
  const isWordFirst = sentence.isWord(first) && !isTimeOrPlace(sentence.at(first).lower, language);
  const takesObject = isWordFirst && !isTelling && !verbs.bare.has(verb);
  const hasObject = takesObject && !words.that.has(sentence.at(first).lower);
  if (verbs.urging.has(verb) && leadsToDoing(sentence, first, language)) return first;
  let at = first;
  for (let steps = 0; at < sentence.length && steps < FARTHEST; steps += 1) {
    const { text, lower } = sentence.at(at);
    if (sentence.quotedAt(at) !== null) return at;
    if (words.that.has(lower)) return hasObject ? null : at;
    if (text === ':') return at + 1 < sentence.length ? at + 1 : null;
    if (text === ',' && sentence.quotedAt(at + 1) !== null) return at + 1;
    if (sentence.isStop(at) || isParticipleCue(at)) return null;
    if (isTelling && at === first && sentence.isWord(at)) {
      const behind = behindHearers(sentence, at, language);
      if (verbs.warning.has(verb)) return thatSoonBehind(sentence, behind, language) ?? at;
      if (!verbs.asking.has(verb) && words.clauseStarts.has(sentence.at(behind).lower)) {
        return behind;
      }
      at = behind;
      continue;
    }
    if (verbs.bare.has(verb) && beginsClause(sentence, at, { first, isTelling }, language)) {
      return at;
    }
    if (at > first && words.clausePronouns.has(lower) && sentence.quotedAt(at + 1) !== null) {
      return at;
    }
    at += 1;
  }
  return null;
}

interface Around {
  /** The place behind the cue. */
  readonly first: number;
  readonly isTelling: boolean;
}

/** Whether a clause that no `that` leads in begins at a place. */
function beginsClause(
  sentence: Sentence,
  at: number,
  { first, isTelling }: Around,
  language: StatementLanguage,
): boolean {
  const { words, dates } = language;
  const { lower } = sentence.at(at);
  if (!sentence.isWord(at)) return false;
  if (at === first) return !isTelling && !isTimeOrPlace(lower, language);
  if (words.clausePronouns.has(lower)) return true;
  const before = sentence.at(at - 1).lower;
  const isBehindTime = dates.calendar.has(before) || words.occasions.has(before);
  const isNumber = /^\d/.test(lower);
  const goesOn =
    isNumber ||
    words.prepositions.has(lower) ||
    words.occasions.has(lower) ||
    words.joiners.has(lower);
  return isBehindTime && !goesOn;
}

/** `to open the road`, `the council to open the road`. */
function leadsToDoing(
  sentence: Sentence,
  first: number,
  { words, verbs }: StatementLanguage,
): boolean {
  for (let at = first; at <= first + MOST_HEARERS && sentence.isWord(at); at += 1) {
    const { lower } = sentence.at(at);
    if (lower === verbs.infinitive) return !hasPassageLedIn(sentence, at);
    if (words.that.has(lower) || words.prepositions.has(lower)) return false;
  }
  return false;
}

/** Whether a passage behind a comma or colon is what was said: `urged her to go and said, “Go.”` */
function hasPassageLedIn(sentence: Sentence, after: number): boolean {
  return sentence.units.some(
    ({ kind }, at) => at > after && kind === 'quoted' && /^[,:]$/.test(sentence.at(at - 1).text),
  );
}

/** Whether a word begins what tells when or where something was said. */
function isTimeOrPlace(word: string, { words, dates }: StatementLanguage): boolean {
  return [words.prepositions, words.ties, dates.calendar, dates.last, dates.this].some((set) =>
    set.has(word),
  );
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

/** The place behind the words that name to whom it was said: `me`, `the council`, `Adam Strait of the Times`. */
function behindHearers(sentence: Sentence, at: number, { words }: StatementLanguage): number {
  const { lower } = sentence.at(at);
  let behind = at + 1;
  if (words.hearers.has(lower)) return behind;
  const isNoun = words.determiners.has(lower);
  const goesOn = (): boolean => {
    const { lower: word } = sentence.at(behind);
    if (!sentence.isWord(behind)) return false;
    if (isNoun) {
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
