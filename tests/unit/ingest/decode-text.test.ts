import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readArticles } from '../../../src/ingest/read-articles';
import { decodeText } from '../../../src/ingest/text/decode-text';

const WORDS = 'Déclaration — “oui”';

function utf16(text: string, order: 'le' | 'be'): Buffer {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

/** The same words in encodings of one and two bytes a letter, as iconv writes them. */
const ENCODED = [
  [
    'windows-1251',
    '\u041C\u0438\u043D\u0438\u0441\u0442\u0440 \u0437\u0430\u044F\u0432\u0438\u043B \u0432 \u0447\u0435\u0442\u0432\u0435\u0440\u0433, \u0447\u0442\u043E \u043F\u0435\u0440\u0435\u0433\u043E\u0432\u043E\u0440\u044B \u043F\u0440\u043E\u0434\u043E\u043B\u0436\u0430\u0442\u0441\u044F.',
  ],
  [
    'windows-1252',
    'Le ministre a d\u00E9clar\u00E9 \u00E0 la presse que l\u2019\u00E9t\u00E9 serait tr\u00E8s long \u2013 m\u00EAme s\u2019il a h\u00E9sit\u00E9.',
  ],
  [
    'windows-1256',
    '\u0642\u0627\u0644 \u0648\u0632\u064A\u0631 \u0627\u0644\u062E\u0627\u0631\u062C\u064A\u0629 \u064A\u0648\u0645 \u0627\u0644\u062E\u0645\u064A\u0633 \u0625\u0646 \u0627\u0644\u0645\u062D\u0627\u062F\u062B\u0627\u062A \u0633\u062A\u0633\u062A\u0645\u0631.',
  ],
  [
    'Shift_JIS',
    '\u5916\u52D9\u5927\u81E3\u306F\u6728\u66DC\u65E5\u3001\u5354\u8B70\u3092\u6765\u9031\u3082\u7D9A\u3051\u308B\u3068\u8FF0\u3079\u305F\u3002',
  ],
  [
    'GB18030',
    '\u5916\u4EA4\u90E8\u957F\u5468\u56DB\u8868\u793A\uFF0C\u8C08\u5224\u5C06\u4E8E\u4E0B\u5468\u7EE7\u7EED\u8FDB\u884C\u3002',
  ],
  [
    'Big5',
    '\u5916\u4EA4\u90E8\u9577\u9031\u56DB\u8868\u793A\uFF0C\u8AC7\u5224\u5C07\u65BC\u4E0B\u9031\u7E7C\u7E8C\u9032\u884C\u3002',
  ],
  [
    'EUC-KR',
    '\uC678\uBB34\uC7A5\uAD00\uC740 \uBAA9\uC694\uC77C\uC5D0 \uD611\uC0C1\uC774 \uB2E4\uC74C \uC8FC\uC5D0\uB3C4 \uACC4\uC18D\uB420 \uAC83\uC774\uB77C\uACE0 \uBC1D\uD614\uB2E4.',
  ],
] as const;

/** What an encoding makes of a text, found by decoding every pair of bytes; slow, and needs no tables. */
function encode(encoding: string, text: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const bytesOf = new Map<string, number[]>();
  for (let first = 255; first >= 0; first -= 1) {
    bytesOf.set(decoder.decode(Uint8Array.of(first)), [first]);
  }
  for (let first = 0x81; first < 0xff && !encoding.startsWith('windows'); first += 1) {
    for (let second = 0x40; second < 0xff; second += 1) {
      const letter = decoder.decode(Uint8Array.of(first, second));
      if ([...letter].length === 1 && !bytesOf.has(letter)) bytesOf.set(letter, [first, second]);
    }
  }
  // Node's own windows-1252 is ISO 8859-1 in some versions.
  if (encoding === 'windows-1252') bytesOf.set('\u2019', [0x92]).set('\u2013', [0x96]);
  return Buffer.from([...text].flatMap((letter) => bytesOf.get(letter) ?? [0x3f]));
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return isMarked ? bytes.subarray(3) : bytes;
}

describe('[Z2] bytes of a text', () => {
  it.each([
    ['UTF-8', Buffer.from(WORDS)],
    ['UTF-8', Buffer.from(`\uFEFF${WORDS}`)],
    ['UTF-16', utf16(WORDS, 'le')],
    ['UTF-16', utf16(WORDS, 'be')],
  ] as const)('are read as %s when that is certain', (encoding, bytes) => {
    const value = { text: WORDS, encoding, isGuess: false, lost: 0 };
    expect(decodeText(bytes)).toEqual({ ok: true, value });
  });

  it.each(ENCODED)(
    'that state nothing are read as %s by what they are like, and told',
    (name, text) => {
      const value = { text, encoding: name, isGuess: true, lost: 0 };
      expect(decodeText(encode(name, text))).toEqual({ ok: true, value });
    },
  );

  it.each(ENCODED)('are read as %s when their server, message or page says so', (name, text) => {
    const bytes = encode(name, text);
    const served = decodeText(bytes, { mediaType: `text/plain; charset="${name}"` });
    expect(served.ok && served.value).toMatchObject({ text, isGuess: false });
    const page = Buffer.concat([Buffer.from(`<!-- a --><meta charset=${name}>`), bytes]);
    const marked = decodeText(page, { isMarkup: true });
    expect(marked.ok && marked.value).toMatchObject({ isGuess: false });
    expect(marked.ok && marked.value.text.endsWith(text)).toBe(true);
  });

  it.each(['le', 'be'] as const)(
    'are read as UTF-16 without a mark (%s), and that is a guess',
    (order) => {
      const bytes = utf16(WORDS.repeat(4), order).subarray(2);
      const value = { text: WORDS.repeat(4), encoding: 'UTF-16', isGuess: true, lost: 0 };
      expect(decodeText(bytes)).toEqual({ ok: true, value });
    },
  );

  it('are read as UTF-8 against what is stated when they plainly are that', () => {
    const bytes = Buffer.from('Déjà été à la mairie');
    const decoded = decodeText(bytes, { mediaType: 'text/plain; charset=iso-8859-1' });
    expect(decoded.ok && decoded.value).toMatchObject({ encoding: 'UTF-8', lost: 0 });
  });

  it('tell how many characters were lost', () => {
    const bytes = Buffer.concat([Buffer.from('Déclaration écrite à été '), Buffer.from([0xff])]);
    const decoded = decodeText(bytes);
    expect(decoded.ok && decoded.value).toMatchObject({
      encoding: 'UTF-8',
      isGuess: false,
      lost: 1,
    });
    const reading = readArticles({ name: 'a.txt', extension: 'txt', bytes });
    expect(reading.ok && reading.value[0]?.doubts).toEqual([{ kind: 'lostCharacters', count: 1 }]);
  });

  it('are never read wrongly in silence, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const decoded = decodeText(bytes);
        if (!decoded.ok) return;
        const { text, isGuess, lost } = decoded.value;
        expect(isGuess || lost > 0 || Buffer.from(text).equals(withoutMark(bytes))).toBe(true);
        expect(lost > 0 || !text.includes('\uFFFD')).toBe(true);
      }),
    );
  });

  it('are read back as the text they were made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const decoded = decodeText(Buffer.from(text.replace(/\p{Cc}/gu, ' ')));
        expect(decoded.ok && decoded.value.text).toBe(text.replace(/\p{Cc}/gu, ' '));
      }),
    );
  });

  it('have the reader look at the title when their encoding was guessed', () => {
    const bytes = Buffer.from('Premier ministre d\xe9clare une chose\n\nTexte.', 'latin1');
    const reading = readArticles({ name: 'a.txt', extension: 'TXT', bytes });
    expect(reading.ok && reading.value[0]).toMatchObject({
      origins: { title: { uncertain: true } },
      doubts: [{ kind: 'encodingGuessed', encoding: 'windows-1252' }],
    });
  });

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['a packed file', Buffer.from('PK\x03\x04\x14\0\0\0\x08\0\xff\xfe', 'latin1')],
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
