import { describe, expect, it } from 'vitest';
import { isAllowedRequest } from '../../../src/main/allowed-request';
import { externalAddress } from '../../../src/main/external-address';

describe('an address that leads out of the app', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['HTTP://Example.org', 'http://example.org/'],
    ['mailto:desk@example.org?subject=Hi', 'mailto:desk@example.org?subject=Hi'],
    ['https://example.org/a b"<>', 'https://example.org/a%20b%22%3C%3E'],
  ])('%s is opened as %s', (address, opened) => {
    expect(externalAddress(address)).toBe(opened);
  });

  it.each([
    '',
    'example.org',
    '//example.org',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'ftp://example.org/',
    'smb://server/share',
    'ms-msdt:/id',
    'dateline://app/',
    'https://user:pass@example.org/',
    'https://bank.example@evil.example/',
  ])('%j is not opened', (address) => {
    expect(externalAddress(address)).toBeNull();
  });
});

describe('a request of the page', () => {
  it.each([
    ['dateline://app/assets/main.js', null, true],
    ['devtools://devtools/bundled/x.html', null, true],
    ['data:image/png;base64,AAAA', null, false],
    ['http://localhost:5173/main.tsx', null, false],
    ['http://localhost:5173/main.tsx', 'http://localhost:5173', true],
    ['ws://localhost:5173/', 'http://localhost:5173', true],
    ['http://localhost:5174/', 'http://localhost:5173', false],
    ['https://example.org/', 'http://localhost:5173', false],
    ['file:///etc/passwd', null, false],
    ['blob:dateline://app/1', null, false],
    ['nonsense', null, false],
  ])('for %s with dev server %s is let through: %s', (address, server, isAllowed) => {
    expect(isAllowedRequest(address, 'dateline', server)).toBe(isAllowed);
  });
});
