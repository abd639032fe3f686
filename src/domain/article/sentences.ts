import type { TextPositionSelector } from '../anchor/selector';
import type { ArticleText, Block } from './article-text';
import { canonicalLanguage } from './language-tag';
import { segmentsOf } from './segments';
import { isWronglyCut } from './sentence-ends';

/**
 * The sentences of a block, in order. They cover it without gaps: white space belongs to the sentence before it.
 * `language` is a BCP 47 tag or `null`; one that is none counts as `null`.
 */
export function sentencesOf(
  { text }: ArticleText,
  block: Block,
  language: string | null,
): TextPositionSelector[] {
  const sentences: TextPositionSelector[] = [];
  let start = block.start;
  let held = '';
  for (const { segment } of segmentsOf(
    segmenterFor(language),
    text.slice(block.start, block.end),
  )) {
    if (held !== '' && !isWronglyCut(held, segment)) {
      sentences.push({ start, end: start + held.length });
      start += held.length;
      held = '';
    }
    held += segment;
  }
  if (held !== '') sentences.push({ start, end: block.end });
  return sentences;
}

/** The sentence around an offset, without white space at its ends; `null` between blocks and beyond the text. */
export function sentenceAt(
  text: ArticleText,
  offset: number,
  language: string | null,
): TextPositionSelector | null {
  const block = text.blocks[lastBlockFrom(text, offset)];
  if (block === undefined || offset > block.end) return null;
  const sentences = sentencesOf(text, block, language);
  const sentence = sentences.find(({ end }) => offset < end) ?? sentences.at(-1);
  return sentence === undefined ? null : trimmed(text, sentence);
}

/**
 * The sentence after or before a range, in the next block where there is none left in this one; without a range the
 * first or the last of the text. `null` when there is none.
 */
export function nextSentence(
  text: ArticleText,
  range: TextPositionSelector | null,
  direction: 'next' | 'previous',
  language: string | null,
): TextPositionSelector | null {
  const isNext = direction === 'next';
  const from = range === null ? (isNext ? 0 : text.text.length) : isNext ? range.end : range.start;
  for (let at = Math.max(lastBlockFrom(text, from), 0); ; at += isNext ? 1 : -1) {
    const block = text.blocks[at];
    if (block === undefined) return null;
    const sentences = sentencesOf(text, block, language).map((one) => trimmed(text, one));
    const found = isNext
      ? sentences.find(({ start, end }) => start >= from && start < end)
      : sentences.findLast(({ start, end }) => end <= from && start < end);
    if (found !== undefined) return found;
  }
}

/**
 * The range widened to whole grapheme clusters, so that no accent, emoji or flag is cut in two. Offsets beyond the
 * text are brought to its ends.
 */
export function snapToGraphemes(text: string, range: TextPositionSelector): TextPositionSelector {
  return { start: clusterAt(text, range.start).start, end: endOfCluster(text, range.end) };
}

/** Index of the last block that begins at or before an offset; -1 when none does. */
function lastBlockFrom({ blocks }: ArticleText, offset: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function trimmed(
  { text }: ArticleText,
  { start, end }: TextPositionSelector,
): TextPositionSelector {
  const sentence = text.slice(start, end);
  const lead = sentence.length - sentence.trimStart().length;
  return { start: start + lead, end: start + Math.max(sentence.trimEnd().length, lead) };
}

const SEGMENTERS = new Map<string, Intl.Segmenter>();

/** Segmenters are dear to make and cheap to keep; there are as many as languages are read. */
function segmenterFor(language: string | null): Intl.Segmenter {
  const locale = language !== null && isKnown(language) ? language : 'en';
  const kept = SEGMENTERS.get(locale);
  if (kept !== undefined) return kept;
  const made = new Intl.Segmenter(locale, { granularity: 'sentence' });
  SEGMENTERS.set(locale, made);
  return made;
}

function isKnown(language: string): boolean {
  const tag = canonicalLanguage(language);
  return tag !== null && Intl.Segmenter.supportedLocalesOf(tag).length > 0;
}

/** Code units around an offset that decide where its cluster begins and ends; longer clusters are not written. */
const REACH = 1024;

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

function endOfCluster(text: string, offset: number): number {
  const cluster = clusterAt(text, offset);
  return cluster.start === offset ? offset : cluster.end;
}

/** The cluster that holds the code unit at an offset; empty at the ends of the text. */
function clusterAt(text: string, offset: number): TextPositionSelector {
  if (offset <= 0) return { start: 0, end: 0 };
  if (offset >= text.length) return { start: text.length, end: text.length };
  const from = Math.max(0, offset - REACH);
  const around = GRAPHEMES.segment(text.slice(from, offset + REACH));
  const cluster = around.containing(offset - from);
  if (cluster === undefined) throw new Error(`No grapheme cluster at ${String(offset)}.`);
  const start = from + cluster.index;
  return { start, end: start + cluster.segment.length };
}
