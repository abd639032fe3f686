/** What a file name is made of; what is not known is left out. */
export interface NameParts {
  readonly date: string | null;
  readonly publisher: string | null;
  readonly title: string;
}

/** Longest name written, with its extension, in bytes of UTF-8: room to spare in every file system and in paths. */
export const LONGEST_NAME = 120;

const EXTENSION = '.md';

/**
 * A readable name for a Markdown file, safe on Windows, macOS and Linux and in Obsidian's links: never empty, hidden,
 * reserved, or too long. `2025-01-02 Harbour Gazette - Strait stays closed.md`
 */
export function fileName({ date, publisher, title }: NameParts): string {
  const head = [date, publisher].filter((part) => part !== null && part !== '').join(' ');
  const separator = publisher === null || publisher === '' ? ' ' : ' - ';
  const words = safeWords(head === '' ? title : `${head}${separator}${title}`);
  return shortened(words === '' ? 'Untitled' : words, '');
}

/**
 * Hands out names so that no two of a folder are one, also where a file system takes capitals and small letters, or
 * composed and decomposed letters, for the same. Who asks first keeps the plain name, others get ` (2)`, ` (3)`.
 */
export class FolderNames {
  readonly #taken: Set<string>;
  /** The next number to try for a name that was asked for more than once. */
  readonly #next = new Map<string, number>();

  constructor(reserved: readonly string[]) {
    this.#taken = new Set(reserved.map(folded));
  }

  /** The name, or the first free variant of it; it is taken from now on. */
  take(name: string): string {
    const key = folded(name);
    const base = name.slice(0, -EXTENSION.length);
    let free = name;
    let count = this.#next.get(key) ?? 2;
    for (; this.#taken.has(folded(free)); count += 1) {
      free = shortened(base, ` (${String(count)})`);
    }
    this.#next.set(key, count);
    this.#taken.add(folded(free));
    return free;
  }
}

/** The text without what is not allowed, not visible or not wanted in a name, and without trouble at its ends. */
function safeWords(text: string): string {
  const words = text
    .normalize('NFC')
    .replace(INVISIBLE, (found) => (/\s/.test(found) ? ' ' : ''))
    .replace(/[:\uFF1A](?=\s)/g, ' -')
    .replace(/"/g, "'")
    .replace(SEPARATING, '-')
    .replace(DROPPED, '')
    .replace(/\s+/g, ' ')
    .replace(/(?:- ?){2,}/g, '- ')
    .replace(TROUBLE_AT_START, '')
    .replace(TROUBLE_AT_END, '');
  return isReserved(words) ? `_${words}` : words;
}

/** Controls, format marks (bidi, zero width, BOM), halves of surrogate pairs, private use; line breaks among them. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029\u115F\u1160\u3164\uFFA0]/gu;

/** Read as part of a path or of a link's alias, or looking just like it. */
const SEPARATING = /[:/\\|\u2044\u2215\u29F5\u29F8\u29F9\uFE68\uFF0F\uFF3C\uFF1A]+/g;

/** Not allowed on Windows, or read as an anchor, block id or link by Obsidian. */
const DROPPED = /[<>?*#^[\]`]+/g;

const TROUBLE_AT_START = /^[\s.~$-]+/u;
const TROUBLE_AT_END = /[\s.-]+$/u;

/** Whether Windows would open a device instead of a file, whatever stands behind the first dot. */
function isReserved(name: string): boolean {
  const stem = (name.split('.')[0] ?? '').trim();
  return /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³])$/i.test(stem);
}

/** The words cut between graphemes so that they fit with what has to follow them. */
function shortened(words: string, suffix: string): string {
  const room = LONGEST_NAME - byteLength(suffix + EXTENSION);
  if (byteLength(words) <= room) return words + suffix + EXTENSION;
  let kept = '';
  let bytes = 0;
  for (const { segment } of GRAPHEMES.segment(words.slice(0, LONGEST_NAME))) {
    bytes += byteLength(segment);
    if (bytes > room) break;
    kept += segment;
  }
  const ended = kept.replace(TROUBLE_AT_END, '');
  return (ended === '' ? 'Untitled' : ended) + suffix + EXTENSION;
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Length in UTF-8. */
function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** One key for all names that some file system takes for the same. */
function folded(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}
