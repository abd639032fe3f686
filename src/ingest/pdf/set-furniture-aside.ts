import type { PageContent, PageText } from './page-line';

/** Pages without what only belongs to them, and that apart. */
export interface PartedPages {
  readonly pages: readonly PageContent[];
  /** Running heads and feet and page numbers; what differs only in numbers is one entry. */
  readonly furniture: readonly string[];
}

/** Heads and feet stand in this part of a page's height, at its ends. */
const MARGIN = 0.12;
/** Lines this near each other, in points, stand at the same height of their pages. */
const SAME_HEIGHT = 6;
/** On so many pages a line has to stand in the same place; one of a few letters only by more than chance. */
const FEWEST_PAGES = 2;
const FEWEST_OF_SHORT = 3;
const SHORT = 8;

/**
 * Tells running heads and feet from the text: what stands on several pages at the same height in the same words, apart
 * from numbers, and what is nothing but a page's number.
 */
export function setFurnitureAside(pages: readonly PageContent[]): PartedPages {
  const timesSeen = countPages(pages);
  const furniture = new Map<string, Set<string>>();
  const rest = pages.map((page) => {
    const isFurniture = (text: PageText) => {
      if (!isInMargin(text, page)) return false;
      const needed = text.text.length < SHORT && pages.length > 5 ? FEWEST_OF_SHORT : FEWEST_PAGES;
      const isRepeated = keysOf(text).some((key) => (timesSeen.get(key) ?? 0) >= needed);
      return isRepeated || isPageNumber(text.text);
    };
    for (const { text } of page.texts.filter(isFurniture)) {
      const form = formOf(text);
      furniture.set(form, (furniture.get(form) ?? new Set()).add(text.replace(/\s+/g, ' ').trim()));
    }
    return { ...page, texts: page.texts.filter((text) => !isFurniture(text)) };
  });
  return { pages: rest, furniture: [...furniture.values()].map((texts) => [...texts].join('\n')) };
}

/** On how many pages each line of the margins stands, by its place and words. */
function countPages(pages: readonly PageContent[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = page.texts.filter((text) => isInMargin(text, page)).flatMap(keysOf);
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function isInMargin({ baseline }: PageText, { height }: PageContent): boolean {
  return baseline < height * MARGIN || baseline > height * (1 - MARGIN);
}

/** A line may be a little higher on one page than on another. */
function keysOf({ text, baseline }: PageText): string[] {
  const form = formOf(text);
  const step = Math.floor(baseline / SAME_HEIGHT);
  return form === '' ? [] : [`${step} ${form}`, `${step + 1} ${form}`];
}

function formOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/\p{N}+/gu, '#')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `7`, `– 7 –`, `Page 7 of 10`, `7/10`, `vii`, in any language that puts one word before the number. */
function isPageNumber(text: string): boolean {
  const line = text.trim();
  return (
    /^[\p{Pd}[(|·\s]*\p{N}{1,5}[\p{Pd}\])|·\s]*$/u.test(line) ||
    /^(?:\p{L}{1,12}\.?\s*)?\p{N}{1,5}\s*(?:\/|of|von|de|sur|di|из|من)\s*\p{N}{1,5}$/iu.test(
      line,
    ) ||
    /^(?:page|seite|página|pagina|стр\.?|صفحة)\s*\p{N}{1,5}$/iu.test(line) ||
    /^(?=[ivxl]{1,7}$)l?x{0,4}(?:ix|iv|v?i{0,4})$/i.test(line)
  );
}
