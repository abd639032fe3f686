/*
 * Invented texts that are made as texts are: few words come often and many seldom, phrases come again in other
 * articles, and now and then a whole sentence is quoted.
 */

const COMMON = 'the of and to in a that it was for on with as by at from is his he said'.split(' ');
const WORDS = 40_000;
const PHRASES = 4_000;

/** @param {number} seed */
export function inventedTexts(seed) {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const letters = (/** @type {number} */ count) =>
    Array.from({ length: count }, () => String.fromCharCode(97 + Math.floor(random() * 26)));
  const vocabulary = Array.from({ length: WORDS }, () => letters(3 + random() * 8).join(''));
  // By Zipf's law: the chance of a word falls as its rank rises.
  const seldom = () => vocabulary[Math.floor(WORDS ** random()) - 1] ?? 'word';
  const word = () => (random() < 0.35 ? COMMON[Math.floor(random() ** 2 * 20)] : seldom());
  const words = (/** @type {number} */ count) => Array.from({ length: count }, word).join(' ');
  const phrases = Array.from({ length: PHRASES }, () => words(4 + random() * 6));
  const phrase = () => phrases[Math.floor(random() ** 2 * PHRASES)];
  const sentence = () => {
    const said = words(8 + random() * 20);
    return random() < 0.12 ? `${said}, ${phrase()}. ` : `${said}. `;
  };

  /** @param {number} length */
  function article(length) {
    let text = '';
    while (text.length < length) text += sentence();
    return text;
  }

  /**
   * Two articles of which the second quotes some sentences of the first.
   * @param {number} length
   * @param {number} quoted
   */
  function pair(length, quoted) {
    const first = article(length);
    let second = article(length);
    const sentences = first.split('. ');
    for (let count = 0; count < quoted; count += 1) {
      const quotation = sentences[Math.floor(random() * sentences.length)] ?? '';
      const at = second.indexOf('. ', Math.floor(random() * second.length * 0.9)) + 2;
      second = `${second.slice(0, at)}“${quotation}.” ${second.slice(at)}`;
    }
    return [first, second];
  }

  return { article, pair };
}
