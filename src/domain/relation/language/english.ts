import { words } from '../../statement/language/words-of';
import { OPPOSITES, SCALES } from './english-scales';
import type { Expression, Mark, RelationLanguage } from './relation-language';
import { stemOfEnglish } from './english-stems';

const NEGATIONS = `
  not, never, no, nor, neither, none, nobody, nothing, nowhere, no longer, not yet, refuse to, refuses to,
  decline to, under no circumstances, by no means`;

const BOOSTERS = `
  strongly, firmly, categorically, unequivocally, absolutely, immediately, at once, without delay, unconditionally,
  without conditions, without preconditions, definitely, certainly, undoubtedly, vehemently, resolutely, utterly,
  completely, totally, fully, in the strongest terms, in the strongest possible terms, there is no doubt that,
  without doubt`;

const HEDGES = `
  perhaps, maybe, possibly, probably, apparently, allegedly, reportedly, somewhat, to some extent, in principle,
  for now, for the time being, hopefully, partly, if possible, where possible, at some point`;

const CONDITIONS =
  'if, provided that, provided, on condition that, on the condition that, only if, as soon as';

const EMPTY = `
  not only, not just, not least, no fewer than, no less than, no doubt, whether or not, no matter, nothing but,
  no one else, as if, even if, what if`;

/** English, the first language that relations are proposed in. */
export const ENGLISH_RELATIONS: RelationLanguage = {
  stem: stemOfEnglish,
  expansions: new Map(
    lines(`
      wont: will not
      cannot: can not
      cant: can not
      dont: do not
      doesnt: do not
      didnt: do not
      isnt: is not
      arent: are not
      wasnt: was not
      werent: were not
      hasnt: has not
      havent: have not
      hadnt: had not
      wouldnt: would not
      shouldnt: should not
      couldnt: could not
      mustnt: must not
      neednt: need not
      im: i am
      weve: we have
      ive: i have
      theyve: they have
      theyre: they are
      youre: you are
      youve: you have
    `).map(([word, meant]) => [word, meant.split(' ')]),
  ),
  backshifted: new Map(
    lines(`
      be: am is are was were been being
      have: has had having
      do: does did doing done
      will: would shall
      can: could
      may: might
      we: i he she they
      our: my his her their its
      us: me him them
      this: that these those
    `).flatMap(([one, others]) => others.split(' ').map((other): [string, string] => [other, one])),
  ),
  fillers: words('said say says told added also again today yesterday'),
  acts: new Set(
    [
      ...words(`suggest propose recommend invite encourage ask request appeal call urge press push demand insist
        require order command criticise criticize deplore regret condemn denounce warn threaten`),
    ].map(stemOfEnglish),
  ),
  expressions: expressions(),
  telling: new Map(
    lines(`
      person first: i we us me our my ours
      person other: he she they them him their his hers theirs
      person you: you your yours
      tense past: was were had
      tense present: is are am has have
      tense future: will shall
    `).flatMap(([kind, list]) => {
      const [family = '', which = ''] = kind.split(' ');
      return list.split(' ').map((word): [string, [string, string]] => [word, [family, which]]);
    }),
  ),
  turns: words(
    'but however although though except unless until despite whereas while nor instead only',
  ),
  joins: words('and'),
};

/** Every expression, the longest first, so that `no longer` is not read as `no`. */
function expressions(): readonly Expression[] {
  const found = new Map<string, Mark[]>();
  const put = (list: string, mark: Mark): void => {
    for (const phrase of list.split(',')) {
      const key = phrase.trim().split(/\s+/).map(stemOfEnglish).join(' ');
      if (key !== '') found.set(key, [...(found.get(key) ?? []), mark]);
    }
  };
  put(NEGATIONS, { kind: 'negation' });
  put(BOOSTERS, { kind: 'booster' });
  put(HEDGES, { kind: 'hedge' });
  put(CONDITIONS, { kind: 'condition' });
  put(EMPTY, { kind: 'nothing' });
  for (const [scale, levels] of Object.entries(SCALES)) {
    for (const [level, list] of levels.entries()) put(list, { kind: 'strength', scale, level });
  }
  for (const [at, [one, other]] of OPPOSITES.entries()) {
    put(one, { kind: 'opposite', concept: String(at), side: 0 });
    put(other, { kind: 'opposite', concept: String(at), side: 1 });
  }
  return [...found]
    .map(([key, marks]) => ({ words: key.split(' '), marks }))
    .sort((a, b) => b.words.length - a.words.length);
}

/** Lines of `name: rest`. */
function lines(text: string): [string, string][] {
  return text
    .split('\n')
    .map((line) => line.trim().split(': '))
    .flatMap(([name, rest]): [string, string][] =>
      name !== undefined && rest !== undefined ? [[name, rest]] : [],
    );
}
