import type { StatementLanguage } from './statement-language';
import type { Span } from './token';
import { isCapital, NOTHING, type Unit } from './unit';

/** Longer phrases tell more than an occasion. */
const MOST_WORDS = 6;
/** How many words may tell whom it was with or where it was: `interview with the Vale Times`. */
const MOST_BEHIND = 6;

/**
 * The words beside what was said that tell on what occasion: `weekly briefing` of `at a weekly briefing`, `interview with
 * the Vale Times`, `on television`. `null` when none do.
 */
export function occasionSaid(
  runs: readonly (readonly Unit[])[],
  language: StatementLanguage,
): Span | null {
  for (const units of runs) {
    const found = occasionIn(units, language);
    if (found !== null) return found;
  }
  return null;
}

function occasionIn(units: readonly Unit[], language: StatementLanguage): Span | null {
  for (let at = 0; at < units.length; at += 1) {
    if (!language.occasions.before.has(units[at]?.lower ?? '')) continue;
    const found = channelAt(units, at, language) ?? phraseAt(units, at + 1, language);
    if (found !== null) return found;
  }
  return null;
}

/** `on television`. */
function channelAt(
  units: readonly Unit[],
  at: number,
  { occasions }: StatementLanguage,
): Span | null {
  const [before, unit] = [units[at] ?? NOTHING, units[at + 1] ?? NOTHING];
  if (!occasions.onChannel.has(before.lower)) return null;
  // A single letter keeps the full stop behind it as initials do.
  const word = unit.lower.replace(/\.$/, '');
  const isChannel =
    occasions.channels.has(word) || (occasions.namedChannels.has(word) && isCapital(unit));
  return isChannel ? { start: before.start, end: unit.start + word.length } : null;
}

/** Without the article and the day before it: `news conference` of `a Monday news conference`. */
function phraseAt(units: readonly Unit[], from: number, language: StatementLanguage): Span | null {
  const { words, dates, occasions, roles } = language;
  let first = from;
  const isLead = ({ lower }: Unit): boolean =>
    words.determiners.has(lower) ||
    dates.last.has(lower) ||
    dates.calendar.has(roles.withoutPossessive(lower));
  while (first < from + MOST_WORDS && isLead(units[first] ?? NOTHING)) first += 1;
  for (let at = first; at < first + MOST_WORDS; at += 1) {
    const unit = units[at] ?? NOTHING;
    const ends = unit.kind !== 'word' || words.prepositions.has(unit.lower);
    if (ends || words.pronouns.has(unit.lower)) return null;
    if (!occasions.nouns.has(unit.lower)) continue;
    if (occasions.nouns.has(units[at + 1]?.lower ?? '')) continue;
    const last = behind(units, at, language);
    return { start: (units[first] ?? unit).start, end: (units[last] ?? unit).end };
  }
  return null;
}

/** The last word of what tells more of it: `with the Vale Times`, `in Sundholm`. */
function behind(units: readonly Unit[], noun: number, language: StatementLanguage): number {
  const { words, names, occasions, dates } = language;
  if (!occasions.behind.has(units[noun + 1]?.lower ?? '')) return noun;
  let last = noun;
  for (let at = noun + 2; at <= noun + 1 + MOST_BEHIND; at += 1) {
    const unit = units[at] ?? NOTHING;
    if (unit.kind !== 'word' || dates.calendar.has(unit.lower)) break;
    if (isCapital(unit) || occasions.nouns.has(unit.lower) || words.hearers.has(unit.lower)) {
      last = at;
    } else if (!words.determiners.has(unit.lower) && !names.links.has(unit.lower)) break;
  }
  return last;
}
