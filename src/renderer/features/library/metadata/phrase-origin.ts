import type { Origin } from '../../../../domain/article/candidate';

/** Evidence shown of where a value comes from; a whole paragraph would drown it. */
const MOST_SHOWN = 90;

/** Where a value comes from, in one quiet line; `null` when the reader gave it. */
export function phraseOrigin(origin: Origin): string | null {
  if (origin.how === 'reader') return null;
  const words = shortened(origin.evidence.replace(/\s+/gu, ' ').trim());
  const from = words === '' ? PLACES[origin.how] : `${PLACES[origin.how]}: “${words}”`;
  return origin.uncertain ? `Please check. ${capital(from)}` : capital(from);
}

/** How a language was told; the words that gave it away are no quotation. */
export function phraseLanguage(origin: Origin): string | null {
  if (origin.how !== 'text') return phraseOrigin(origin);
  const words = `Told by words such as ${shortened(origin.evidence)}`;
  return origin.uncertain ? `Please check. ${words}` : words;
}

/** What was read that may hint at a value nobody knows yet; `null` when nothing was. */
export function phraseHint(origin: Origin): string | null {
  const words = shortened(origin.evidence.replace(/\s+/gu, ' ').trim());
  if (origin.how === 'reader' || words === '') return null;
  return origin.how === 'fileName' ? `The file’s name is “${words}”` : `The text says “${words}”`;
}

const PLACES: Readonly<Record<Exclude<Origin['how'], 'reader'>, string>> = {
  text: 'from the text',
  frontMatter: 'from the front matter',
  html: 'from the page',
  fileName: 'from the file’s name',
};

function shortened(words: string): string {
  return words.length <= MOST_SHOWN ? words : `${words.slice(0, MOST_SHOWN).trimEnd()}…`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
