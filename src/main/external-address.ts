const OPENED_OUTSIDE = new Set(['http:', 'https:', 'mailto:']);

/**
 * An address as it may be handed to the system, written out in full; `null` when it may not: only http, https and
 * mailto, since other schemes start programs.
 */
export function externalAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!OPENED_OUTSIDE.has(url.protocol)) return null;
  // A name and password before the host serve to make an address look like another.
  if (url.username !== '' || url.password !== '') return null;
  return url.href;
}
