/**
 * What a language gives to tell how a wording changed: the data that the rules of `domain/relation` go by. All words
 * are folded (lower case, no diacritics, no apostrophes), and stand in their {@link RelationLanguage.stem}.
 */
export interface RelationLanguage {
  /** What the forms of a word have in common: `demand` of `demands` and `demanded`. */
  readonly stem: (word: string) => string;
  /** Words that are several: `won't` is `will not`. */
  readonly expansions: ReadonlyMap<string, readonly string[]>;
  /** Words that stand in for each other where one passage is in the reporter's words: `is` and `was`. */
  readonly backshifted: ReadonlyMap<string, string>;
  /** Words that say little by themselves, beside the stop words: `said`. */
  readonly fillers: ReadonlySet<string>;
  /** Verbs of saying that do something by themselves, in their stem: `demand`, `condemn`. */
  readonly acts: ReadonlySet<string>;
  /** Expressions that carry a meaning here, longest first where one begins like another. */
  readonly expressions: readonly Expression[];
  /** Of small words that tell who or when: what family they are of, and which of it. */
  readonly telling: ReadonlyMap<string, readonly [family: string, which: string]>;
  /** Words behind which what was kept may be turned round or limited: `but`. */
  readonly turns: ReadonlySet<string>;
  /** Words that join what is new to what was kept without touching it: `and`. */
  readonly joins: ReadonlySet<string>;
}

/** One or several words in a row, and what they do to a wording. */
export interface Expression {
  readonly words: readonly string[];
  readonly marks: readonly Mark[];
}

/** What an expression does. */
export type Mark =
  /** It turns what it belongs to into its opposite. */
  | { readonly kind: 'negation' }
  /** It has a place on a scale, higher where it is stronger. */
  | { readonly kind: 'strength'; readonly scale: string; readonly level: number }
  /** It makes what it stands with stronger, or weaker. */
  | { readonly kind: 'booster' | 'hedge' }
  /** What follows limits what stands before: `if`. */
  | { readonly kind: 'condition' }
  /** It says the opposite of what stands on the other side. */
  | { readonly kind: 'opposite'; readonly concept: string; readonly side: 0 | 1 }
  /** It means nothing of what its words mean: `not only`. */
  | { readonly kind: 'nothing' };
