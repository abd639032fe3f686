import type { BlockFrame } from '../blocks';
import { isBlockElement, isFurniture } from './element-rules';
import type { HtmlElement } from './parse-html';

const PARAGRAPH: BlockFrame = { kind: 'paragraph', level: null, setAside: false };

/** What the elements around a node make of it. */
export interface Around {
  readonly frame: BlockFrame;
  /** Lists around it. */
  readonly lists: number;
  readonly keepsSpace: boolean;
  /** The innermost block element. */
  readonly owner: HtmlElement;
}

/** What stands around the nodes of the outermost element. */
export function outermost(root: HtmlElement): Around {
  return { frame: PARAGRAPH, lists: 0, keepsSpace: false, owner: root };
}

/** What a block element makes of the text in it. */
export function withinBlock(element: HtmlElement, around: Around): Around {
  const setAside = around.frame.setAside || (isFurniture(element) && 'boilerplate');
  const framed = (kind: BlockFrame['kind'], level: number | null = null): Around => ({
    ...around,
    owner: element,
    frame: { kind, level, setAside },
  });
  const heading = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (heading !== undefined) return framed('heading', Number(heading));
  switch (element.tagName) {
    case 'blockquote':
      return framed('quote');
    case 'figcaption':
    case 'caption':
      return framed('caption');
    case 'pre':
    case 'xmp':
    case 'listing':
    case 'plaintext':
      return { ...framed('preformatted'), keepsSpace: true };
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return { ...framed('paragraph'), lists: around.lists + 1 };
    case 'li':
    case 'dd':
    case 'dt':
      return framed('listItem', Math.max(1, around.lists));
    default:
      return { ...around, owner: element, frame: { ...around.frame, setAside } };
  }
}

/** Whether an inline element has blocks in it, as links around whole teasers do: then it marks none of them. */
export function holdsBlock(element: HtmlElement): boolean {
  return element.childNodes.some(
    (child) =>
      'tagName' in child && (isBlockElement(child) || child.tagName === 'img' || holdsBlock(child)),
  );
}
