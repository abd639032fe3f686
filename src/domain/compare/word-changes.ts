import { segmentsOf } from '../article/segments';
import { editSteps } from './edit-steps';

/** A stretch of two texts laid over each other: in both, only in the first, or only in the second. */
export interface TextRun {
  readonly where: 'both' | 'first' | 'second';
  readonly text: string;
}

/**
 * Two texts laid over each other word by word. Law: the runs that are not `second` joined are the first text, those
 * that are not `first` the second. Where the texts have too little in common to say what became of which word, they
 * stand one after the other.
 */
export function wordChanges(first: string, second: string): TextRun[] {
  if (first === second) return first === '' ? [] : [{ where: 'both', text: first }];
  const [a, b] = [wordsOf(first), wordsOf(second)];
  let [atA, atB] = [0, 0];
  const runs = editSteps(a, b).map((where): TextRun => {
    const text = (where === 'second' ? b[atB] : a[atA]) ?? '';
    if (where !== 'second') atA += 1;
    if (where !== 'first') atB += 1;
    return { where, text };
  });
  return inStretches(runs);
}

/** White space, punctuation and words, each by itself; nothing is left out. */
function wordsOf(text: string): string[] {
  return [...segmentsOf(SEGMENTER, text)].map(({ segment }) => segment);
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'word' });

/** What changed in one place as one stretch of each text, also where only the spaces between the words are the same. */
function inStretches(runs: readonly TextRun[]): TextRun[] {
  const stretches: TextRun[] = [];
  let [first, second] = ['', ''];
  const end = (): void => {
    if (first !== '') stretches.push({ where: 'first', text: first });
    if (second !== '') stretches.push({ where: 'second', text: second });
    [first, second] = ['', ''];
  };
  const all = joined(runs);
  for (const [at, { where, text }] of all.entries()) {
    const isMereSpace = where === 'both' && /^[^\S\n]+$/u.test(text);
    const isBetween = first + second !== '' && at < all.length - 1;
    if (where === 'both' && !(isMereSpace && isBetween)) {
      end();
      stretches.push({ where, text });
    } else {
      if (where !== 'second') first += text;
      if (where !== 'first') second += text;
    }
  }
  end();
  return stretches;
}

/** Runs of one kind in a row as one. */
function joined(runs: readonly TextRun[]): TextRun[] {
  const kept: { where: TextRun['where']; text: string }[] = [];
  for (const run of runs) {
    const last = kept.at(-1);
    if (last?.where === run.where) last.text += run.text;
    else kept.push({ ...run });
  }
  return kept;
}
