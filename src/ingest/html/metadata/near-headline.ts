import { attribute } from '../element-rules';
import type { HtmlElement } from '../parse-html';
import { aroundWithin } from './elements';
import type { PageLine } from './page-parts';

/** The lines around a headline that can say who wrote the article and when. */
export interface NearHeadline {
  readonly before: readonly PageLine[];
  readonly after: readonly PageLine[];
}

/** Lines above a headline, and below it until the text begins. */
const ABOVE = 8;
const BELOW = 60;
/** A line as long as this is text; the second such line, captions left out, is the article. */
const TEXT = 140;

/** The lines around the headline, without captions and what the page calls related; all early ones without a headline. */
export function nearHeadline(lines: readonly PageLine[], headline: number | null): NearHeadline {
  const at = headline ?? -1;
  const after: PageLine[] = [];
  let texts = 0;
  for (const line of lines.slice(at + 1, at + 1 + BELOW)) {
    if (isApart(line)) continue;
    if (line.text.length >= TEXT) texts += 1;
    if (texts > 1) break;
    after.push(line);
  }
  const before = headline === null ? [] : lines.slice(Math.max(0, at - ABOVE), at);
  return { before: before.filter((line) => !isApart(line)), after };
}

const APART =
  /(?<!\b(?:no|has|with))(?:^|[\s_-])(?:captions?|credits?|figcaption|related|recommend\w*|recirc\w*|most-?(?:read|popular|viewed)|trending|comments?(?:-\w+)?|sidebar|newsletter|promo|breaking|ticker|copyright)(?:$|[\s_-])/i;

function isApart(line: PageLine): boolean {
  const first = line.pieces.find((piece) => piece.text.trim() !== '') ?? line.pieces[0];
  if (first === undefined) return true;
  return aroundWithin(first.element, 6).some(
    (element) =>
      element.tagName === 'figcaption' ||
      element.tagName === 'footer' ||
      APART.test(calling(element)),
  );
}

/** What an element is called: by its class and id, and by the names that programs find it under. */
export function calling(element: HtmlElement): string {
  const names = ['class', 'id', 'data-testid', 'data-component'];
  return names.map((name) => attribute(element, name) ?? '').join(' ');
}
