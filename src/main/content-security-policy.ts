/**
 * The policy of the app's page. Scripts, styles, fonts and pictures come from the app's own files; styles that
 * libraries insert need the nonce of this very response; nothing is framed, sent or fetched anywhere. Markup from
 * strings is an error (Trusted Types): only Lexical's parsing of pasted rich text has a policy, and the default one,
 * made in renderer/platform, lets nothing but the empty string through.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types lexical default 'allow-duplicates'",
  ].join('; ');
}

/** Puts the nonce where libraries look for it: a meta element at the head of the page. */
export function withNonce(html: string, nonce: string): string {
  const meta = `<meta property="csp-nonce" nonce="${nonce}">`;
  const page = html.replace(/<head[^>]*>/i, (head) => `${head}\n    ${meta}`);
  if (page === html) throw new Error('The page has no head to put the nonce in');
  return page;
}
