import type { Pronoun, SmallWords } from '../statement-language';
import { words } from './words-of';

const PRONOUNS: Readonly<Record<Pronoun, string>> = {
  female: 'she',
  male: 'he',
  many: 'they',
  thing: 'it',
  self: 'i we',
  listener: 'you',
  relative: 'who which',
};

const STATES = `ariz. calif. colo. conn. fla. ga. ill. ind. kan. ky. la. mass. md. mich. minn. miss. mo. mont. neb. nev.
  n.h. n.j. n.m. n.y. n.c. n.d. okla. ore. pa. r.i. s.c. s.d. tenn. tex. vt. va. wash. w.va. wis. wyo.`;

/** What holds English sentences together. */
export const ENGLISH_WORDS: SmallWords = {
  pronouns: new Map(
    Object.entries(PRONOUNS).flatMap(([kind, list]) =>
      [...words(list)].map((word) => [word, kind as Pronoun] as const),
    ),
  ),
  auxiliaries: words(
    'has have had did does do would could will can may might should is was are were be been being',
  ),
  determiners: words(
    `the a an his her their its our my this that these those another one some many several two three four five six no
     each both any most other all few`,
  ),
  possessives: words('his her their its our my'),
  indefinite: words('a an another one some any no several many few'),
  prepositions: words(
    `in on at during after before following with despite while as when if since for from by to about against over under
     through without although though because amid upon of until like`,
  ),
  amounts: words('about over under around'),
  ties: words('of for with in at from to'),
  conjunctions: words(
    'but and that while because if when although though as or where what how why which who to so',
  ),
  subordinators: words('while after when although though as because since whereas before once if'),
  whiles: words('while when although though'),
  joiners: words('but and so yet still'),
  negations: words('not never'),
  that: words('that'),
  clauseStarts: words('he she they it there the a an his her its their i we'),
  clausePronouns: words('he she they it there his her'),
  hearers: words('me him her them us reporters you'),
  contentStarts: words('on in how'),
  asides: words('a an the citing'),
  occasions: words(
    `interview statement briefing speech news conference morning night afternoon evening week month year`,
  ),
  abbreviations: words(
    `mr. mrs. ms. dr. del. supt. det. sec. cmdr. adm. maj. rep. reps. sen. sens. gov. gen. lt. col. sgt. capt. rev. hon.
     prof. st. jr. sr. u.s. u.n. u.k. d.c. jan. feb. mar. apr. aug. sept. oct. nov. dec. no. vs. inc. co. corp. ltd.
     e.g. i.e. a.m. p.m. ph.d. etc. ${STATES}`,
  ),
  closingAbbreviations: words(
    'a.m. p.m. u.s. u.n. u.k. d.c. n.c. inc. co. ltd. jr. sr. etc. md. va. ill.',
  ),
  openers: words(
    `but and the a an in on as that this if when while so then also still yet meanwhile however though although for at
     even now yes no later earlier after because indeed instead speaking during by his her its their with to from since
     before there it what how why who where republican democratic democrat separately finally nevertheless moreover
     asked
     our my your we he she they i you not all some many most one once both here just well maybe perhaps like`,
  ),
  plurals: words('people officials critics police to will would not'),
  mayBePlural: (word) => word.endsWith('s'),
  looksLikePast: (word) => /[^e]ed$/.test(word),
  looksLikeAdjective: (word) => /(?:ing|ed|al|ous|ive|ic|ful|ent|able|ary)$/.test(word),
};
