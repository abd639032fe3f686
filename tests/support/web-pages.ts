import type { DraftBlock } from '../../src/domain/article/candidate';
import { readPage } from '../../src/ingest/html/page/read-page';

/** Three paragraphs of an invented report, long enough to be one. */
export const REPORT = [
  'PORT AMAL: The ministry of shipping said on Monday that the strait would stay closed to tankers until the wreck at its northern end has been lifted, which may take most of a month.',
  'Pilots had asked for a decision since the weekend, when two ferries turned back in heavy fog and a third waited outside the harbour for nine hours with four hundred people on board.',
  'The harbour master, Nadia Karim, told reporters that a channel for small boats would be marked by Thursday, and that fishing crews would be paid for the days they lose.',
] as const;

/** The report's paragraphs as markup. */
export const REPORT_HTML = REPORT.map((paragraph) => `<p>${paragraph}</p>`).join('\n');

/** A page of an invented paper around what its body is to hold. */
export function webPage(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>Strait stays closed - The Amal Gazette</title>${head}</head><body>${body}</body></html>`;
}

/** What a page's only candidate has as blocks. */
export function blocksOfPage(markup: string, address: string | null = null): readonly DraftBlock[] {
  const reading = readPage(markup, { address, capturedAt: null });
  if (!reading.ok) throw new Error(JSON.stringify(reading.error));
  return reading.value[0]?.blocks ?? [];
}

/** The texts of the blocks that are the article's own: not set aside, no captions. */
export function textOfPage(markup: string): readonly string[] {
  return blocksOfPage(markup)
    .filter(({ kind, setAside }) => !setAside && kind !== 'caption')
    .map(({ text }) => text);
}

/** The texts of the blocks that are set aside. */
export function setAsideOfPage(markup: string): readonly string[] {
  return blocksOfPage(markup)
    .filter(({ setAside }) => setAside)
    .map(({ text }) => text);
}
