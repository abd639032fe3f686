import { endOfContent } from './content-end';
import { startOfContent } from './content-start';
import { endOfObject } from './content-object';
import type { Cue } from './cues';
import { clauseOf, type Places, type SentenceReading } from './sentence-reading';

/** How far behind `according to` and a name the comma may stand. */
const FARTHEST_COMMA = 24;
/** A passage of so many words is a statement by itself, a shorter one may be a word that somebody used. */
const FEWEST_WORDS = 6;

/** `Strait said that the road was closed`, `Strait said, “A.”` Says whether it was so. */
export function readContentAfter(reading: SentenceReading, cue: Cue): boolean {
  if (cue.form === 'inverted' || cue.form === 'accordingTo') return false;
  const { sentence, language } = reading;
  if (isInterruption(reading, cue)) return false;
  const from = startOfContent(reading, cue);
  if (from === null) return false;
  const isSaid =
    sentence.quotedAt(from) !== null ||
    language.verbs.clause.has(sentence.at(cue.from).lower) ||
    language.verbs.urging.has(sentence.at(cue.from).lower) ||
    sentence.at(from - 1).text === ':' ||
    (language.words.that.has(sentence.at(from).lower) && from === cue.to + 1);
  const to = endOfContent(reading, cue, from);
  if (!isSaid || to < from) return false;
  const clause = clauseOf(cue);
  if (sentence.quotedAt(from) === null) readClause(reading, cue, { from, to });
  else readPassage(reading, cue, { from, to }, clause);
  return true;
}

/** `The road, Strait said, is closed`: what was said stands around the cue. */
function isInterruption({ sentence }: SentenceReading, cue: Cue): boolean {
  const { from, to } = clauseOf(cue);
  const [before, after] = [sentence.at(from - 1).text, sentence.at(to + 1).text];
  return before === ',' && after === ',' && from > 1 && sentence.quotedAt(to + 2) === null;
}

function readClause(reading: SentenceReading, cue: Cue, { from, to }: Places): void {
  const { sentence, language } = reading;
  const words = sentence.weight(from, to);
  const own = language.words.that.has(sentence.at(from).lower) ? words - 1 : words;
  const isEnough = own >= 2 || sentence.hasQuotation(from, to);
  if (!isEnough || reading.isTaken(from)) return;
  reading.keep(cue, 'clauseAfterCue', [{ from, to }], { from: clauseOf(cue).from, to });
}

function readPassage(
  reading: SentenceReading,
  cue: Cue,
  { from, to }: Places,
  clause: Places,
): void {
  const { sentence, language } = reading;
  const passage = sentence.quotedAt(from);
  if (passage === null || reading.isTaken(from)) return;
  if (language.verbs.describing.has(sentence.at(cue.from).lower)) {
    const described = { from: clause.to + 1, to: endOfObject(reading, cue, from) };
    reading.keep(cue, 'passageAfterCue', [described], { from: clause.from, to: described.to });
    return;
  }
  const isLedIn = /^[,:]$/.test(sentence.at(from - 1).text);
  const isAlone = sentence.weight(from + 1, to) === 0;
  const isAfterCue = from === clause.to + 1;
  const isWhole =
    isAlone ||
    (isLedIn && /^[.,!?]$/.test(passage.ending)) ||
    (isAfterCue && /^[.!?]$/.test(passage.ending));
  if (!isWhole) {
    reading.keep(cue, 'passageAfterCue', [{ from, to }], { from: clause.from, to });
    return;
  }
  const isStatement =
    isLedIn ||
    isAlone ||
    isAfterCue ||
    /^[.!?]$/.test(passage.ending) ||
    passage.words >= FEWEST_WORDS;
  if (!isStatement) return;
  const settled = { from: clause.from, to: from };
  reading.keep(cue, 'passageAfterCue', [{ from, to: from }], settled);
}

/** `According to Strait, the road was closed`. */
export function readAccordingTo(reading: SentenceReading, cue: Cue): void {
  const { sentence } = reading;
  const clause = clauseOf(cue);
  if (cue.form !== 'accordingTo' || clause.from !== 0) return;
  let comma = clause.to + 1;
  while (comma < clause.to + FARTHEST_COMMA && sentence.at(comma).text !== ',') comma += 1;
  const from = comma + 1;
  const to = sentence.lastWithoutStops(comma);
  if (sentence.at(comma).text !== ',' || to < from || reading.isTaken(from)) return;
  reading.keep(cue, 'accordingTo', [{ from, to }], { from: 0, to });
}
