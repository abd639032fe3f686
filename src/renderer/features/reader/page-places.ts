import type { PagePlace } from '../../state/pane-geometry';
import type { ArticleBody, BodySection } from './article-body';
import type { Box } from './geometry';

/** A stretch of text and the heights between which it stands. */
interface Strip {
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The place at a height in the window, paragraph by paragraph: within one the text counts as spread evenly, and
 * between two the few units that are not drawn fill the gap. So it follows every pixel, which lines would not.
 */
export function placeAt(body: ArticleBody, page: Box, height: number): PagePlace {
  const { length } = body.drawn.text.text;
  const text = body.root.getBoundingClientRect();
  if (length === 0 || height <= text.top) return share(page.top, text.top, height) - 1;
  if (height >= text.bottom) return length + share(text.bottom, page.bottom, height);
  const section = firstBelow(body.sections, height);
  const parts = section === undefined ? [] : body.draw(section);
  const part = firstBelow(parts, height);
  if (section === undefined || part === undefined) return length;
  return within(stripOf(part, body, section, parts.indexOf(part)), height);
}

/** The height in the window of a place: the other way round. */
export function heightOf(body: ArticleBody, page: Box, place: PagePlace): number {
  const { length } = body.drawn.text.text;
  const text = body.root.getBoundingClientRect();
  if (length === 0 || place < 0) return between(page.top, text.top, place + 1);
  if (place > length) return between(text.bottom, page.bottom, place - length);
  const section = body.sectionAt(place);
  if (section === null) return text.top;
  const parts = body.draw(section);
  const at = parts.findLastIndex(({ start }) => start <= place);
  const part = parts[Math.max(0, at)];
  if (part === undefined) return text.top;
  if (place <= part.end) return heightIn(stripOf(part, body, section, at), place);
  const next = parts[at + 1];
  const behind = body.sections[section.index + 1];
  const to = next ?? (behind && body.draw(behind)[0]);
  const { bottom } = part.element.getBoundingClientRect();
  if (to === undefined) return between(bottom, text.bottom, share(part.end, length, place));
  const { top } = to.element.getBoundingClientRect();
  return between(bottom, top, share(part.end, to.start, place));
}

type Part = ReturnType<ArticleBody['draw']>[number];

/** A part with the gap above it, which belongs to what stands between its text and the text before. */
function stripOf(
  part: Part,
  body: ArticleBody,
  section: BodySection,
  at: number,
): Strip & {
  readonly gap: Strip;
} {
  const { top, bottom } = part.element.getBoundingClientRect();
  const strip = { start: part.start, end: part.end, top, bottom };
  const before = at > 0 ? body.draw(section)[at - 1] : lastOf(body, section.index - 1);
  const gap =
    before === undefined
      ? { start: 0, end: part.start, top: body.root.getBoundingClientRect().top, bottom: top }
      : {
          start: before.end,
          end: part.start,
          top: before.element.getBoundingClientRect().bottom,
          bottom: top,
        };
  return { ...strip, gap };
}

function lastOf(body: ArticleBody, index: number): Part | undefined {
  const section = body.sections[index];
  return section && body.draw(section).at(-1);
}

function within(strip: Strip & { readonly gap: Strip }, height: number): PagePlace {
  const { gap } = strip;
  if (height < strip.top) return between(gap.start, gap.end, share(gap.top, gap.bottom, height));
  return between(strip.start, strip.end, share(strip.top, strip.bottom, height));
}

function heightIn(strip: Strip & { readonly gap: Strip }, place: PagePlace): number {
  const { gap } = strip;
  if (place < strip.start) return between(gap.top, gap.bottom, share(gap.start, gap.end, place));
  return between(strip.top, strip.bottom, share(strip.start, strip.end, place));
}

/** How far a value has come from one end to the other, 0 to 1. */
function share(from: number, to: number, value: number): number {
  return to <= from ? 1 : Math.max(0, Math.min(1, (value - from) / (to - from)));
}

function between(from: number, to: number, part: number): number {
  return from + (to - from) * part;
}

/** The first of some stacked boxes that reaches below a height. */
function firstBelow<Item extends { readonly element: Element }>(
  stacked: readonly Item[],
  height: number,
): Item | undefined {
  let low = 0;
  let high = stacked.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const bottom = stacked[middle]?.element.getBoundingClientRect().bottom ?? Infinity;
    if (bottom > height) high = middle;
    else low = middle + 1;
  }
  return stacked[low];
}
