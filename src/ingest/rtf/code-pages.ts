/** Encodings by the code page that RTF names, for what TextDecoder knows. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  21866: 'koi8-u',
  65001: 'utf-8',
};

/** Code pages by the character set that a font names. */
const CHARSETS: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** The encoding of a code page; `null` for one that is not known. */
export function encodingOfCodePage(page: number): string | null {
  if (page >= 1250 && page <= 1258) return `windows-${page}`;
  return Object.hasOwn(CODE_PAGES, page) ? (CODE_PAGES[page] ?? null) : null;
}

/** What a font's letters are encoded in; `null` when it leaves that to the file, `symbol` for one of pictures. */
export function encodingOfCharset(charset: number): string | null {
  if (charset === 2) return 'symbol';
  const page = CHARSETS[charset];
  return page === undefined ? null : encodingOfCodePage(page);
}

/** Whether a byte begins a letter of two bytes. */
export function isLeadByte(encoding: string, byte: number): boolean {
  switch (encoding) {
    case 'shift_jis':
      return (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc);
    case 'gbk':
    case 'big5':
    case 'euc-kr':
      return byte >= 0x81 && byte <= 0xfe;
    default:
      return false;
  }
}
