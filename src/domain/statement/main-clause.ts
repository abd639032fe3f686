import { endOfName, isNameWord } from './noun-phrase';
import type { StatementLanguage } from './statement-language';
import type { Sentence } from './unit';

/** How far behind the beginning of a clause its verb may stand. */
const FARTHEST_VERB = 8;

/** Whether a clause with a subject of its own begins at a place. */
export function beginsMain(sentence: Sentence, from: number, language: StatementLanguage): boolean {
  const { words, verbs } = language;
  const { lower, kind } = sentence.at(from);
  const pronoun = words.pronouns.get(lower);
  if (kind !== 'word' || pronoun === 'relative') return false;
  const mayBegin =
    pronoun !== undefined || words.determiners.has(lower) || sentence.isCapital(from);
  if (!mayBegin) return false;
  if (isSubjectWithVerb(sentence, from, language)) return true;
  for (let at = from + 1; at <= from + FARTHEST_VERB; at += 1) {
    const { lower: word, kind: kindThere } = sentence.at(at);
    if (kindThere !== 'word' || words.conjunctions.has(word)) return false;
    if (words.auxiliaries.has(word) || verbs.all.has(word)) return true;
    if (words.looksLikePast(word)) return true;
  }
  return false;
}

/** `Ada Strait went`, `she went`: behind a name or pronoun nearly any word is a verb. */
function isSubjectWithVerb(sentence: Sentence, from: number, language: StatementLanguage): boolean {
  const { words } = language;
  const isPronoun = words.pronouns.has(sentence.at(from).lower);
  if (!isPronoun && !isNameWord(sentence, from, language)) return false;
  const next = (isPronoun ? from : endOfName(sentence, from, language)) + 1;
  const { lower } = sentence.at(next);
  const isOther = [words.conjunctions, words.prepositions, words.ties, words.determiners];
  return (
    sentence.isWord(next) && !sentence.isCapital(next) && !isOther.some((set) => set.has(lower))
  );
}
