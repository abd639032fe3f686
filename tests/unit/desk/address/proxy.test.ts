import { describe, expect, it } from 'vitest';
import { proxyOfEnvironment, proxyOfSystem } from '../../../../src/desk/address/proxy';
import { extensionOf } from '../../../../src/desk/address/page-type';

describe('the proxy of the environment', () => {
  const environment = {
    HTTPS_PROXY: 'http://proxy.example:3128',
    http_proxy: 'proxy.example:80',
    NO_PROXY: 'localhost,.tide.example,port.example:8443',
  };
  it.each([
    ['https://news.example/a', 'http://proxy.example:3128'],
    ['http://news.example/a', 'http://proxy.example:80'],
    ['https://tide.example/', null],
    ['https://www.tide.example/', null],
    ['https://nottide.example/', 'http://proxy.example:3128'],
    ['https://port.example:8443/', null],
    ['https://port.example/', 'http://proxy.example:3128'],
  ])('for %s is %j', async (address, proxy) => {
    expect(await proxyOfEnvironment(environment)(address)).toBe(proxy);
  });

  it('is none where none is named, and nothing goes through it with *', async () => {
    expect(await proxyOfEnvironment({})('https://a.example')).toBeNull();
    const all = { ALL_PROXY: 'http://p.example', NO_PROXY: '*' };
    expect(await proxyOfEnvironment(all)('https://a.example')).toBeNull();
  });
});

describe('the proxy of the system', () => {
  it.each([
    ['DIRECT', null],
    ['PROXY p.example:8080; DIRECT', 'http://p.example:8080'],
    ['HTTPS p.example:443', 'https://p.example:443'],
    ['SOCKS5 p.example:1080', null],
    ['', null],
  ])('of %j is %j', (answer, proxy) => expect(proxyOfSystem(answer)).toBe(proxy));
});

describe('the kind of a page', () => {
  it.each([
    ['', '/article', 'html'],
    ['', '/paper.pdf', 'pdf'],
    ['application/octet-stream', '/paper.pdf', 'pdf'],
    ['application/octet-stream', '/program.exe', null],
    ['application/octet-stream', '/pages.zip', null],
    ['text/html', '/picture.png', 'html'],
    ['__proto__', '/a', null],
  ])('%j at %s is %j', (type, path, kind) => expect(extensionOf(type, path)).toBe(kind));
});
