import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import {
  type HostAddress,
  isPublic,
  locate,
  webAddress,
} from '../../../../src/desk/address/allowed-address';
import { absent, sharedFiles } from '../../../support/shared-inputs';

const PUBLIC: HostAddress = { address: '93.184.216.34', family: 4 };
const resolveTo =
  (...addresses: HostAddress[]) =>
  () =>
    Promise.resolve(addresses);
const HOW = { isConfirmed: false, hasProxy: false, resolve: resolveTo(PUBLIC) };

describe('web addresses', () => {
  it.each([
    ['http://example.org/a?b=c', 'http://example.org/a?b=c'],
    ['HTTPS://Example.org', 'https://example.org/'],
    ['https://example.org/a#part', 'https://example.org/a'],
    [' https://example.org/ ', 'https://example.org/'],
  ])('%j is read as %j', (address, href) => {
    const read = webAddress(address);
    expect(read.ok && read.value.href).toBe(href);
  });

  it.each([
    ['file:///etc/passwd', 'notWeb'],
    ['ftp://example.org', 'notWeb'],
    ['javascript:alert(1)', 'notWeb'],
    ['data:text/html,x', 'notWeb'],
    ['example.org/a', 'notWeb'],
    ['http:example.org', 'notWeb'],
    ['http:\\\\example.org', 'notWeb'],
    ['http://', 'notWeb'],
    ['http://exa mple.org', 'notWeb'],
    [`http://example.org/${'a'.repeat(9_000)}`, 'notWeb'],
    ['http://user@example.org', 'credentials'],
    ['http://user:word@example.org', 'credentials'],
  ])('%j is refused as %s', (address, kind) => {
    expect(webAddress(address)).toEqual({ ok: false, error: { kind } });
  });
});

describe('where addresses lie', () => {
  it.each(['93.184.216.34', '8.8.8.8', '2606:4700::1111', '64:ff9b::8.8.8.8'])(
    '%s is public',
    (address) => expect(isPublic(address)).toBe(true),
  );

  it.each([
    '127.0.0.1',
    '127.8.8.8',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '100.100.100.200',
    '169.254.169.254',
    '192.0.0.192',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:127.0.0.1',
    '::127.0.0.1',
    '64:ff9b::10.0.0.1',
    '2002:7f00:1::',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    'not an address',
  ])('%s is not', (address) => expect(isPublic(address)).toBe(false));
});

describe('locating a host', () => {
  it('gives the addresses that it looked at', async () => {
    expect(await locate('example.org', HOW)).toEqual({ ok: true, value: [PUBLIC] });
  });

  it('refuses a host when any of its addresses is its own network’s', async () => {
    const resolve = resolveTo(PUBLIC, { address: '10.0.0.7', family: 4 });
    expect(await locate('example.org', { ...HOW, resolve })).toMatchObject({
      error: { kind: 'private' },
    });
    expect(await locate('example.org', { ...HOW, resolve, isConfirmed: true })).toMatchObject({
      ok: true,
    });
  });

  it.each(['localhost', 'printer', 'nas.local', 'wiki.internal', 'router.lan', 'x.localhost'])(
    'refuses %s by its name, whatever it resolves to',
    async (host) => {
      expect(await locate(host, HOW)).toMatchObject({ error: { kind: 'private' } });
    },
  );

  it('lets a host through that only the proxy knows, and none that is known to be private', async () => {
    const unknown = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    const proxied = { ...HOW, hasProxy: true };
    expect(await locate('a.example', { ...proxied, resolve: unknown })).toEqual({
      ok: true,
      value: [],
    });
    const own = resolveTo({ address: '127.0.0.1', family: 4 });
    expect(await locate('a.example', { ...proxied, resolve: own })).toMatchObject({ ok: false });
  });

  it.each([
    ['ENOTFOUND', 'unknownHost'],
    ['EAI_AGAIN', 'offline'],
  ])('tells %s as %s', async (code, kind) => {
    const resolve = () => Promise.reject(Object.assign(new Error(code), { code }));
    expect(await locate('a.example', { ...HOW, resolve })).toEqual({ ok: false, error: { kind } });
  });
});

describe('hostile addresses', () => {
  const [file] = sharedFiles('hostile').filter((path) => path.endsWith('urls.json'));

  it.skipIf(file === undefined)(
    `are all refused, or lead to the public network by http ${file === undefined ? absent('hostile') : ''}`,
    async () => {
      const entries = JSON.parse(readFileSync(file ?? '', 'utf8')) as { id: string; url: string }[];
      expect(entries.length).toBeGreaterThan(100);
      for (const { id, url } of entries) {
        const read = webAddress(url);
        if (!read.ok) continue;
        const host = read.value.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
        expect([id, /^https?:$/.test(read.value.protocol)]).toEqual([id, true]);
        const found = await locate(host, HOW);
        if (!found.ok) continue;
        expect([id, found.value.every(({ address }) => isPublic(address))]).toEqual([id, true]);
        // What names this computer or its own network never gets so far.
        expect([id, /localhost|^127\.|^10\.|^192\.168\.|^169\.254\./.test(host)]).toEqual([
          id,
          false,
        ]);
      }
    },
  );
});
