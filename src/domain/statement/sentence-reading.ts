import { type Cue, findCues } from './cues';
import type { NounPhrase } from './noun-phrase';
import type { StatementLanguage } from './statement-language';
import type { Span } from './token';
import { isCapital, type Sentence } from './unit';

/** Places in a sentence, both included. */
export interface Places {
  readonly from: number;
  readonly to: number;
}

/** By which rule something is taken to have been said; each has words of its own in `explanation.ts`. */
export type Rule =
  | 'passageBeforeCue'
  | 'passageAfterCue'
  | 'clauseAfterCue'
  | 'clauseBeforeCue'
  | 'objectAfterCue'
  | 'accordingTo'
  | 'label'
  | 'signed'
  | 'introduced'
  | 'alone'
  | 'passageInSentence';

/** Words that name a speaker. */
export interface Mention extends Span {
  readonly kind: NounPhrase['kind'];
}

/** What a sentence attributes to somebody. */
export interface Attributed {
  readonly rule: Rule;
  readonly parts: readonly Span[];
  /** `null` without one. */
  readonly cue: Span | null;
  /** `null` when the sentence names nobody. */
  readonly speaker: Mention | null;
  /** Whether its cue has its subject from the one before it; `null` when it has one of its own. */
  readonly hangsOn: 'joined' | 'participle' | null;
}

interface Told {
  readonly cue: Places | null;
  readonly subject: NounPhrase | null;
  readonly hangsOn: Attributed['hangsOn'];
}

/** A sentence while it is read: what was found in it, and what of it is taken. */
export class SentenceReading {
  readonly sentence: Sentence;
  readonly language: StatementLanguage;
  readonly cues: readonly Cue[];
  readonly found: Attributed[] = [];
  readonly #taken = new Set<number>();
  readonly #settled: Places[] = [];

  constructor(sentence: Sentence, language: StatementLanguage) {
    this.sentence = sentence;
    this.language = language;
    this.cues = findCues(sentence, language);
  }

  isTaken(place: number): boolean {
    return this.#taken.has(place);
  }

  /** Whether a cue stands within what another one told already. */
  isSettled({ from }: Cue): boolean {
    return this.#settled.some((places) => from > places.from && from <= places.to);
  }

  /** Keeps what a cue tells. `settled` are the places in which no further cue counts. */
  keep(cue: Cue, rule: Rule, parts: readonly Places[], settled: Places): void {
    const { form } = cue;
    const hangsOn = form === 'joined' || form === 'participle' ? form : null;
    this.#take(rule, parts, { cue, subject: cue.subject, hangsOn });
    this.#settled.push(settled);
  }

  /** Keeps what no verb tells. `cue` is what tells it instead. */
  take(rule: Rule, parts: readonly Places[], cue: Places | null, subject: NounPhrase | null): void {
    this.#take(rule, parts, { cue, subject, hangsOn: null });
  }

  #take(rule: Rule, parts: readonly Places[], { cue, subject, hangsOn }: Told): void {
    const { sentence } = this;
    this.add(
      {
        rule,
        parts: parts.map(({ from, to }) => sentence.span(from, to)),
        cue: cue === null ? null : sentence.span(cue.from, cue.to),
        speaker: this.#mentionOf(subject),
        hangsOn,
      },
      parts,
    );
  }

  /** Keeps what was found within the units at some places, which are taken by it. */
  add(attributed: Attributed, places: readonly Places[]): void {
    this.found.push(attributed);
    for (const { from, to } of places) {
      for (let at = from; at <= to; at += 1) this.#taken.add(at);
    }
  }

  #mentionOf(phrase: NounPhrase | null): Mention | null {
    if (phrase === null) return null;
    return { ...this.sentence.span(phrase.from, phrase.to), kind: phrase.kind };
  }

  hasCueBetween(after: number, before: number): boolean {
    return this.cues.some(({ from }) => from > after && from < before);
  }
}

/** Whether a passage within a sentence is what a book or a show is called: `the book “A Strait Too Far,”`. */
export function isTitle({ sentence, language }: SentenceReading, at: number): boolean {
  const passage = sentence.quotedAt(at);
  if (passage === null || passage.words < 2 || at === 0) return false;
  if (/^[.!?]$/.test(passage.ending)) return false;
  const { determiners, prepositions, joiners } = language.words;
  return passage.tokens.every(
    (token) =>
      token.kind === 'mark' ||
      isCapital(token) ||
      [determiners, prepositions, joiners].some((small) => small.has(token.lower)),
  );
}

/** The cue with its subject: the places of “Strait said” in a sentence. */
export function clauseOf({ form, from, to, subject }: Cue): Places {
  if (form === 'joined') return { from, to };
  if (form === 'inverted') return { from, to: subject?.to ?? to };
  if (form === 'accordingTo') return { from, to: subject?.to ?? to };
  return { from: Math.min(from, subject?.from ?? from), to };
}
