/**
 * Whether a page of the app may load from an address: the app's own files, the developer tools, and with a dev server
 * that server. Dateline has no business on the network.
 */
export function isAllowedRequest(
  address: string,
  appScheme: string,
  devServerOrigin: string | null,
): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  if (protocol === `${appScheme}:` || protocol === 'devtools:') return true;
  if (devServerOrigin === null) return false;
  return host === new URL(devServerOrigin).host && /^(https?|wss?|blob):$/.test(protocol);
}
