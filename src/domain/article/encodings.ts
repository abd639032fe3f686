/** An encoding that a reader may have a text read in, by the name the Encoding Standard gives it. */
export interface ReadEncoding {
  readonly id: string;
  /** The letters it is for. */
  readonly label: string;
}

/**
 * The encodings a reader can choose from where none is stated. UTF-8 is not among them: bytes that are UTF-8 show it.
 */
export const READ_ENCODINGS: readonly ReadEncoding[] = [
  { id: 'windows-1252', label: 'Western European' },
  { id: 'iso-8859-15', label: 'Western European, with euro' },
  { id: 'macintosh', label: 'Western European, Macintosh' },
  { id: 'windows-1250', label: 'Central European' },
  { id: 'iso-8859-2', label: 'Central European, ISO' },
  { id: 'windows-1257', label: 'Baltic' },
  { id: 'windows-1251', label: 'Cyrillic' },
  { id: 'koi8-r', label: 'Cyrillic, Russian' },
  { id: 'koi8-u', label: 'Cyrillic, Ukrainian' },
  { id: 'ibm866', label: 'Cyrillic, DOS' },
  { id: 'windows-1253', label: 'Greek' },
  { id: 'windows-1254', label: 'Turkish' },
  { id: 'windows-1255', label: 'Hebrew' },
  { id: 'windows-1256', label: 'Arabic' },
  { id: 'windows-1258', label: 'Vietnamese' },
  { id: 'windows-874', label: 'Thai' },
  { id: 'shift_jis', label: 'Japanese, Shift JIS' },
  { id: 'euc-jp', label: 'Japanese, EUC' },
  { id: 'gb18030', label: 'Chinese, simplified' },
  { id: 'big5', label: 'Chinese, traditional' },
  { id: 'euc-kr', label: 'Korean' },
  { id: 'utf-16le', label: 'Unicode, UTF-16' },
];
