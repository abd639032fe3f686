import { attribute } from '../element-rules';
import type { HtmlElement } from '../parse-html';
import type { PageBlock } from './page-block';
import { parentOf, upwards } from './zones';

/**
 * Finds the element that holds the article and as little else as can be. Each block weighs what running text it holds;
 * links, teasers and other parts of the page weigh against. From the smallest element around the headline that holds a
 * good part of the page's text (from the whole page where no headline is known) the way leads down as long as one
 * child holds nearly everything and nothing beside it goes on with the text.
 */
export function findRoot(
  body: HtmlElement,
  blocks: readonly PageBlock[],
  headline: HtmlElement | null,
): HtmlElement {
  const scale = weighed(body, blocks);
  let root = startAt(body, headline, scale);
  for (;;) {
    const below = onlyWayDown(root, scale);
    if (below === null) return root;
    root = below;
  }
}

interface Scale {
  /** What the blocks in an element weigh together; elements without blocks have no entry. */
  readonly weights: ReadonlyMap<HtmlElement, number>;
  /** How many paragraphs of running text stand in an element itself. */
  readonly paragraphs: ReadonlyMap<HtmlElement, number>;
}

function weighed(body: HtmlElement, blocks: readonly PageBlock[]): Scale {
  const [weights, paragraphs] = [new Map<HtmlElement, number>(), new Map<HtmlElement, number>()];
  for (const block of blocks) {
    const weight = weightOf(block);
    for (const element of upwards(block.owner)) {
      weights.set(element, (weights.get(element) ?? 0) + weight);
      if (element === body) break;
    }
    const above = parentOf(block.owner);
    if (above !== null && block.isProse && block.zone === null) {
      paragraphs.set(above, (paragraphs.get(above) ?? 0) + 1);
    }
  }
  return { weights, paragraphs };
}

/** Characters up to which a paragraph counts half: teasers and notes are short. */
const SHORT = 100;

function weightOf({ block, linked, zone, isProse }: PageBlock): number {
  const length = block.text.length;
  if (zone === 'caption') return 0;
  if (zone !== null) return isProse ? length * -0.3 : Math.min(length, SHORT) * -0.15;
  if (isProse) {
    return (length - linked) * (length < SHORT ? 0.5 : 1) * (block.kind === 'listItem' ? 0.5 : 1);
  }
  if (block.kind === 'heading') return linked > 0 ? -20 : -5;
  if (block.kind === 'table' && linked < length * 0.3) return length * 0.5;
  return linked * -0.5;
}

/** Least weight around a headline that can be its article: in characters, and as a share of the heaviest element. */
const LEAST = 150;
const LEAST_SHARE = 0.25;

function startAt(body: HtmlElement, headline: HtmlElement | null, { weights }: Scale): HtmlElement {
  let heaviest = 0;
  for (const weight of weights.values()) heaviest = Math.max(heaviest, weight);
  const least = Math.max(Math.min(LEAST, heaviest * 0.6), heaviest * LEAST_SHARE, 1);
  for (const element of upwards(headline === null ? null : parentOf(headline))) {
    if (element === body) break;
    if ((weights.get(element) ?? 0) >= least) return element;
  }
  return body;
}

/** The child that the article is in; `null` when the article is in the element itself, or in several children. */
function onlyWayDown(root: HtmlElement, { weights, paragraphs }: Scale): HtmlElement | null {
  const children = root.childNodes.filter((child): child is HtmlElement => 'tagName' in child);
  const weightOfChild = (child: HtmlElement) => weights.get(child) ?? 0;
  const heavy = children.filter((child) => weightOfChild(child) > 0);
  const [first, ...others] = heavy;
  if (first === undefined) return null;
  const main = others.reduce((a, b) => (weightOfChild(b) > weightOfChild(a) ? b : a), first);
  const most = weightOfChild(main);
  const sum = (some: readonly HtmlElement[]) =>
    some.reduce((total, child) => total + weightOfChild(child), 0);
  const all = sum(heavy);
  const own = weightOfChild(root) - sum(children);
  if (main.tagName === 'p' || own > most * 0.2) return null;
  if ((paragraphs.get(root) ?? 0) >= 2 && most < all * 0.9) return null;
  if (all - most > most * 0.1 && most < all * 0.5) return null;
  const goesOn = heavy.some((child) => child !== main && continues(child, main, weightOfChild));
  return goesOn ? null : main;
}

const TEXT_ELEMENTS = new Set(['p', 'ul', 'ol', 'blockquote', 'h2', 'h3', 'table', 'pre', 'br']);

/** Whether what stands beside the main part goes on with its text: a paragraph or list, a part alike, or a heavy one. */
function continues(
  child: HtmlElement,
  main: HtmlElement,
  weightOf: (element: HtmlElement) => number,
): boolean {
  if (TEXT_ELEMENTS.has(child.tagName)) return true;
  if (child.tagName === 'aside') return false;
  if (child.tagName === 'article') return main.tagName === 'article' && weightOf(child) > 400;
  const className = attribute(child, 'class') ?? '';
  const isAlike = child.tagName === main.tagName && className === attribute(main, 'class');
  return weightOf(child) >= 120 || (isAlike && className !== '');
}
