/** What a language gives to tell who said what: the data that the rules of `domain/statement` go by. All words are in lower case. */
export interface StatementLanguage {
  readonly verbs: SayingVerbs;
  readonly words: SmallWords;
  readonly names: NameWords;
  readonly roles: RoleWords;
  readonly dates: DateWords;
  readonly occasions: OccasionWords;
  /** Whether a word can stand between a speaker and the verb: `also`, `repeatedly`. */
  readonly isAdverb: (word: string) => boolean;
}

/** Forms of verbs by what may follow them. */
export interface SayingVerbs {
  /** Every form of a verb of saying: `said`, `says`, `saying`. */
  readonly all: ReadonlySet<string>;
  /** The forms that a single person does not take: `say`. */
  readonly bases: ReadonlySet<string>;
  /** Those that take a clause as what was said: `said that`, not `described`. */
  readonly clause: ReadonlySet<string>;
  /** Those that take it without a word between: `said the road was closed`. */
  readonly bare: ReadonlySet<string>;
  /** Those that name whom it was said to before what was said: `told reporters that`. */
  readonly telling: ReadonlySet<string>;
  /** Those that tell to whom and ask: what follows is a question, not a clause. */
  readonly asking: ReadonlySet<string>;
  /** Those that may or may not name whom it was said to: `warned that`, `warned the council that`. */
  readonly warning: ReadonlySet<string>;
  /** Those that say what something is like: `called the plan “brave”`. */
  readonly describing: ReadonlySet<string>;
  /** Those that take a noun as what was said: `criticised the plan`. */
  readonly objects: ReadonlySet<string>;
  /** Those that take it behind a word of their own: `called` behind `for`. */
  readonly objectsBehind: ReadonlyMap<string, ReadonlySet<string>>;
  /** Forms that take nothing else. */
  readonly objectOnly: ReadonlySet<string>;
  /** Of these, the ones that things do as well: `highlighted the risk`. */
  readonly showing: ReadonlySet<string>;
  /** Those that say of whom, and of what: `accused the council of`. */
  readonly accusing: ReadonlySet<string>;
  /** What stands before the latter: `of`. */
  readonly charge: ReadonlySet<string>;
  /** Those of what somebody is to do: `urged the council to`, `vowed to`. */
  readonly urging: ReadonlySet<string>;
  /** What stands before what is to be done: `to`. */
  readonly infinitive: string;
  /** Forms that tell of saying while something else is done: `adding`. */
  readonly participles: ReadonlySet<string>;
  /** Forms that are nouns as well, and need more than their place to count as verbs: `report`, `claims`. */
  readonly nounForms: ReadonlySet<string>;
  /** Whether any word may be a participle: `speaking`. */
  readonly isParticiple: (word: string) => boolean;
  /** Whether a form is one that a single person takes now: `says`. */
  readonly isSingularForm: (form: string) => boolean;
  /** Of those, the ones that a subject in the plural takes: `report`, not `reports`. */
  readonly isPluralForm: (form: string) => boolean;
  /** Words before a form that make it no verb of its own: `to`, `was`, `the`. */
  readonly spoilers: ReadonlySet<string>;
  /** Of these, those that a participle may follow: `was saying`. */
  readonly progressive: ReadonlySet<string>;
  /** Words that together name a speaker without a verb: `according to`. */
  readonly accordingTo: readonly [string, string];
}

/** Words that hold sentences together. */
export interface SmallWords {
  /** Words that stand for a person or several. */
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** Those of them that tell whose something is: `her`. */
  readonly possessives: ReadonlySet<string>;
  /** Those of them that speak of no one in particular: `a`, `another`. */
  readonly indefinite: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** Of these, the ones that may stand before a number: `about`. */
  readonly amounts: ReadonlySet<string>;
  /** Prepositions that tie a noun to the one before: `of`, `for`. */
  readonly ties: ReadonlySet<string>;
  /** What comes before a clause and is no part of its subject: `but`, `that`, `because`. */
  readonly conjunctions: ReadonlySet<string>;
  /** Of these, the ones that begin a clause which a main one follows: `while`. */
  readonly subordinators: ReadonlySet<string>;
  /** Of these, the ones that tell what went on at the same time or around it. */
  readonly whiles: ReadonlySet<string>;
  /** Of these, the ones between sentences: `but`, `and`. */
  readonly joiners: ReadonlySet<string>;
  /** What turns a clause around and belongs to it: `not`. */
  readonly negations: ReadonlySet<string>;
  /** `that` before what was said. */
  readonly that: ReadonlySet<string>;
  /** What a clause begins with: `he`, `the`, `there`. */
  readonly clauseStarts: ReadonlySet<string>;
  /** Of these, the ones that begin one behind a time or place too: `he`, `there`. */
  readonly clausePronouns: ReadonlySet<string>;
  /** Words that alone name to whom something was said: `him`, `reporters`. */
  readonly hearers: ReadonlySet<string>;
  /** What begins something said behind a form that may be a noun: `how`. */
  readonly contentStarts: ReadonlySet<string>;
  /** What goes on behind `, Strait said,` without being said: `citing`, `a`. */
  readonly asides: ReadonlySet<string>;
  /** Nouns behind which, at the end of a time or place, a clause begins: `interview`, `morning`. */
  readonly occasions: ReadonlySet<string>;
  /** With their full stop: `mr.`, `u.n.`. */
  readonly abbreviations: ReadonlySet<string>;
  /** Those of them that a sentence may end with. */
  readonly closingAbbreviations: ReadonlySet<string>;
  /** Words that begin a sentence in capitals and are no names: `But`, `However`. */
  readonly openers: ReadonlySet<string>;
  /** Plurals that do not end like others: `people`, `police`. */
  readonly plurals: ReadonlySet<string>;
  /** Whether a noun may be in the plural. */
  readonly mayBePlural: (word: string) => boolean;
  /** Whether a word may be a verb that tells of what was, as far as its ending tells. */
  readonly looksLikePast: (word: string) => boolean;
  /** Whether a word describes rather than names, as far as its ending tells. */
  readonly looksLikeAdjective: (word: string) => boolean;
}

/** What a pronoun tells of whom it stands for. */
export type Pronoun = Gender | 'many' | 'thing' | 'self' | 'listener' | 'relative';

/** As far as a text or a name tells it. */
export type Gender = 'female' | 'male';

/** What tells names and whom they belong to. */
export interface NameWords {
  /** What stands before a name and is no part of it: `mr.`, `president`. */
  readonly titles: ReadonlySet<string>;
  /** Small words inside names: `bin`, `van`. */
  readonly particles: ReadonlySet<string>;
  /** What bodies are called by, and may be followed by `of` and more: `university`, `ministry`. */
  readonly bodies: ReadonlySet<string>;
  /** Nouns for bodies that speak: `the port office said`. */
  readonly speaking: ReadonlySet<string>;
  /** Countries, and the cities that are named for their governments, in full. */
  readonly places: ReadonlySet<string>;
  /** Words inside the names of bodies: `of`, `for`, `and`. */
  readonly links: ReadonlySet<string>;
  /** Given names and titles that tell the gender of who bears them. */
  readonly genders: ReadonlyMap<string, Gender>;
  /** Words behind a name that belong to it and are no surname: `jr.`. */
  readonly suffixes: ReadonlySet<string>;
}

/** What people are called by what they do or are. */
export interface RoleWords {
  /** Nouns that tell what somebody is, with the gender if they tell one: `spokesman`, `minister`. */
  readonly people: ReadonlyMap<string, Gender | null>;
  /** The last parts of such nouns: `-woman`, `-ist`. */
  readonly isPersonNoun: (word: string) => boolean;
  /** Forms that mark what belongs to somebody: whether a word ends so. */
  readonly isPossessive: (word: string) => boolean;
  /** The same word without it. */
  readonly withoutPossessive: (word: string) => string;
}

/** What tells when something was said. */
export interface DateWords {
  /** Names of days and months, `today` and the like. */
  readonly calendar: ReadonlySet<string>;
  /** Of these, the ones that people are called as well: `may`. */
  readonly names: ReadonlySet<string>;
  /** Words for days counted from the one of publication: `yesterday` is -1. */
  readonly days: ReadonlyMap<string, number>;
  /** Parts of a day, behind `this` and `last`: `morning`. */
  readonly times: ReadonlySet<string>;
  readonly weekend: ReadonlySet<string>;
  /** What counts back from the day of publication: `ago`. */
  readonly ago: ReadonlySet<string>;
  /** Units of time by their days; 0 for what is shorter than a day. */
  readonly spans: ReadonlyMap<string, number>;
  readonly numbers: ReadonlyMap<string, number>;
  /** What counts from something that happened: 1 for `after`, -1 for `before`. */
  readonly fromEvent: ReadonlyMap<string, number>;
  /** What counts from a day that was told before: `earlier`. */
  readonly beside: ReadonlySet<string>;
  /** Words for a short time before these: `shortly`. */
  readonly soon: ReadonlySet<string>;
  /** Parts of a month or year: `early`. */
  readonly parts: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
  readonly this: ReadonlySet<string>;
  readonly week: string;
  readonly month: string;
  readonly year: string;
  /** What may stand between a day and its month. */
  readonly of: ReadonlySet<string>;
  /** Words before a month or year: `in`. */
  readonly within: ReadonlySet<string>;
  /** Words that make a date one to come, or a limit: `until`, `by`. */
  readonly otherwise: ReadonlySet<string>;
}

/** What tells on what occasion something was said. */
export interface OccasionWords {
  /** What stands before an occasion: `at`, `in`, `during`. */
  readonly before: ReadonlySet<string>;
  /** Nouns that name one: `briefing`, `interview`. */
  readonly nouns: ReadonlySet<string>;
  /** What ties to it whom it was with, or where it was: `with`, `in`. */
  readonly behind: ReadonlySet<string>;
  /** What stands before a channel: `on`. */
  readonly onChannel: ReadonlySet<string>;
  /** Channels: `television`. */
  readonly channels: ReadonlySet<string>;
  /** Those that are written with a capital, and mean other things without: `X`. */
  readonly namedChannels: ReadonlySet<string>;
}
