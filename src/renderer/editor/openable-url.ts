/** Addresses a note may open: the web and mail, nothing that runs or reads anything here. */
const OPENABLE = /^(?:https?:\/\/[^/?#]|mailto:[^/])/i;
/**
 * Spaces, control characters, backslashes and the invisible marks that can make an address look
 * like another. Browsers drop or rewrite some of these, so what is shown and what is opened differ.
 */
const DECEPTIVE = /[\s\\\p{Cc}\p{Cf}\p{Surrogate}]/u;

/**
 * The address to open for a link, or `null` where it must not be opened. Fails closed: whatever is
 * not plainly a web or mail address (`java\nscript:`, `//host`, a relative path) is `null`.
 */
export function openableUrl(url: string): string | null {
  if (!OPENABLE.test(url) || DECEPTIVE.test(url)) return null;
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed !== null && ['http:', 'https:', 'mailto:'].includes(parsed.protocol)
    ? parsed.href
    : null;
}
