import type { StatementLanguage } from './statement-language';
import { NOTHING, Sentence, type Unit, isCapital } from './unit';

/** Longer sentences are cut: it bounds the work that lists and broken texts make. */
const MOST_UNITS = 300;
/** How far behind a quoted question its cue may stand: `“Why?” the minister asked`. */
const CUE_WITHIN = 8;

/** The sentences of a paragraph. One that a quotation ends ends with it. */
export function cutSentences(
  units: readonly Unit[],
  paragraph: number,
  language: StatementLanguage,
): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  units.forEach((_, at) => {
    const isLast = at === units.length - 1;
    if (!isLast && at - from < MOST_UNITS && !endsAt(units, at, language)) return;
    sentences.push(new Sentence(units.slice(from, at + 1), paragraph, sentences.length === 0));
    from = at + 1;
  });
  return sentences;
}

function endsAt(units: readonly Unit[], at: number, language: StatementLanguage): boolean {
  const [unit, next] = [units[at] ?? NOTHING, units[at + 1] ?? NOTHING];
  if (!isBeginning(next)) return false;
  if (unit.kind === 'quoted') {
    if (!/^[.!?…]$/.test(unit.ending)) return false;
    const mayGoOn = unit.ending !== '.' && next.kind !== 'quoted';
    return !(mayGoOn && hasCueSoon(units, at + 1, language));
  }
  if (/^[.!?…]$/.test(unit.text)) return true;
  const { closingAbbreviations, openers } = language.words;
  return closingAbbreviations.has(unit.lower) && openers.has(next.lower) && isCapital(next);
}

/** What a sentence may begin with. */
function isBeginning(unit: Unit): boolean {
  return unit.kind === 'quoted' || isCapital(unit) || /^[\d([“]/.test(unit.text);
}

function hasCueSoon(units: readonly Unit[], from: number, { verbs }: StatementLanguage): boolean {
  for (let at = from; at < from + CUE_WITHIN; at += 1) {
    const unit = units[at] ?? NOTHING;
    if (unit === NOTHING || unit.kind === 'quoted' || /^[.!?…]$/.test(unit.text)) return false;
    if (at > from && verbs.all.has(unit.lower)) return true;
  }
  return false;
}
