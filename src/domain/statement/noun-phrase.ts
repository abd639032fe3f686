import type { StatementLanguage } from './statement-language';
import { isCapital, type Sentence } from './unit';

/** Words that name somebody, by their places in a sentence, both included. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  /** `nominal` for one without a name: `the minister`. */
  readonly kind: 'name' | 'nominal' | 'pronoun';
}

/** Longer ones are no phrases any more. */
const MOST_WORDS = 12;

/** The noun phrase that ends at a place and begins at or after another; `null` when none does. */
export function phraseEndingAt(
  sentence: Sentence,
  to: number,
  from: number,
  language: StatementLanguage,
): NounPhrase | null {
  const unit = sentence.at(to);
  if (to < from || unit.kind !== 'word') return null;
  const { dates, words } = language;
  const isDay = dates.calendar.has(unit.lower) && !isNamedLikeMonth(sentence, to, language);
  const isPeriod = [dates.week, dates.month, dates.year].includes(unit.lower);
  const isTime = isPeriod && isLastOrThis(sentence.at(to - 1).lower, language);
  if (isTime) return phraseEndingAt(sentence, to - 2, from, language);
  if (isDay) return phraseBeforeDay(sentence, to, from, language);
  if (isCapital(unit) && !words.openers.has(unit.lower)) {
    let start = Math.max(from, startOfName(sentence, to, language));
    while (start < to && words.openers.has(sentence.at(start).lower)) start += 1;
    return { from: startOfRole(sentence, start, from, language), to, kind: 'name' };
  }
  return nominalEndingAt(sentence, to, from, language);
}

function isLastOrThis(word: string, { dates }: StatementLanguage): boolean {
  return dates.last.has(word) || dates.this.has(word);
}

/** `Strait on Thursday`: the phrase before the day. */
function phraseBeforeDay(
  sentence: Sentence,
  day: number,
  from: number,
  language: StatementLanguage,
): NounPhrase | null {
  const { words } = language;
  let to = day - 1;
  const isLead = (place: number): boolean => {
    const { lower } = sentence.at(place);
    return words.prepositions.has(lower) || isLastOrThis(lower, language);
  };
  while (to >= from && day - to < 3 && isLead(to)) to -= 1;
  return phraseEndingAt(sentence, to, from, language);
}

/** Whether a word can be part of a name. */
export function isNameWord(sentence: Sentence, at: number, language: StatementLanguage): boolean {
  const { dates } = language;
  if (!sentence.isCapital(at)) return false;
  return !dates.calendar.has(sentence.at(at).lower) || isNamedLikeMonth(sentence, at, language);
}

/** `Ada May` is a name; `In May` and `Friday, May 5` are none. */
function isNamedLikeMonth(
  sentence: Sentence,
  at: number,
  { dates, words }: StatementLanguage,
): boolean {
  const before = sentence.at(at - 1).lower;
  return (
    dates.names.has(sentence.at(at).lower) &&
    sentence.isCapital(at - 1) &&
    !dates.calendar.has(before) &&
    !words.openers.has(before) &&
    !/^\d/.test(sentence.at(at + 1).text)
  );
}

/** Where what somebody is begins right before the name: `port office spokesperson Ada Strait`. */
function startOfRole(
  sentence: Sentence,
  name: number,
  from: number,
  language: StatementLanguage,
): number {
  const { words, verbs, roles } = language;
  if (!roles.people.has(sentence.at(name - 1).lower)) return name;
  const isOther = (at: number): boolean => {
    const { lower } = sentence.at(at);
    const isSmall = [
      words.determiners,
      words.prepositions,
      words.ties,
      words.conjunctions,
      words.auxiliaries,
      words.pronouns,
      words.openers,
    ].some((set) => set.has(lower));
    return isSmall || verbs.all.has(lower) || language.isAdverb(lower);
  };
  let start = name - 1;
  while (
    start > from &&
    name - start < MOST_WORDS &&
    sentence.isWord(start - 1) &&
    !isOther(start - 1)
  ) {
    start -= 1;
  }
  return Math.max(start, from);
}

function startOfName(sentence: Sentence, to: number, language: StatementLanguage): number {
  const { particles, links } = language.names;
  const isName = (at: number): boolean => isNameWord(sentence, at, language);
  let start = to;
  for (; to - start < MOST_WORDS; start -= 1) {
    const before = sentence.at(start - 1).lower;
    const goesOn =
      isName(start - 1) ||
      (particles.has(before) && isName(start - 2)) ||
      (links.has(before) && isName(start - 2) && isBody(sentence, start - 2, language));
    if (!goesOn) break;
  }
  return start;
}

function isBody(sentence: Sentence, at: number, { names }: StatementLanguage): boolean {
  return names.bodies.has(sentence.at(at).lower);
}

/** Back from its noun to the word that begins it: `the minister of fisheries`. */
function nominalEndingAt(
  sentence: Sentence,
  to: number,
  from: number,
  { words, verbs }: StatementLanguage,
): NounPhrase | null {
  let start = to;
  for (; start > from && to - start < MOST_WORDS && sentence.isWord(start - 1); start -= 1) {
    const before = sentence.at(start - 1).lower;
    if (words.determiners.has(sentence.at(start).lower)) {
      if (words.ties.has(before)) continue;
      break;
    }
    const isVerb = verbs.all.has(before) && !verbs.nounForms.has(before);
    if (words.conjunctions.has(before) || (isVerb && start !== to)) break;
    if (words.auxiliaries.has(before) || words.pronouns.has(before)) {
      if (start === to) return null;
      break;
    }
  }
  if (words.prepositions.has(sentence.at(start).lower) && start < to) start += 1;
  const { text, lower } = sentence.at(start);
  const isNoun =
    /^\p{L}/u.test(text) &&
    !words.conjunctions.has(lower) &&
    !words.prepositions.has(lower) &&
    !words.openers.has(sentence.at(to).lower);
  return isNoun ? { from: start, to, kind: 'nominal' } : null;
}

/** The end of the run of name words that begins at a place. */
export function endOfName(sentence: Sentence, from: number, language: StatementLanguage): number {
  let to = from;
  for (; to - from < MOST_WORDS; to += 1) {
    const isParticle = language.names.particles.has(sentence.at(to + 1).lower);
    const goesOn =
      isNameWord(sentence, to + 1, language) ||
      (isParticle && isNameWord(sentence, to + 2, language));
    if (!goesOn) break;
  }
  return to;
}
