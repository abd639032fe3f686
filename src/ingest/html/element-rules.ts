import type { HtmlElement } from './parse-html';

/** Elements whose content is no text to read: programs, styles, players, controls, pictures drawn in markup. */
const DROPPED = new Set(
  (
    'script style template noscript head title link meta base iframe frame frameset object embed applet ' +
    'video audio canvas svg map button input select textarea datalist progress meter dialog'
  ).split(' '),
);

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section ' +
    'summary table tbody td tfoot th thead tr ul xmp listing plaintext'
  ).split(' '),
);

/** Whether nothing of an element is read: by its kind, or because the page hides it, unless hidden text is asked for. */
export function isDropped(element: HtmlElement, isHiddenRead = false): boolean {
  return DROPPED.has(element.tagName) || (!isHiddenRead && isHidden(element));
}

/** Whether an element begins and ends a block. */
export function isBlockElement(element: HtmlElement): boolean {
  return BLOCKS.has(element.tagName);
}

/** An attribute's value; `null` when the element has none. */
export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

/** Whether an element is furniture of the page: navigation, a footer, something beside the article. */
export function isFurniture(element: HtmlElement): boolean {
  if (element.tagName === 'nav' || element.tagName === 'aside') return true;
  if (element.tagName === 'footer') return element.parentNode?.nodeName !== 'blockquote';
  const role = attribute(element, 'role');
  return role === 'navigation' || role === 'complementary' || role === 'contentinfo';
}

/** How an inline element sets its text; `null` when it does not. */
export function markOf(element: HtmlElement): 'emphasis' | 'strong' | 'code' | null {
  switch (element.tagName) {
    case 'em':
    case 'i':
    case 'cite':
    case 'dfn':
    case 'var':
      return 'emphasis';
    case 'strong':
      return 'strong';
    case 'b':
      // Google Docs wraps a whole paste in a <b> that is not bold.
      return /font-weight:\s*normal/i.test(attribute(element, 'style') ?? '') ? null : 'strong';
    case 'code':
    case 'kbd':
    case 'samp':
    case 'tt':
      return 'code';
    default:
      return null;
  }
}

function isHidden(element: HtmlElement): boolean {
  if (attribute(element, 'hidden') !== null) return true;
  if (attribute(element, 'aria-hidden') === 'true') return true;
  const style = attribute(element, 'style');
  return (
    style !== null && /(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i.test(style)
  );
}
