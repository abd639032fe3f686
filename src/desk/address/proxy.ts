/** Finds the proxy for an address; `null` for none. */
export type ProxyFor = (address: string) => Promise<string | null>;

/** No proxy for any address. */
export const noProxy: ProxyFor = () => Promise.resolve(null);

/** One proxy for all addresses. */
export function oneProxy(proxy: string): ProxyFor {
  return () => Promise.resolve(proxy);
}

/** The proxy that the environment names, as command-line programs take it: `HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`. */
export function proxyOfEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): ProxyFor {
  const value = (name: string): string =>
    environment[name.toLowerCase()] ?? environment[name] ?? '';
  return (address) => {
    const { protocol, hostname, port } = new URL(address);
    if (isExempt(hostname, port, value('NO_PROXY'))) return Promise.resolve(null);
    const own = protocol === 'https:' ? value('HTTPS_PROXY') : value('HTTP_PROXY');
    const proxy = own || value('ALL_PROXY');
    if (proxy === '') return Promise.resolve(null);
    return Promise.resolve(/^[a-z]+:\/\//i.test(proxy) ? proxy : `http://${proxy}`);
  };
}

/** The first way that a system's answer names: `PROXY host:port; DIRECT` (the form of PAC files). */
export function proxyOfSystem(answer: string): string | null {
  const [kind = '', place = ''] = answer.split(';', 1)[0]?.trim().split(/\s+/) ?? [];
  if (place === '') return null;
  if (kind === 'PROXY') return `http://${place}`;
  return kind === 'HTTPS' ? `https://${place}` : null;
}

function isExempt(host: string, port: string, list: string): boolean {
  return list
    .split(/[\s,]+/)
    .filter((each) => each !== '')
    .some((each) => {
      if (each === '*') return true;
      const [name = '', itsPort = ''] = each.toLowerCase().split(':');
      if (itsPort !== '' && itsPort !== port) return false;
      const bare = name.replace(/^\*?\./, '');
      return host === bare || host.endsWith(`.${bare}`);
    });
}
