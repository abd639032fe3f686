import type { DraftBlock } from '../../domain/article/candidate';
import { isWebAddress } from '../../domain/article/web-address';
import { attribute } from './element-rules';
import type { HtmlElement, HtmlNode } from './parse-html';

/** A picture of a page. */
export interface Picture {
  /** The words that stand in for it; empty when there are none. */
  readonly words: string;
  /** Its absolute web address; `null` when it has none that may be kept. */
  readonly address: string | null;
  /** Whether it stands for a sign in running text, as pictures of emoji do. */
  readonly isSign: boolean;
  /** Whether it is too small to show anything: an icon, or what counts readers. */
  readonly isTiny: boolean;
}

/** Where pages that load pictures late keep their addresses, and where others do. */
const ADDRESSES = ['data-src', 'data-original', 'data-lazy-src', 'src'];
const SETS = ['data-srcset', 'srcset'];

/** Pixels up to which a picture is an icon. */
const TINY = 32;

/** What an `img` element shows. */
export function pictureOf(
  image: HtmlElement,
  addressOf: (written: string) => string | null,
): Picture {
  const words = (attribute(image, 'alt') ?? '').replace(/\s+/g, ' ').trim();
  const isSign = words !== '' && words.length <= 8 && !/[\p{L}\p{N}]/u.test(words);
  const sets = SETS.map((name) => (attribute(image, name) ?? '').trim().split(/[\s,]/)[0] ?? '');
  const written = [...ADDRESSES.map((name) => attribute(image, name) ?? ''), ...sets];
  const address = written
    .filter((one) => one.trim() !== '')
    .map((one) => addressOf(one.trim()))
    .find((one) => one !== null && isWebAddress(one));
  const sizes = ['width', 'height'].map((name) =>
    Number.parseInt(attribute(image, name) ?? '', 10),
  );
  const isTiny = sizes.some((size) => size <= TINY);
  return { words, address: address ?? null, isSign, isTiny };
}

/** The only `img` element of a figure; `null` when it holds none or several. */
export function onlyImage(figure: HtmlElement): HtmlElement | null {
  const images: HtmlElement[] = [];
  const gather = (node: HtmlNode): void => {
    if (!('tagName' in node) || images.length > 1) return;
    if (node.tagName === 'img') images.push(node);
    else node.childNodes.forEach(gather);
  };
  figure.childNodes.forEach(gather);
  return images.length === 1 ? (images[0] ?? null) : null;
}

/**
 * A caption of a picture that nothing is said of: the words that stand in for it, or its file's name where its page
 * sets it as a figure. `null` when there are neither.
 */
export function captionOf(
  { words, address, isTiny }: Picture,
  isFigure: boolean,
): Omit<DraftBlock, 'setAside'> | null {
  if (isTiny) return null;
  const text = words !== '' || !isFigure || address === null ? words : fileName(address);
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const link = { kind: 'link', start: 0, end: text.length } as const;
  return {
    kind: 'caption',
    level: null,
    text,
    spans: address === null ? [] : [{ ...link, href: address }],
  };
}

/** A caption that leads to its picture; one with links of its own stays as it is. */
export function leadingTo(picture: Picture, block: DraftBlock): DraftBlock {
  const { address } = picture;
  if (address === null || block.spans.some(({ kind }) => kind === 'link')) return block;
  const whole = { kind: 'link', href: address, start: 0, end: block.text.length } as const;
  return { ...block, spans: [whole, ...block.spans] };
}

function fileName(address: string): string {
  const name = new URL(address).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch (error) {
    if (error instanceof URIError) return name;
    throw error;
  }
}
