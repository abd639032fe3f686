import search from 'approx-string-match';

/*
 * Quotes matched as Hypothesis' client does by its published scoring, over the same library: of the closest matches
 * (at most 256 errors, or half the quotation) the one whose words (50), text before (20) and behind (20) and place (2)
 * are most like those described. It has no ambiguous: what it finds is where the annotation goes.
 */

const WEIGHTS = { words: 50, prefix: 20, suffix: 20, place: 2 };
const MOST_ERRORS = 256;

/**
 * @param {string} text
 * @param {{ quote: { exact: string, prefix: string, suffix: string }, position: { start: number } }} selectors
 * @returns {{ start: number, end: number } | null}
 */
export function hypothesisMatch(text, { quote, position }) {
  const { exact, prefix, suffix } = quote;
  const whole = WEIGHTS.words + WEIGHTS.prefix + WEIGHTS.suffix + WEIGHTS.place;
  let [best, highest] = [null, -1];
  for (const { start, end, errors } of matches(
    text,
    exact,
    Math.min(MOST_ERRORS, exact.length / 2),
  )) {
    const before = text.slice(Math.max(0, start - prefix.length), start);
    const score =
      WEIGHTS.words * (1 - errors / exact.length) +
      WEIGHTS.prefix * (prefix === '' ? 1 : likeness(before, prefix)) +
      WEIGHTS.suffix *
        (suffix === '' ? 1 : likeness(text.slice(end, end + suffix.length), suffix)) +
      WEIGHTS.place * (1 - Math.abs(start - position.start) / text.length);
    if (score / whole > highest) [best, highest] = [{ start, end }, score / whole];
  }
  return best;
}

/**
 * @param {string} text
 * @param {string} words
 */
function likeness(text, words) {
  if (text === '' || words === '') return 0;
  const [first] = matches(text, words, words.length);
  return 1 - (first?.errors ?? words.length) / words.length;
}

/**
 * Exact places when there are any, otherwise the closest.
 * @param {string} text
 * @param {string} words
 * @param {number} most
 */
function matches(text, words, most) {
  const exact = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    exact.push({ start: at, end: at + words.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, words, most);
}
