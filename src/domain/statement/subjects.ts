import { endOfName, isNameWord, type NounPhrase, phraseEndingAt } from './noun-phrase';
import { headOf } from './roles';
import type { StatementLanguage } from './statement-language';
import { isCapital, type Sentence } from './unit';

/** How far back what stands between a name and its verb may reach: `Strait, a member of the council, said`. */
const FARTHEST_APPOSITION = 45;
/** How far a subject behind its verb may reach. */
const FARTHEST_AFTER = 14;

/** Who does what the verb at a place says, standing before it; `null` when nobody does. */
export function subjectBefore(
  sentence: Sentence,
  verb: number,
  language: StatementLanguage,
): NounPhrase | null {
  const { auxiliaries, pronouns } = language.words;
  let at = verb - 1;
  for (; at >= 0; at -= 1) {
    const unit = sentence.at(at);
    const isBetween =
      auxiliaries.has(unit.lower) || (!isCapital(unit) && language.isAdverb(unit.lower));
    if (unit.kind !== 'word' || !isBetween) break;
  }
  const unit = sentence.at(at);
  const pronoun = pronouns.get(unit.lower);
  if (pronoun === 'relative') {
    const antecedent = sentence.at(at - 1).text === ',' ? at - 2 : at - 1;
    return phraseEndingAt(sentence, antecedent, 0, language);
  }
  if (pronoun !== undefined && pronoun !== 'listener') {
    return { from: at, to: at, kind: 'pronoun' };
  }
  if (unit.text === ',' || unit.text === ')') return phraseBeforeComma(sentence, at, language);
  if (isDash(unit.text)) return phraseBeforeDash(sentence, at, language);
  // `the council’s recommended share` tells of no one who recommends.
  if (language.roles.isPossessive(unit.lower)) return null;
  return phraseEndingAt(sentence, at, 0, language);
}

/** What an apposition or a bracket belongs to: `Strait, the mayor, said`, `Strait (D-Harbour) said`. */
function phraseBeforeComma(
  sentence: Sentence,
  comma: number,
  language: StatementLanguage,
): NounPhrase | null {
  if (sentence.at(comma).text === ')') return phraseBeforeBracket(sentence, comma, language);
  const between = phraseEndingAt(sentence, comma - 1, 0, language);
  if (between !== null && isNamedByRole(sentence, between, language)) return between;
  let best: NounPhrase | null = null;
  for (let at = comma - 1; at >= 0 && comma - at < FARTHEST_APPOSITION; at -= 1) {
    const { text } = sentence.at(at);
    if (/^(?:[;—:]|--)$/.test(text)) break;
    if (text !== ',' && text !== '(') continue;
    const phrase = phraseEndingAt(sentence, at - 1, 0, language);
    if (phrase === null) continue;
    const isFirst = phrase.from === 0;
    if (phrase.kind === 'name' || best === null) best = phrase;
    else if (isFirst && best.kind === 'nominal') best = phrase;
    if (isFirst) break;
  }
  return best;
}

/** `The council’s spokesman, Adam Strait, said`: the name between the commas, not what stands before. */
function isNamedByRole(
  sentence: Sentence,
  { from, to, kind }: NounPhrase,
  language: StatementLanguage,
): boolean {
  if (kind !== 'name' || from === to || sentence.at(from - 1).text !== ',') return false;
  let start = from - 1;
  while (start > 0 && sentence.isWord(start - 1)) start -= 1;
  return headOf(sentence, start, from - 2, language) !== null;
}

/** `Strait — the mayor of Vale — said`. */
function phraseBeforeDash(
  sentence: Sentence,
  closing: number,
  language: StatementLanguage,
): NounPhrase | null {
  let at = closing - 1;
  while (at >= 0 && closing - at < FARTHEST_APPOSITION && !isDash(sentence.at(at).text)) at -= 1;
  const phrase = phraseEndingAt(sentence, at - 1, 0, language);
  if (phrase === null || !isDash(sentence.at(at).text)) return null;
  // `Strait, an officer of Vale Ports — the owner — said`.
  const isTied = language.words.ties.has(sentence.at(phrase.from - 1).lower);
  return (isTied ? phraseBeforeComma(sentence, at, language) : null) ?? phrase;
}

/** Marks that set something off within a sentence. */
export function isDash(text: string): boolean {
  return text === '—' || text === '–' || text === '--';
}

function phraseBeforeBracket(
  sentence: Sentence,
  closing: number,
  language: StatementLanguage,
): NounPhrase | null {
  let at = closing;
  while (at >= 0 && sentence.at(at).text !== '(' && sentence.at(at).kind !== 'quoted') at -= 1;
  if (sentence.at(at).text !== '(') return null;
  return sentence.at(at - 1).text === ','
    ? phraseBeforeComma(sentence, at - 1, language)
    : phraseEndingAt(sentence, at - 1, 0, language);
}

/** Who does what the verb at a place says, standing behind it: `said Strait`, `according to the council`. */
export function subjectAfter(
  sentence: Sentence,
  verb: number,
  language: StatementLanguage,
): NounPhrase | null {
  const isHurried = language.isAdverb(sentence.at(verb + 1).lower) && !sentence.isCapital(verb + 1);
  const first = isHurried ? verb + 2 : verb + 1;
  if (!sentence.isWord(first)) return null;
  const { lower } = sentence.at(first);
  const pronoun = language.words.pronouns.get(lower);
  if (pronoun !== undefined && pronoun !== 'relative' && pronoun !== 'listener') {
    return { from: first, to: first, kind: 'pronoun' };
  }
  const { name, last } = walkPhrase(sentence, first, language);
  const isTied = language.words.ties.has(sentence.at((name ?? first) - 1).lower);
  if (name !== null && !(isTied && name > first)) {
    return { from: name, to: endOfName(sentence, name, language), kind: 'name' };
  }
  const isBody = language.names.bodies.has(sentence.at(last).lower);
  return isBody || mayBeginNominal(sentence, first, language)
    ? { from: first, to: last, kind: 'nominal' }
    : null;
}

/** Along a phrase to its first name, which may stand behind what tells who it is: `its spokesman Adam Strait`. */
function walkPhrase(sentence: Sentence, first: number, language: StatementLanguage) {
  const { words, names, roles } = language;
  let name: number | null = null;
  let last = first;
  for (let at = first; at < first + FARTHEST_AFTER; at += 1) {
    const { lower, kind } = sentence.at(at);
    if (kind !== 'word' || language.dates.calendar.has(lower)) break;
    const isTie = lower === 'of' || lower === 'for';
    const ends =
      (at > first && words.prepositions.has(lower) && !isTie) ||
      words.pronouns.get(lower) === 'relative' ||
      words.that.has(lower);
    if (ends) break;
    if (isNameWord(sentence, at, language)) {
      name ??= at;
      last = at;
    } else if (name !== null) {
      const isRole = roles.people.has(lower) && sentence.isCapital(at + 1);
      const goesOn = names.particles.has(lower) && sentence.isCapital(at + 1);
      if (isRole) name = null;
      else if (!goesOn) break;
    } else last = at;
    if (roles.isPossessive(lower)) name = null;
  }
  return { name, last };
}

function mayBeginNominal(
  sentence: Sentence,
  at: number,
  { words, roles }: StatementLanguage,
): boolean {
  const { lower } = sentence.at(at);
  return (
    words.determiners.has(lower) ||
    sentence.isCapital(at) ||
    words.mayBePlural(lower) ||
    roles.people.has(lower) ||
    roles.isPersonNoun(lower)
  );
}
