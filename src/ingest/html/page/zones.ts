import { attribute } from '../element-rules';
import type { HtmlElement } from '../parse-html';
import { type ElementNames, nameAmong, namesOf } from './element-names';
import { type Measure, type Measures, NOTHING } from './measure-page';
import {
  AROUND_TEXT,
  AROUND_TEXT_STEM,
  CAPTION,
  FAINT,
  NEVER_TEXT,
  PICTURE,
  ROLES,
  TEASER,
} from './name-words';

/** What an element is taken for besides the article's own text. */
export type Zone =
  /** What is said of a picture, or beside it. */
  | 'caption'
  /** Navigation, footers, forms, and whatever else belongs to the site. */
  | 'furniture'
  /** What stands around the article or between its paragraphs. */
  | 'around';

/** What can be known of a page before its parts are told apart. */
export interface PageFacts {
  readonly body: HtmlElement;
  readonly measures: Measures;
  /** The element that shows the headline; `null` when none is known. */
  readonly headline: HtmlElement | null;
  /** The largest share of the page's running text that an element may hold and still be believed its name. */
  readonly believed: number;
  /** Whether comments, footers and other articles are ruled out whatever their size. */
  readonly isStrict: boolean;
}

/** Tells the parts of a page that are not the article's text, by their elements, roles, names and what they hold. */
export class Zones {
  readonly #facts: PageFacts;
  readonly #known = new Map<HtmlElement, Zone | null>();
  readonly #aroundHeadline = new Set<HtmlElement>();
  /** The `article` element of the headline, where it holds several others: those are other articles. */
  readonly #main: HtmlElement | null = null;

  constructor(facts: PageFacts) {
    this.#facts = facts;
    const above = [...upwards(facts.headline)];
    for (const element of above) this.#aroundHeadline.add(element);
    const own = above.find(({ tagName }) => tagName === 'article');
    const measure = own === undefined ? undefined : facts.measures.get(own);
    if (own === undefined || measure === undefined || measure.articles < 2) return;
    if (measure.prose - measure.articleProse >= OWN_TEXT) this.#main = own;
  }

  /** What the element is, or the outermost zone that it stands in; `null` for what may be the article's text. */
  zoneOf(element: HtmlElement): Zone | null {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const above = parentOf(element);
    const zone = (above === null ? null : this.zoneOf(above)) ?? this.#ownZone(element);
    this.#known.set(element, zone);
    return zone;
  }

  #ownZone(element: HtmlElement): Zone | null {
    if (['html', 'body', 'main'].includes(element.tagName)) return null;
    const measure = this.#facts.measures.get(element) ?? NOTHING;
    const whole = this.#facts.measures.get(this.#facts.body)?.prose ?? 0;
    const share = measure.prose / Math.max(1, whole);
    const names = namesOf(element);
    if (this.#isNeverText(element, names)) return 'furniture';
    if (share > this.#facts.believed) return null;
    if (this.#aroundHeadline.has(element) && measure.prose >= OWN_TEXT) return null;
    return byElement(element, share, measure) ?? byNames(element, names, measure);
  }

  #isNeverText(element: HtmlElement, names: ElementNames): boolean {
    if (!this.#facts.isStrict || this.#aroundHeadline.has(element)) return false;
    if (nameAmong(NEVER_TEXT, names) !== null) return true;
    if (element.tagName === 'article') return this.#isOtherArticle(element);
    if (OVER_THE_PAGE.has(attribute(element, 'role') ?? '')) return true;
    return element.tagName === 'nav' || isFooter(element);
  }

  #isOtherArticle(element: HtmlElement): boolean {
    const main = this.#main;
    if (main === null || main === element) return false;
    for (const above of upwards(element)) if (above === main) return true;
    return false;
  }
}

const OVER_THE_PAGE = new Set(['dialog', 'alertdialog']);
/**
 * Least running text of its own, in characters, of an article that holds others (one with less is made of them), and of
 * what surrounds a headline and is more than its head.
 */
const OWN_TEXT = 400;
/** A form or header with more of the page's text than this wraps the page. */
const WRAPPING = 0.2;

function byElement(element: HtmlElement, share: number, measure: Measure): Zone | null {
  const { tagName } = element;
  if (tagName === 'nav' || tagName === 'aside' || isFooter(element)) return 'furniture';
  if (ROLES.has(attribute(element, 'role') ?? '')) return 'furniture';
  if ((tagName === 'form' || tagName === 'header') && share < WRAPPING) return 'furniture';
  if (tagName !== 'figure' && tagName !== 'figcaption') return null;
  return measure.quotations > 0 ? null : 'caption';
}

function byNames(element: HtmlElement, names: ElementNames, measure: Measure): Zone | null {
  if (nameAmong(CAPTION, names) !== null) return 'caption';
  // What was posted elsewhere and is quoted here stands in boxes that are called `social`, and is part of the text.
  const isQuoting = measure.quotations > 0;
  if (!isQuoting && nameAmong(AROUND_TEXT, names) !== null) return 'around';
  if (!isOwnText(measure) && nameAmong(TEASER, names) !== null) return 'around';
  if (!isQuoting && AROUND_TEXT_STEM.test(names.written)) return 'around';
  const { text, prose, pictures } = measure;
  if (pictures > 0 && prose < 300 && text < 400 && nameAmong(PICTURE, names) !== null) {
    return 'caption';
  }
  const isSmall = prose < 100 && text < 250 && element.tagName !== 'p';
  if (isSmall && nameAmong(FAINT, names) !== null) return 'around';
  return isTeaser(element, measure) ? 'around' : null;
}

/** Text without headings and hardly a link: an article's own, though called a teaser or a slide. */
function isOwnText({ text, linked, prose, headings }: Measure): boolean {
  return prose >= 300 && headings === 0 && linked < text * 0.05;
}

const TEASER_ELEMENTS = new Set(['article', 'li', 'div', 'a', 'section']);

/** A short part with one heading that leads elsewhere: another article, with its opening words. */
function isTeaser({ tagName }: HtmlElement, measure: Measure): boolean {
  const { text, prose, headings, linkedHeadings } = measure;
  const isLinked = headings === 1 && (linkedHeadings === 1 || tagName === 'a');
  return isLinked && prose <= 900 && text <= 1_500 && TEASER_ELEMENTS.has(tagName);
}

function isFooter(element: HtmlElement): boolean {
  return element.tagName === 'footer' && element.parentNode?.nodeName !== 'blockquote';
}

/** The element around an element; `null` for the outermost. */
export function parentOf(element: HtmlElement): HtmlElement | null {
  const above = element.parentNode;
  return above !== null && 'tagName' in above ? above : null;
}

/** An element and all around it, from within; nothing for `null`. */
export function* upwards(element: HtmlElement | null): Generator<HtmlElement> {
  for (let one = element; one !== null; one = parentOf(one)) yield one;
}
