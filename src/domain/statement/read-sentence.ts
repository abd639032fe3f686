import { readAccordingTo, readContentAfter } from './content-after';
import { readPassagesWithoutCue } from './content-alone';
import { readClauseBefore, readPassageBefore } from './content-before';
import { readObject, takesObject } from './content-object';
import type { Cue } from './cues';
import { type Attributed, clauseOf, SentenceReading } from './sentence-reading';
import type { StatementLanguage } from './statement-language';
import type { Sentence } from './unit';

/**
 * What a sentence attributes, cue by cue, then what it has in quotation marks without one. The first rule that fits takes
 * its words; no word is said twice.
 */
export function readSentence(sentence: Sentence, language: StatementLanguage): Attributed[] {
  const reading = new SentenceReading(sentence, language);
  const last = trailingCue(reading);
  const isLastRead = last !== null && readClauseBefore(reading, last);
  for (const cue of reading.cues) {
    if (reading.isSettled(cue) || (isLastRead && cue === last)) continue;
    const takesOther = !language.verbs.objectOnly.has(sentence.at(cue.from).lower);
    if (takesOther && readPassageBefore(reading, cue)) continue;
    if (takesObject(reading, cue) && readObject(reading, cue)) continue;
    if (takesOther && readContentAfter(reading, cue)) continue;
    if (takesOther && readClauseBefore(reading, cue)) continue;
    if (readObject(reading, cue)) continue;
    readAccordingTo(reading, cue);
  }
  readPassagesWithoutCue(reading);
  return reading.found;
}

/** Who says all of a sentence at its end: `Strait told the council that the road was closed, officials said.` */
function trailingCue({ sentence, cues }: SentenceReading): Cue | null {
  const cue = cues.at(-1);
  if (cue === undefined || cues.length < 2 || sentence.quotedAt(0) !== null) return null;
  const { from, to } = clauseOf(cue);
  const isTrailing = cue.form === 'plain' && to >= sentence.lastWithoutStops(0);
  return isTrailing && sentence.at(from - 1).text === ',' ? cue : null;
}
