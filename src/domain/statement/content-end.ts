import type { Cue } from './cues';
import { beginsMain } from './main-clause';
import type { StatementLanguage } from './statement-language';
import { clauseOf, type SentenceReading } from './sentence-reading';
import type { Sentence } from './unit';

/** How far into its sentence the subject of a clause that a main one follows may stand. */
const MOST_BEFORE_SUBJECT = 4;
/** And how far a participle that belongs to the phrase a sentence begins with. */
const MOST_BEFORE_PARTICIPLE = 8;

/** Up to the end of the sentence, or to where the next one who says something in it has the word. */
export function endOfContent(reading: SentenceReading, cue: Cue, from: number): number {
  const { cues } = reading;
  const last = lastOfClause(reading, cue, from);
  for (const other of cues) {
    if (other.from <= from) continue;
    const end = endBefore(reading, other, { from, last });
    if (end !== null && end >= from) return Math.min(last, end);
  }
  return last;
}

/** Up to a semicolon, or to where the clause ends that a sentence begins with and the main one follows. */
function lastOfClause({ sentence, language }: SentenceReading, cue: Cue, from: number): number {
  const isBeforeMain = beginsSubordinate(sentence, cue, language);
  for (let at = from + 1; at < sentence.length; at += 1) {
    const { text } = sentence.at(at);
    if (text === ';') return at - 1;
    if (text === ',' && isBeforeMain && beginsMain(sentence, at + 1, language)) return at - 1;
  }
  return sentence.lastWithoutStops(from);
}

/** `While Strait said the road was closed, the council opened it`, `In a note saying so, the council opened it`. */
function beginsSubordinate(
  sentence: Sentence,
  { form, from, subject }: Cue,
  { words }: StatementLanguage,
): boolean {
  const opening = sentence.at(0).lower;
  if (form === 'participle') {
    return from === 0 || (from <= MOST_BEFORE_PARTICIPLE && words.prepositions.has(opening));
  }
  if (form !== 'plain') return false;
  const first = subject?.from ?? from;
  const isNear = first > 0 && first <= MOST_BEFORE_SUBJECT;
  return (
    words.subordinators.has(sentence.at(first - 1).lower) ||
    (isNear && words.subordinators.has(opening))
  );
}

/** Where what was said ends for a cue behind its beginning; `null` when the cue is a part of it. */
function endBefore(
  reading: SentenceReading,
  cue: Cue,
  { from, last }: { readonly from: number; readonly last: number },
): number | null {
  const { sentence, language } = reading;
  const clause = clauseOf(cue);
  const isJoined = language.words.conjunctions.has(sentence.at(clause.from - 1).lower);
  const mark = isJoined ? clause.from - 2 : clause.from - 1;
  const isParted = isParting(sentence.at(mark).text);
  if (cue.form === 'participle')
    return sentence.at(cue.from - 1).text === ',' ? cue.from - 2 : null;
  if (cue.form === 'joined') return lastBefore(reading, cue);
  const passage = passageBehind(sentence, clause.from);
  if (passage !== null) return passage > from ? passage - 1 : null;
  const isTrailing = clause.to >= last;
  if (isTrailing && cue.form === 'accordingTo') return isParted ? mark - 1 : clause.from - 1;
  if (isTrailing && isParted && !isJoined) return mark - 1;
  if (!isParted) return null;
  if (isJoined) return mark - 1;
  const isLedIn = /^[,:]$/.test(sentence.at(clause.to + 1).text);
  return isLedIn && sentence.at(clause.to + 2).kind === 'quoted' ? mark - 1 : null;
}

/** The last place before the `and` of `and said`. */
function lastBefore({ sentence, language }: SentenceReading, { from }: Cue): number {
  if (sentence.at(from - 1).text === ',') return from - 2;
  let at = from - 1;
  while (!language.words.joiners.has(sentence.at(at).lower) && at > 0) at -= 1;
  return sentence.at(at - 1).text === ',' ? at - 2 : at - 1;
}

/** The passage that a cue which begins at a place stands behind. */
function passageBehind(sentence: Sentence, from: number): number | null {
  const at = sentence.at(from - 1).text === ',' ? from - 2 : from - 1;
  return sentence.quotedAt(at) === null ? null : at;
}

function isParting(mark: string): boolean {
  return /^(?:[,;―—–-]|--)$/.test(mark);
}
