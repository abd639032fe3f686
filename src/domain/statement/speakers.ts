import type { Named } from './people';
import type { Draft } from './read-text';
import { References } from './references';
import { headOf, type Role } from './roles';
import type { StatementLanguage } from './statement-language';
import type { Span } from './token';
import type { Places } from './sentence-reading';
import type { Sentence } from './unit';

/** Who said something, as far as the text tells. */
export interface ProposedSpeaker {
  /** In full where the text has it, else as mentioned. */
  readonly name: string;
  readonly role: string | null;
  readonly organisation: string | null;
  /** How the name was found: `named` there, told by a `pronoun` or a `role`, or `unknown` beyond the mention. */
  readonly by: 'named' | 'pronoun' | 'role' | 'unknown';
}

/** Of so many with the same role none is told by it. */
const MOST_ALIKE = 50;

/** Finds who the speakers of a text's drafts are. */
export class Speakers {
  readonly #text: string;
  readonly #language: StatementLanguage;
  readonly #references: References;
  /** Those with a role, by its noun. */
  readonly #byHead = new Map<string, { readonly named: Named; readonly role: Role }[]>();

  constructor(
    text: string,
    sentences: readonly Sentence[],
    drafts: readonly Draft[],
    language: StatementLanguage,
  ) {
    this.#text = text;
    this.#language = language;
    const ends = new Set(drafts.flatMap(({ speaker }) => (speaker === null ? [] : [speaker.end])));
    this.#references = new References(text, sentences, ends, language);
    for (const named of this.#references.named) {
      for (const role of named.roles) {
        const others = this.#byHead.get(role.head);
        if (others === undefined) this.#byHead.set(role.head, [{ named, role }]);
        else if (others.length < MOST_ALIKE) others.push({ named, role });
      }
    }
  }

  /** Who said a draft; `null` when its sentence names nobody. */
  of({ speaker, sentence }: Draft): ProposedSpeaker | null {
    if (speaker === null) return null;
    const mention = this.#language.roles.withoutPossessive(
      this.#text.slice(speaker.start, speaker.end),
    );
    const named = speaker.kind === 'nominal' ? null : this.#references.within(speaker);
    if (named !== null) {
      const by = speaker.kind === 'pronoun' ? 'pronoun' : 'named';
      return { name: named.name, by, ...partsOf(named.roles[0]) };
    }
    if (speaker.kind === 'nominal') return this.#nominal(speaker, sentence, mention);
    return { name: mention, by: 'unknown', ...partsOf() };
  }

  /** `the spokesperson`: the one whom the text introduced as such, if no other was. */
  #nominal(speaker: Span, sentence: Sentence, mention: string): ProposedSpeaker {
    const [from, to] = placesOf(sentence, speaker);
    const head = from < 0 ? null : headOf(sentence, from, to, this.#language);
    const unknown = { name: mention, by: 'unknown', ...partsOf() } as const;
    if (from < 0 || this.#isAnyone(sentence.at(from).lower)) return unknown;
    if (head === null) return this.#body(sentence, { from, to }) ?? unknown;
    const words = this.#ownWords(sentence, from, head);
    const all = this.#byHead.get(sentence.at(head).lower) ?? [];
    const fitting = all.filter(({ role }) => words.every((word) => role.words.has(word)));
    const before = fitting.filter(({ named }) => (named.sightings[0]?.start ?? 0) < speaker.start);
    const candidates = before.length > 0 ? before : fitting;
    const [first] = candidates;
    if (first === undefined || candidates.some(({ named }) => named !== first.named))
      return unknown;
    return { name: first.named.name, by: 'role', ...partsOf(first.role) };
  }

  /** `the port office` is a name for a body; `the office` is one if the text has just one such name. */
  #body(sentence: Sentence, { from, to }: Places): ProposedSpeaker | null {
    const { words, names } = this.#language;
    const { determiners, possessives } = words;
    const first = determiners.has(sentence.at(from).lower) ? from + 1 : from;
    const ends = (at: number): boolean => at > to || words.ties.has(sentence.at(at).lower);
    let head = first;
    while (!ends(head + 1)) head += 1;
    const { lower } = sentence.at(head);
    if (!names.speaking.has(lower) || possessives.has(sentence.at(from).lower)) return null;
    if (first < to) {
      const { start, end } = sentence.span(first, to);
      return { name: this.#text.slice(start, end), by: 'named', ...partsOf() };
    }
    const [one, ...others] = this.#references.named.filter(
      (named) => named.words.length > 1 && named.words.some((word) => word.toLowerCase() === lower),
    );
    if (one === undefined || others.length > 0) return null;
    return { name: one.name, by: 'role', ...partsOf() };
  }

  /** Whether a word makes a phrase speak of no one in particular: `a spokesperson`. */
  #isAnyone(word: string): boolean {
    return this.#language.words.indefinite.has(word);
  }

  /** What tells one from others of the same role, without whose it is. */
  #ownWords(sentence: Sentence, from: number, head: number): string[] {
    const { words, roles, names } = this.#language;
    return sentence.units
      .slice(from, head)
      .map(({ lower }) => lower)
      .filter(
        (lower) =>
          !words.determiners.has(lower) && !roles.isPossessive(lower) && !names.titles.has(lower),
      );
  }
}

function partsOf(role?: Role): {
  readonly role: string | null;
  readonly organisation: string | null;
} {
  return { role: role?.role ?? null, organisation: role?.organisation ?? null };
}

function placesOf({ units }: Sentence, { start, end }: Span): [from: number, to: number] {
  return [
    units.findIndex((unit) => unit.start === start),
    units.findIndex((unit) => unit.end === end),
  ];
}
