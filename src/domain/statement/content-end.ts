import type { Cue } from './cues';
import { clauseOf, type SentenceReading } from './sentence-reading';
import type { Sentence } from './unit';

/** Up to the end of the sentence, or to where the next one who says something in it has the word. */
export function endOfContent(reading: SentenceReading, from: number): number {
  const { sentence, cues } = reading;
  const last = sentence.lastWithoutStops(from);
  for (const cue of cues) {
    if (cue.from <= from) continue;
    const end = endBefore(reading, cue, { from, last });
    if (end !== null && end >= from) return Math.min(last, end);
  }
  return last;
}

/** Where what was said ends for a cue behind its beginning; `null` when the cue is a part of it. */
function endBefore(
  { sentence, language }: SentenceReading,
  cue: Cue,
  { from, last }: { readonly from: number; readonly last: number },
): number | null {
  const clause = clauseOf(cue);
  const isJoined = language.words.conjunctions.has(sentence.at(clause.from - 1).lower);
  const mark = isJoined ? clause.from - 2 : clause.from - 1;
  const isParted = isParting(sentence.at(mark).text);
  if (cue.form === 'participle')
    return sentence.at(cue.from - 1).text === ',' ? cue.from - 2 : null;
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

/** The passage that a cue which begins at a place stands behind. */
function passageBehind(sentence: Sentence, from: number): number | null {
  const at = sentence.at(from - 1).text === ',' ? from - 2 : from - 1;
  return sentence.quotedAt(at) === null ? null : at;
}

function isParting(mark: string): boolean {
  return /^(?:[,;―—–-]|--)$/.test(mark);
}
