import type { Cue } from './cues';
import { clauseOf, isTitle, type Places, type SentenceReading } from './sentence-reading';

/** How far what tells of the speaker may part a passage from its cue: `“No,” the mayor’s elder brother, Adam, said`. */
const FARTHEST_PASSAGE = 26;
/** How many words may stand between a cue and the passage that goes on behind it. */
const FARTHEST_REST = 14;

/** `“A,” Strait said`, with what goes on behind: `“A,” Strait said, “B.”` Says whether it was so. */
export function readPassageBefore(reading: SentenceReading, cue: Cue): boolean {
  const clause = clauseOf(cue);
  const passage = passageBefore(reading, cue, clause.from);
  if (passage === null) return false;
  const part = withLead(reading, cue, passage);
  const rest = restAfter(reading, cue, clause.to);
  const parts = rest === null ? [part] : [part, { from: rest, to: rest }];
  reading.keep(cue, 'passageBeforeCue', parts, clause);
  return true;
}

function passageBefore(reading: SentenceReading, cue: Cue, from: number): number | null {
  const { sentence } = reading;
  const near = sentence.at(from - 1).text === ',' ? from - 2 : from - 1;
  const isNear = sentence.quotedAt(near) !== null;
  const mayBeFar = cue.subject !== null && (cue.form === 'plain' || cue.form === 'participle');
  const at = isNear ? near : mayBeFar ? farPassage(reading, from) : null;
  const passage = at === null ? null : sentence.quotedAt(at);
  if (at === null || passage === null || isUnfit(reading, at)) return null;
  const next = sentence.at(at + 1).text;
  const isOpenEnded =
    /^(?:[,!?…—]|--)$/.test(passage.ending) || next === ',' || next === '—' || at === 0;
  return isOpenEnded ? at : null;
}

function isUnfit(reading: SentenceReading, at: number): boolean {
  return reading.isTaken(at) || isTitle(reading, at) || reading.sentence.quotedAt(at)?.words === 0;
}

function farPassage({ sentence, language }: SentenceReading, from: number): number | null {
  const { verbs } = language;
  for (let at = from - 1; at >= Math.max(0, from - FARTHEST_PASSAGE); at -= 1) {
    const passage = sentence.quotedAt(at);
    if (passage !== null) return /^[,!?]$/.test(passage.ending) ? at : null;
    const { lower } = sentence.at(at);
    const isVerb = verbs.all.has(lower) && !verbs.nounForms.has(lower);
    if (isVerb || sentence.isStop(at)) return null;
  }
  return null;
}

/** A passage that words lead into without a comma is said together with them: `The road is “closed,” Strait said`. */
function withLead(reading: SentenceReading, cue: Cue, passage: number): Places {
  const { sentence } = reading;
  let from = passage;
  while (from > 0 && !reading.isTaken(from - 1)) from -= 1;
  const hasLead =
    sentence.weight(from, passage - 1) > 0 &&
    !/^[,:]$/.test(sentence.at(passage - 1).text) &&
    !reading.cues.some((other) => other !== cue && other.from < passage);
  return { from: hasLead ? from : passage, to: passage };
}

/** Where the passage goes on behind the cue; `null` when it does not. */
function restAfter(reading: SentenceReading, cue: Cue, after: number): number | null {
  const { sentence, language } = reading;
  for (let at = after + 1; at < sentence.length; at += 1) {
    if (sentence.quotedAt(at) === null || reading.isTaken(at)) continue;
    const isJoined = language.words.joiners.has(sentence.at(at - 1).lower);
    const goesOn =
      /^(?:[,:.;—]|--)$/.test(sentence.at(isJoined ? at - 2 : at - 1).text) &&
      sentence.weight(after + 1, at - 1) <= FARTHEST_REST &&
      !reading.hasCueBetween(cue.from, at);
    return goesOn ? at : null;
  }
  return null;
}

/** `The road was closed, Strait said`. Says whether it was so. */
export function readClauseBefore(reading: SentenceReading, cue: Cue): boolean {
  const { sentence } = reading;
  if (cue.form === 'participle' || (cue.subject === null && cue.form !== 'accordingTo')) {
    return false;
  }
  const clause = clauseOf(cue);
  const isParted = sentence.at(clause.from - 1).text === ',';
  if (clause.from < 2 || (!isParted && cue.form !== 'accordingTo')) return false;
  if (cue.form === 'plain' && hasObject(reading, cue)) return false;
  const part = partBefore(reading, isParted ? clause.from - 2 : clause.from - 1);
  if (part === null) return false;
  const rest = cue.form === 'accordingTo' ? null : clauseAfter(reading, clause.to);
  if (sentence.weight(part.from, part.to) < 2 && rest === null) return false;
  reading.keep(cue, 'clauseBeforeCue', rest === null ? [part] : [part, rest], clause);
  return true;
}

/** Whether the verb says something about what stands behind it: `In May, Strait praised the plan`. */
function hasObject({ sentence, language }: SentenceReading, { from, to }: Cue): boolean {
  const { lower } = sentence.at(to + 1);
  const { words, verbs, dates } = language;
  if (!sentence.isWord(to + 1) || verbs.telling.has(sentence.at(from).lower)) return false;
  const isAround =
    words.prepositions.has(lower) ||
    words.ties.has(lower) ||
    words.conjunctions.has(lower) ||
    dates.calendar.has(lower) ||
    dates.last.has(lower) ||
    language.isAdverb(lower);
  return !isAround;
}

function isBullet(mark: string): boolean {
  return /^[•‣▪*·–—-]$/.test(mark);
}

function partBefore(reading: SentenceReading, to: number): Places | null {
  const { sentence, language } = reading;
  if (reading.isTaken(to)) return null;
  let from = 0;
  // `• The road is closed`, `And the road is closed`
  const isLead = (at: number): boolean =>
    isBullet(sentence.at(at).text) || language.words.joiners.has(sentence.at(at).lower);
  while (from < to && isLead(from)) from += 1;
  for (let at = from; at < to; at += 1) if (reading.isTaken(at)) from = at + 1;
  return { from, to };
}

/** What goes on behind the cue: `The road, Strait said, was closed`. */
function clauseAfter(reading: SentenceReading, after: number): Places | null {
  const { sentence, language } = reading;
  const first = sentence.at(after + 2).lower;
  const { words, verbs } = language;
  const isOther =
    words.prepositions.has(first) ||
    words.pronouns.get(first) === 'relative' ||
    verbs.participles.has(first) ||
    first === verbs.accordingTo[0] ||
    words.asides.has(first);
  if (sentence.at(after + 1).text !== ',' || isOther) return null;
  const to = sentence.lastWithoutStops(after);
  return sentence.weight(after + 2, to) > 1 ? { from: after + 2, to } : null;
}
