import type { SayingVerbs } from '../statement-language';
import { words } from './words-of';

/** Lemmas, with forms that are not regular behind colons. They take a clause with or without `that`. */
const BARE = `say:said tell:told add argue announce note suggest report explain claim acknowledge declare insist state
  tweet admit:admitted:admitting warn stress predict vow pledge promise confirm assert contend allege concede maintain
  complain write:wrote:written testify demand deny emphasize emphasise recall reveal estimate indicate agree joke affirm
  disclose hint`;

/** These take one with `that` only. */
const CLAUSE = `respond reply conclude observe remark reiterate mention boast lament caution signal:signaled:signalled
  repeat remind assure propose recommend inform urge point find:found show:shown underline underscore stipulate
  clarify surmise posit`;

/** These take none, or something said only: `described it as “brave”`. */
const PLAIN = `ask continue retweet counter retort muse chant post read:read sing:sang describe call dub:dubbed:dubbing
  label:labeled:labelled advise comment question plead:pled swear:swore whisper mutter begin:began:begun interject opine
  blast slam:slammed:slamming criticize criticise praise brief elaborate echo put:put:putting cite refer:referred:referring
  release condemn attack celebrate instruct exhort beseech order welcome quip:quipped:quipping shout yell cry exclaim proclaim answer
  denounce decry dismiss hail
  interrupt thunder
  implore`;

/** These take a noun as what was said. */
const OBJECT = `criticize criticise describe mention denounce decry condemn announce acknowledge suggest note emphasize
  emphasise stress reiterate highlight underline underscore deny praise hail dismiss cite reject propose demand blame
  welcome question predict promise pledge urge confirm recommend reveal accuse slam blast`;

/** These take one behind a word of their own. */
const OBJECT_BEHIND: Readonly<Record<string, string>> = {
  call: 'for',
  point: 'to',
  'speak:spoke': 'of about',
  warn: 'of against about',
  complain: 'of about',
  'refer:referred:referring': 'to',
  appeal: 'for',
  argue: 'for against',
};

const NOUN_FORMS = `state states report reports claim claims note notes comment comments remark remarks signal signals
  stress stresses tweet tweets question questions order orders demand demands promise promises show shows mention mentions
  attack attacks praise post posts point points call calls ask asks answer answers estimate estimates find finds release
  releases read reads cite cites begin began brief briefs label labels labeled welcome welcomes echo echoes joke jokes
  boast boasts pledge pledges vow vows blast hail thunder cry cries`;

const ALL = `${BARE} ${CLAUSE} ${PLAIN} ${OBJECT} ${Object.keys(OBJECT_BEHIND).join(' ')}`;

const OTHER = forms(`${BARE} ${CLAUSE} ${PLAIN}`);

/** English verbs of saying. */
export const ENGLISH_VERBS: SayingVerbs = {
  all: forms(ALL),
  bases: new Set([...words(ALL)].map((entry) => entry.split(':')[0] ?? '')),
  clause: forms(`${BARE} ${CLAUSE}`),
  bare: forms(BARE),
  telling: forms('tell:told remind assure inform warn ask'),
  asking: forms('ask'),
  warning: forms('warn'),
  describing: forms(
    'call describe label:labeled:labelled dub:dubbed:dubbing dismiss hail denounce decry praise criticize criticise',
  ),
  objects: forms(OBJECT),
  objectsBehind: new Map(
    Object.entries(OBJECT_BEHIND).flatMap(([entry, ties]) =>
      inflected(entry).map((form) => [form, words(ties)] as const),
    ),
  ),
  objectOnly: new Set([...forms(ALL)].filter((form) => !OTHER.has(form))),
  showing: forms(
    'highlight underline underscore suggest reveal indicate emphasize emphasise stress',
  ),
  accusing: forms('accuse'),
  charge: words('of'),
  urging: forms('urge vow pledge promise ask advise implore order instruct beseech exhort'),
  infinitive: 'to',
  participles: new Set([...forms(ALL)].filter((form) => form.endsWith('ing'))),
  nounForms: words(NOUN_FORMS),
  isParticiple: (word) => word.endsWith('ing'),
  isSingularForm: (form) => form.endsWith('s'),
  isPluralForm: (form) => !form.endsWith('s'),
  spoilers: words(
    'to be is are was were been being a an the his her their its of this that in by for from with our my no',
  ),
  progressive: words('is was are were'),
  accordingTo: ['according', 'to'],
};

function forms(lemmas: string): Set<string> {
  return new Set([...words(lemmas)].flatMap(inflected));
}

/** Every form of a verb, from its lemma and the forms that are its own. */
function inflected(entry: string): string[] {
  const [lemma = '', ...own] = entry.split(':');
  const stem = lemma.replace(/e$/, '');
  const isSoft = /[^aeiou]y$/.test(lemma);
  const third = isSoft
    ? `${lemma.slice(0, -1)}ies`
    : lemma + (/(?:s|sh|ch|o)$/.test(lemma) ? 'es' : 's');
  const past = isSoft ? `${lemma.slice(0, -1)}ied` : `${stem}ed`;
  const hasOwnIng = own.some((form) => form.endsWith('ing'));
  return [lemma, third, ...(own.length > 0 ? own : [past]), ...(hasOwnIng ? [] : [`${stem}ing`])];
}
