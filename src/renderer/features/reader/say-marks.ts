import type { MarkColour, ReaderMark, TextRange } from './reader-types';

/** Marks named one by one; the rest is counted. */
const MOST_NAMED = 3;
const LONGEST_MESSAGE = 400;

/** A passage as it is read out: the middle of a very long one is left out. */
export function shortened(passage: string): string {
  if (passage.length <= LONGEST_MESSAGE) return passage;
  const half = LONGEST_MESSAGE / 2;
  return `${passage.slice(0, half)} … ${passage.slice(-half)}`;
}

/** What the caret went over as it is read out, with the marks that begin or end in it. */
export function sayUnit(text: string, unit: TextRange, marks: readonly ReaderMark[]): string {
  const words = unit.start === unit.end ? '' : text.slice(unit.start, unit.end);
  const said = words === '' ? '' : words.trim() === '' ? 'space' : shortened(words.trim());
  const begun = marks.filter(({ start }) => start >= unit.start && start < unit.end);
  const ended = marks.filter(({ end }) => end > unit.start && end <= unit.end);
  return [said, about('Begins', begun), about('Ends', ended)]
    .filter((one) => one !== '')
    .reduce((before, one) => `${before}${SENTENCE_END.test(before) ? '' : '.'} ${one}`, '')
    .replace(/^\.? /u, '');
}

const SENTENCE_END = /[.!?؟۔。][\p{Pf}"]?$/u;

/** `Highlight in sun`, `Statement in sky`. */
export function kindOf({ colour, isStatement }: ReaderMark): string {
  return `${isStatement ? 'Statement' : 'Highlight'} in ${COLOUR_WORDS[colour]}`;
}

const COLOUR_WORDS: Readonly<Record<MarkColour, string>> = {
  sun: 'sun',
  apricot: 'apricot',
  rose: 'rose',
  violet: 'violet',
  sky: 'sky',
  leaf: 'leaf',
  plain: 'grey',
};

function about(verb: string, marks: readonly ReaderMark[]): string {
  if (marks.length === 0) return '';
  const named = marks.slice(0, MOST_NAMED).map((mark) => kindOf(mark).toLowerCase());
  const more = marks.length - named.length;
  return `${verb}: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Words from the beginning or the end of a passage, enough to know the place by. */
export function wordsAt(passage: string, edge: 'start' | 'end', most = 6): string {
  const words = passage.trim().split(/\s+/u);
  if (words.length <= most) return words.join(' ');
  return edge === 'start'
    ? `${words.slice(0, most).join(' ')}…`
    : `…${words.slice(-most).join(' ')}`;
}
