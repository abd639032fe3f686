import type { Direction } from '../../domain/article/article';

/** A language read off the writing. */
export interface ReadLanguage {
  /** BCP 47. */
  readonly tag: string;
  /** The letters or words that show it. */
  readonly evidence: string;
}

/** The base direction of the writing that most letters belong to; `auto` for a text without letters. */
export function directionOf(text: string): Direction {
  const sample = text.slice(0, SAMPLE);
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return 'auto';
  return count(sample, RIGHT_TO_LEFT) * 2 > letters ? 'rtl' : 'ltr';
}

/** The language of a text where letters or small words settle it; `null` where they don't. */
export function languageOf(text: string): ReadLanguage | null {
  const sample = text.slice(0, SAMPLE);
  const letters = count(sample, /\p{L}/gu);
  for (const [tag, script] of SCRIPTS) {
    if (count(sample, script) * 2 > letters && letters >= FEWEST_LETTERS) {
      return { tag, evidence: firstOf(sample, script) };
    }
  }
  if (count(sample, /\p{Script=Arabic}/gu) * 2 > letters) return inArabicScript(sample);
  return count(sample, /\p{Script=Latin}/gu) * 2 > letters ? inLatinScript(sample) : null;
}

/** The beginning of a text is enough, and takes the same time for every text. */
const SAMPLE = 6_000;
const FEWEST_LETTERS = 20;
/** Small words have to make up this share of all words, and the second language at most half as many. */
const SHARE = 0.15;
const FEWEST_WORDS = 20;

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu;

/** Scripts that one language alone is written in. */
const SCRIPTS = [
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['th', /\p{Script=Thai}/gu],
] as const;

/** Letters of Urdu that Arabic and Persian lack, of Persian that Arabic lacks, of Arabic that both others lack. */
function inArabicScript(text: string): ReadLanguage | null {
  const [urdu, persian, arabic] = [/[ٹڈڑےںھہ]/gu, /[پچژگکی]/gu, /[ةىكيأإ]/gu];
  const letters = count(text, /\p{Script=Arabic}/gu);
  if (letters < FEWEST_LETTERS) return null;
  if (count(text, urdu) > letters * 0.02) return { tag: 'ur', evidence: firstOf(text, urdu) };
  const [fa, ar] = [count(text, persian), count(text, arabic)];
  if (ar > letters * 0.02 && fa * 5 < ar) return { tag: 'ar', evidence: firstOf(text, arabic) };
  if (fa > letters * 0.02 && ar * 5 < fa) return { tag: 'fa', evidence: firstOf(text, persian) };
  return null;
}

/** Small words that make up much of any text in their language and little of any other's. */
const SMALL_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'the',
    'of',
    'and',
    'to',
    'that',
    'is',
    'was',
    'for',
    'with',
    'on',
    'by',
    'has',
    'its',
    'said',
  ],
  fr: [
    'le',
    'les',
    'des',
    'et',
    'du',
    'une',
    'dans',
    'que',
    'pour',
    'est',
    'au',
    'sur',
    'qui',
    'a',
  ],
  es: ['el', 'los', 'las', 'del', 'y', 'que', 'en', 'una', 'por', 'con', 'para', 'se', 'su', 'al'],
  de: [
    'der',
    'die',
    'das',
    'und',
    'den',
    'von',
    'mit',
    'ist',
    'nicht',
    'zu',
    'dem',
    'für',
    'ein',
    'eine',
  ],
  it: [
    'il',
    'di',
    'che',
    'della',
    'e',
    'per',
    'nel',
    'gli',
    'con',
    'una',
    'è',
    'sono',
    'del',
    'alla',
  ],
  pt: ['o', 'os', 'do', 'da', 'em', 'que', 'não', 'uma', 'para', 'com', 'ao', 'dos', 'na', 'foi'],
  tr: [
    've',
    'bir',
    'bu',
    'için',
    'ile',
    'da',
    'de',
    'olarak',
    'daha',
    'olan',
    'çok',
    'gibi',
    'ise',
    'olduğu',
  ],
};

function inLatinScript(text: string): ReadLanguage | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  const scores = Object.entries(SMALL_WORDS).map(([tag, small]) => {
    const found = words.filter((word) => small.includes(word));
    return { tag, found, kinds: new Set(found).size };
  });
  scores.sort((a, b) => b.found.length - a.found.length);
  const [best, next] = scores;
  if (best === undefined || best.found.length < words.length * SHARE || best.kinds < 4) return null;
  if (next !== undefined && next.found.length * 2 > best.found.length) return null;
  return { tag: best.tag, evidence: [...new Set(best.found)].slice(0, 5).join(', ') };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** The first few different letters found. */
function firstOf(text: string, pattern: RegExp): string {
  return [...new Set(text.match(pattern) ?? [])].slice(0, 5).join(' ');
}
