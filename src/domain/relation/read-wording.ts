import { cutWords } from '../compare/cut-words';
import type { Vocabulary } from '../compare/vocabulary';
import { foldText } from '../search/fold-text';
import type { Expression, Mark, RelationLanguage } from './language/relation-language';

/** A word of what was said, or several that carry one meaning together. */
export interface WordUnit {
  /** The same for what counts as kept. */
  readonly key: string;
  /** As it is written. */
  readonly shown: string;
  readonly marks: readonly Mark[];
  /** Whether it says something by itself: no stop word, nothing that only tells how strong something is. */
  readonly isContent: boolean;
  /** A number, or a name as far as its capital tells. */
  readonly isExact: boolean;
  /** Which of who or when it tells, as `[family, which]`. */
  readonly telling: readonly [string, string] | null;
  /** Folded, for the words that a language names. */
  readonly plain: string;
  /** The sentence it stands in, from 0. */
  readonly sentence: number;
  /** Whether punctuation stands right behind it. */
  readonly closes: boolean;
}

/** What was said, as it is laid over something else that was said. */
export interface Wording {
  readonly units: readonly WordUnit[];
  readonly isQuestion: boolean;
  /** Units that say something by themselves. */
  readonly contents: number;
}

/** Words beyond these are left out; nobody says so much in one statement. */
const MOST_WORDS = 600;

/**
 * Reads what was said; `isReported` when it is laid over words of which some are the reporter's. One vocabulary does for
 * any number of passages.
 */
export function readWording(
  said: string,
  isReported: boolean,
  language: RelationLanguage,
  vocabulary: Vocabulary,
): Wording {
  const words = wordsOf(said, isReported, language, vocabulary);
  const units = unitsOf(words, language, expressionsOf(language));
  return {
    units,
    isQuestion: /[?؟？][^\p{L}\p{N}]*$/u.test(said),
    contents: units.filter(({ isContent }) => isContent).length,
  };
}

/** One word before expressions are found. */
interface Word extends Omit<WordUnit, 'marks' | 'isContent'> {
  readonly isStop: boolean;
}

function wordsOf(
  said: string,
  isReported: boolean,
  language: RelationLanguage,
  vocabulary: Vocabulary,
): readonly Word[] {
  const cut = cutWords(said, vocabulary);
  const words: Word[] = [];
  let sentence = 0;
  for (let at = 0; at < Math.min(cut.count, MOST_WORDS); at += 1) {
    const [start, end] = [cut.starts[at] ?? 0, cut.ends[at] ?? 0];
    const between = said.slice(end, at + 1 < cut.count ? cut.starts[at + 1] : said.length);
    const written = said.slice(start, end);
    const folded = foldText(written).replace(/['’.]/gu, '');
    const isStop = (cut.ids[at] ?? 0) < vocabulary.stops;
    const isName = /^\p{Lu}/u.test(written) && !isStop && !beginsSentence(said, start);
    const closes = /[,;:.!?…)\]—–»”"]/u.test(between);
    for (const plain of language.expansions.get(folded) ?? [folded]) {
      const meant = isReported ? (language.backshifted.get(plain) ?? plain) : plain;
      words.push({
        key: language.stem(meant),
        shown: written,
        isStop,
        isExact: isName || /\p{N}/u.test(plain),
        telling: isReported ? null : (language.telling.get(plain) ?? null),
        plain,
        sentence,
        closes,
      });
    }
    if (/[.!?…]["”’»)]*\s|\n/u.test(between)) sentence += 1;
  }
  return words;
}

/** Whether a capital there says nothing. */
function beginsSentence(said: string, start: number): boolean {
  return /(?:^|[.!?…]["”’»)]*\s+|\n|[:“«"‘]\s*|^\W+)$/u.test(
    said.slice(Math.max(0, start - 8), start),
  );
}

function unitsOf(
  words: readonly Word[],
  language: RelationLanguage,
  expressions: ReadonlyMap<string, readonly Expression[]>,
): readonly WordUnit[] {
  const units: WordUnit[] = [];
  for (let at = 0; at < words.length;) {
    const expression = expressions
      .get(words[at]?.key ?? '')
      ?.find((each) => each.words.every((stem, i) => words[at + i]?.key === stem));
    const length = expression?.words.length ?? 1;
    const own = words.slice(at, at + length);
    const [first, last] = [own[0], own.at(-1)];
    if (first && last) units.push(unitOf(own, first, last, expression?.marks ?? [], language));
    at += length;
  }
  return units;
}

function unitOf(
  own: readonly Word[],
  first: Word,
  last: Word,
  marks: readonly Mark[],
  language: RelationLanguage,
): WordUnit {
  const isPlain = own.every(({ isStop, plain }) => isStop || language.fillers.has(plain));
  const isMeasure = marks.some(({ kind }) => kind !== 'opposite' && kind !== 'strength');
  const level = own.length > 1 || isPlain ? levelKey(marks) : null;
  return {
    key: level ?? own.map(({ key }) => key).join(' '),
    shown: own
      .map(({ shown }) => shown)
      .filter((each, at, all) => each !== all[at - 1])
      .join(' '),
    marks,
    isContent: !isPlain && !isMeasure,
    isExact: own.some(({ isExact }) => isExact),
    telling: first.telling,
    plain: first.plain,
    sentence: first.sentence,
    closes: last.closes,
  };
}

/** The same for expressions of one level: `have to` and `must`. */
function levelKey(marks: readonly Mark[]): string | null {
  if (marks.length === 0 || marks.some(({ kind }) => kind === 'opposite')) return null;
  return marks
    .map((mark) => (mark.kind === 'strength' ? `${mark.scale} ${mark.level}` : mark.kind))
    .join(' ');
}

const KNOWN = new WeakMap<RelationLanguage, ReadonlyMap<string, readonly Expression[]>>();

/** A language's expressions by their first word. */
function expressionsOf(language: RelationLanguage): ReadonlyMap<string, readonly Expression[]> {
  const known = KNOWN.get(language);
  if (known) return known;
  const made = new Map<string, Expression[]>();
  for (const expression of language.expressions) {
    const [first = ''] = expression.words;
    made.set(first, [...(made.get(first) ?? []), expression]);
  }
  KNOWN.set(language, made);
  return made;
}
