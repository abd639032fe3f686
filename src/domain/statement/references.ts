import { findNames, type NameSighting } from './names';
import { findNamed, type Named } from './people';
import { type Role, roleBeside } from './roles';
import type { Gender, StatementLanguage } from './statement-language';
import type { Span } from './token';
import type { Sentence } from './unit';

/** Whom a text speaks of at a place. */
interface Reference {
  readonly start: number;
  readonly named: Named;
  /** Number of its sentence. */
  readonly sentence: number;
  readonly paragraph: number;
  /** Whether it does something there: it has the verb behind it, or is said to have spoken. */
  readonly isSubject: boolean;
  /** Whether it is the first in its sentence that does, or stands at its beginning. */
  readonly isMain: boolean;
}

/** So many places back somebody is looked for, and so many sentences. */
const MOST_BACK = 60;
const FARTHEST = 14;

/** How many words may stand between a name and the one whose role it tells. */
const MOST_ROLE_WORDS = 4;

/** What speaks for somebody as the one that a pronoun stands for; each in sentences of distance. */
const WEIGHT = {
  main: 5,
  subject: 2,
  genderKnown: 1,
  sameParagraph: 1,
  often: 0.3,
  maybe: -2,
  unlikely: -4,
};

/** Whom each name and each pronoun of a text stands for. */
export class References {
  readonly named: readonly Named[];
  readonly #roles = new Map<NameSighting, Role>();
  readonly #byStart = new Map<number, Named>();
  readonly #language: StatementLanguage;
  readonly #back: Reference[] = [];

  /** `speakers` are the offsets at which the words end that name who is said to have spoken. */
  constructor(
    text: string,
    sentences: readonly Sentence[],
    speakers: ReadonlySet<number>,
    language: StatementLanguage,
  ) {
    this.#language = language;
    const sightings = sentences.map((sentence) => findNames(sentence, language));
    for (const sighting of sightings.flat()) {
      const role = roleBeside(text, sighting, language);
      if (role !== null) this.#roles.set(sighting, role);
    }
    this.named = findNamed(sightings.flat(), { speakers, roles: this.#roles }, language);
    const ofSighting = new Map(
      this.named.flatMap((named) => named.sightings.map((sighting) => [sighting, named] as const)),
    );
    sentences.forEach((sentence, number) => {
      const here = new Map(
        (sightings[number] ?? []).map((sighting) => [sighting.start, sighting] as const),
      );
      let hasMain = false;
      for (const [place, { start, end: unitEnd, lower }] of sentence.units.entries()) {
        const sighting = here.get(start);
        const named =
          sighting === undefined
            ? this.#standingFor(lower, { sentence, number })
            : (ofSighting.get(sighting) ?? null);
        if (named === null || sighting?.isQuoted) continue;
        this.#byStart.set(start, named);
        const end = sighting?.to ?? place;
        const hasSpoken = speakers.has(sighting?.end ?? unitEnd);
        const isSubject = hasSpoken || isBeforeVerb(sentence, end, language);
        const mayAct = named.isPerson || named.hasSpoken;
        const isMain: boolean =
          hasSpoken ||
          (!hasMain && mayAct && (isSubject || isFirst(sentence, place, end, language)));
        this.#back.push({
          start,
          named,
          sentence: number,
          paragraph: sentence.paragraph,
          isSubject,
          isMain,
        });
        hasMain ||= isMain;
      }
    });
  }

  /** Who is meant by the last name or pronoun in a stretch; `null` when the text does not tell. */
  within({ start, end }: Span): Named | null {
    for (let at = end - 1; at >= start; at -= 1) {
      const named = this.#byStart.get(at);
      if (named !== undefined) return named;
    }
    return null;
  }

  /** The last body that did something, in this sentence or the one before. */
  #lastBody(number: number): Named | null {
    const back = this.#back.slice(-MOST_BACK);
    const last = back.findLast(({ isMain, sentence }) => isMain && number - sentence <= 1);
    return last !== undefined && !last.named.isPerson && last.named.hasSpoken ? last.named : null;
  }

  #standingFor(
    word: string,
    { sentence, number }: { readonly sentence: Sentence; readonly number: number },
  ): Named | null {
    const pronoun = this.#language.words.pronouns.get(word);
    if (pronoun === 'thing') return this.#lastBody(number);
    if (pronoun !== 'female' && pronoun !== 'male') return null;
    let [best, bestWeight] = [null as Named | null, -Infinity];
    for (let at = this.#back.length - 1; at >= 0; at -= 1) {
      const reference = this.#back[at];
      if (reference === undefined || this.#back.length - at > MOST_BACK) break;
      if (number - reference.sentence > FARTHEST) break;
      const weight = weightOf(reference, pronoun, sentence.paragraph, number);
      if (weight > bestWeight) [best, bestWeight] = [reference.named, weight];
    }
    return best;
  }
}

function weightOf(
  { named, isMain, isSubject, sentence, paragraph }: Reference,
  gender: Gender,
  inParagraph: number,
  number: number,
): number {
  const mayAct = named.isPerson || named.hasSpoken;
  const isLikeName = named.words.length === 2 && isSubject;
  if ((!mayAct && !isLikeName) || named.isBody) return -Infinity;
  if (named.gender !== null && named.gender !== gender) return -Infinity;
  return (
    sentence -
    number +
    (isSubject ? WEIGHT.subject : 0) +
    (named.gender === gender ? WEIGHT.genderKnown : 0) +
    (paragraph === inParagraph ? WEIGHT.sameParagraph : 0) +
    (isMain ? WEIGHT.main : 0) +
    (named.isPerson ? 0 : mayAct ? WEIGHT.maybe : WEIGHT.unlikely) +
    WEIGHT.often * Math.log(named.sightings.length)
  );
}

/** Whether a name stands at the beginning of its sentence, and not to tell whose something is. */
function isFirst(
  sentence: Sentence,
  from: number,
  to: number,
  language: StatementLanguage,
): boolean {
  return (
    from <= 1 &&
    !language.roles.isPossessive(sentence.at(to).lower) &&
    !isBeforeRole(sentence, to, language)
  );
}

/** `Trump campaign manager Adam Strait`: the name tells whose manager it is. */
function isBeforeRole(sentence: Sentence, to: number, { roles }: StatementLanguage): boolean {
  for (let at = to + 1; at <= to + MOST_ROLE_WORDS; at += 1) {
    if (!sentence.isWord(at) || sentence.isCapital(at)) return false;
    if (roles.people.has(sentence.at(at).lower) && sentence.isCapital(at + 1)) return true;
  }
  return false;
}

/** Whether what stands behind a name or pronoun is likely its verb. */
function isBeforeVerb(sentence: Sentence, to: number, language: StatementLanguage): boolean {
  const { words, roles, verbs, isAdverb } = language;
  if (isBeforeRole(sentence, to, language)) return false;
  if (roles.isPossessive(sentence.at(to).lower)) return false;
  const next = sentence.at(to + 1);
  if (next.kind !== 'word' || sentence.isCapital(to + 1)) return false;
  const { lower } = next;
  if (words.auxiliaries.has(lower) || verbs.all.has(lower) || isAdverb(lower)) return true;
  return !words.prepositions.has(lower) && !words.ties.has(lower) && !words.conjunctions.has(lower);
}
