/**
 * Whether a string is an absolute http or https address as a browser would take it: with a host, without a user name
 * or password, spaces, control characters, backslashes, quotation marks or angle brackets.
 */
export function isWebAddress(value: string): boolean {
  return WEB_ADDRESS.test(value);
}

/** Whether a link of an article's text may lead there: a web address, or `mailto:` with an address behind it. */
export function isLinkAddress(value: string): boolean {
  return WEB_ADDRESS.test(value) || MAIL_ADDRESS.test(value);
}

/** Scheme, host with an optional port, and the rest. */
const WEB_ADDRESS =
  /^https?:\/\/(?:[^\s\p{Cc}/?#\\@"<>:[\]]+|\[[0-9a-f:.]+\])(?::\d{1,5})?(?:[/?#][^\s\p{Cc}\\"<>]*)?$/iu;

const MAIL_ADDRESS = /^mailto:[^\s\p{Cc}\\"<>@?]+@[^\s\p{Cc}\\"<>@]+$/iu;
