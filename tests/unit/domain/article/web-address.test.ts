import { describe, expect, it } from 'vitest';
import { isLinkAddress, isWebAddress } from '../../../../src/domain/article/web-address';

describe('web addresses', () => {
  it.each([
    'https://gazette.example',
    'http://gazette.example/',
    'HTTPS://Gazette.Example/a?b=c#d',
    'https://gazette.example:8443/strait-closed_(2031)',
    'https://gazette.example/قناة',
    'https://例え.example/',
    'http://[::1]:3000/',
    'https://127.0.0.1/',
  ])('[A18] are taken: %s', (address) => {
    expect(isWebAddress(address)).toBe(true);
    expect(isLinkAddress(address)).toBe(true);
  });

  it.each([
    '',
    'gazette.example',
    '//gazette.example',
    'https:gazette.example',
    'https://',
    'https:///path',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/hosts',
    'ftp://gazette.example',
    'https://user:secret@gazette.example',
    'https://user@gazette.example',
    'https://gazette.example/a b',
    'https://gazette.example/a\nb',
    ' https://gazette.example',
    'https://gazette.example/"x',
    'https://gazette.example/<x',
    'https:\\\\gazette.example',
    'https://gazette.example\\@other.example',
    'https://gazette.example:port/',
    'https://gazette.example/\u0000',
  ])('[A18] are refused: %j', (address) => {
    expect(isWebAddress(address)).toBe(false);
  });

  it.each([
    ['mailto:desk@gazette.example', true],
    ['mailto:desk@gazette.example?subject=Strait', true],
    ['mailto:', false],
    ['mailto:desk', false],
    ['mailto:desk@a b', false],
    ['tel:123', false],
  ])('[A4] a link may lead to %s: %s', (address, isAllowed) => {
    expect(isLinkAddress(address)).toBe(isAllowed);
  });
});
