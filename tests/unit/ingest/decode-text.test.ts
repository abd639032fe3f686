import { describe, expect, it } from 'vitest';

import { readArticles } from '../../../src/ingest/read-articles';
import { decodeText } from '../../../src/ingest/text/decode-text';

const WORDS = 'Déclaration — “oui”';

function utf16(text: string, order: 'le' | 'be'): Buffer {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

describe('bytes of a text', () => {
  it.each([
    ['UTF-8', Buffer.from(WORDS), false],
    ['UTF-8', Buffer.from(`\uFEFF${WORDS}`), false],
    ['UTF-16', utf16(WORDS, 'le'), false],
    ['UTF-16', utf16(WORDS, 'be'), false],
  ] as const)('are read as %s when that is certain', (encoding, bytes, isGuess) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: { text: WORDS, encoding, isGuess } });
  });

  it('are read as windows-1252 when they are no UTF-8, and that is a guess', () => {
    const bytes = Buffer.from([0x93, 0x44, 0xe9, 0x6a, 0xe0, 0x94, 0x20, 0x80, 0x35]);
    expect(decodeText(bytes)).toEqual({
      ok: true,
      value: { text: '“Déjà” €5', encoding: 'windows-1252', isGuess: true },
    });
  });

  it('have the reader look at the title when their encoding was guessed', () => {
    const bytes = Buffer.from('Premier ministre d\xe9clare une chose\n\nTexte.', 'latin1');
    const reading = readArticles({ name: 'a.txt', extension: 'TXT', bytes });
    expect(reading.ok && reading.value[0]?.origins.title).toMatchObject({
      uncertain: true,
      evidence: expect.stringContaining('windows-1252') as string,
    });
  });

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['a packed file', Buffer.from('PK\x03\x04\x14\0\0\0\x08\0\xff\xfe', 'latin1')],
    ['UTF-16 without a mark', Buffer.from('Words', 'utf16le')],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0, 0x42, 0, 0, 0])],
    ['zero bytes', Buffer.alloc(64)],
  ])('that are no text are refused: %s', (_, bytes) => {
    expect(readArticles({ name: 'a.txt', extension: 'txt', bytes })).toEqual({
      ok: false,
      error: { kind: 'notText' },
    });
  });

  it.each([
    ['an unknown format', 'docx', 'x', { kind: 'unsupported', extension: 'docx' }],
    ['no extension', '', 'x', { kind: 'unsupported', extension: '' }],
    ['nothing', 'txt', '', { kind: 'empty' }],
    ['nothing but signs', 'txt', ' \n\u200B—\uFEFF', { kind: 'empty' }],
    ['nothing below front matter', 'md', '---\ntitle: x\n---\n', { kind: 'empty' }],
  ])('are refused with the reason: %s', (_, extension, text, error) => {
    const bytes = Buffer.from(text);
    expect(readArticles({ name: `a.${extension}`, extension, bytes })).toEqual({
      ok: false,
      error,
    });
  });

  it('are refused unread when there are too many', () => {
    const bytes = Buffer.alloc(20_000_001, 'a ');
    expect(readArticles({ name: 'a.txt', extension: 'txt', bytes })).toEqual({
      ok: false,
      error: { kind: 'tooLarge', bytes: 20_000_001, limit: 20_000_000 },
    });
  });
});
