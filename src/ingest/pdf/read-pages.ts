import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { PageContent } from './page-line';
import { pageTexts, type TextItem } from './page-texts';

/** What the pages of a PDF came to. */
export interface PagesRead {
  /** In their order, as far as they were read. */
  readonly pages: readonly PageContent[];
  /** Pages that the file has. */
  readonly total: number;
  /** Pages that could not be taken apart. */
  readonly failed: number;
}

/** More pages are a library, and no preview can show them. */
const MOST_PAGES = 2_000;
/** More pieces of text than so many pages have. */
const MOST_TEXTS = 400_000;
/** Milliseconds after which no further page is begun: well before whoever waits gives up. */
const LONGEST = 10_000;

/** Reads the pages one after the other and lets each go. */
export async function readPages(pdf: PDFDocumentProxy): Promise<PagesRead> {
  const pages: PageContent[] = [];
  let [texts, failed] = [0, 0];
  const until = performance.now() + LONGEST;
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number += 1) {
    if (performance.now() > until || texts > MOST_TEXTS) break;
    const page = await readPage(pdf, number);
    if (page === null) failed += 1;
    pages.push(page ?? { height: 0, texts: [] });
    texts += page?.texts.length ?? 0;
  }
  return { pages, total: pdf.numPages, failed };
}

/** `null` for a page that cannot be taken apart; the others may still be whole. */
async function readPage(pdf: PDFDocumentProxy, number: number): Promise<PageContent | null> {
  try {
    const page = await pdf.getPage(number);
    const view = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const texts = items.filter((item): item is Extract<typeof item, TextItem> => 'str' in item);
    page.cleanup();
    return pageTexts(texts, view);
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
