import { endOfName, isNameWord } from './noun-phrase';
import type { StatementLanguage } from './statement-language';
import type { Span } from './token';
import { isCapital, NOTHING, Sentence, type Unit } from './unit';

/** A name where a text has it. */
export interface NameSighting extends Span {
  /** The words of the name itself, without titles, `Jr.` and possessive endings. */
  readonly words: readonly string[];
  /** Titles before it, in lower case: `mr.`, `foreign minister`. */
  readonly titles: readonly string[];
  /** Whether `the` and the like stand before it, as before bodies and places. */
  readonly hasDeterminer: boolean;
  /** Whether it stands in quotation marks, in the words of somebody. */
  readonly isQuoted: boolean;
  readonly sentence: Sentence;
  /** Places of the name with its titles; in the sentence of the passage when it is quoted. */
  readonly from: number;
  readonly to: number;
}

/** The names in a sentence, those within quoted passages too, in order. */
export function findNames(sentence: Sentence, language: StatementLanguage): NameSighting[] {
  if (isHeading(sentence)) return [];
  const own = namesIn(sentence, language, false);
  const quoted = sentence.units.flatMap((unit) =>
    unit.kind === 'quoted'
      ? namesIn(new Sentence(unit.tokens, sentence.paragraph, false), language, true)
      : [],
  );
  return [...own, ...quoted].sort((a, b) => a.start - b.start);
}

/** Lines in which nearly every word begins in upper case tell no names. */
function isHeading(sentence: Sentence): boolean {
  const words = sentence.units.filter(({ kind, text }) => kind === 'word' && text.length > 3);
  return words.length > 4 && words.filter(isCapital).length / words.length > 0.9;
}

function namesIn(
  sentence: Sentence,
  language: StatementLanguage,
  isQuoted: boolean,
): NameSighting[] {
  const sightings: NameSighting[] = [];
  for (let at = 0; at < sentence.length; at += 1) {
    if (!isNameWord(sentence, at, language) || isOpener(sentence, at, language)) continue;
    let to = at;
    // What belongs to somebody ends a name: `Clinton’s Adam Strait`.
    const last = endOfName(sentence, at, language);
    while (to < last && !language.roles.isPossessive(sentence.at(to).lower)) to += 1;
    const sighting = sightingOf(sentence, { from: at, to }, language, isQuoted);
    if (sighting !== null) sightings.push(sighting);
    at = to;
  }
  return sightings;
}

function isOpener(sentence: Sentence, at: number, { words }: StatementLanguage): boolean {
  const { lower } = sentence.at(at);
  return words.openers.has(lower) || words.pronouns.has(lower);
}

function sightingOf(
  sentence: Sentence,
  { from, to }: { readonly from: number; readonly to: number },
  language: StatementLanguage,
  isQuoted: boolean,
): NameSighting | null {
  const { names, roles, words } = language;
  const units = sentence.units.slice(from, to + 1);
  const title = lastTitle(units, language);
  const own = units.slice(title + 1).filter(({ lower }) => !names.suffixes.has(lower));
  const bare = own.map(({ text }) => roles.withoutPossessive(text)).filter((text) => text !== '');
  if (bare.length === 0) return null;
  const lowerTitles = titlesBefore(sentence, from, language);
  return {
    words: bare,
    titles: [...lowerTitles, ...units.slice(0, title + 1).map(({ lower }) => lower)],
    hasDeterminer: words.determiners.has(sentence.at(from - 1).lower),
    isQuoted,
    sentence,
    from,
    to,
    start: (units[0] ?? NOTHING).start,
    end: (units.at(-1) ?? NOTHING).end,
  };
}

/** Place of the last title that a name goes on behind; -1 without one. */
function lastTitle(units: readonly Unit[], { names, roles }: StatementLanguage): number {
  for (let at = units.length - 2; at >= 0; at -= 1) {
    const lower = units[at]?.lower ?? '';
    if (names.titles.has(lower) || roles.people.has(lower)) return at;
  }
  return -1;
}

/** Lower-case titles right before a name: `spokesman Strait`. */
function titlesBefore(
  sentence: Sentence,
  from: number,
  { names, roles }: StatementLanguage,
): string[] {
  const before = sentence.at(from - 1).lower;
  return names.titles.has(before) || roles.people.has(before) ? [before] : [];
}
