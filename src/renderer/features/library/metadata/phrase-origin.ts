import type { Origin } from '../../../../domain/article/candidate';

/** Evidence shown of where a value comes from; a whole paragraph would drown it. */
const MOST_SHOWN = 90;

/** Where a value comes from, in one quiet line; `null` when the reader gave it. */
export function phraseOrigin(origin: Origin): string | null {
  if (origin.how === 'reader') return null;
  if (origin.how === 'opening') return NO_HEADLINE;
  const words = quoted(origin);
  const from = words === '' ? PLACES[origin.how] : `${PLACES[origin.how]}: ${words}`;
  return origin.uncertain ? `Please check. ${capital(from)}` : capital(from);
}

const NO_HEADLINE = 'No headline found. The opening words stand in for one.';

/** How a language was told; the words that gave it away are no quotation. */
export function phraseLanguage(origin: Origin): string | null {
  if (origin.how !== 'text') return phraseOrigin(origin);
  const words = `Told by words such as ${shortened(origin.evidence)}`;
  return origin.uncertain ? `Please check. ${words}` : words;
}

/** What was read that may hint at a value nobody knows yet; `null` when nothing was. */
export function phraseHint(origin: Origin): string | null {
  if (origin.how === 'reader' || origin.how === 'opening') return null;
  const words = quoted(origin);
  return words === '' ? null : `${SAYING[origin.how]} ${words}`;
}

/** The evidence in quotation marks; empty when there is none. */
function quoted({ evidence }: Origin): string {
  const words = shortened(evidence.replace(/\s+/gu, ' ').trim());
  return words === '' ? '' : `“${words}”`;
}

type Place = Exclude<Origin['how'], 'reader' | 'opening'>;

const PLACES: Readonly<Record<Place, string>> = {
  text: 'from the text',
  frontMatter: 'from the front matter',
  jsonLd: 'from the page’s data for programs',
  meta: 'from the page’s tags',
  html: 'from the page',
  header: 'from the message’s header',
  properties: 'from the file’s properties',
  address: 'from the address',
  fileName: 'from the file’s name',
};

const SAYING: Readonly<Record<Place, string>> = {
  text: 'The text says',
  frontMatter: 'The front matter says',
  jsonLd: 'The page’s data for programs say',
  meta: 'The page’s tags say',
  html: 'The page says',
  header: 'The message’s header says',
  properties: 'The file’s properties say',
  address: 'The address is',
  fileName: 'The file’s name is',
};

function shortened(words: string): string {
  return words.length <= MOST_SHOWN ? words : `${words.slice(0, MOST_SHOWN).trimEnd()}…`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
