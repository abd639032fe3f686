/** Parameters that say how a reader came to a page and never which page it is. */
const TRACKING =
  /^(?:utm_\w+|mc_[ce]id|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|twclid|_ga)$/i;

/** Scheme, host with an optional port, path, query. */
const PARTS = /^https?:\/\/([^/?#]+)([^?#]*)(?:\?([^#]*))?/iu;

/**
 * What two addresses of one page have in common: without scheme, `www.`, the default port, fragment, the slash at its
 * end, and parameters that only say where a reader came from; parameters in one order. `null` for what is no web
 * address, and for the bare address of a site, which names no article.
 */
export function addressKey(address: string): string | null {
  const parts = PARTS.exec(address.trim());
  if (!parts) return null;
  const [, authority = '', path = '', query = ''] = parts;
  const host = authority
    .toLowerCase()
    .replace(/:(?:80|443)$/u, '')
    .replace(/\.$/u, '')
    .replace(/^www\./u, '');
  const parameters = query
    .split('&')
    .filter((each) => each !== '' && !TRACKING.test(each.split('=')[0] ?? ''))
    .sort();
  const place = unescaped(path).replace(/\/+$/u, '');
  if (place === '' && parameters.length === 0) return null;
  return `${host}${place}${parameters.length > 0 ? `?${parameters.join('&')}` : ''}`;
}

/** Letters that need no percent sign are written without one; what is no UTF-8 stays as it is. */
function unescaped(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
