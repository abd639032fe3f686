import { chance } from './chance.mjs';

/*
 * A long invented news text: plain sentences of many shapes, furniture that is repeated word for word, and sentences
 * that stand a second time with a few words changed, as in running coverage.
 */

const list = (/** @type {string} */ words) => words.split('|');
const WHO = list(
  'the harbour master|a deputy minister|the pilots’ guild|the envoy|a senior official|the ferry line|the appeals court|the city council|residents of the old quarter|the chief inspector|the central bank|her office|the dockers’ union|a government spokesman|the opposition leader|the statistics agency|two former ambassadors|the border commission|a parliamentary committee|the energy regulator|the water authority|three aid groups|the mayor of Orle|an independent auditor|the shipowners’ federation|the health ministry|the defence secretary|a group of fishermen|the provincial governor|the rail company',
);
const DID = list(
  'denied|confirmed|postponed|described|questioned|announced|withdrew|repeated|measured|doubted|signed|published|refused to discuss|welcomed|delayed|counted|defended|criticised|reviewed|approved|rejected|suspended|promised|demanded|dismissed|restored|cut back|extended|abandoned|explained',
);
const WHAT = list(
  'the night crossings|a second inquiry|the price of grain|every fishing licence|the lights at the northern pier|a missing safety report|new rules for pilots|the result of the strike vote|an older agreement with the islands|three of the earlier claims|the water levels in the reservoir|a loan to the port company|the bridge at Sundholm|its own figures from last spring|the closing hours of the market|the quota for herring|plans for a gas terminal|the evacuation of two villages|a tax on imported timber|the release of the detainees|repairs to the sea wall|the budget for rural clinics|talks on a shared border post|the sale of the shipyard|an offer of military training|the census in the eastern districts|the appointment of a new prosecutor|subsidies for small farms|the opening of the tunnel|a ban on bottom trawling',
);
const WHEN = list(
  'on Tuesday|before the vote|without giving a reason|for the third time this year|in a short letter|after long talks|as the rain began|in front of reporters|by a narrow margin|until the spring|despite an earlier warning|at the weekly briefing|in the lower house|to general surprise|with two exceptions|late on Friday|during a visit to the capital|under pressure from its partners|within hours of the storm|ahead of the summit',
);
const LINK = list(
  'while|although|because|after|even though|so that|before|whereas|hours after|just as',
);
const ADJECTIVES = list(
  'cautious|costly|hasty|overdue|limited|unusual|binding|temporary|secret|generous|fragile|partial',
);
const NOUNS = list(
  'compromise|mistake|first step|breach of the treaty|signal to investors|return to normal|response|setback|matter for the courts|question of trust|precedent|decision',
);
const TOWNS = list(
  'Sundholm|Orle|Varn|Kestrel Bay|Tamsel|Upper Dain|Marrow|Lindisfoss|Port Ansgar|Hovell|Brackwater|Isk',
);
const NAMES = list(
  'Vale|Okonjo|Lindqvist|Haddad|Marsh|Petrov|Amari|Castellan|Ruiz|Thorne|Bekele|Nakata|Osei|Falk|Drummond',
);
const FURNITURE = list(
  'The company did not immediately reply to a request for comment.|This is a developing story and will be updated.|Reporting by the harbour desk; editing by the night desk.|Sign up for our morning letter to read more about the strait.|The figures could not be verified independently.|Read more of our coverage on the pages of the weekend edition.|All times are local.',
);

const capital = (/** @type {string} */ text) => text.charAt(0).toUpperCase() + text.slice(1);

/** @param {import('./chance.mjs').Chance} by */
function sentence(by) {
  const { below, oneOf } = by;
  const core = () => `${oneOf(WHO)} ${oneOf(DID)} ${oneOf(WHAT)}`;
  const shapes = [
    () => `${core()} ${oneOf(WHEN)}.`,
    () => `${core()} ${oneOf(LINK)} ${core()} ${oneOf(WHEN)}.`,
    () =>
      `in ${oneOf(TOWNS)}, ${below(900) + 12} people waited ${oneOf(WHEN)} ${oneOf(LINK)} ${core()}.`,
    () =>
      `“it would be a ${oneOf(ADJECTIVES)} ${oneOf(NOUNS)},” said ${oneOf(NAMES)}, who ${oneOf(DID)} ${oneOf(WHAT)} ${oneOf(WHEN)}.`,
    () =>
      `${oneOf(NAMES)} called it a ${oneOf(ADJECTIVES)} ${oneOf(NOUNS)} and ${oneOf(DID)} ${oneOf(WHAT)}.`,
    () =>
      `the cost rose from ${below(80) + 2}.${below(10)} to ${below(90) + 90}.${below(10)} million, according to ${oneOf(WHO)} in ${oneOf(TOWNS)}.`,
    () =>
      `according to ${oneOf(NAMES)}, ${core()}, and ${oneOf(WHO)} has ${below(28) + 2} days to answer.`,
  ];
  return capital(oneOf(shapes)());
}

const SWAPS = [WHO, DID, WHAT, WHEN, ADJECTIVES, NOUNS, TOWNS, NAMES];

/**
 * The sentence with one or two of its words or phrases replaced by others.
 * @param {import('./chance.mjs').Chance} by
 * @param {string} original
 */
function nearTwin(by, original) {
  let twin = original;
  for (let left = 1 + by.below(2); left > 0 || twin === original; left -= 1) {
    const fitting = SWAPS.flatMap((words) =>
      words.filter((word) => twin.includes(word)).map((word) => ({ word, words })),
    );
    const { word, words } = by.oneOf(fitting);
    twin = twin.replace(word, by.oneOf(words));
  }
  return twin;
}

/**
 * A sentence of the text; `twin` is the number of the one that it nearly is.
 * @typedef {{ text: string, start: number, isFurniture: boolean, twin: number | null }} Sentence
 */

/**
 * About so many characters of news.
 * @param {number} seed
 * @param {number} length
 * @returns {{ text: string, sentences: Sentence[] }}
 */
export function newsText(seed, length) {
  const by = chance(seed);
  /** @type {Sentence[]} */
  const sentences = [];
  const parts = [];
  for (let at = 0; at < length;) {
    const made = next(by, sentences);
    const end = by.below(5) === 0 ? '\n\n' : ' ';
    sentences.push({ ...made, start: at });
    parts.push(made.text, end);
    at += made.text.length + end.length;
  }
  return { text: parts.join(''), sentences };
}

/**
 * @param {import('./chance.mjs').Chance} by
 * @param {readonly Sentence[]} before
 * @returns {Omit<Sentence, 'start'>}
 */
function next(by, before) {
  const draw = by.next();
  if (draw < 0.03) return { text: by.oneOf(FURNITURE), isFurniture: true, twin: null };
  const twin = by.below(before.length);
  const original = before[twin];
  if (draw > 0.68 && original !== undefined && !original.isFurniture && original.twin === null) {
    return { text: nearTwin(by, original.text), isFurniture: false, twin };
  }
  return { text: sentence(by), isFurniture: false, twin: null };
}
