import { segmentsOf } from '../article/segments';
import { editSteps } from '../compare/edit-steps';
import type { PassagePart } from './annotation';

/** A word of a passage. */
interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A word of the passage before, and the same word in the one after; `null` when it is not there any more. */
interface Followed extends Word {
  readonly now: Word | null;
}

/**
 * Parts of a passage in a passage with other words: between what was said and what was not, the word before or behind
 * has to be there still; of a new word between both of them the quotation marks there have to tell where it belongs.
 * `undefined` when that is not so, or when nothing stands between the parts any more.
 */
export function partsInOtherWords(
  parts: readonly PassagePart[],
  before: string,
  after: string,
): readonly PassagePart[] | undefined {
  const words = followed(before, after);
  const found: PassagePart[] = [];
  let start = 0;
  for (const [at, { end }] of parts.entries()) {
    const next = parts[at + 1];
    if (next === undefined) break;
    const [last, first] = [end, next.start].map((edge) => edgeNow(words, before, after, edge));
    const gap = { start: last ?? null, end: first ?? null };
    if (gap.start === null || gap.end === null || gap.start > gap.end) return undefined;
    if (wordsOf(after.slice(gap.start, gap.end)).length === 0) continue;
    found.push({ start, end: gap.start });
    start = gap.end;
  }
  return found.length === 0 ? undefined : [...found, { start, end: after.length }];
}

/** Where an edge is now, as far from the words beside it as it was; `null` when that can't be told. */
function edgeNow(
  words: readonly Followed[],
  before: string,
  after: string,
  edge: number,
): number | null {
  const ahead = words.findIndex(({ end }) => end > edge);
  const [left, right] = [words[(ahead === -1 ? words.length : ahead) - 1], words[ahead]];
  if (right !== undefined && right.start < edge) return null;
  const behind = edge - (left?.end ?? edge);
  const from = left?.now ?? null;
  const to = right?.now ?? null;
  if (from === null || to === null) {
    if (from !== null) return reaching(after, from.end, behind);
    return to && reaching(after, to.start, edge - (right?.start ?? edge));
  }
  const between = after.slice(from.end, to.start);
  if (wordsOf(between).length === 0) return Math.min(from.end + behind, to.start);
  const signs = before.slice(left?.end, right?.start);
  const at = onlyPlaceOf(signs.trim(), between);
  return at === null ? null : from.end + at + behind - (signs.length - signs.trimStart().length);
}

/** Where marks of punctuation stand in a stretch of text, if they do at one place and no other. */
function onlyPlaceOf(signs: string, stretch: string): number | null {
  const at = stretch.indexOf(signs);
  return /\p{P}/u.test(signs) && at !== -1 && at === stretch.lastIndexOf(signs) ? at : null;
}

/** The offset some signs from a word; not into or past another word. */
function reaching(text: string, at: number, signs: number): number {
  const between = signs < 0 ? text.slice(Math.max(at + signs, 0), at) : text.slice(at, at + signs);
  const stretch = wordsOf(between);
  if (stretch.length === 0) return Math.min(Math.max(at + signs, 0), text.length);
  if (signs < 0) return at + signs + (stretch.at(-1)?.end ?? 0);
  return at + (stretch[0]?.start ?? 0);
}

function followed(before: string, after: string): Followed[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let [atOld, atNow] = [0, 0];
  const pairs: Followed[] = [];
  const steps = editSteps(
    old.map(({ text }) => text),
    now.map(({ text }) => text),
  );
  for (const step of steps) {
    const word = old[atOld];
    if (step !== 'second' && word !== undefined) {
      pairs.push({ ...word, now: step === 'both' ? (now[atNow] ?? null) : null });
    }
    if (step !== 'second') atOld += 1;
    if (step !== 'first') atNow += 1;
  }
  return pairs;
}

/** The words of a text in order, without what stands between them. */
function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let start = 0;
  for (const { segment, isWordLike } of segmentsOf(SEGMENTER, text)) {
    const end = start + segment.length;
    if (isWordLike === true) words.push({ text: segment, start, end });
    start = end;
  }
  return words;
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'word' });
