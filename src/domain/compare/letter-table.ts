/*
 * What each UTF-16 code unit is to a word and what it becomes when words are compared: lower case, without diacritics,
 * compatibility forms as what they stand for. Worked out once for each code unit, when it is first seen.
 */

/** What a code unit can be. */
export const UNIT = {
  /** Not asked about yet. */
  unknown: 0,
  /** Ends a word. */
  break: 1,
  /** Part of a word; becomes one code unit. */
  letter: 2,
  /** As `letter`; between two of them `,` and `.` belong to the number. */
  digit: 3,
  /** Part of a word; becomes several code units. */
  several: 4,
  /** Part of a word behind its first letter; leaves nothing: diacritics, joiners, soft hyphens. */
  silent: 5,
  /** Part of a word between two letters; leaves nothing. */
  apostrophe: 6,
  /** Full stop or comma. */
  point: 7,
  /** Of a script that is written without spaces. */
  unspaced: 8,
  /** First half of a surrogate pair. */
  pair: 9,
} as const;

/** What each code unit is, `unknown` until {@link unitKind} was asked. */
export const UNIT_KINDS = new Uint8Array(0x1_0000);
/** What each `letter` and `digit` becomes, from when its kind is known; 0 for every other unit. */
export const FOLDED_UNITS = new Uint16Array(0x1_0000);
const several = new Map<number, string>();

/** What a code unit is. */
export function unitKind(unit: number): number {
  const known = UNIT_KINDS[unit] ?? UNIT.break;
  return known === UNIT.unknown ? learn(unit) : known;
}

/** What a unit of the kind `several` becomes. */
export function foldedUnits(unit: number): string {
  return several.get(unit) ?? '';
}

/** A character, whichever number of code units it has, as it is compared. */
export function foldCharacter(character: string): string {
  return character.normalize('NFKD').replace(SILENT, '').toLowerCase().replace('ς', 'σ');
}

/** Whether a character that is a surrogate pair is part of words. */
export function isPairInWords(character: string): boolean {
  return IN_WORDS.test(character);
}

/** Whether a code unit, or the first half of a pair, belongs to a script that is written without spaces. */
export function isUnspaced(unit: number): boolean {
  return UNSPACED.some(([first, last]) => unit >= first && unit <= last);
}

const IN_WORDS = /^[\p{L}\p{M}\p{N}]$/u;
const DIGIT = /^\p{Nd}$/u;

/**
 * Diacritics of scripts that are read without them: those of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel
 * signs and tatweel. Vowel signs of Indian scripts and the voicing of kana make other words, and stay.
 */
const SILENT =
  /[\u0300-\u036F\u0483-\u0489\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]/gu;

/** What stands in a word without being seen: soft hyphen, joiners, marks of direction, word joiner. */
const UNSEEN = /^[\u00AD\u200C-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE00-\uFE0F\uFEFF]$/;

const APOSTROPHES = /^['’‘ʼʻ′＇`´׳״]$/;
const POINTS = /^[.,٫٬．，]$/;

/** Thai, Lao, Burmese, Khmer, Chinese, Japanese; Korean has spaces. */
const UNSPACED: readonly (readonly [first: number, last: number])[] = [
  [0x0e00, 0x0eff],
  [0x1000, 0x109f],
  [0x1780, 0x17ff],
  [0x3005, 0x3007],
  [0x3040, 0x30ff],
  [0x31f0, 0x31ff],
  [0x3400, 0x9fff],
  [0xd840, 0xd88f],
  [0xf900, 0xfaff],
  [0xff66, 0xff9f],
];

function learn(unit: number): number {
  const kind = kindOf(unit);
  UNIT_KINDS[unit] = kind;
  return kind;
}

function kindOf(unit: number): number {
  const character = String.fromCharCode(unit);
  if (unit >= 0xd800 && unit <= 0xdbff) return UNIT.pair;
  if (APOSTROPHES.test(character)) return UNIT.apostrophe;
  if (POINTS.test(character)) return UNIT.point;
  if (UNSEEN.test(character)) return UNIT.silent;
  if (!IN_WORDS.test(character)) return UNIT.break;
  if (isUnspaced(unit)) return UNIT.unspaced;
  const becomes = foldCharacter(character);
  if (becomes === '') return UNIT.silent;
  if (becomes.length > 1) {
    several.set(unit, becomes);
    return UNIT.several;
  }
  FOLDED_UNITS[unit] = becomes.charCodeAt(0);
  return DIGIT.test(character) ? UNIT.digit : UNIT.letter;
}
