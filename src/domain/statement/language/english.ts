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
    days: new Map([
      ['today', 0],
      ['yesterday', -1],
    ]),
    last: words('last'),
    this: words('this'),
    week: 'week',
    month: 'month',
    year: 'year',
    within: words('in'),
    otherwise: words('until by before after since next'),
  },
  isAdverb: (word) => ADVERBS.has(word) || /^\w+ly$/.test(word),
};
