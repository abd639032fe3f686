import type { ArticleText } from '../../domain/article/article-text';
import { paragraphsOf, type Paragraph } from '../../domain/article/paragraphs';
import type { PaletteSection } from '../ui/palette';
import { rankByQuery } from './rank';

/** A place in a text that one can go to. */
export interface TextPlace {
  /** Also the id of its row. */
  readonly id: string;
  readonly offset: number;
  readonly label: string;
  /** The words that stand there; `undefined` where they would say nothing new. */
  readonly detail?: string | undefined;
}

/** Most headings that are listed; typing finds the others. */
const MOST_HEADINGS = 300;
const EXCERPT = 80;

/**
 * The places that what was typed may mean: a number is a paragraph or a share of the text, `40 %` a share only, words
 * find headings; nothing lists the headings. `furthest` is the offset up to which the text was ever read, 0 when that is
 * in view.
 */
export function placesFor(
  query: string,
  text: ArticleText,
  furthest: number,
): { readonly sections: readonly PaletteSection[]; readonly places: readonly TextPlace[] } {
  const asked = query.trim();
  const number = /^(?:para(?:graph)?\.?\s*|¶\s*)?(\d{1,7})$/iu.exec(asked)?.[1];
  const share = /^(\d{1,3}(?:[.,]\d+)?)\s*%?$/u.exec(asked)?.[1];
  const places =
    number !== undefined || share !== undefined
      ? [...numbered(number, text), ...shared(share, text)]
      : asked === ''
        ? [...ends(text, furthest)]
        : [];
  const headings = rankByQuery(headingsOf(text), asked, ({ label }) => label);
  const listed = number === undefined && share === undefined ? headings : [];
  return {
    sections: [
      { id: 'places', title: 'Go to', items: places },
      { id: 'headings', title: 'Headings', items: listed.slice(0, MOST_HEADINGS) },
    ],
    places: [...places, ...listed],
  };
}

function numbered(number: string | undefined, text: ArticleText): TextPlace[] {
  const paragraphs = paragraphsOf(text);
  const found = number === undefined ? undefined : paragraphs[Number(number) - 1];
  return found ? [paragraphPlace(found, paragraphs.length, text)] : [];
}

function paragraphPlace({ number, start, end }: Paragraph, count: number, text: ArticleText) {
  return {
    id: `paragraph-${String(number)}`,
    offset: start,
    label: `Paragraph ${number.toLocaleString()} of ${count.toLocaleString()}`,
    detail: excerpt(text.text.slice(start, Math.min(end, start + 2 * EXCERPT))),
  };
}

function shared(share: string | undefined, text: ArticleText): TextPlace[] {
  const percent = Number(share?.replace(',', '.'));
  if (share === undefined || percent > 100) return [];
  const offset = Math.round((percent / 100) * text.text.length);
  const block = text.blocks.findLast(({ start }) => start <= offset);
  const label = `${percent.toLocaleString()} %`;
  return [{ id: 'share', offset: block && block.end > offset ? offset : (block?.end ?? 0), label }];
}

function ends(text: ArticleText, furthest: number): TextPlace[] {
  const { length } = text.text;
  const percent = length === 0 ? 100 : Math.round((furthest / length) * 100);
  const isUnderWay = furthest > 0 && percent < 100;
  return [
    { id: 'top', offset: 0, label: 'Top of the text' },
    ...(isUnderWay
      ? [{ id: 'furthest', offset: furthest, label: `Furthest read, ${String(percent)} %` }]
      : []),
    { id: 'end', offset: length, label: 'End of the text' },
  ];
}

function headingsOf({ text, blocks }: ArticleText): TextPlace[] {
  return blocks
    .filter(({ kind }) => kind === 'heading')
    .map(({ start, end }) => ({
      id: `heading-${String(start)}`,
      offset: start,
      label: excerpt(text.slice(start, end)),
    }));
}

function excerpt(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length <= EXCERPT ? line : `${line.slice(0, EXCERPT).trimEnd()}…`;
}
