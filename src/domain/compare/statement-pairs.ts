import type { TextPositionSelector } from '../anchor/selector';
import { foldText } from '../search/fold-text';
import type { PassagePair } from './heaviest-chain';
import { STOP_WORDS } from './stop-words';

/** What somebody said, as far as it matters for what corresponds: where it stands, by whom, in which words. */
export interface SaidPassage extends TextPositionSelector {
  /** Tells one speaker from another; the same in both texts. */
  readonly speaker: string;
  readonly words: string;
}

/** Two that share fewer words of their own say different things in the words of everybody. */
const LEAST_SHARED = 3;
/** Two share at least this part of the shorter one's words. */
const LEAST_PART = 0.5;
/** A speaker with more statements than this in one text is not compared: lists, transcripts. */
const MOST_OF_ONE = 60;

/**
 * The statements of two texts that correspond: the same speaker with at least half of the words of the shorter one,
 * stop words left out. The more words are shared the more a pair weighs.
 */
export function statementPairs(
  first: readonly SaidPassage[],
  second: readonly SaidPassage[],
): readonly PassagePair[] {
  const there = bySpeaker(second);
  return [...bySpeaker(first)].flatMap(([speaker, ours]) => {
    const theirs = there.get(speaker) ?? [];
    if (ours.length > MOST_OF_ONE || theirs.length > MOST_OF_ONE) return [];
    return ours.flatMap((one) => theirs.flatMap((other) => pairOf(one, other)));
  });
}

interface Cut {
  readonly passage: SaidPassage;
  readonly words: ReadonlySet<string>;
}

function bySpeaker(passages: readonly SaidPassage[]): ReadonlyMap<string, readonly Cut[]> {
  const groups = new Map<string, Cut[]>();
  for (const passage of passages) {
    const words = ownWords(passage.words);
    const group = groups.get(passage.speaker) ?? [];
    if (words.size >= LEAST_SHARED) group.push({ passage, words });
    groups.set(passage.speaker, group);
  }
  return groups;
}

function pairOf(a: Cut, b: Cut): PassagePair[] {
  const shared = [...a.words].filter((word) => b.words.has(word)).length;
  const shorter = Math.min(a.words.size, b.words.size);
  if (shared < LEAST_SHARED || shared < shorter * LEAST_PART) return [];
  const range = ({ passage: { start, end } }: Cut): TextPositionSelector => ({ start, end });
  return [{ first: range(a), second: range(b), weight: (shared * Math.sqrt(shared)) / 2 }];
}

const STOPS = new Set(STOP_WORDS);

function ownWords(text: string): ReadonlySet<string> {
  const words = foldText(text)
    .split(/[^\p{L}\p{N}']+/u)
    .map((word) => word.replace(/'/gu, ''));
  return new Set(words.filter((word) => word !== '' && !STOPS.has(word)));
}
