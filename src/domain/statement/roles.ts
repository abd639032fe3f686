import type { NameSighting } from './names';
import type { StatementLanguage } from './statement-language';
import type { Sentence } from './unit';

/** What somebody is, as a text says it. */
export interface Role {
  /** As written, without `the` and the like: `spokesperson for the port office`. */
  readonly role: string;
  /** `null` when the role names none. */
  readonly organisation: string | null;
  /** The noun that says what somebody is, in lower case: `spokesperson`. */
  readonly head: string;
  /** The words of the role in lower case. */
  readonly words: ReadonlySet<string>;
}

/** Longer appositions are sentences of their own. */
const MOST_WORDS = 14;

/** What a text calls somebody where it names them: in a title, or set off by commas before or behind the name. */
export function roleBeside(
  text: string,
  sighting: NameSighting,
  language: StatementLanguage,
): Role | null {
  if (sighting.isQuoted) return null;
  return (
    roleInTitle(text, sighting, language) ??
    roleBehind(text, sighting, language) ??
    roleBefore(text, sighting, language)
  );
}

/** `Port Office Spokesperson Ada Strait`, `port office spokesperson Ada Strait`. */
function roleInTitle(
  text: string,
  { sentence, from, to, titles }: NameSighting,
  language: StatementLanguage,
): Role | null {
  const head = titles.findLast((title) => language.roles.people.has(title));
  if (head === undefined) return null;
  let last = to;
  while (last >= from - 1 && sentence.at(last).lower !== head) last -= 1;
  if (last < from - 1) return null;
  let first = last;
  while (last - first < MOST_WORDS && isRoleWord(sentence, first - 1, language)) first -= 1;
  return roleOf(text, { sentence, from: first, to: last }, language);
}

/** `Ada Strait, spokesperson for the port office,`. */
function roleBehind(
  text: string,
  { sentence, to }: NameSighting,
  language: StatementLanguage,
): Role | null {
  if (sentence.at(to + 1).text !== ',') return null;
  const from = to + 2;
  let last = from - 1;
  while (last - from < MOST_WORDS && isInApposition(sentence, last + 1, language)) last += 1;
  const after = sentence.at(last + 1).text;
  if (last < from || !/^(?:[,.;)—–]|--|)$/.test(after)) return null;
  return roleOf(text, { sentence, from, to: last }, language);
}

function isInApposition(sentence: Sentence, at: number, { words }: StatementLanguage): boolean {
  const pronoun = words.pronouns.get(sentence.at(at).lower);
  return sentence.isWord(at) && pronoun === undefined;
}

/** `The port office’s spokesperson, Ada Strait,`. */
function roleBefore(
  text: string,
  { sentence, from }: NameSighting,
  language: StatementLanguage,
): Role | null {
  if (sentence.at(from - 1).text !== ',') return null;
  const to = from - 2;
  let first = to + 1;
  while (to - first < MOST_WORDS && isInApposition(sentence, first - 1, language)) first -= 1;
  return first > to ? null : roleOf(text, { sentence, from: first, to }, language);
}

/** Whether a word before a title belongs to it. */
function isRoleWord(sentence: Sentence, at: number, language: StatementLanguage): boolean {
  const { words, verbs, dates, isAdverb } = language;
  const { lower } = sentence.at(at);
  if (!sentence.isWord(at)) return false;
  const isOther = [
    words.determiners,
    words.prepositions,
    words.ties,
    words.conjunctions,
    words.auxiliaries,
    words.pronouns,
    verbs.all,
    dates.calendar,
  ].some((set) => set.has(lower));
  return !isOther && !(isAdverb(lower) && !sentence.isCapital(at));
}

interface Phrase {
  readonly sentence: Sentence;
  readonly from: number;
  readonly to: number;
}

function roleOf(text: string, phrase: Phrase, language: StatementLanguage): Role | null {
  const { sentence, to } = phrase;
  const { words } = language;
  let { from } = phrase;
  const isLead = (at: number): boolean =>
    words.determiners.has(sentence.at(at).lower) || words.joiners.has(sentence.at(at).lower);
  while (from < to && isLead(from)) from += 1;
  const head = headOf(sentence, from, to, language);
  if (head === null) return null;
  const { start, end } = sentence.span(from, to);
  return {
    role: text.slice(start, end),
    organisation: organisationOf(text, { sentence, from, to }, head, language),
    head: sentence.at(head).lower,
    words: new Set(sentence.units.slice(from, to + 1).map(({ lower }) => lower)),
  };
}

/** The last noun for somebody before a tie: `chief spokesperson` of `chief spokesperson for the office`. */
export function headOf(
  sentence: Sentence,
  from: number,
  to: number,
  { words, roles }: StatementLanguage,
): number | null {
  let head: number | null = null;
  for (let at = from; at <= to; at += 1) {
    const { lower } = sentence.at(at);
    if (words.ties.has(lower) || words.prepositions.has(lower)) break;
    if (roles.people.has(lower)) head = at;
  }
  return head;
}

function organisationOf(
  text: string,
  { sentence, from, to }: Phrase,
  head: number,
  { words, names, roles }: StatementLanguage,
): string | null {
  const cut = (first: number, last: number): string | null => {
    const { start, end } = sentence.span(first, last);
    return first > last ? null : text.slice(start, end);
  };
  for (let at = from; at < head; at += 1) {
    if (roles.isPossessive(sentence.at(at).lower)) {
      const owner = cut(from, at);
      return owner === null ? null : roles.withoutPossessive(owner);
    }
  }
  const named = head - 1;
  const isBody = names.bodies.has(sentence.at(named).lower) || sentence.isCapital(named);
  const isOnlyTitles = sentence.units
    .slice(from, head)
    .every(({ lower }) => names.titles.has(lower));
  if (isBody && !isOnlyTitles) return cut(from, named);
  if (!words.ties.has(sentence.at(head + 1).lower)) return null;
  const isDetermined = words.determiners.has(sentence.at(head + 2).lower);
  return cut(isDetermined ? head + 3 : head + 2, to);
}
