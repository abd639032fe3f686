import { readAccordingTo, readContentAfter } from './content-after';
import { readPassagesWithoutCue } from './content-alone';
import { readClauseBefore, readPassageBefore } from './content-before';
import { type Attributed, SentenceReading } from './sentence-reading';
import type { StatementLanguage } from './statement-language';
import type { Sentence } from './unit';

/**
 * What a sentence attributes, cue by cue, then what it has in quotation marks without one. The first rule that fits takes
 * its words; no word is said twice.
 */
export function readSentence(sentence: Sentence, language: StatementLanguage): Attributed[] {
  const reading = new SentenceReading(sentence, language);
  for (const cue of reading.cues) {
    if (reading.isSettled(cue)) continue;
    if (readPassageBefore(reading, cue)) continue;
    if (readContentAfter(reading, cue)) continue;
    if (readClauseBefore(reading, cue)) continue;
    readAccordingTo(reading, cue);
  }
  readPassagesWithoutCue(reading);
  return reading.found;
}
