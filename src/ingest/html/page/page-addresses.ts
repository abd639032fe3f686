import { isLinkAddress } from '../../../domain/article/web-address';
import { attribute } from '../element-rules';
import type { HtmlElement, HtmlPage } from '../parse-html';

/**
 * Makes the addresses written in a page absolute: against its `base` element, else against its own address. `null` for
 * what leads nowhere that may be kept: scripts, data, places on the page itself, and relative ones of a page without
 * address.
 */
export function pageAddresses(
  page: HtmlPage,
  address: string | null,
): (written: string) => string | null {
  const base = baseOf(page, address);
  return (written) => {
    if (written === '' || written.startsWith('#')) return null;
    const found = absolute(written, base);
    return found !== null && isLinkAddress(found) ? found : null;
  };
}

function baseOf({ head }: HtmlPage, address: string | null): string | null {
  const element = head.childNodes.find(
    (child): child is HtmlElement => 'tagName' in child && child.tagName === 'base',
  );
  const written = element === undefined ? null : attribute(element, 'href');
  return (written === null ? null : absolute(written, address)) ?? address;
}

function absolute(written: string, base: string | null): string | null {
  const text = written.trim();
  if (base === null) return URL.canParse(text) ? new URL(text).href : null;
  return URL.canParse(text, base) ? new URL(text, base).href : null;
}
