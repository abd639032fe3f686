import { endOfName, isNameWord, type NounPhrase } from './noun-phrase';
import type { StatementLanguage } from './statement-language';
import type { Sentence } from './unit';

/** How far into a sentence its subject is looked for. */
const FARTHEST_FIRST = 14;
/** How far into a phrase its noun may stand. */
const FARTHEST_NOUN = 6;

/** Whom a sentence begins by telling of: its first name or pronoun before a place, but not one in a passage. */
export function firstSubject(
  sentence: Sentence,
  before: number,
  language: StatementLanguage,
): NounPhrase | null {
  const { words } = language;
  for (let at = 0; at < Math.min(before, FARTHEST_FIRST); at += 1) {
    const { kind, lower } = sentence.at(at);
    if (kind === 'quoted') return null;
    const pronoun = words.pronouns.get(lower);
    if (pronoun === 'female' || pronoun === 'male' || pronoun === 'many') {
      return { from: at, to: at, kind: 'pronoun' };
    }
    const isAside = language.isAdverb(lower) && sentence.at(at + 1).text === ',';
    if (isNameWord(sentence, at, language) && !words.openers.has(lower) && !isAside) {
      return { from: at, to: endOfName(sentence, at, language), kind: 'name' };
    }
  }
  return null;
}

/** Whom a sentence tells of from its first word on: a name, a pronoun, or `the pilots`. */
export function openingSubject(
  sentence: Sentence,
  before: number,
  language: StatementLanguage,
): NounPhrase | null {
  const { words, roles, names } = language;
  const first = words.joiners.has(sentence.at(0).lower) ? 1 : 0;
  if (!words.determiners.has(sentence.at(first).lower)) {
    const subject = firstSubject(sentence, Math.min(before, first + 1), language);
    return subject;
  }
  for (let at = first + 1; at < Math.min(before, first + FARTHEST_NOUN); at += 1) {
    const { lower } = sentence.at(at);
    if (!sentence.isWord(at)) return null;
    const isNoun =
      roles.people.has(lower) ||
      names.bodies.has(lower) ||
      words.plurals.has(lower) ||
      words.mayBePlural(lower);
    const next = sentence.at(at + 1);
    if (
      isNoun &&
      next.kind === 'word' &&
      !roles.isPossessive(lower) &&
      !sentence.isCapital(at + 1)
    ) {
      return { from: first, to: at, kind: 'nominal' };
    }
  }
  return null;
}

/** Whether a phrase speaks of more than one: `the pilots`, `Strait and Vale`, `they`. */
export function isPluralPhrase(
  sentence: Sentence,
  { from, to, kind }: NounPhrase,
  { words }: StatementLanguage,
): boolean {
  const { lower } = sentence.at(to);
  if (kind === 'pronoun') {
    const pronoun = words.pronouns.get(lower);
    return pronoun === 'many' || pronoun === 'self' || pronoun === 'listener';
  }
  if (kind === 'nominal' && (words.mayBePlural(lower) || words.plurals.has(lower))) return true;
  const { units } = sentence;
  return units.slice(Math.max(0, from - 1), to).some(({ lower: word }) => words.joiners.has(word));
}
