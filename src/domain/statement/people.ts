import type { NameSighting } from './names';
import { likeWords } from './like-words';
import type { Role } from './roles';
import type { Gender, StatementLanguage } from './statement-language';

/** Somebody, or some body, that a text names. */
export interface Named {
  /** The fullest form that the text has. */
  readonly name: string;
  readonly words: readonly string[];
  readonly gender: Gender | null;
  /** Whether anything tells that it is a person, not a place or a body. */
  readonly isPerson: boolean;
  /** Whether it is said somewhere to have spoken. */
  readonly hasSpoken: boolean;
  /** Whether anything tells that it is none. */
  readonly isBody: boolean;
  readonly sightings: readonly NameSighting[];
  /** What the text says they are, in the order of the text. */
  readonly roles: readonly Role[];
}

/** What is known of sightings before it is known whose they are. */
export interface SightingFacts {
  /** The offsets at which the words end that name who is said to have spoken. */
  readonly speakers: ReadonlySet<number>;
  readonly roles: ReadonlyMap<NameSighting, Role>;
}

/** Everybody that a text names. A surname alone is the person last named with it in full, else the one named next. */
export function findNamed(
  sightings: readonly NameSighting[],
  facts: SightingFacts,
  language: StatementLanguage,
): Named[] {
  const groups: Group[] = [];
  const byLastWord = new Map<string, Group[]>();
  for (const sighting of [...sightings].sort(fullNamesFirst)) {
    const last = sighting.words.at(-1) ?? '';
    const known = byLastWord.get(last) ?? [];
    const gender = genderOfSighting(sighting, language);
    const group = groupFor(sighting, gender, known);
    if (group !== null) {
      group.sightings.push(sighting);
      group.gender ??= gender;
      if (sighting.words.length > 1) group.inFull.push(sighting.start);
      continue;
    }
    const added = {
      words: sighting.words,
      sightings: [sighting],
      gender,
      inFull: sighting.words.length > 1 ? [sighting.start] : [],
    };
    groups.push(added);
    if (known.length === 0) byLastWord.set(last, [added]);
    else known.push(added);
  }
  return joinBySpelling(groups).map((group) => namedOf(group, facts, language));
}

/** A surname that is much like that of the one named in full is the same, written otherwise: `Ahmed`, `Ahmad`. */
function joinBySpelling(groups: readonly Group[]): Group[] {
  const full = groups.filter(({ words }) => words.length > 1);
  const alikeOf = likeWords(full, ({ words }) => words.at(-1) ?? '');
  return groups.filter((group) => {
    const alike = group.words.length > 1 ? [] : alikeOf(group.words[0] ?? '');
    const [one] = alike;
    if (one === undefined || alike.length > 1) return true;
    one.sightings.push(...group.sightings);
    return false;
  });
}

interface Group {
  /** Of the first sighting, which is in full if any is. */
  readonly words: readonly string[];
  readonly sightings: NameSighting[];
  gender: Gender | null;
  /** Where it is named in full, in order. */
  readonly inFull: number[];
}

/** Names of more than one word before single ones, each in the order of the text. */
function fullNamesFirst(a: NameSighting, b: NameSighting): number {
  const rank = ({ words }: NameSighting): number => (words.length > 1 ? 0 : 1);
  return rank(a) - rank(b) || a.start - b.start;
}

function groupFor(
  sighting: NameSighting,
  gender: Gender | null,
  known: readonly Group[],
): Group | null {
  if (sighting.words.length > 1) {
    return known.find(({ words }) => areOneName(words, sighting.words)) ?? null;
  }
  const fitting = known.filter(
    (group) => gender === null || group.gender === null || gender === group.gender,
  );
  const before = fitting.filter((group) => (group.sightings[0]?.start ?? 0) <= sighting.start);
  return latestBefore(before, sighting.start) ?? fitting[0] ?? null;
}

function latestBefore(groups: readonly Group[], place: number): Group | null {
  let [best, bestStart] = [null as Group | null, -1];
  for (const group of groups) {
    const start = lastBefore(group.inFull, place) ?? -1;
    if (start > bestStart) [best, bestStart] = [group, start];
  }
  return best ?? groups.at(-1) ?? null;
}

/** By halving: a person may be named in full many thousand times. */
function lastBefore(places: readonly number[], place: number): number | null {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] ?? Infinity) < place) low = middle + 1;
    else high = middle;
  }
  return places[low - 1] ?? null;
}

/** With the same first word, or with initials and given names left out in one of them. */
function areOneName(one: readonly string[], other: readonly string[]): boolean {
  const [first = '', otherFirst = ''] = [one[0], other[0]];
  return first === otherFirst || one.includes(otherFirst) || other.includes(first);
}

function namedOf(group: Group, facts: SightingFacts, language: StatementLanguage): Named {
  const isBody = isBodyName(group, language);
  const { words, sightings } = group;
  const fullest = sightings.reduce(
    (best, each) => (each.words.length > best.length ? each.words : best),
    words,
  );
  const gender = ownGender(group, language);
  return {
    name: fullest.join(' '),
    words: fullest,
    gender,
    hasSpoken: sightings.some(({ end }) => facts.speakers.has(end)),
    isBody,
    isPerson: !isBody && isPerson(group, facts, language),
    sightings,
    roles: sightings.flatMap((sighting) => facts.roles.get(sighting) ?? []),
  };
}

function isPerson(
  { words, sightings, gender }: Group,
  { speakers, roles: told }: SightingFacts,
  { roles }: StatementLanguage,
): boolean {
  const isPersonal = (title: string): boolean => roles.people.has(title) || title.endsWith('.');
  if (gender !== null || sightings.some(({ titles }) => titles.some(isPersonal))) return true;
  if (sightings.some((sighting) => told.has(sighting))) return true;
  const isNamed = sightings.some((each) => each.words.length === 1 || speakers.has(each.end));
  return words.length > 1 && isNamed;
}

function isBodyName({ words, sightings }: Group, { names }: StatementLanguage): boolean {
  return (
    words.some((word) => names.bodies.has(word.toLowerCase()) || /^\p{Lu}{2,}$/u.test(word)) ||
    names.places.has(words.join(' ').toLowerCase()) ||
    sightings.every((each) => each.hasDeterminer)
  );
}

function genderOfSighting(sighting: NameSighting, language: StatementLanguage): Gender | null {
  return (
    titleGender(sighting, language) ??
    (sighting.words.length > 1 ? givenGender(sighting.words, language) : null)
  );
}

function titleGender({ titles }: NameSighting, { names }: StatementLanguage): Gender | null {
  for (const title of titles) {
    const gender = names.genders.get(title);
    if (gender !== undefined) return gender;
  }
  return null;
}

/** A given name that stands for somebody by itself. */
function ownGender({ words, gender }: Group, { names }: StatementLanguage): Gender | null {
  const [word = ''] = words;
  return gender ?? (words.length === 1 ? (names.genders.get(word.toLowerCase()) ?? null) : null);
}

function givenGender(words: readonly string[], { names }: StatementLanguage): Gender | null {
  for (const word of words.slice(0, -1)) {
    const gender = names.genders.get(word.toLowerCase());
    if (gender !== undefined) return gender;
  }
  return null;
}
