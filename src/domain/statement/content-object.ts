import type { Cue } from './cues';
import { endOfContent } from './content-end';
import { clauseOf, type SentenceReading } from './sentence-reading';
import type { StatementLanguage } from './statement-language';
import { isDash } from './subjects';
import { isCapital, type Sentence } from './unit';

/** How many words may stand between `in` and the occasion it tells: `in a televised speech`. */
const MOST_BEFORE_OCCASION = 4;

/** Whether a verb says something of a noun only, and the noun follows it: not `Strait condemned it: “A.”` */
export function takesObject({ sentence, language }: SentenceReading, cue: Cue): boolean {
  const { verbs } = language;
  const { lower } = sentence.at(cue.from);
  if (verbs.clause.has(lower) || startOfObject(sentence, cue, language) === null) return false;
  const passage = sentence.units.findIndex(({ kind }, at) => at > cue.to && kind === 'quoted');
  return passage < 0 || !/^[,:]$/.test(sentence.at(passage - 1).text);
}

/** `Strait criticised the plan`, `Strait called for a new road`: what was said is a noun. Says whether it was so. */
export function readObject(reading: SentenceReading, cue: Cue): boolean {
  if (cue.form === 'inverted' || cue.form === 'accordingTo') return false;
  const { sentence, language } = reading;
  const { verbs } = language;
  const verb = sentence.at(cue.from).lower;
  const from = startOfObject(sentence, cue, language);
  if (from === null || reading.isTaken(from)) return false;
  const to = endOfObject(reading, cue, from);
  if (verbs.showing.has(verb) && !canSay(reading, cue)) return false;
  const isAccusation = verbs.accusing.has(verb);
  if (to < from || (isAccusation && !hasCharge(sentence, from, to, language))) return false;
  reading.keep(cue, 'objectAfterCue', [{ from, to }], { from: clauseOf(cue).from, to });
  return true;
}

/** Behind the verb, or behind the word that it takes before its object: `for` of `called for`. */
function startOfObject(sentence: Sentence, cue: Cue, language: StatementLanguage): number | null {
  const { verbs, words, dates } = language;
  const verb = sentence.at(cue.from).lower;
  const first = cue.to + 1;
  const isHurried = language.isAdverb(sentence.at(first).lower) && !sentence.isCapital(first);
  const tie = isHurried ? first + 1 : first;
  const isTied = verbs.objectsBehind.get(verb)?.has(sentence.at(tie).lower) === true;
  if (!isTied && !verbs.objects.has(verb)) return null;
  const at = isTied ? tie + 1 : first;
  const { kind, lower } = sentence.at(at);
  if (kind !== 'word' || (isTied && words.that.has(lower))) return null;
  const isOther = [
    words.prepositions,
    words.ties,
    words.auxiliaries,
    words.conjunctions,
    dates.calendar,
    dates.last,
  ];
  if (isOther.some((set) => set.has(lower))) return null;
  return at;
}

/** Not a thing: `the rain highlighted the risk`. */
function canSay({ sentence, language }: SentenceReading, { subject }: Cue): boolean {
  if (subject === null) return false;
  if (subject.kind !== 'nominal') return true;
  const { roles, names, words } = language;
  const { lower } = sentence.at(subject.to);
  // `His choice as mayor underlined the risk`: it was not the mayor.
  const before = sentence.at(subject.from - 1).lower;
  if (subject.from > 1 && (words.ties.has(before) || words.conjunctions.has(before))) return false;
  return roles.people.has(lower) || roles.isPersonNoun(lower) || names.bodies.has(lower);
}

/** Up to the end of the clause; when and on what occasion it was said is no part of it. */
export function endOfObject(reading: SentenceReading, cue: Cue, from: number): number {
  const { sentence, language } = reading;
  const last = endOfContent(reading, cue, from);
  for (let at = from; at <= last; at += 1) {
    const isPassage = sentence.quotedAt(at) !== null;
    if (isPassage && leavesObject(sentence, at, language)) return at;
    if (!isPassage && at > from && leavesObject(sentence, at, language)) return at - 1;
  }
  return last;
}

/** Whether the object ends at a comma, a dash, or with what tells when. */
function leavesObject(sentence: Sentence, at: number, language: StatementLanguage): boolean {
  const { words } = language;
  const { text, lower } = sentence.at(at);
  if (text === ',' || sentence.quotedAt(at)?.ending === ',')
    return leavesBehindComma(sentence, at + 1, language);
  const isBeforeClause = words.clausePronouns.has(sentence.at(at + 1).lower);
  if (isDash(text) || words.whiles.has(lower)) return true;
  if (words.subordinators.has(lower) && isBeforeClause) return true;
  return isOccasionAt(sentence, at, language);
}

/** Whether a clause of the text’s own goes on behind a comma. */
function leavesBehindComma(
  sentence: Sentence,
  at: number,
  { words, verbs }: StatementLanguage,
): boolean {
  const { lower, kind } = sentence.at(at);
  if (kind !== 'word') return false;
  // `, a claim Vale denied`
  const behind = sentence.at(at + 2);
  const isAside =
    words.indefinite.has(lower) && (isCapital(behind) || words.clausePronouns.has(behind.lower));
  return isAside || words.conjunctions.has(lower) || verbs.participles.has(lower);
}

/** `on Thursday`, `in a statement`, `last week`. */
function isOccasionAt(sentence: Sentence, at: number, language: StatementLanguage): boolean {
  const { occasions, dates, words } = language;
  const { lower } = sentence.at(at);
  const next = sentence.at(at + 1).lower;
  const isLast = dates.last.has(lower) && next === dates.week;
  if (isLast || (dates.calendar.has(lower) && isDayAlone(sentence, at, language))) return true;
  if (!occasions.before.has(lower)) return false;
  if (dates.calendar.has(next)) return isDayAlone(sentence, at + 1, language);
  const first = words.determiners.has(next) ? at + 2 : at + 1;
  for (let place = first; place < first + MOST_BEFORE_OCCASION; place += 1) {
    const { kind, lower: word } = sentence.at(place);
    if (kind !== 'word' || words.prepositions.has(word) || words.ties.has(word)) return false;
    if (occasions.nouns.has(word)) return true;
  }
  return false;
}

/** Not `the Sunday market`, `Sunday’s market`. */
function isDayAlone(sentence: Sentence, at: number, { words, roles }: StatementLanguage): boolean {
  const before = sentence.at(at - 1).lower;
  const next = sentence.at(at + 1);
  const isAround =
    next.kind !== 'word' ||
    words.prepositions.has(next.lower) ||
    words.conjunctions.has(next.lower);
  return isAround && !words.determiners.has(before) && !roles.isPossessive(before);
}

/** `of letting the road decay` of whom somebody accuses. */
function hasCharge(
  sentence: Sentence,
  from: number,
  to: number,
  { verbs }: StatementLanguage,
): boolean {
  for (let at = from + 1; at < to; at += 1) {
    if (verbs.charge.has(sentence.at(at).lower)) return true;
  }
  return false;
}
