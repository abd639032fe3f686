import { attribute } from '../element-rules';
import type { HtmlElement } from '../parse-html';

/** What a page's makers call an element: by its classes, its id and the names of its component. */
export interface ElementNames {
  /** All of them, in lower case, camel case parted by hyphens. */
  readonly written: string;
  /** Their single words, and each two that follow one another: `author`, `bio`, `author-bio`. */
  readonly words: readonly string[];
}

const ATTRIBUTES = ['class', 'id', 'data-component', 'data-module', 'data-type', 'data-testid'];
/** Most characters of an attribute that are looked at; hostile pages write megabytes. */
const MOST = 300;

const NAMELESS: ElementNames = { written: '', words: [] };

/** The names of an element. */
export function namesOf(element: HtmlElement): ElementNames {
  if (element.attrs.length === 0) return NAMELESS;
  const written = ATTRIBUTES.map((name) => (attribute(element, name) ?? '').slice(0, MOST))
    .join(' ')
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .trim();
  return written === '' ? NAMELESS : { written, words: written.split(/\s+/).flatMap(wordsIn) };
}

/** The first of an element's names that is one of some words; `null` when none is. */
export function nameAmong(words: ReadonlySet<string>, names: ElementNames): string | null {
  return names.words.find((word) => words.has(word)) ?? null;
}

const BESIDE = new Set(['has', 'with', 'no', 'without', 'non']);

function wordsIn(name: string): string[] {
  const all = name.split(/[^a-z\u0080-\uffff]+/).filter((word) => word !== '');
  // `has-sidebar` and `no-ads` speak of what stands beside.
  const words = all.filter((_, index) => !BESIDE.has(all[index - 1] ?? ''));
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    return next === undefined ? [word] : [word, `${word}-${next}`];
  });
}
