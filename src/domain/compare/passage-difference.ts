import { type CutText, cutWords } from './cut-words';
import { editSteps } from './edit-steps';
import { type Stretch as StretchOf, stretchesOf } from './stretches';
import { Vocabulary } from './vocabulary';

/**
 * A stretch of two passages laid over each other. What was kept may be written differently in both (case, quotation
 * marks, punctuation); what was dropped stands in the first only, what is new in the second only, and the other text
 * is empty then.
 */
export interface DifferencePiece {
  readonly kind: 'kept' | 'dropped' | 'new';
  readonly first: string;
  readonly second: string;
}

/**
 * What became of the words of a passage: kept, dropped or new, words compared as for shared wording. Law: the pieces'
 * `first` joined are the first passage, their `second` the second. What was dropped comes before what is new in its
 * place, and one or two stop words between two changes belong to them, so that a change can be read in one piece.
 */
export function passageDifference(first: string, second: string): readonly DifferencePiece[] {
  const vocabulary = new Vocabulary();
  const [a, b] = [tokensOf(first, vocabulary), tokensOf(second, vocabulary)];
  const steps = editSteps(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
  );
  return withoutIslands(stretchesOf(steps, a, b)).flatMap(piecesOf);
}

/** A word with the marks around it: those that touch it in front, and all up to the next one behind. */
interface Token {
  readonly text: string;
  /** The same for words that count as equal. */
  readonly key: string;
  readonly isStop: boolean;
}

/** Tokens of both passages that belong together: in both, or in place of each other. */
type Stretch = StretchOf<Token>;

/** What changes the meaning of the number beside it. */
const TELLING = /[%‰°\p{Sc}]|^[-−+]/gu;

/** Most words of a kept stretch that may belong to the changes around it. */
const LARGEST_ISLAND = 2;

function tokensOf(text: string, vocabulary: Vocabulary): readonly Token[] {
  const cut = cutWords(text, vocabulary);
  if (cut.count === 0) return text === '' ? [] : [{ text, key: '', isStop: true }];
  const bounds = boundsOf(text, cut);
  return Array.from({ length: cut.count }, (_, at) => {
    const id = cut.ids[at] ?? 0;
    const own = text.slice(bounds[at], bounds[at + 1]);
    const telling = own.match(TELLING)?.join('') ?? '';
    return { text: own, key: `${id} ${telling}`, isStop: id < vocabulary.stops };
  });
}

/** Where each token begins, and the end of the text. */
function boundsOf(text: string, { count, starts, ends }: CutText): readonly number[] {
  const bounds = [0];
  for (let at = 1; at < count; at += 1) {
    const [from, to] = [ends[at - 1] ?? 0, starts[at] ?? 0];
    const between = text.slice(from, to);
    const lastSpace = between.search(/\S*$/);
    bounds.push(lastSpace > 0 ? from + lastSpace : to);
  }
  bounds.push(text.length);
  return bounds;
}

/** Puts a stop word or two between two changes to them. */
function withoutIslands(stretches: readonly Stretch[]): readonly Stretch[] {
  const left: Stretch[] = [];
  for (const [at, stretch] of stretches.entries()) {
    const before = left.at(-1);
    const isBetween = before !== undefined && at < stretches.length - 1;
    if (before && !before.isKept && (!stretch.isKept || (isBetween && isIsland(stretch)))) {
      left[left.length - 1] = {
        isKept: false,
        first: [...before.first, ...stretch.first],
        second: [...before.second, ...stretch.second],
      };
    } else left.push(stretch);
  }
  return left;
}

function isIsland({ first }: Stretch): boolean {
  return first.length <= LARGEST_ISLAND && first.every(({ isStop }) => isStop);
}

function piecesOf({ isKept, first, second }: Stretch): DifferencePiece[] {
  const [one, other] = [textOf(first), textOf(second)];
  if (isKept) return [{ kind: 'kept', first: one, second: other }];
  const pieces: DifferencePiece[] = [];
  if (one !== '') pieces.push({ kind: 'dropped', first: one, second: '' });
  if (other !== '') pieces.push({ kind: 'new', first: '', second: other });
  return pieces;
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('');
}
