import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { AddressProblem } from '../../domain/article/address-problem';
import { fail, ok, type Result } from '../../domain/result';

/** An address of the network that a host was found at. */
export interface HostAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Finds the addresses of a host. */
export type Resolve = (host: string) => Promise<readonly HostAddress[]>;

/** Asks the system, which knows its own names too. */
export const resolveHost: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address, family }) => ({
    address,
    family: family === 6 ? 6 : 4,
  }));

/** Longest address that is asked for; servers refuse longer ones. */
const LONGEST = 8_000;

/** Reads a web address as browsers do. One with a user name or password is refused. */
export function webAddress(address: string): Result<URL, AddressProblem> {
  const text = address.trim();
  // What a browser would repair, a name in front of "@" or a missing slash, is no address that anybody means.
  if (text.length > LONGEST || !/^https?:\/\/[^/\\]/i.test(text)) return fail({ kind: 'notWeb' });
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.hostname === '') return fail({ kind: 'notWeb' });
  if (url.username !== '' || url.password !== '') return fail({ kind: 'credentials' });
  url.hash = '';
  return ok(url);
}

/** A host as it is spoken of and confirmed: without brackets and the dot that may end it. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

/** Names that only ever mean this computer or its own network. */
const OWN_NAMES =
  /^(?:[^.]+|.+\.(?:localhost|local|internal|intranet|lan|home|corp|private|home\.arpa))$/i;

/**
 * Finds out where a host lies, once: what is connected to is what was looked at. A host of the own network is refused
 * unless it `isConfirmed`. With a proxy nothing is connected to from here: a host that is only known to the proxy is
 * then let through, with no addresses.
 */
export async function locate(
  host: string,
  how: { readonly isConfirmed: boolean; readonly hasProxy: boolean; readonly resolve: Resolve },
): Promise<Result<readonly HostAddress[], AddressProblem>> {
  const { isConfirmed, hasProxy, resolve } = how;
  const family = isIP(host);
  if (family === 0 && OWN_NAMES.test(host) && !isConfirmed) return fail({ kind: 'private' });
  const found =
    family === 0
      ? await addressesOf(host, resolve)
      : ok([{ address: host, family: family === 6 ? 6 : 4 } as const]);
  if (!found.ok) return hasProxy ? ok([]) : found;
  if (!isConfirmed && found.value.some(({ address }) => !isPublic(address))) {
    return fail({ kind: 'private' });
  }
  return found;
}

async function addressesOf(
  host: string,
  resolve: Resolve,
): Promise<Result<readonly HostAddress[], AddressProblem>> {
  try {
    const addresses = await resolve(host);
    return addresses.length > 0 ? ok(addresses) : fail({ kind: 'unknownHost' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    // The system's resolver could not be asked at all.
    return fail({ kind: code === 'EAI_AGAIN' ? 'offline' : 'unknownHost' });
  }
}

/**
 * Whether an address lies in the public network, and nowhere else: not in this computer, its own network, a provider's,
 * or a range kept for other purposes, also when it is an IPv4 address in IPv6 dress.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() === 'unicast') return true;
  // IPv6-only networks reach IPv4 hosts by these (RFC 6052): the last 32 bits are the address.
  if (parsed.range() !== 'rfc6052') return false;
  const inner = parsed.toByteArray().slice(-4);
  return ipaddr.fromByteArray(inner).range() === 'unicast';
}
