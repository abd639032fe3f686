import { describe, expect, it } from 'vitest';
import { addressKey } from '../../../../src/domain/article/address-key';

describe('[Y1] the key of an address', () => {
  it.each([
    'https://tide.example/reports/1',
    'http://tide.example/reports/1',
    'https://www.tide.example/reports/1',
    'https://TIDE.example:443/reports/1/',
    'https://tide.example/reports/1#comments',
    'https://tide.example/reports/1?utm_source=letter&fbclid=x',
    'https://tide.example./reports/%31',
  ])('%s is that of the page', (address) => {
    expect(addressKey(address)).toBe('tide.example/reports/1');
  });

  it.each([
    ['https://tide.example/a?id=1', 'https://tide.example/a?id=2'],
    ['https://tide.example/a', 'https://tide.example/A'],
    ['https://tide.example/a', 'https://tide.example:8080/a'],
    ['https://tide.example/a', 'https://news.tide.example/a'],
  ])('%s and %s are two', (one, other) => {
    expect(addressKey(one)).not.toBe(addressKey(other));
  });

  it('parameters count in any order', () => {
    expect(addressKey('https://t.example/?a=1&b=2')).toBe(addressKey('https://t.example/?b=2&a=1'));
  });

  it.each(['https://tide.example', 'https://tide.example/', 'mailto:a@b.example', 'x', ''])(
    '%j names no page',
    (address) => expect(addressKey(address)).toBeNull(),
  );
});
