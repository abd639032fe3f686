import type { StatementLanguage } from './statement-language';
import type { Sentence } from './unit';

/** Whether a word begins what tells when or where something was said. */
export function isTimeOrPlace(word: string, { words, dates }: StatementLanguage): boolean {
  return [words.prepositions, words.ties, dates.calendar, dates.last, dates.this].some((set) =>
    set.has(word),
  );
}

/** `two days ago`, `a week after the vote`, `late last month`. */
export function isCountedTime(
  sentence: Sentence,
  at: number,
  { dates }: StatementLanguage,
): boolean {
  const next = sentence.at(at + 1).lower;
  const isPart = dates.parts.has(sentence.at(at).lower);
  if (isPart && [dates.last, dates.this, dates.calendar].some((set) => set.has(next))) return true;
  const unit = dates.numbers.has(sentence.at(at).lower) ? at + 1 : at;
  const { lower } = sentence.at(unit + 1);
  const isCounted = dates.ago.has(lower) || dates.fromEvent.has(lower) || dates.beside.has(lower);
  return isCounted && dates.spans.has(sentence.at(unit).lower);
}
