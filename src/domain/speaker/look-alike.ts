import { foldText } from '../search/fold-text';
import type { Speaker } from './speaker';

/** Why two speakers may be one. */
export type Likeness = 'name' | 'alias' | 'surname';

/** A speaker that looks like another one. */
export interface LookAlike {
  readonly speaker: Speaker;
  readonly why: Likeness;
}

/**
 * The speakers that look like one speaker: of an equal name, of a name that the one goes by too, or called by the
 * surname alone with an organisation that both have. Names are compared without case, diacritics and spacing.
 */
export function looksLike(one: Speaker, others: Iterable<Speaker>): readonly LookAlike[] {
  const own = namesOf(one);
  const found: LookAlike[] = [];
  for (const speaker of others) {
    if (speaker.id === one.id) continue;
    const why = likenessOf(one, own, speaker);
    if (why !== null) found.push({ speaker, why });
  }
  return found.sort((a, b) => ORDER.indexOf(a.why) - ORDER.indexOf(b.why));
}

const ORDER: readonly Likeness[] = ['name', 'alias', 'surname'];

interface Names {
  readonly name: string;
  readonly all: ReadonlySet<string>;
}

function namesOf({ name, aliases }: Speaker): Names {
  const folded = foldText(name);
  return { name: folded, all: new Set([folded, ...aliases.map(foldText)]) };
}

function likenessOf(one: Speaker, own: Names, other: Speaker): Likeness | null {
  const names = namesOf(other);
  if (names.name === own.name) return 'name';
  for (const name of names.all) if (own.all.has(name)) return 'alias';
  const isSurname = isSurnameOf(own.name, names.name) || isSurnameOf(names.name, own.name);
  return isSurname && sharesOrganisation(one, other) ? 'surname' : null;
}

/** Whether a name is one word, and the last of the other name. */
function isSurnameOf(name: string, full: string): boolean {
  return !name.includes(' ') && full.endsWith(` ${name}`);
}

function sharesOrganisation(one: Speaker, other: Speaker): boolean {
  const own = new Set(one.roles.map(({ organisation }) => foldText(organisation ?? '')));
  return other.roles.some(
    ({ organisation }) => organisation !== null && own.has(foldText(organisation)),
  );
}
