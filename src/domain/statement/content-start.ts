import type { Cue } from './cues';
import { behindHearers, MOST_HEARERS } from './hearers';
import type { SentenceReading } from './sentence-reading';
import type { StatementLanguage } from './statement-language';
import { isCountedTime, isTimeOrPlace } from './times-and-places';
import { isCapital, type Sentence } from './unit';

/** How far behind a cue what was said may begin. */
const FARTHEST = 22;
/** Where what was said begins behind a cue: at a passage, a `that`, behind a colon, or at a bare clause. */
export function startOfContent(reading: SentenceReading, cue: Cue): number | null {
  const { sentence, language } = reading;
  const { verbs } = language;
  const around = aroundCue(reading, cue);
  const { first, verb, isTelling } = around;
  if (verbs.urging.has(verb) && leadsToDoing(sentence, first, language)) return first;
  let at = first;
  for (let steps = 0; at < sentence.length && steps < FARTHEST; steps += 1) {
    const opening = openingAt(reading, at, around);
    if (opening !== 'none') return opening;
    if (isTelling && at === first && sentence.isWord(at)) {
      const { starts, behind } = behindHearers(sentence, at, verb, language);
      if (starts !== null) return starts;
      at = behind;
      continue;
    }
    if (beginsClause(sentence, at, around, language)) return at;
    at += 1;
  }
  return null;
}

/** What is known of the place behind a cue. */
interface Around {
  readonly verb: string;
  /** The place behind the cue. */
  readonly first: number;
  readonly isTelling: boolean;
  /** Whether no time or place begins there. */
  readonly isWordFirst: boolean;
  /** Whether the verb says something of what stands there. */
  readonly hasObject: boolean;
}

function aroundCue({ sentence, language }: SentenceReading, cue: Cue): Around {
  const { verbs, words } = language;
  const next = sentence.at(cue.to + 1);
  const verb = sentence.at(cue.from).lower;
  const isHurried =
    language.isAdverb(next.lower) && !words.negations.has(next.lower) && !isCapital(next);
  const first = isHurried ? cue.to + 2 : cue.to + 1;
  const isTelling = verbs.telling.has(verb);
  // `about 20 ships` is no place.
  const isAmount =
    words.amounts.has(sentence.at(first).lower) && /^[\d$£€]/.test(sentence.at(first + 1).text);
  const isWordFirst =
    sentence.isWord(first) &&
    (isAmount || !isTimeOrPlace(sentence.at(first).lower, language)) &&
    !isCountedTime(sentence, first, language);
  const takesObject = isWordFirst && !isTelling && !verbs.bare.has(verb);
  const hasObject = takesObject && !words.that.has(sentence.at(first).lower);
  return { verb, first, isTelling, isWordFirst, hasObject };
}

/** Where what was said begins if a mark or word at a place tells; `null` when it tells that nothing does. */
function openingAt(
  { sentence, language, cues }: SentenceReading,
  at: number,
  { hasObject }: Around,
): number | null | 'none' {
  const { text, lower } = sentence.at(at);
  if (sentence.quotedAt(at) !== null) return at;
  if (language.words.that.has(lower)) return hasObject ? null : at;
  if (text === ':') return at + 1 < sentence.length ? at + 1 : null;
  if (text === ',' && sentence.quotedAt(at + 1) !== null) return at + 1;
  const isOther = ({ form, from }: Cue): boolean =>
    from === at && (form === 'participle' || form === 'joined');
  return sentence.isStop(at) || cues.some(isOther) ? null : 'none';
}

/** Whether a clause that no `that` leads in begins at a place. */
function beginsClause(
  sentence: Sentence,
  at: number,
  { verb, first, isTelling, isWordFirst }: Around,
  language: StatementLanguage,
): boolean {
  const { verbs, words, dates } = language;
  const { lower } = sentence.at(at);
  if (!sentence.isWord(at)) return false;
  const isBeforePassage = words.clausePronouns.has(lower) && sentence.quotedAt(at + 1) !== null;
  if (at > first && isBeforePassage) return true;
  if (!verbs.bare.has(verb)) return false;
  if (at === first) return !isTelling && isWordFirst;
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
