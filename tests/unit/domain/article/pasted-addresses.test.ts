import { describe, expect, it } from 'vitest';
import { pastedAddresses } from '../../../../src/domain/article/pasted-addresses';

describe('[A24] addresses in what was pasted', () => {
  it.each<[rule: string, text: string, addresses: readonly string[] | null]>([
    [
      'one address',
      ' https://port.example/tolls?id=1#top \n',
      ['https://port.example/tolls?id=1#top'],
    ],
    [
      'one on each line, each once',
      'http://a.example/\r\n\r\nhttp://b.example/x\rhttp://a.example/',
      ['http://a.example/', 'http://b.example/x'],
    ],
    [
      'a list with marks',
      '1. https://a.example/\n- https://b.example/\n• <https://c.example/>',
      ['https://a.example/', 'https://b.example/', 'https://c.example/'],
    ],
    ['an address without its scheme', 'www.port.example/tolls', ['https://www.port.example/tolls']],
    [
      'one that will be refused later, so that it can be said why',
      'https://me:secret@port.example/',
      ['https://me:secret@port.example/'],
    ],
    ['an address in a sentence is a text', 'See https://port.example/tolls for the tolls', null],
    ['a text that ends in an address is a text', 'Tolls rise\nhttps://port.example/tolls', null],
    ['a name is no address', 'port.example', null],
    ['other schemes are no addresses', 'file:///etc/passwd', null],
    ['script is no address', 'javascript:alert(1)', null],
    ['nothing', ' \n ', null],
  ])('%s', (_rule, text, addresses) => {
    expect(pastedAddresses(text)).toEqual(addresses);
  });
});
