import type { StatementLanguage } from '../statement-language';
import { ENGLISH_NAMES, ENGLISH_ROLES } from './english-names';
import { ENGLISH_VERBS } from './english-verbs';
import { ENGLISH_WORDS } from './english-words';
import { words } from './words-of';

const ADVERBS = words(
  `also later then once again recently earlier often repeatedly still now just never even first further both always
   already sometimes previously simply famously since soon thus all n't not`,
);

/** English, the first language that statements are proposed in. */
export const ENGLISH: StatementLanguage = {
  verbs: ENGLISH_VERBS,
  words: ENGLISH_WORDS,
  names: ENGLISH_NAMES,
  roles: ENGLISH_ROLES,
  dates: {
    calendar: words(
      `monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow january february march april
       may june july august september october november december`,
    ),
    names: words('may april june august'),
    days: new Map([
      ['today', 0],
      ['tonight', 0],
      ['yesterday', -1],
    ]),
    times: words('morning afternoon evening night'),
    weekend: words('weekend'),
    ago: words('ago'),
    spans: new Map(
      Object.entries({ minute: 0, hour: 0, day: 1, week: 7, month: 30, year: 365 }).flatMap(
        ([word, days]) => [[word, days] as const, [`${word}s`, days] as const],
      ),
    ),
    numbers: new Map(
      [
        ...['a one 1', 'two 2', 'three 3', 'four 4', 'five 5', 'six 6', 'seven 7', 'eight 8'],
        ...['nine 9', 'ten 10', 'eleven 11', 'twelve 12', 'thirteen 13', 'fourteen 14'],
      ].flatMap((list, at) => [...words(list)].map((word) => [word, at + 1] as const)),
    ),
    fromEvent: new Map([
      ['after', 1],
      ['following', 1],
      ['since', 1],
      ['before', -1],
    ]),
    beside: words('earlier later'),
    soon: words('shortly soon immediately just right moments'),
    parts: words('early late mid'),
    last: words('last'),
    this: words('this'),
    week: 'week',
    month: 'month',
    year: 'year',
    of: words('of'),
    within: words('in'),
    otherwise: words('until by before after since next'),
  },
  occasions: {
    before: words('at in during on via through by from'),
    nouns: words(
      `interview interviews briefing briefings conference statement statements speech address rally hearing debate
       tweet tweets post posts letter email e-mail memo testimony podcast broadcast interview forum summit meeting
       presser ruling diatribe tirade release op-ed editorial report filing lawsuit affidavit ceremony event session remarks appearance
       call webinar town-hall panel dinner fundraiser`,
    ),
    behind: words('with to on in before of for'),
    onChannel: words('on via'),
    channels: words(
      'television tv radio air stage facebook twitter instagram youtube telegram linkedin weibo',
    ),
    namedChannels: words('x threads'),
  },
  isAdverb: (word) => ADVERBS.has(word) || /^\w+ly$/.test(word),
};
