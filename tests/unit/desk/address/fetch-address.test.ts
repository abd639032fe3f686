import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { type FetchPorts, fetchAddress } from '../../../../src/desk/address/fetch-address';
import { noProxy, oneProxy } from '../../../../src/desk/address/proxy';

const NOON = '2025-03-01T12:00:00.000Z';
const PAGE = '<!doctype html><title>Strait</title><p>The strait stays closed.';
const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A server of this computer, and what it was asked. */
async function serving(answer: RequestListener) {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { asked, address: `http://127.0.0.1:${port}`, port };
}

const fetched = (address: string, how: Partial<FetchPorts> = {}) =>
  fetchAddress(address, {
    now: () => NOON,
    proxyFor: noProxy,
    confirmedHosts: new Set(['127.0.0.1']),
    ...how,
  });

const html =
  (body: string | Buffer, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(body);
  };

describe('fetching an address', () => {
  it('gives the bytes as they are, what the server calls them, and where they were', async () => {
    const { address, asked } = await serving(html(PAGE));
    expect(await fetched(`${address}/a?b=c#part`)).toEqual({
      ok: true,
      value: {
        bytes: Buffer.from(PAGE),
        extension: 'html',
        mediaType: 'text/html; charset=utf-8',
        address: `${address}/a?b=c`,
        capturedAt: NOON,
      },
    });
    expect(asked).toHaveLength(1);
    const { headers } = asked[0] ?? {};
    expect(headers?.['user-agent']).toMatch(/^Dateline\//);
    expect([headers?.cookie, headers?.referer]).toEqual([undefined, undefined]);
  });

  it('asks this computer nothing that nobody confirmed', async () => {
    const { address, asked } = await serving(html(PAGE));
    const refused = await fetched(address, { confirmedHosts: new Set() });
    expect(refused).toEqual({
      ok: false,
      error: { kind: 'address', host: '127.0.0.1', problem: { kind: 'private' } },
    });
    expect(asked).toHaveLength(0);
  });

  it('connects to what it looked at, though the name leads elsewhere the next time', async () => {
    const { port, asked } = await serving(html(PAGE));
    let times = 0;
    const resolve = () => {
      times += 1;
      const address = times === 1 ? '127.0.0.1' : '127.0.0.2';
      return Promise.resolve([{ address, family: 4 as const }]);
    };
    const host = 'rebinding.example';
    const read = await fetched(`http://${host}:${port}/`, {
      resolve,
      confirmedHosts: new Set([host]),
    });
    expect([read.ok, times, asked.length]).toEqual([true, 1, 1]);
  });

  it('follows redirects and says where they ended', async () => {
    const { address } = await serving((request, response) => {
      if (request.url === '/end') html(PAGE)(request, response);
      else response.writeHead(302, { location: '/end' }).end();
    });
    expect(await fetched(`${address}/begin`)).toMatchObject({
      value: { address: `${address}/end` },
    });
  });

  it.each([
    ['to a host of its own network', 'http://10.0.0.1/', { kind: 'private' }],
    ['to the metadata of a provider', 'http://169.254.169.254/latest', { kind: 'private' }],
    ['to a file', 'file:///etc/passwd', { kind: 'notWeb' }],
    ['to an address with a password', 'http://a:b@example.org/', { kind: 'credentials' }],
    ['to itself without an end', '', { kind: 'tooManyRedirects' }],
  ])('refuses a redirect %s', async (_, location, problem) => {
    const { address } = await serving((request, response) => {
      response.writeHead(301, { location: location || String(request.url) }).end();
    });
    expect(await fetched(address)).toMatchObject({ error: { kind: 'address', problem } });
  });

  it.each([
    [404, { kind: 'status', status: 404 }],
    [503, { kind: 'status', status: 503 }],
  ])('tells %d', async (status, problem) => {
    const { address } = await serving((_, response) => {
      response.writeHead(status, { 'content-type': 'text/html' }).end(PAGE);
    });
    expect(await fetched(address)).toMatchObject({ error: { problem } });
  });

  it.each([
    ['image/png', null],
    ['video/mp4', null],
    ['application/zip', null],
    ['application/json', null],
    ['text/plain', 'txt'],
    ['application/pdf', 'pdf'],
    ['application/xhtml+xml', 'html'],
    ['TEXT/HTML;charset=x', 'html'],
  ])('takes %s as %j', async (type, extension) => {
    const { address } = await serving(html(PAGE, { 'content-type': type }));
    const read = await fetched(address);
    if (extension === null) {
      expect(read).toMatchObject({ error: { problem: { kind: 'wrongType' } } });
    } else expect(read).toMatchObject({ value: { extension } });
  });

  it('unpacks what is packed, and counts what comes out of it', async () => {
    const packed = { 'content-encoding': 'gzip' };
    const small = await serving(html(gzipSync(PAGE), packed));
    expect(await fetched(small.address)).toMatchObject({ value: { bytes: Buffer.from(PAGE) } });
    const bomb = await serving(html(gzipSync(Buffer.alloc(60_000_000)), packed));
    expect(await fetched(bomb.address)).toMatchObject({ error: { kind: 'tooLarge' } });
    const broken = await serving(html(Buffer.from('not gzip'), packed));
    expect(await fetched(broken.address)).toMatchObject({ error: { kind: 'broken' } });
  });

  it('lets go of a page without an end', async () => {
    let sent = 0;
    const { address } = await serving((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const more = (): void => {
        sent += 1_000_000;
        if (!response.destroyed) response.write(Buffer.alloc(1_000_000, 97), more);
      };
      more();
    });
    expect(await fetched(address)).toMatchObject({ error: { kind: 'tooLarge' } });
    expect(sent).toBeLessThan(60_000_000);
  });

  it('gives up a host that does not answer in time, or when it is called off', async () => {
    const { address } = await serving(() => undefined);
    expect(await fetched(address, { limitMs: 50 })).toMatchObject({
      error: { problem: { kind: 'tooSlow' } },
    });
    const off = new AbortController();
    const reading = fetched(address, { signal: off.signal });
    off.abort();
    expect(await reading).toEqual({ ok: false, error: { kind: 'cancelled' } });
  });

  it('gives up a page that drips', async () => {
    const { address } = await serving((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const timer = setInterval(() => response.write('a'), 10);
      response.on('close', () => clearInterval(timer));
    });
    expect(await fetched(address, { limitMs: 150 })).toMatchObject({
      error: { problem: { kind: 'tooSlow' } },
    });
  });

  it('tells a host that refuses the connection', async () => {
    const { address, port } = await serving(html(PAGE));
    const [server] = servers.splice(0);
    await new Promise((resolve) => server?.close(resolve));
    expect(port).toBeGreaterThan(0);
    expect(await fetched(address)).toMatchObject({
      error: { problem: { kind: 'noAnswer', code: 'ECONNREFUSED' } },
    });
  });

  const elsewhere = () => Promise.resolve([{ address: '93.184.216.34', family: 4 as const }]);

  it('asks a proxy for a page of http, and connects to nothing itself', async () => {
    const proxy = await serving(html(PAGE));
    const read = await fetched('http://news.example/a?b=c', {
      proxyFor: oneProxy(proxy.address),
      resolve: elsewhere,
    });
    expect(read).toMatchObject({ value: { address: 'http://news.example/a?b=c' } });
    const [{ url, headers } = { url: null, headers: {} }] = proxy.asked;
    expect([url, headers['host'], proxy.asked.length]).toEqual([
      'http://news.example/a?b=c',
      'news.example',
      1,
    ]);
  });

  it('has a proxy pass on what belongs to https, without asking it for the page', async () => {
    const told: string[] = [];
    const proxy = await serving((_, response) => response.writeHead(500).end());
    servers.at(-1)?.on('connect', (request, socket) => {
      told.push(String(request.url));
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    const read = await fetched('https://news.example/a', {
      proxyFor: oneProxy(proxy.address),
      resolve: elsewhere,
    });
    expect(read).toMatchObject({ error: { problem: { kind: 'proxy' } } });
    expect([told, proxy.asked.length]).toEqual([['news.example:443'], 0]);
  });

  it.each(['http', 'https'])('says that it is the proxy that is not there (%s)', async (scheme) => {
    const read = await fetched(`${scheme}://news.example/a`, {
      proxyFor: oneProxy('http://127.0.0.1:9'),
      resolve: elsewhere,
    });
    expect(read).toMatchObject({ error: { problem: { kind: 'proxy', code: 'ECONNREFUSED' } } });
  });

  it('says so when the proxy wants a password', async () => {
    const proxy = await serving((_, response) => response.writeHead(407).end());
    const read = await fetched('http://news.example/a', {
      proxyFor: oneProxy(proxy.address),
      resolve: elsewhere,
    });
    expect(read).toMatchObject({ error: { problem: { kind: 'proxy' } } });
  });
});
